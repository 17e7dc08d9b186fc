// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"

#include <QUndoCommand>

#include <functional>

namespace gpuspeedup {

/// Replaces the inputs; undoing leaves alone what was edited by hand since then.
class InputStep : public QUndoCommand
{
public:
    using Read = std::function<const SourcedScenario&()>;
    using Show = std::function<void(const SourcedScenario&)>;

    InputStep(const QString& text, const SourcedScenario& after, Read read, Show show);

    void undo() override;
    void redo() override;

private:
    SourcedScenario before_;
    SourcedScenario after_;
    Read read_;
    Show show_;
};

} // namespace gpuspeedup
