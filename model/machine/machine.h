// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/arithmetic.h"
#include "model/plan/math_function.h"
#include "model/plan/time_curve.h"
#include "model/source.h"
#include "model/units.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace gpuspeedup {

/// A value with its provenance.
template <typename T> struct Sourced
{
    T value{};
    Source source;
};

/// Kind of host memory a copy reads or writes.
enum class HostMemory
{
    pinned,   ///< page-locked
    pageable, ///< ordinary, used before
    fresh     ///< ordinary, just allocated: pages are touched for the first time
};

inline constexpr HostMemory hostMemories[] = {HostMemory::pinned, HostMemory::pageable, HostMemory::fresh};
[[nodiscard]] std::string_view hostMemoryName(HostMemory memory);

/// A C library gives freed blocks below this size out again, whose pages have been touched;
/// larger ones it maps anew each time. Source: mallopt(3), the most that the dynamic
/// M_MMAP_THRESHOLD becomes on 64-bit systems.
inline constexpr DataSize freshThreshold = 33554432.0 * byte;

/// Cost of copying V bytes in one piece: the measured curve, else α + V/β. Where smaller
/// copies have a cost of their own, the time jumps at the threshold.
struct CopyCost
{
    Duration latency;                                 ///< α
    Bandwidth rate;                                   ///< β; with a curve the rate of its largest copy
    std::shared_ptr<const TimeCurve> curve = nullptr; ///< over bytes; may be null
    std::shared_ptr<const CopyCost> belowFreshThreshold = nullptr; ///< null: as above it
    Duration together{};         ///< what each but the first of several copies in a row saves
    bool latencyAssumed = false; ///< nobody measured α, also where the rate was measured

    /// Requires bytes >= 0; 0 bytes cost nothing.
    [[nodiscard]] Duration time(DataSize bytes) const;
};

/// A copy in each direction for each kind of host memory.
struct MachineCopies
{
    std::map<HostMemory, Sourced<CopyCost>> toGpu;
    std::map<HostMemory, Sourced<CopyCost>> fromGpu;
};

/// Calls a second of the whole processor.
using FunctionRates = std::map<std::pair<Arithmetic, MathFunction>, Sourced<Throughput>>;

/// Time of going once through arrays over the bytes of all of them, as often as before: what is in a cache
/// comes from there.
struct MemoryBySize
{
    Sourced<std::shared_ptr<const TimeCurve>> read;   ///< loads alone
    Sourced<std::shared_ptr<const TimeCurve>> update; ///< two arrays loaded, one stored
};

/// What NumPy reaches, each the time of one call.
struct NumpyFigures
{
    using Curve = std::optional<Sourced<std::shared_ptr<const TimeCurve>>>;

    Sourced<Duration> call; ///< on a few elements
    Curve fresh;            ///< a + b into a new array, over the bytes of one array; always there
    Curve chain;            ///< one of several additions of an expression
    Curve reused;           ///< the same into memory at hand
    Curve sum;              ///< over the bytes of the array
    Curve function;         ///< exp, FP32, over elements
    Curve functionFp64;
    Curve gemm; ///< FP32, over operations
    Curve gemmFp64;
    Curve gemv;      ///< over operations
    Curve fft;       ///< over operations
    Curve sort;      ///< over elements
    Curve histogram; ///< over elements
};

/// What a package for the GPU costs on this machine. Absent where unknown.
struct MeasuredStack
{
    std::string label;                              ///< with its version
    std::optional<Sourced<Duration>> launch;        ///< its result newly allocated
    std::optional<Sourced<Duration>> matrixProduct; ///< a small one
    std::optional<Sourced<Duration>> copyToGpu;     ///< of a few bytes, all included
    std::optional<Sourced<Duration>> copyFromGpu;
    std::optional<Sourced<CopyCost>> toGpu; ///< as the package copies, new memory included
    std::optional<Sourced<CopyCost>> fromGpu;
    std::optional<Sourced<Bandwidth>> elementwise; ///< of its kernels in GPU memory
    std::optional<Sourced<Duration>> start;        ///< import and first context
    std::optional<Sourced<Duration>> firstCall;
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
    std::optional<Sourced<Throughput>> scalarAllCores; ///< arithmetic without vectors
    FunctionRates functions;                           ///< of all cores
    std::optional<MemoryBySize> memoryBySizeAllCores;  ///< without what starting the threads takes
    std::optional<MemoryBySize> memoryBySizeOneCore;
    std::optional<Sourced<std::shared_ptr<const TimeCurve>>>
        gather; ///< time of one element from anywhere in a table over the table's bytes, all cores together
    std::optional<Sourced<Duration>> threadStart; ///< of all cores, for one parallel loop
    /// Time of one call over its operations, by name: "gemm_fp32", "gemm_fp64", "gemv", "fft", "sort",
    /// "convolution".
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
