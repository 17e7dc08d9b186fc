// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace gpuspeedup {

/// The heading of a section: a press unfolds it or folds it again. Beside the title stands in muted words
/// what is chosen inside, on a line of its own where both do not fit.
///
/// To assistive programs a button that is expanded or collapsed; the words are its description.
class DisclosureButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit DisclosureButton(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] QString summary() const { return summary_; }
    void setSummary(const QString& summary);
    [[nodiscard]] bool isExpanded() const { return isChecked(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QFont titleFont() const;
    [[nodiscard]] QFont summaryFont() const;
    [[nodiscard]] bool needsTwoLines() const;

    QString summary_;
    bool twoLines_ = false;
};

} // namespace gpuspeedup
