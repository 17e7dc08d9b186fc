// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/input_step.h"

namespace gpuspeedup {

InputStep::InputStep(const QString& text, const SourcedScenario& after, Read read, Show show)
    : QUndoCommand(text), before_(read()), after_(after), read_(std::move(read)), show_(std::move(show))
{}

void InputStep::undo()
{
    show_(undone(read_(), before_, after_));
}

void InputStep::redo()
{
    before_ = read_();
    show_(after_);
}

} // namespace gpuspeedup
