// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification.h"

namespace gpuspeedup {

/// Two workloads on both sides, a row that failed on the GPU, one that has no times, and one without a
/// prediction.
[[nodiscard]] inline Verification sampleVerification()
{
    const auto both = [](double cpu, double gpu) {
        return TaskTimes{.cpu = cpu * second,
                         .gpu = GpuTimes{.copyIn = gpu / 4 * second,
                                         .compute = gpu / 2 * second,
                                         .copyOut = gpu / 4 * second,
                                         .whole = gpu * second}};
    };
    const auto task = [](const char* workload, const char* label, std::vector<double> sizes) {
        VerifiedTask made;
        made.workload = workload;
        made.label = label;
        made.values = {.sizes = std::move(sizes), .dtype = Arithmetic::fp32};
        made.cpuBy = "OpenBLAS";
        made.cpuCode = CpuCode::blas;
        return made;
    };
    VerifiedTask small = task("gemm", "Matrix product", {18, 18, 18});
    small.gpuBy = "cuBLAS";
    small.predicted = both(1e-7, 2e-5);
    small.measured = {both(2e-7, 3e-5), both(3e-7, 3.5e-5)};
    VerifiedTask large = task("gemm", "Matrix product", {2048, 2048, 2048});
    large.gpuBy = "cuBLAS";
    large.predicted = both(0.05, 0.004);
    large.measured = {both(0.04, 0.005), both(0.042, 0.0049)};
    VerifiedTask onCpu = task("gemv", "Matrix by vector", {1000, 1000});
    onCpu.predicted = TaskTimes{.cpu = 1e-4 * second, .gpu = {}};
    onCpu.measured = {TaskTimes{.cpu = 2e-4 * second, .gpu = {}}, TaskTimes{.cpu = 2e-4 * second, .gpu = {}}};
    onCpu.problem = "There is not enough memory on the GPU.";
    VerifiedTask failed = task("gemv", "Matrix by vector", {100000, 100000});
    failed.cpuBy.clear();
    failed.problem = "There is not enough memory for 40 GB.";
    VerifiedTask unknown = task("gemm", "Matrix product", {300, 300, 300});
    unknown.measured = {both(1e-3, 1e-4)};
    unknown.problem = "The profile lacks what it needs.";
    return {.tasks = {small, large, unknown, onCpu, failed},
            .machine = "node7",
            .cpu = "Some CPU",
            .gpu = "Some GPU",
            .noGpu = {},
            .measuredAt = "2026-11-21T12:00:00Z",
            .modelVersion = "1"};
}

/// Its tasks once more, done by a Python package.
[[nodiscard]] inline Verification sampleWithStack(const std::string& stack)
{
    Verification verification = sampleVerification();
    for (VerifiedTask task : sampleVerification().tasks) {
        task.stack = stack;
        task.cpuCode = CpuCode::numpy;
        verification.tasks.push_back(task);
    }
    return verification;
}

} // namespace gpuspeedup
