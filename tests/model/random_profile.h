// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "tests/model/random_scenario.h"

#include <rapidcheck.h>

#include <algorithm>
#include <ostream>

namespace gpuspeedup {

inline void showValue(const MachineProfile& profile, std::ostream& out)
{
    out << profileToJson(profile);
}

inline Spread randomSpread()
{
    std::vector<double> values{*logUniform(-12, 23), *logUniform(-12, 23), *logUniform(-12, 23)};
    std::sort(values.begin(), values.end());
    return {.median = values[1],
            .p5 = values[0],
            .p95 = values[2],
            .samples = *rc::gen::inRange<std::size_t>(1, 1'000'000'000)};
}

inline Figure randomFigure()
{
    const auto status = *rc::gen::element(FigureStatus::ok, FigureStatus::warning, FigureStatus::failed,
                                          FigureStatus::unsupported, FigureStatus::invalid);
    const bool hasValue = status != FigureStatus::failed && status != FigureStatus::unsupported;
    Figure figure{.value = hasValue ? std::optional(randomSpread()) : std::nullopt,
                  .unit = *rc::gen::element<std::string>("FLOP/s", "B/s", "s"),
                  .method = "slope between “500” and <b>4000</b>",
                  .status = status,
                  .reason = *rc::gen::element<std::string>("", "busy: 97 % used", "\"quoted\" \\ text")};
    if (*rc::gen::inRange(0, 2) == 0)
        figure.expected = *logUniform(-12, 23);
    double bytes = 4096;
    for (int points = *rc::gen::inRange(0, 5); points > 0; --points) {
        figure.curve.push_back({.bytes = bytes, .seconds = randomSpread()});
        bytes *= *logUniform(0.1, 1);
    }
    if (!figure.curve.empty())
        figure.fit = CopyFit{.latencySeconds = *rc::gen::element(0.0, 1.7e-6),
                             .bytesPerSecond = *logUniform(6, 12),
                             .largestError = *rc::gen::element(0.0, 0.125)};
    double size = 64;
    for (int points = *rc::gen::inRange(0, 4); points > 0; --points) {
        figure.bySize.push_back({.size = size, .rate = randomSpread()});
        size *= *logUniform(0.1, 1);
    }
    if (!figure.bySize.empty())
        figure.sizeMeaning = *rc::gen::element<std::string>("matrix dimension", "images × channels");
    return figure;
}

inline Figures randomFigures(const std::vector<std::string>& names)
{
    Figures figures;
    for (const std::string& name : names)
        if (*rc::gen::inRange(0, 2) == 0)
            figures.emplace(name, randomFigure());
    return figures;
}

inline MachineProfile randomProfile()
{
    MachineProfile profile{.name = *rc::gen::element<std::string>("", "servér <7>", "模型 😀"),
                           .toolVersion = "0.1.0",
                           .measuredAt = *rc::gen::element<std::string>("", "2026-11-20T23:40:00Z"),
                           .mode = *rc::gen::element<std::string>("quick", "thorough"),
                           .host = *rc::gen::element<std::string>("", "node-17"),
                           .system = "Linux 6.1",
                           .complete = *rc::gen::inRange(0, 2) == 0,
                           .gpuNotice =
                               *rc::gen::element<std::string>("", "no NVIDIA GPU found; CPU measured")};
    profile.cpu.name = "Xeon (R)";
    profile.cpu.cores = *rc::gen::inRange<std::size_t>(0, 129);
    profile.cpu.figures =
        randomFigures({"fp32.all_cores", "fp32.one_core", "memory.read.one_core", "memory.fresh"});
    for (int index = 0, count = *rc::gen::inRange(0, 3); index < count; ++index) {
        GpuRecord gpu{.index = index, .name = "H200", .pciBusId = "0000:3b:00.0", .multiprocessors = 132};
        gpu.memoryBytes = *logUniform(9, 12);
        gpu.notes = {"busy", "throttled"};
        if (*rc::gen::inRange(0, 2) == 0)
            gpu.link = LinkRecord{.pcieGeneration = 5, .pcieLanes = 16, .payloadLimit = *logUniform(9, 11)};
        if (*rc::gen::inRange(0, 2) == 0)
            gpu.clockHz = *logUniform(8, 10);
        gpu.figures = randomFigures(
            {"fp32", "fp16_tensor", "memory.read", "copy.h2d.pinned", "copy.bidirectional", "launch.async"});
        profile.gpus.push_back(std::move(gpu));
    }
    for (const char* name : {"python", "numpy", "cupy"}) {
        if (*rc::gen::inRange(0, 2) == 0)
            continue;
        SoftwareRecord software{.name = name,
                                .version = "14.2",
                                .path = "/opt/venv/“x”",
                                .problem = {},
                                .notes = {},
                                .figures = {}};
        software.problem = *rc::gen::element<std::string>("", "NumPy is not installed.");
        software.notes = {"16 processors allowed"};
        software.figures = randomFigures({"call", "launch", "launch_allocating", "copy.h2d", "start.import"});
        profile.software.push_back(std::move(software));
    }
    return profile;
}

} // namespace gpuspeedup
