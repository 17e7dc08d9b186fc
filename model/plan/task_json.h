// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/task.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// Of the task file; a file without `schema_version` is read as version 1.
inline constexpr int taskSchemaVersion = 1;
inline constexpr std::size_t mostTaskBytes = std::size_t{1} << 20;
inline constexpr std::size_t mostTaskBuffers = 256;

/// Reads a task: kernels in order, and the buffers they read and write.
///
///     { "name": "Two layers", "dtype": "fp32", "repeat": 10,
///       "buffers": [ {"name": "x", "bytes": 4e6, "from_host": true}, … ],
///       "kernels": [ {"workload": "gemm", "parameters": {"m": 1024, "n": 1024, "k": 1024},
///                     "reads": ["x", "weights"], "writes": ["y"]},
///                    {"name": "activation", "kernel_class": "streaming", "operations": 1e6,
///                     "traffic_bytes": 8e6, "reads": ["y"], "writes": ["z"]} ] }
///
/// Absent values and their meaning:
/// - of the task: "source" of the typed counts; "dtype" fp32; "chunkable" false; "temporaries_bytes" 0;
///   "repeat" 1. The list of kernels runs that often, which multiplies operations, traffic and launches.
/// - of a buffer: "from_host" false; "to_host" false; "copies", that it takes to move it once, 1.
/// - of a kernel: "name"; "reads" and "writes", names of buffers; "kernel_class" other; "traffic_bytes" 0,
///   not known; "cpu_traffic_bytes" as traffic_bytes; "launches" 1. One with a "workload" has the counts of
///   that template, and its "parameters" those of the template.
///
/// Temporaries are the task's and those of the template that needs most.
///
/// Templates whose counts depend on it count what `gpuFused` and `cpuFused` say, as taskOf does. `source`
/// names the text in errors: a file name or "standard input".
///
/// Throws Error with JSON path, what stands there and what was expected; for a kernel that reads what neither
/// the host gives nor a kernel before it writes; and for a buffer that no kernel uses.
[[nodiscard]] Task taskFromJson(std::string_view text, std::string_view source, bool gpuFused, bool cpuFused);

/// Reads the file, or standard input where `path` is "-". Throws Error.
[[nodiscard]] Task readTaskFile(const std::string& path, bool gpuFused, bool cpuFused);

} // namespace gpuspeedup
