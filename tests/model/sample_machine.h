// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"

#include <memory>
#include <string>

namespace gpuspeedup {

inline Source sampleSource(Source::Kind kind, std::string origin)
{
    return {.kind = kind, .origin = std::move(origin), .figure = {}, .device = {}, .moment = {}};
}

/// Copies of pinned memory at 50 GB/s, of pageable at 10, of fresh at 5, 10 µs each; every figure of the CPU
/// is measured, the GPU's are of a catalogue. GPU rates: FP64 30, FP32 60, FP16 120, TF32 tensor 400 TFLOPS.
inline Machine sampleMachine()
{
    const Source measured = sampleSource(Source::Kind::measured, "workshop");
    const Source catalogue = sampleSource(Source::Kind::catalogue, "data sheet");
    const Source assumed = sampleSource(Source::Kind::assumed, "usual");
    Machine machine;
    machine.name = "Sample";
    machine.cpu.name = "Sample CPU";
    machine.cpu.cores = 16;
    machine.cpu.allCores = {{Arithmetic::fp64, {400 * gigaflops, measured}},
                            {Arithmetic::fp32, {800 * gigaflops, measured}}};
    machine.cpu.oneCore = {{Arithmetic::fp64, {40 * gigaflops, measured}},
                           {Arithmetic::fp32, {80 * gigaflops, measured}}};
    machine.cpu.memoryAllCores = {200 * gigabytePerSecond, measured};
    machine.cpu.memoryOneCore = {20 * gigabytePerSecond, measured};
    machine.gpu.name = "Sample GPU";
    machine.gpu.peak = {{Arithmetic::fp64, {30 * teraflops, catalogue}},
                        {Arithmetic::fp32, {60 * teraflops, catalogue}},
                        {Arithmetic::fp16, {120 * teraflops, catalogue}},
                        {Arithmetic::tf32Tensor, {400 * teraflops, catalogue}}};
    machine.gpu.memory = {4000 * gigabytePerSecond, catalogue};
    machine.gpu.memorySize = {80 * gigabyte, catalogue};
    const auto copies = [&](Bandwidth rate) {
        return Sourced<CopyCost>{{.latency = 10 * microsecond, .rate = rate}, assumed};
    };
    machine.gpu.copies.toGpu = {{HostMemory::pinned, copies(50 * gigabytePerSecond)},
                                {HostMemory::pageable, copies(10 * gigabytePerSecond)},
                                {HostMemory::fresh, copies(5 * gigabytePerSecond)}};
    machine.gpu.copies.fromGpu = machine.gpu.copies.toGpu;
    machine.gpu.launch = {4 * microsecond, assumed};
    machine.gpu.launchSync = {12 * microsecond, assumed};
    machine.gpu.graphLaunch = {10 * microsecond, assumed};
    machine.gpu.graphNode = {1 * microsecond, assumed};
    machine.gpu.start = {0.25 * second, assumed};
    return machine;
}

} // namespace gpuspeedup
