// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/python/python_session.h"
#include "probe/selection.h"
#include "probe/step.h"

#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The steps for what `survey` found and `only` selects, "software.numpy.call" and so on; one run of the
/// script serves them all.
[[nodiscard]] std::vector<Step> softwareSteps(const PythonRequest& request, const PythonSurvey& survey,
                                              std::span<const std::string> only);

/// As `--list` names them.
[[nodiscard]] std::vector<FigureName> softwareFigureNames();

} // namespace gpuspeedup
