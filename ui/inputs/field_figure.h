// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/input.h"
#include "model/plan/plan_input.h"
#include "model/workloads/workload.h"

#include <QString>

#include <optional>

namespace gpuspeedup {

/// What a field asks for: its name, unit and domain.
struct FieldFigure
{
    QString name;        ///< the field's accessible name, also that in sentences
    Unit unit;           ///< preferred for people, and of a bare number in an empty field
    double least = 0;    ///< in the coherent unit; excluded where it is 0 and not zeroAllowed
    double most = 1e300; ///< included
    bool zeroAllowed = false;
    bool whole = false;
    bool emptyAllowed = false; ///< nothing is a value too
    QString example = {};      ///< a good value, for the sentences
};

[[nodiscard]] FieldFigure fieldFigureOf(const Input& input);
/// One of the published seven is named and shown as there.
[[nodiscard]] FieldFigure fieldFigureOf(const PlanInput& input);
[[nodiscard]] FieldFigure fieldFigureOf(const WorkloadParameter& parameter);

/// A text as a value of some figure.
struct FigureReading
{
    std::optional<ParsedValue> value; ///< absent: refused, or empty where that is allowed
    QString fault;                    ///< why it is refused, one sentence; empty where it is not
};

/// Reads `text`; a bare number takes `bareUnit`.
[[nodiscard]] FigureReading readFigure(const FieldFigure& figure, const QString& text, Unit bareUnit);

} // namespace gpuspeedup
