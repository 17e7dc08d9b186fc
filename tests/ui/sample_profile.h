// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <initializer_list>
#include <string>

namespace gpuspeedup {

inline Figure sampleFigure(double median, const char* unit, std::optional<double> expected = {})
{
    return {.value = Spread{.median = median, .p5 = median * 0.996, .p95 = median * 1.002, .samples = 21},
            .unit = unit,
            .method = "median of repeated runs",
            .status = FigureStatus::ok,
            .reason = {},
            .expected = expected,
            .curve = {},
            .fit = {},
            .bySize = {},
            .sizeMeaning = {}};
}

inline Figure sampleCopy(double smallRate, double largeRate, double limit)
{
    Figure figure = sampleFigure(largeRate, "B/s", limit);
    for (const double bytes : {1e6, 1e8}) {
        const double seconds = bytes / (bytes == 1e6 ? smallRate : largeRate);
        figure.curve.push_back({bytes, {.median = seconds, .p5 = seconds, .p95 = seconds, .samples = 9}});
    }
    return figure;
}

inline GpuRecord sampleGpu(int index, double share = 1)
{
    GpuRecord gpu;
    gpu.index = index;
    gpu.name = index == 0 ? "NVIDIA H200" : "NVIDIA L4";
    gpu.pciBusId = "0000:3" + std::to_string(index) + ":00.0";
    gpu.multiprocessors = 132;
    gpu.memoryBytes = 1.5e11;
    gpu.figures = {{"fp32", sampleFigure(66.13e12 * share, "FLOP/s", 66.91e12 * share)},
                   {"fp64", sampleFigure(33.31e12 * share, "FLOP/s", 33.45e12 * share)},
                   {"fp16_tensor", sampleFigure(787e12 * share, "FLOP/s", 989e12 * share)},
                   {"copy.h2d.pinned", sampleCopy(4e10, 55.5e9, 57.6e9)},
                   {"copy.h2d.pageable", sampleCopy(9e9, 12.5e9, 57.6e9)},
                   {"launch.async", sampleFigure(3.1e-6, "s")},
                   {"launch.graph_node", sampleFigure(0.5e-6, "s")}};
    return gpu;
}

/// Python and NumPy as they were measured, a package that is not there, and one for GPUs.
inline std::vector<SoftwareRecord> sampleSoftware()
{
    SoftwareRecord numpy{.name = "numpy",
                         .version = "2.4.6",
                         .path = "/venv/numpy/__init__.py",
                         .problem = {},
                         .notes = {"16 processors allowed"},
                         .figures = {{"call", sampleFigure(412e-9, "s")},
                                     {"elementwise.fresh", sampleFigure(6.32e9, "B/s")},
                                     {"sort", sampleFigure(71.5e6, "FLOP/s")}}};
    numpy.figures["elementwise.fresh"].sizeMeaning = "bytes of one array";
    numpy.figures["elementwise.fresh"].bySize = {{4096, {9.81e9, 9.5e9, 9.9e9, 9}},
                                                 {67108864, {6.32e9, 6.3e9, 6.4e9, 9}}};
    SoftwareRecord cupy{.name = "cupy",
                        .version = "14.2.0",
                        .path = "/venv/cupy/__init__.py",
                        .problem = {},
                        .notes = {"CUDA 13.2, on NVIDIA H200"},
                        .figures = {{"launch", sampleFigure(4.31e-6, "s")},
                                    {"copy.h2d", sampleFigure(9.87e9, "B/s")},
                                    {"start.import", sampleFigure(0.431, "s")}}};
    cupy.figures["start.import"].status = FigureStatus::warning;
    cupy.figures["start.import"].reason = "One sample: it happens once in a process.";
    return {{.name = "python",
             .version = "3.12.3",
             .path = "/venv/bin/python",
             .problem = {},
             .notes = {},
             .figures = {{"loop", sampleFigure(38.2e6, "FLOP/s")}}},
            numpy,
            cupy,
            {.name = "pytorch",
             .version = {},
             .path = {},
             .problem = "PyTorch is not installed for “/venv/bin/python”: install it there (pip install "
                        "torch), or name another Python.",
             .notes = {},
             .figures = {}}};
}

/// A machine with so many GPUs, the second slower, as a quick run describes it.
inline MachineProfile sampleProfile(int gpus = 1)
{
    MachineProfile profile;
    profile.name = "node-17";
    profile.toolVersion = "0.1.0";
    profile.measuredAt = "2026-11-20T12:40:00Z";
    profile.mode = "quick";
    profile.host = "node-17";
    profile.system = "Linux 6.1";
    profile.cpu.name = "Intel Xeon Platinum 8581C";
    profile.cpu.cores = 16;
    profile.cpu.figures = {{"fp32.all_cores", sampleFigure(1904e9, "FLOP/s")},
                           {"fp64.all_cores", sampleFigure(1377e9, "FLOP/s")},
                           {"fp32.one_core", sampleFigure(182e9, "FLOP/s")},
                           {"memory.read.all_cores", sampleFigure(140e9, "B/s")}};
    for (int i = 0; i < gpus; ++i)
        profile.gpus.push_back(sampleGpu(i, i == 0 ? 1 : 0.25));
    if (gpus == 0)
        profile.gpuNotice = "No NVIDIA GPU found; CPU measured.";
    return profile;
}

} // namespace gpuspeedup
