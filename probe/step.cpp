// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/step.h"

#include "model/error.h"
#include "probe/cpu/affinity.h"

#include <cmath>
#include <new>

namespace gpuspeedup {
namespace {

CpuSession& cpuSession(Workplace& place)
{
    if (!place.cpu)
        place.cpu.emplace(readTopology("/", allowedCpus()));
    return *place.cpu;
}

GpuSession& gpuSession(Workplace& place, const Instruments& instruments, int index)
{
    if (place.openedGpu != index) {
        place.cpu.reset(); // its threads and memory are no longer needed, and its pinning would be inherited
        place.gpu.reset();
        place.openedGpu = index;
        place.openingFailed.clear();
        place.gpuRecord = {};
        try {
            place.gpu = instruments.openGpu(index, place.settings);
            place.gpuRecord = place.gpu->record();
        } catch (const std::exception& reason) {
            place.gpu.reset();
            place.openingFailed = reason.what();
        }
    }
    if (!place.gpu)
        throw Error(place.openingFailed);
    return *place.gpu;
}

/// Whether a run of that kind measures it.
template <class Measurement> bool belongs(const Measurement& measurement, bool thorough)
{
    return thorough || measurement.quickSeconds > 0;
}

Step cpuStep(const CpuMeasurement& measurement, bool thorough)
{
    const auto run = [measurement](Workplace& place) {
        CpuSession& session = cpuSession(place);
        Figure figure = measurement.run(session, place.settings);
        place.cpuRecord = session.record();
        return figure;
    };
    return {.event = {.name = std::string("cpu.") + measurement.name,
                      .label = measurement.label,
                      .expectedSeconds = thorough ? measurement.thoroughSeconds : measurement.quickSeconds},
            .figureName = measurement.name,
            .unit = measurement.unit,
            .gpu = std::nullopt,
            .run = run,
            .software = std::nullopt,
            .patienceSeconds = std::nullopt};
}

Step gpuStep(const GpuMeasurement& measurement, bool thorough, const Instruments& instruments,
             std::size_t position, int index)
{
    const auto run = [measurement, instruments, index](Workplace& place) {
        GpuSession& session = gpuSession(place, instruments, index);
        Figure figure = measurement.run(session, place.settings);
        place.gpuRecord = session.record();
        return figure;
    };
    return {.event = {.name = "gpus." + std::to_string(position) + "." + measurement.name,
                      .label = measurement.label,
                      .expectedSeconds = thorough ? measurement.thoroughSeconds : measurement.quickSeconds},
            .figureName = measurement.name,
            .unit = measurement.unit,
            .gpu = position,
            .run = run,
            .software = std::nullopt,
            .patienceSeconds = std::nullopt};
}

/// A disturbed machine may give a difference of two times that is not above zero.
bool isPossible(const Spread& spread)
{
    return spread.p5 > 0 && std::isfinite(spread.p95);
}

} // namespace

std::vector<Step> planSteps(const Instruments& instruments, std::span<const std::string> only,
                            std::span<const GpuRecord> gpus, bool thorough)
{
    std::vector<Step> steps;
    for (const CpuMeasurement& cpu : instruments.cpu)
        if (belongs(cpu, thorough) && isSelected(std::string("cpu.") + cpu.name, only))
            steps.push_back(cpuStep(cpu, thorough));
    for (std::size_t position = 0; position < gpus.size(); ++position)
        for (const GpuMeasurement& gpu : instruments.gpu)
            if (belongs(gpu, thorough) && isSelected(gpu.name, only))
                steps.push_back(gpuStep(gpu, thorough, instruments, position, gpus[position].index));
    return steps;
}

Figure runCaught(const Step& step, Workplace& place)
{
    try {
        Figure figure = step.run(place);
        if (figure.value && !isPossible(*figure.value))
            return figureWithout(FigureStatus::failed, step.unit,
                                 "The times that were measured make no sense; measure again.");
        return figure;
    } catch (const Unsupported& reason) {
        return figureWithout(FigureStatus::unsupported, step.unit, reason.what());
    } catch (const std::bad_alloc&) {
        return figureWithout(FigureStatus::failed, step.unit, "Not enough memory; close other programs.");
    } catch (const std::exception& reason) {
        return figureWithout(FigureStatus::failed, step.unit, reason.what());
    }
}

Figure figureWithout(FigureStatus status, const std::string& unit, const std::string& reason)
{
    Figure figure;
    figure.status = status;
    figure.unit = unit;
    figure.reason = reason;
    return figure;
}

} // namespace gpuspeedup
