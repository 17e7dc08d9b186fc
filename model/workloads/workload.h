// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/task.h"
#include "model/unit.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// A number that a workload template asks for.
struct WorkloadParameter
{
    std::string_view key;   ///< on the command line: "m"
    std::string_view label; ///< for people: "Rows of the first matrix"
    double defaultValue = 1;
    double least = 1;
    double most = 1e18;
    bool whole = true;
    Unit unit = {}; ///< of `custom` only; others count
};

/// Values of a template's parameters, by position in its list.
using WorkloadValues = std::span<const double>;

/// Who runs the template's code: what is fused into one kernel, and what the CPU side runs.
struct WorkloadSetting
{
    DataSize element;     ///< b, bytes of one number
    bool gpuFused = true; ///< the GPU code keeps temporaries in registers
    bool cpuFused = true; ///< today's CPU code does
};

/// What a template gives: a row of the table of counts.
struct WorkloadCounts
{
    Work operations;
    DataSize in;          ///< from the host
    DataSize out;         ///< to the host
    DataSize traffic;     ///< of the GPU's memory, ideal reuse
    DataSize cpuTraffic;  ///< of main memory
    DataSize temporaries; ///< device memory beside in and out
    double launches = 1;
    double calls = 1;
};

/// A kind of computation whose counts follow from a few sizes.
struct Workload
{
    std::string_view name;        ///< on the command line: "batched-gemm"
    std::string_view title;       ///< for people
    std::string_view description; ///< one sentence: what is computed
    KernelClass kernelClass = KernelClass::other;
    Arithmetic arithmetic = Arithmetic::fp32; ///< default dtype
    std::span<const WorkloadParameter> parameters;
    std::string_view source; ///< of the counts: publication or derivation
    bool countsAssumed = false;
    bool chunkable = true;
    std::string_view measuredAs = {}; ///< as TaskKernel::measuredAs
    bool fusable = false;             ///< the counts depend on WorkloadSetting's fusing
    WorkloadCounts (*count)(WorkloadValues, const WorkloadSetting&) = nullptr;
};

/// Every template in the order of the documentation. A new one is a file beside
/// this and a line in list.cpp.
[[nodiscard]] std::span<const Workload* const> workloads();
/// The template of that name, or null.
[[nodiscard]] const Workload* findWorkload(std::string_view name);

/// The defaults of `workload`, by position.
[[nodiscard]] std::vector<double> defaultValues(const Workload& workload);

/// Reads "key=value" texts on top of the defaults. Whole numbers may be written as
/// "1e7", "16 Mi" or "4096"; parameters with a unit as in the fields. Throws Error for an
/// unknown key (naming the keys), a value of the wrong kind, outside the bounds, or a
/// contradiction between values; the sentence names template, key and remedy.
[[nodiscard]] std::vector<double> readWorkloadValues(const Workload& workload,
                                                     std::span<const std::string> settings);

/// The task: one kernel that reads buffer "in" and writes buffer "out". Throws Error
/// where a count exceeds what a double holds; the sentence names the counts and the remedy.
[[nodiscard]] Task taskOf(const Workload& workload, WorkloadValues values, Arithmetic arithmetic,
                          bool gpuFused, bool cpuFused);

} // namespace gpuspeedup
