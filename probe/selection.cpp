// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/selection.h"

#include "model/quote_text.h"
#include "probe/cpu/list.h"
#include "probe/python/software_steps.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

bool begins(std::string_view name, std::string_view prefix)
{
    return name == prefix || (name.starts_with(prefix) && name.substr(prefix.size()).starts_with('.'));
}

std::string listOf(std::span<const FigureName> names)
{
    std::string list;
    for (const FigureName& name : names)
        list += (list.empty() ? "" : ", ") + name.name;
    return list;
}

} // namespace

Instruments machineInstruments()
{
    return {.cpu = cpuMeasurements(), .gpu = gpuMeasurements(), .surveyGpus = surveyGpus, .openGpu = openGpu};
}

std::vector<FigureName> figureNames(const Instruments& instruments)
{
    std::vector<FigureName> names;
    for (const CpuMeasurement& cpu : instruments.cpu)
        names.push_back({std::string("cpu.") + cpu.name, cpu.label, cpu.unit, false, cpu.quickSeconds == 0});
    for (const GpuMeasurement& gpu : instruments.gpu)
        names.push_back({gpu.name, gpu.label, gpu.unit, true, gpu.quickSeconds == 0});
    for (FigureName& name : softwareFigureNames())
        names.push_back(std::move(name));
    return names;
}

bool isSelected(std::string_view name, std::span<const std::string> only)
{
    return only.empty() || std::any_of(only.begin(), only.end(),
                                       [&](const std::string& prefix) { return begins(name, prefix); });
}

void checkSelection(const Instruments& instruments, std::span<const std::string> only, bool thorough)
{
    const std::vector<FigureName> names = figureNames(instruments);
    for (const std::string& prefix : only) {
        const auto isMeant = [&](const FigureName& name) { return begins(name.name, prefix); };
        if (std::none_of(names.begin(), names.end(), isMeant))
            throw SelectionError(
                quoteText(prefix) + " is no figure; use one of " + listOf(names) +
                " or a beginning such as cpu" +
                (instruments.gpu.empty() ? "; this program was built without its GPU part." : "."));
        if (!thorough && std::none_of(names.begin(), names.end(), [&](const FigureName& name) {
                return isMeant(name) && !name.thoroughOnly;
            }))
            throw SelectionError(quoteText(prefix) + " is measured in a thorough run only; add --thorough.");
    }
}

} // namespace gpuspeedup
