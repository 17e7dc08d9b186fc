// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/choice_box.h"

class QFrame;
class QLineEdit;
class QListView;

namespace gpuspeedup {

class WordFilter;

/// A list to choose from that opens with a line to search it by: rows that hold every typed word stay.
/// Typing on the closed box opens it.
class SearchBox : public ChoiceBox
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget* parent = nullptr);

    /// `detail` stands beside the text in the list; `words` are searched as well as both.
    void addChoice(const QString& text, const QString& detail = {}, const QString& words = {});

    void showPopup() override;
    void hidePopup() override;
    [[nodiscard]] QLineEdit& searchLine() { return *search_; }
    [[nodiscard]] QListView& list() { return *list_; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter();
    void chooseMarked();
    [[nodiscard]] bool moveMark(int key);

    QFrame* popup_;
    QLineEdit* search_;
    QListView* list_;
    WordFilter* shown_;
};

} // namespace gpuspeedup
