// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/measure_event.h"
#include "model/report/document.h"
#include "probe/selection.h"

#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Makes of the events of a run what a terminal shows: a line for each device as
/// its first figure arrives, then a line for each figure, in aligned columns.
class MeasureText
{
public:
    /// What to write for `event`, with line breaks; may be empty.
    [[nodiscard]] std::string of(const MeasureEvent& event);

private:
    [[nodiscard]] std::string headingFor(const std::string& name);

    MachineProfile machine_;
    std::vector<MeasureEvent::Step> steps_;
    std::string heading_; ///< the last one written
};

/// The names for --only, as a table.
[[nodiscard]] Document figureListDocument(std::vector<FigureName> names);

} // namespace gpuspeedup
