// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/assumed_costs.h"

namespace gpuspeedup {
namespace {

Sourced<Duration> assumed(Duration time, const char* origin, const char* figure)
{
    return {
        .value = time,
        .source = {
            .kind = Source::Kind::assumed, .origin = origin, .figure = figure, .device = {}, .moment = {}}};
}

} // namespace

void assumeLaunchCosts(GpuFigures& gpu)
{
    gpu.launch = assumed(4 * microsecond, "an H200 measured 3.3 µs", "Asynchronous launch");
    gpu.launchSync = assumed(10 * microsecond, "an H200 measured 8.4 µs", "Launch with synchronisation");
    gpu.graphLaunch = assumed(6 * microsecond, "an H200 measured 5.7 µs", "Launch of a CUDA graph");
    gpu.graphNode = assumed(0.6 * microsecond, "an H200 measured 0.5 µs", "Node of a CUDA graph");
    gpu.start = assumed(0.2 * second, "a CUDA context takes 0.1 to 0.4 s", "Start of the GPU");
    gpu.start.source.factor = 2.1;
}

} // namespace gpuspeedup
