// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/copies.h"
#include "model/machine/software.h"
#include "model/machine/sourced.h"
#include "model/plan/arithmetic.h"
#include "model/plan/math_function.h"
#include "model/plan/time_curve.h"
#include "model/units.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace gpuspeedup {

/// Calls a second of the whole processor.
using FunctionRates = std::map<std::pair<Arithmetic, MathFunction>, Sourced<Throughput>>;

/// Time of going once through arrays over the bytes of all of them, as often as before: what is in a cache
/// comes from there.
struct MemoryBySize
{
    Sourced<std::shared_ptr<const TimeCurve>> read;   ///< loads alone
    Sourced<std::shared_ptr<const TimeCurve>> update; ///< two arrays loaded, one stored
};

/// What the CPU side of a machine can do. Absent where unknown.
struct CpuFigures
{
    std::string name;
    double cores = 0;                                   ///< 0: unknown
    std::map<Arithmetic, Sourced<Throughput>> allCores; ///< peak: fp64, fp32
    std::map<Arithmetic, Sourced<Throughput>> oneCore;
    std::optional<Sourced<Bandwidth>> memoryAllCores;
    std::optional<Sourced<Bandwidth>> memoryOneCore;
    std::optional<Sourced<Bandwidth>> memoryFresh; ///< one core's first stores to pages just allocated
    // What compiled loops reach, beside the peaks.
    std::map<Arithmetic, Sourced<Throughput>> compiledAllCores; ///< fp64, fp32; operands in registers
    std::map<Arithmetic, Sourced<Throughput>> compiledOneCore;
    std::map<Arithmetic, Sourced<Throughput>> loadedAllCores; ///< operands in arrays
    std::map<Arithmetic, Sourced<Throughput>> loadedOneCore;
    std::optional<Sourced<Throughput>> scalarAllCores;  ///< arithmetic without vectors
    std::optional<Sourced<Throughput>> inOrderAllCores; ///< operations that wait for one another on each core
    std::optional<Sourced<Throughput>> inOrderOneCore;
    /// Time of one row over its numbers, FP32, of all cores together: of a loop over arrays, updateOperations
    /// each, and of weighted sums of neighbours, neighbourOperations each.
    std::optional<Sourced<std::shared_ptr<const TimeCurve>>> rowsAllCores;
    std::optional<Sourced<std::shared_ptr<const TimeCurve>>> rowsOneCore;
    std::optional<Sourced<std::shared_ptr<const TimeCurve>>> neighboursAllCores;
    std::optional<Sourced<std::shared_ptr<const TimeCurve>>> neighboursOneCore;
    FunctionRates functions;                          ///< of all cores
    std::optional<MemoryBySize> memoryBySizeAllCores; ///< without what starting the threads takes
    std::optional<MemoryBySize> memoryBySizeOneCore;
    std::optional<Sourced<std::shared_ptr<const TimeCurve>>>
        gather; ///< time of one element from anywhere in a table over the table's bytes, all cores together
    std::optional<Sourced<Duration>> threadStart; ///< of all cores, for one parallel loop
    std::optional<Sourced<Bandwidth>> combine;    ///< of one core that adds up what the others have made
    /// Time of one call over its operations, by name: "gemm_fp32", "gemm_fp64", "gemv", "lu",
    /// "cholesky", "fft", "fft2d", "sort", "convolution", and those of likened_calls.h.
    std::map<std::string, Sourced<std::shared_ptr<const TimeCurve>>, std::less<>> calls;
    std::optional<Sourced<double>> watts; ///< under load
    std::optional<Sourced<Throughput>> pythonLoop;
    std::shared_ptr<const NumpyFigures> numpy; ///< null where it was not measured
};

/// What one GPU of a machine can do. Absent where unknown.
struct GpuFigures
{
    std::string name;
    std::map<Arithmetic, Sourced<Throughput>> peak;
    std::optional<Sourced<Bandwidth>> memory;
    std::optional<Sourced<DataSize>> memorySize;
    MachineCopies copies;
    int copyEngines = 2;
    Sourced<Duration> launch;      ///< λ, queued back to back
    Sourced<Duration> launchSync;  ///< with a wait for each
    Sourced<Duration> graphLaunch; ///< λ_G
    Sourced<Duration> graphNode;   ///< ν
    Duration waitSaved{}; ///< by copies and kernels in a row that wait for one another on the GPU alone
    FunctionRates functions;
    std::map<Arithmetic, Sourced<Throughput>> oneThread; ///< operations that wait for one another
    Sourced<Duration> start;                             ///< creating the context, once a process
    std::map<std::string, Sourced<std::shared_ptr<const TimeCurve>>, std::less<>> calls; ///< as of the CPU
    std::optional<Sourced<double>> watts;
};

/// One CPU and one of its GPUs (there may be more of the same kind), every figure
/// with its provenance: what an estimate is made for.
struct Machine
{
    std::string name;
    CpuFigures cpu;
    GpuFigures gpu;
    int gpuCount = 1;                                         ///< GPUs of this kind in it; 1 where unknown
    std::map<std::string, MeasuredStack, std::less<>> stacks; ///< by name: "cupy"
};

} // namespace gpuspeedup
