// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/quantity_field.h"

#include "model/value_format.h"
#include "model/value_step.h"
#include "ui/locale_text.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QWheelEvent>

namespace gpuspeedup {
namespace {

constexpr int pageSteps = 10;
constexpr int wheelNotch = 120; // eighths of a degree, see QWheelEvent

std::string shownText(double si, Unit unit, int digits)
{
    std::string exact = exactQuantityText(si, unit, decimalMark());
    if (digits >= QuantityField::everyDigit)
        return exact;
    std::string rounded = quantityText(si, unit, digits, decimalMark());
    return rounded.size() < exact.size() ? rounded : exact;
}

bool isUndoOrRedo(const QKeyEvent& key)
{
    return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo) ||
           key.keyCombination() == QKeyCombination(Qt::CTRL, Qt::Key_Y);
}

} // namespace

QuantityField::QuantityField(FieldFigure figure, QWidget* parent)
    : QLineEdit(parent), figure_(std::move(figure)), shownUnit_(figure_.unit)
{
    setAccessibleName(figure_.name);
    // Assistive programs set the text without a key: textEdited would not tell of it.
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (writing_)
            return;
        read();
        emit edited();
    });
    connect(this, &QLineEdit::editingFinished, this, &QuantityField::writeOut);
}

void QuantityField::setValue(std::optional<double> si, int digits)
{
    shownUnit_ = si ? displayUnit(*si, figure_.unit) : figure_.unit;
    const QString shown = si ? toQString(shownText(*si, shownUnit_, digits)) : QString();
    if (shown != text()) {
        write(shown);
        setCursorPosition(0);
    }
    read();
    isGiven_ = true;
    if (reading_.value && si)
        reading_.value->si = *si;
}

std::optional<double> QuantityField::value() const
{
    return reading_.value ? std::optional(reading_.value->si) : std::nullopt;
}

QString QuantityField::reading() const
{
    if (!reading_.value || isGiven_)
        return {};
    const QString full =
        toQString(exactQuantityText(reading_.value->si, reading_.value->unit, decimalMark()));
    return full == text() ? QString() : full;
}

void QuantityField::write(const QString& text)
{
    writing_ = true;
    setText(text);
    writing_ = false;
}

void QuantityField::read()
{
    isGiven_ = false;
    reading_ = readFigure(figure_, text(), shownUnit_);
}

void QuantityField::writeOut()
{
    if (!reading_.value || isGiven_)
        return;
    shownUnit_ = reading_.value->unit;
    const QString full = toQString(exactQuantityText(reading_.value->si, shownUnit_, decimalMark()));
    if (full == text())
        return;
    write(full);
    read();
    emit edited();
}

void QuantityField::step(int steps)
{
    if (!reading_.value)
        return;
    const auto stepped =
        steppedText(*reading_.value, steps, figure_.zeroAllowed, figure_.whole, decimalMark());
    if (!stepped || !readFigure(figure_, toQString(*stepped), shownUnit_).value)
        return; // a step out of the domain is none
    write(toQString(*stepped));
    read();
    shownUnit_ = reading_.value->unit;
    emit edited();
}

bool QuantityField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isUndoOrRedo(*static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    return QLineEdit::event(event);
}

void QuantityField::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<QAction*> actions = menu->actions();
    for (int i = 0; i < 3 && i < actions.size(); ++i) // Undo, Redo and the line below them
        menu->removeAction(actions[i]);
    menu->popup(event->globalPos());
}

void QuantityField::keyPressEvent(QKeyEvent* event)
{
    if (isUndoOrRedo(*event))
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Up:
        return step(1);
    case Qt::Key_Down:
        return step(-1);
    case Qt::Key_PageUp:
        return step(pageSteps);
    case Qt::Key_PageDown:
        return step(-pageSteps);
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void QuantityField::wheelEvent(QWheelEvent* event)
{
    // Only where the field has the focus, so that scrolling the panel changes nothing.
    if (!hasFocus())
        return event->ignore();
    wheelTurn_ += event->angleDelta().y();
    const int notches = wheelTurn_ / wheelNotch;
    wheelTurn_ -= notches * wheelNotch;
    if (notches != 0)
        step(notches);
    event->accept();
}

} // namespace gpuspeedup
