// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/arithmetic.h"
#include "model/plan/array_step.h"
#include "model/plan/instruction_mix.h"
#include "model/plan/kernel_class.h"
#include "model/units.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// A computation on the GPU: one library call or one kernel, launched once or often.
/// Its counts are those of the whole task, all repeats of it together.
struct TaskKernel
{
    std::string name;
    KernelClass kernelClass = KernelClass::other;
    Work operations;        ///< of all launches together
    DataSize traffic;       ///< device memory read and written, all launches together; 0: not known
    DataSize cpuTraffic;    ///< main memory read and written by today's code; 0: not known
    double launches = 1;    ///< kernels the call launches
    double calls = 1;       ///< library calls among which the operations divide evenly
    std::string measuredAs; ///< "gemm", "gemv", "lu", "cholesky", "fft", "fft2d", "sort", "convolution": the
                            ///< profile's curve of such calls; else empty
    InstructionMix mix = {};
    std::vector<ArrayStep> arrayCode = {}; ///< how array programs compute it, all calls; empty: they do not
    std::vector<std::size_t> reads;        ///< positions in Task::buffers
    std::vector<std::size_t> writes;       ///< positions in Task::buffers
};

/// Data of a task.
struct TaskBuffer
{
    std::string name;
    DataSize size;
    bool fromHost = true; ///< its first contents come from the host: copied in before a kernel reads it
    bool toHost = false;  ///< the host needs its last contents: copied out at the end
    double copies = 1;    ///< copies it takes to move it once
};

/// What is to be computed, independent of any machine: kernels in order, and the
/// data they read and write. A simple task has one kernel, one buffer in, one out.
struct Task
{
    std::string name;
    std::vector<TaskKernel> kernels; ///< at least one
    std::vector<TaskBuffer> buffers;
    DataSize temporaries; ///< device memory beside the buffers
    Arithmetic arithmetic = Arithmetic::fp32;
    bool chunkable = true; ///< parts of the data can be computed one after the other
    bool bytesFollowFormat =
        true; ///< another number format changes all sizes in proportion; not those typed in bytes
    bool countsAssumed = false; ///< the operations are an assumption, not a count
    std::string countsSource;   ///< publication or derivation of the counts
    double repeats = 1;         ///< times that the list of kernels runs, one after the other

    [[nodiscard]] Work operations() const;
    [[nodiscard]] double launches() const;
};

/// Bytes over the link in both directions, and how many copies carry them.
struct TaskCopies
{
    DataSize toGpu;
    DataSize fromGpu;
    double toGpuCount = 0;
    double fromGpuCount = 0;
};

/// Copies when each kernel gets its inputs from the host and gives its outputs
/// back, as code does that was ported call by call: again in each repeat.
[[nodiscard]] TaskCopies copiesOfEachKernel(const Task& task);
/// Copies when data stays on the GPU between kernels: a buffer goes in once, before
/// the first kernel that reads it, unless a kernel wrote it first; results come out once.
/// What stays does so from one repeat to the next.
[[nodiscard]] TaskCopies copiesWhenResident(const Task& task);

/// Device memory of the buffers that come from the host or go to it; one that does both counts once.
[[nodiscard]] DataSize crossingSize(const Task& task);
/// Device memory of the buffers that never cross the link while data is resident, and of the temporaries.
[[nodiscard]] DataSize intermediateSize(const Task& task);

} // namespace gpuspeedup
