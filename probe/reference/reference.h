// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workloads/workload.h"
#include "probe/gpu.h"
#include "probe/reference/reference_task.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

class CpuSession;

/// A task made ready on the CPU.
struct CpuReference
{
    std::string by;            ///< "OpenBLAS", "loops of this program": what a programmer would say of it
    std::function<void()> run; ///< once, from ReferenceTask::in to ReferenceTask::cpuOut
    /// That this thread and those of a library may run on; empty where the loops are this program's.
    std::vector<int> libraryCpus = {};
};

/// The same task made ready on a GPU. Each part returns when it is done; together they go from
/// ReferenceTask::in to ReferenceTask::gpuOut.
struct GpuReference
{
    std::string by; ///< "cuBLAS", "a plain kernel"
    std::function<void()> copyIn;
    std::function<void()> compute;
    std::function<void()> copyOut;
    std::function<void()> whole; ///< all three as a program does them, without a wait between
};

/// Real work that both sides do, to hold a prediction against: a template of the model with sizes of which
/// one number says how large the task is.
struct ReferenceWorkload
{
    const char* name; ///< of workloads()
    const char* label;
    /// Sizes of the template for about `elements` numbers in and out.
    WorkloadValues (*values)(double elements);
    /// Fills ReferenceTask::in, and gives cpuOut and gpuOut their sizes.
    void (*fill)(ReferenceTask& task, CpuSession& session);
    CpuReference (*onCpu)(ReferenceTask& task, CpuSession& session);
    /// Throws Error that says where, unless both results are the same but for rounding.
    void (*compare)(const ReferenceTask& task);
};

/// Those that run where nothing is chosen, in the order of the templates. A new one is a file beside this, a
/// line in list.cpp, and its GPU side in probe/cuda/reference.
[[nodiscard]] std::span<const ReferenceWorkload> referenceWorkloads();
/// Those that run where they are named. They were held out at first; what they showed has been mended since.
[[nodiscard]] std::span<const ReferenceWorkload> furtherWorkloads();
/// Those held out until their first table: nobody looked at them while the model's formulas were chosen. How
/// far off that table is is how far off the model was for code that it had not seen.
[[nodiscard]] std::span<const ReferenceWorkload> heldOutWorkloads();
/// The one of that template, of any list, or null.
[[nodiscard]] const ReferenceWorkload* findReferenceWorkload(std::string_view name);

/// The task with its inputs. Throws Error where the memory does not suffice.
[[nodiscard]] ReferenceTask makeTask(const ReferenceWorkload& workload, double elements, CpuSession& session);

/// "There is not enough memory for Sort of this size."
[[nodiscard]] std::string memorySentence(const ReferenceWorkload& workload);

/// The GPU side; implemented in probe/cuda/reference. Throws Error, and Unsupported where CUDA is not built
/// in.
[[nodiscard]] GpuReference makeGpuReference(const ReferenceWorkload& workload, ReferenceTask& task,
                                            GpuSession& session);

} // namespace gpuspeedup
