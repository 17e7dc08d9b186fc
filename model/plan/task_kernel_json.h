// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/json_node.h"
#include "model/plan/task.h"

#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// What all kernels of a task file share.
struct TaskKernelSetting
{
    Arithmetic arithmetic = Arithmetic::fp32;
    bool gpuFused = true; ///< as in WorkloadSetting
    bool cpuFused = true;
};

/// A kernel of a task file and what comes with it.
struct TaskKernelEntry
{
    TaskKernel kernel;        ///< of one run; its name may be empty
    DataSize temporaries;     ///< device memory that it needs for itself
    std::string countsSource; ///< of its template; empty for typed counts
    bool countsAssumed = false;
};

/// Reads a kernel: see taskFromJson. Throws Error.
[[nodiscard]] TaskKernelEntry taskKernelFrom(const JsonNode& node, const std::vector<TaskBuffer>& buffers,
                                             const TaskKernelSetting& setting);

/// The whole number from 1 to 2^53 at `key`, 1 where absent.
[[nodiscard]] double countFrom(const JsonNode& node, std::string_view key);
/// The number of bytes at `key`, 0 or more; `ifAbsent` where it is absent.
[[nodiscard]] DataSize bytesFrom(const JsonNode& node, std::string_view key, DataSize ifAbsent);

} // namespace gpuspeedup
