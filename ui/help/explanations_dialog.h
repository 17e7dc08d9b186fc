// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QTextBrowser;
class QTreeView;

namespace gpuspeedup {

/// What every input, result, refinement and chart means: a list that can be searched, and the chosen text.
class ExplanationsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExplanationsDialog(QWidget* parent = nullptr);

    /// Shows what the name of `widget`, or of what it is part of, stands for; else what was shown.
    void showFor(const QWidget* widget);
    /// What is shown, as read aloud.
    [[nodiscard]] QString shownText() const;

protected:
    void changeEvent(QEvent* event) override; ///< closes when the language changes
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& words);
    void selectFirst();
    /// False where nothing has that name.
    bool showNamed(const QString& name);
    void showCurrent();

    QLineEdit* search_;
    QSortFilterProxyModel* found_;
    QTreeView* list_;
    QTextBrowser* text_;
};

/// "Explanations" with F1: opens them at the field of `window` that has the focus, without blocking it.
void addExplanationsAction(QMenu& menu, QWidget& window);

} // namespace gpuspeedup
