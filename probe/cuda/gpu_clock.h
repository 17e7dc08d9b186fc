// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/cuda_support.h"

#include <cstdint>
#include <vector>

namespace gpuspeedup {

/// First and last moment of a kernel on each multiprocessor, in its own cycles and
/// in nanoseconds: the frequency it really ran at, and FLOP per clock.
///
/// A block's own span would not do: schedulers prefer the oldest warps, so that of
/// eight resident blocks the first is done after an eighth of the time.
struct ClockMarks
{
    unsigned long long* firstCycle;
    unsigned long long* lastCycle;
    unsigned long long* firstNanosecond;
    unsigned long long* lastNanosecond;
};

class GpuClock
{
public:
    struct Reading
    {
        double hertz = 0;  ///< median over the multiprocessors
        double cycles = 0; ///< median over the multiprocessors
    };

    GpuClock();
    /// For the kernel's arguments.
    [[nodiscard]] ClockMarks marks() const;
    /// Enqueues the reset of the marks.
    void reset(cudaStream_t stream) const;
    /// What the last kernel marked; the stream must be idle. Zero where nothing was marked.
    [[nodiscard]] Reading read() const;

private:
    static constexpr std::size_t mostMultiprocessors = 1024;
    DeviceArray<unsigned long long> marks_;
};

#ifdef __CUDACC__

__device__ inline unsigned int multiprocessorId()
{
    unsigned int id;
    asm volatile("mov.u32 %0, %%smid;" : "=r"(id));
    return id < 1024 ? id : 1023;
}

__device__ inline unsigned long long globalNanoseconds()
{
    unsigned long long time;
    asm volatile("mov.u64 %0, %%globaltimer;" : "=l"(time));
    return time;
}

/// By one thread of each block, before its work.
__device__ inline void markBegin(const ClockMarks& marks)
{
    const unsigned int id = multiprocessorId();
    atomicMin(&marks.firstCycle[id], static_cast<unsigned long long>(clock64()));
    atomicMin(&marks.firstNanosecond[id], globalNanoseconds());
}

/// By one thread of each block, after its work.
__device__ inline void markEnd(const ClockMarks& marks)
{
    const unsigned int id = multiprocessorId();
    atomicMax(&marks.lastCycle[id], static_cast<unsigned long long>(clock64()));
    atomicMax(&marks.lastNanosecond[id], globalNanoseconds());
}

#endif

} // namespace gpuspeedup
