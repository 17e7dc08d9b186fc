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
    Unit unit = {};        ///< of a bare number; other than a count for `custom` only
    bool required = false; ///< the default is an example only: the command line must say it
};

/// Values of a template's parameters, by position in its list.
using WorkloadSizes = std::span<const double>;

/// What the counts of a template depend on beside its sizes.
struct WorkloadSetting
{
    DataSize element;     ///< b, bytes of one number
    bool gpuFused = true; ///< the GPU code keeps temporaries in registers
    bool cpuFused = true; ///< today's CPU code does
};

/// What a template gives: a row of the table of counts. All are totals of the task.
struct WorkloadCounts
{
    Work operations;
    DataSize in;            ///< from the host
    DataSize out;           ///< to the host
    DataSize traffic;       ///< of the GPU's memory, ideal reuse
    DataSize cpuTraffic;    ///< of main memory; 0: not known
    DataSize temporaries{}; ///< device memory beside in and out
    double launches = 1;
    double copiesIn = 1; ///< into which the data of a direction divides
    double copiesOut = 1;
    InstructionMix mix = {};
    bool chunkable = true; ///< parts of the data can be computed one after the other
};

/// A kind of computation whose counts follow from a few sizes.
struct Workload
{
    std::string_view name;        ///< on the command line: "batched-gemm"
    std::string_view title;       ///< for people
    std::string_view description; ///< one sentence: what is computed
    KernelClass kernelClass = KernelClass::other;
    Arithmetic arithmetic = Arithmetic::fp32; ///< the usual dtype
    std::span<const WorkloadParameter> parameters;
    std::string_view source;          ///< of the counts: publication or derivation
    bool countsAssumed = false;       ///< the operations are an assumption, not a count
    std::string_view measuredAs = {}; ///< as TaskKernel::measuredAs
    bool fusable = false; ///< the counts depend on WorkloadSetting's fusing: takes the key "fused"
    WorkloadCounts (*count)(WorkloadSizes, const WorkloadSetting&) = nullptr;
    /// Why sizes that are each within bounds do not go together, as "k = 9 is more than n = 4"; may be null.
    std::optional<std::string> (*contradiction)(WorkloadSizes) = nullptr;
};

/// What a user chose of a template.
struct WorkloadValues
{
    std::vector<double> sizes;       ///< of Workload::parameters, by position
    std::optional<Arithmetic> dtype; ///< absent: Workload::arithmetic
    std::optional<bool> fused;       ///< on both sides; absent: as each side's software does

    bool operator==(const WorkloadValues&) const = default;
};

/// Every template in the order of the documentation. A new one is a file beside
/// this and a line in list.h and list.cpp.
[[nodiscard]] std::span<const Workload* const> workloads();
/// The template of that name, or null.
[[nodiscard]] const Workload* findWorkload(std::string_view name);
/// The template of that name. Throws Error that offers the nearest names.
[[nodiscard]] const Workload& workloadNamed(std::string_view name);

[[nodiscard]] WorkloadValues defaultValues(const Workload& workload);

/// Reads "key=value" texts on top of the defaults. Whole numbers may be written as
/// "1e7", "16 Mi" or "4096"; parameters with a unit as in the fields. Beside its
/// parameters each template takes "dtype", a name of findArithmetic, and a fusable one
/// "fused", 0 or 1.
///
/// Throws Error for an unknown key (naming the keys), one that is missing or given
/// twice, a value of the wrong kind or outside the bounds, or a contradiction between
/// values; the sentence names template, key and remedy.
[[nodiscard]] WorkloadValues readWorkloadValues(const Workload& workload,
                                                std::span<const std::string> settings);

/// The task: one kernel that reads buffer 0, "in", and writes buffer 1, "out". What
/// `values` leaves open is the template's usual dtype and the fusing given.
///
/// Throws Error where a count exceeds what a double holds, launches exceed
/// mostLaunches, or there is nothing to compute; the sentence names values, count and remedy.
[[nodiscard]] Task taskOf(const Workload& workload, const WorkloadValues& values, bool gpuFused,
                          bool cpuFused);

} // namespace gpuspeedup
