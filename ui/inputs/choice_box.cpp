// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/choice_box.h"

#include <QSignalBlocker>
#include <QStylePainter>
#include <QWheelEvent>

namespace gpuspeedup {
namespace {

constexpr int fewestLetters = 12;

} // namespace

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(fewestLetters);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
}

void ChoiceBox::choose(int row)
{
    if (row == currentIndex())
        return;
    const QSignalBlocker quiet(this);
    setCurrentIndex(row);
    setToolTip(currentText());
}

void ChoiceBox::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const int room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).width() - 4;
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace gpuspeedup
