// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan.h"
#include "model/plan/task.h"

#include <optional>
#include <span>
#include <string_view>

namespace gpuspeedup {

/// A kind of code on the CPU that people port from.
enum class CpuCode
{
    python,   ///< a loop in the interpreter
    numpy,    ///< array expressions on one core, temporaries newly allocated
    compiled, ///< a loop of a compiled language, one thread
    allCores, ///< the same on all cores
    blas      ///< library routines on all cores
};

struct CpuCodeInfo
{
    CpuCode code;
    std::string_view name;  ///< on the command line: "all-cores"
    std::string_view label; ///< for people: "compiled code on all cores"
    bool fuses = true;      ///< keeps temporaries in registers
};

[[nodiscard]] std::span<const CpuCodeInfo> cpuCodes();
/// By name, or null.
[[nodiscard]] const CpuCodeInfo* findCpuCode(std::string_view name);
[[nodiscard]] const CpuCodeInfo& cpuCodeInfo(CpuCode code);

/// A baseline with where its rate comes from.
struct SourcedBaseline
{
    CpuBaseline baseline;
    Source rateSource;
    Source bandwidthSource;
};

/// What such code reaches on `cpu` for `task`:
///
///     python    7e6 op/s
///     numpy     0.25 of one core's peak, 10 GB/s
///     compiled  0.25 of one core's peak, one core's bandwidth
///     all-cores 0.6 of all cores' peak, all cores' bandwidth
///     blas      0.8 of all cores' peak, all cores' bandwidth
///
/// Code that does not fill the vector units stays below KernelEfficiency::cpuCeiling. NumPy's matrix
/// products are library routines on all cores.
/// Rates and NumPy's bandwidth are labelled assumed; so is the 0.7 that counts of a data sheet's bandwidth.
/// Where the machine has measured figures they go before:
/// - all-cores and blas, a task of one kernel whose like was measured: the time of such calls by size.
/// - numpy, results of at least freshThreshold: two arrays are read at one core's bandwidth M, one is written
///   to pages just allocated at the rate F of these, 3/(2/M + 1/F). Below, the pages have been touched.
///
/// Bandwidth 0 where it is not known. Throws Error where the CPU's peak is needed and not known.
[[nodiscard]] SourcedBaseline baselineOf(CpuCode code, const CpuFigures& cpu, const Task& task);

/// Peak of all cores, or of one, at the task's format; formats below 32 bits take the FP32 peak. Absent where
/// unknown.
[[nodiscard]] std::optional<Sourced<Throughput>> cpuPeak(const CpuFigures& cpu, Arithmetic arithmetic,
                                                         bool allCores);
/// The measured calls of `kernel` at that format, of either processor's list; null where there are none.
[[nodiscard]] const Sourced<std::shared_ptr<const TimeCurve>>*
measuredCalls(const std::map<std::string, Sourced<std::shared_ptr<const TimeCurve>>, std::less<>>& calls,
              const TaskKernel& kernel, Arithmetic arithmetic);

/// Fraction of a bandwidth figure that streaming code reaches: 1 of a measured one, else `ofDataSheet`.
[[nodiscard]] double memoryEfficiency(const Source& bandwidth, double ofDataSheet);

} // namespace gpuspeedup
