// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/software_steps.h"

#include "model/software/software_figures.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

std::string fullName(const SoftwareFigure& figure)
{
    return "software." + std::string(figure.package) + "." + std::string(figure.name);
}

PythonSession& session(Workplace& place, const PythonRequest& request,
                       const std::vector<std::string>& packages)
{
    if (!place.python) {
        place.cpu
            .reset(); // threads and memory of both are no longer needed, and their pinning would be inherited
        place.gpu.reset();
        place.openedGpu = -1;
        place.python = std::make_unique<PythonSession>(request, packages);
    }
    return *place.python;
}

} // namespace

std::vector<Step> softwareSteps(const PythonRequest& request, const PythonSurvey& survey,
                                std::span<const std::string> only)
{
    constexpr double grace = 10; // seconds, for the session to say that the script gave up
    std::vector<SoftwareFigure> figures;
    std::vector<std::string> packages;
    for (const SoftwareFigure& figure : softwareFigures()) {
        if (!survey.has(figure.package) || !isSelected(fullName(figure), only))
            continue;
        figures.push_back(figure);
        if (std::ranges::find(packages, figure.package) == packages.end())
            packages.emplace_back(figure.package);
    }
    std::vector<Step> steps;
    for (const SoftwareFigure& figure : figures) {
        const auto record = std::ranges::find(survey.software, figure.package, &SoftwareRecord::name);
        const auto run = [request, packages, figure](Workplace& place) {
            PythonSession& python = session(place, request, packages);
            const auto keepRecord = [&] { place.softwareRecord = python.record(figure.package); };
            try {
                Figure result = python.figure(figure.package, figure.name, place.settings);
                keepRecord();
                return result;
            } catch (...) {
                keepRecord();
                throw;
            }
        };
        steps.push_back(
            {.event = {.name = fullName(figure),
                       .label = std::string(figure.label),
                       .expectedSeconds = request.thorough ? figure.thoroughSeconds : figure.quickSeconds},
             .figureName = std::string(figure.name),
             .unit = std::string(figure.unit),
             .gpu = std::nullopt,
             .run = run,
             .software = static_cast<std::size_t>(record - survey.software.begin()),
             .patienceSeconds = request.patience() + grace});
    }
    return steps;
}

std::vector<FigureName> softwareFigureNames()
{
    std::vector<FigureName> names;
    for (const SoftwareFigure& figure : softwareFigures())
        names.push_back({.name = fullName(figure),
                         .label = std::string(figure.label),
                         .unit = std::string(figure.unit),
                         .isOfSoftware = true});
    return names;
}

} // namespace gpuspeedup
