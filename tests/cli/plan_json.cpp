// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QDebug>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {

using nlohmann::json;

json jsonOf(const QStringList& arguments, const QByteArray& standardInput)
{
    const CliResult result = runCli(arguments + QStringList{"--format", "json"}, standardInput);
    if (result.status == 0 && result.errors.isEmpty())
        return json::parse(result.output.toStdString());
    qWarning() << arguments << "ended with" << result.status << result.errors;
    return {};
}

json rowOf(const json& list, std::string_view column, std::string_view value)
{
    const auto found = std::find_if(list.begin(), list.end(),
                                    [&](const json& row) { return row.at(std::string(column)) == value; });
    return found == list.end() ? json() : *found;
}

json phaseOf(const json& estimate, std::string_view phase)
{
    return rowOf(estimate.at("phases"), "phase", phase);
}

json inputOf(const json& estimate, std::string_view key)
{
    return rowOf(estimate.at("inputs"), "key", key);
}

bool hasRefinement(const json& estimate, std::string_view name)
{
    return !rowOf(estimate.at("refinements"), "refinement", name).is_null();
}

bool near(const json& value, double expected)
{
    if (value.is_number() && std::abs(value.get<double>() - expected) <= 1e-12 * std::abs(expected))
        return true;
    qWarning().noquote() << QString::fromStdString(value.dump()) << "is not"
                         << QString::number(expected, 'g', 17);
    return false;
}

} // namespace gpuspeedup
