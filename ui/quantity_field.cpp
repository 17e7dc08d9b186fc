// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/quantity_field.h"

#include "model/value_format.h"
#include "model/value_step.h"
#include "ui/locale_text.h"
#include "ui/value_fault_text.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace gpuspeedup {
namespace {

constexpr int pageSteps = 10;
constexpr int wheelNotch = 120; // eighths of a degree, see QWheelEvent

} // namespace

QuantityField::QuantityField(const Input& input, QWidget* parent)
    : QLineEdit(parent), input_(input), shownUnit_(input.publishedUnit)
{
    setAccessibleName(toQString(input.label));
    connect(this, &QLineEdit::textEdited, this, [this] {
        read();
        emit edited();
    });
    connect(this, &QLineEdit::editingFinished, this, &QuantityField::writeOut);
}

void QuantityField::setValue(double si)
{
    shownUnit_ = displayUnit(si, input_.publishedUnit);
    setText(toQString(exactQuantityText(si, shownUnit_, decimalMark())));
    setCursorPosition(0);
    read();
}

std::optional<double> QuantityField::value() const
{
    return parsed_ ? std::optional(parsed_->si) : std::nullopt;
}

QString QuantityField::reading() const
{
    if (!parsed_)
        return {};
    const QString full = toQString(exactQuantityText(parsed_->si, parsed_->unit, decimalMark()));
    return full == text() ? QString() : full;
}

void QuantityField::read()
{
    fault_.clear();
    parsed_.reset();
    try {
        parsed_ = parseInput(input_, text().toStdString(), shownUnit_, decimalMark());
    } catch (const ValueError& error) {
        fault_ = valueFaultText(error.fault(), input_);
    }
}

void QuantityField::writeOut()
{
    if (!parsed_)
        return;
    shownUnit_ = parsed_->unit;
    const QString full = toQString(exactQuantityText(parsed_->si, shownUnit_, decimalMark()));
    if (full == text())
        return;
    setText(full);
    read();
    emit edited();
}

void QuantityField::step(int steps)
{
    if (!parsed_)
        return;
    const auto stepped = steppedText(*parsed_, steps, input_.zeroAllowed, input_.whole, decimalMark());
    if (!stepped)
        return;
    setText(toQString(*stepped));
    read();
    if (parsed_)
        shownUnit_ = parsed_->unit;
    emit edited();
}

bool QuantityField::event(QEvent* event)
{
    // Without typing to undo, Ctrl+Z is the window's.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && !isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QLineEdit::event(event);
}

void QuantityField::keyPressEvent(QKeyEvent* event)
{
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
