// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace gpuspeedup {

class DisclosureButton;
class InputPage;

/// A heading and, below it, a page that unfolds; the page is made when that happens first.
class InputSection : public QWidget
{
    Q_OBJECT

public:
    InputSection(const QString& title, std::function<InputPage*()> make, QWidget* parent = nullptr);

    [[nodiscard]] DisclosureButton& button() { return *button_; }
    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);
    /// Null until it was unfolded once.
    [[nodiscard]] InputPage* page() const { return page_; }

signals:
    /// The page came into sight; the first time it was made just now.
    void unfolded(bool made);

private:
    void onToggled(bool expanded);

    std::function<InputPage*()> make_;
    DisclosureButton* button_;
    InputPage* page_ = nullptr;
};

} // namespace gpuspeedup
