// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/result_field.h"

#include <QApplication>

namespace gpuspeedup {

ResultField::ResultField(const QString& accessibleName, QWidget* parent) : QLineEdit(parent)
{
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setFrame(false);
    setTextMargins(-2, 0, 0, 0); // undoes QLineEdit's own, so that it aligns with labels
    setBackgroundRole(QPalette::Window);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setStale(false);
}

void ResultField::showText(const QString& text)
{
    if (text == this->text())
        return;
    setText(text);
    setCursorPosition(0);
    updateGeometry();
}

void ResultField::setStale(bool stale)
{
    // Set in full: a later theme passes by what is set here, so setStale is called again then.
    QPalette palette = QApplication::palette();
    palette.setColor(QPalette::Base, Qt::transparent);
    if (stale)
        palette.setColor(QPalette::Text, palette.color(QPalette::Disabled, QPalette::Text));
    setPalette(palette);
}

QSize ResultField::sizeHint() const
{
    constexpr int cursorRoom = 8;
    return {fontMetrics().horizontalAdvance(text()) + cursorRoom, fontMetrics().height() + 2};
}

} // namespace gpuspeedup
