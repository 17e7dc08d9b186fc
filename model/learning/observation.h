// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/kernel_class.h"
#include "model/units.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// The side of a task that was timed.
enum class ObservedSide
{
    cpu,
    gpu ///< from the first copy to the last, without start-up
};

/// What an observation is used for: no row is ever both.
enum class ObservationUse
{
    fit,  ///< the correction is made from it
    score ///< the correction is judged by it
};

/// A prediction of the model beside the time that was measured, on the machine of the profile that holds it.
struct ObservedPair
{
    enum class Origin
    {
        verify, ///< run by the program itself
        user    ///< typed by a person
    };

    std::string workload;                         ///< template of the model, or a name of one's own
    KernelClass kernelClass = KernelClass::other; ///< of the first kernel
    std::string sizes;                            ///< "m=64 n=64 k=64": with `workload` the task
    std::string stack;                            ///< software on the GPU: "c++", "cupy"
    std::string cpuCode;                          ///< software on the CPU, as CpuCodeInfo::name; may be empty
    ObservedSide side = ObservedSide::cpu;
    std::string device;       ///< name of the CPU, or of the GPU
    Duration predicted;       ///< > 0, without any learned correction
    Duration measured;        ///< > 0
    std::string moment;       ///< as MachineProfile::measuredAt; may be empty
    std::string modelVersion; ///< that predicted
    Origin origin = Origin::verify;

    bool operator==(const ObservedPair&) const = default;
};

inline constexpr std::size_t mostObservations = 4000; ///< of one profile

[[nodiscard]] std::string_view observedSideName(ObservedSide side);                ///< "cpu", "gpu"
[[nodiscard]] std::string_view observationUseName(ObservationUse use);             ///< "fit", "score"
[[nodiscard]] std::string_view observationOriginName(ObservedPair::Origin origin); ///< "verify", "user"

/// Whether a verified task is fitted or scored. Decided by the task alone, with equal chance: neither time
/// nor result, nor the software, nor what was measured before, can move a task from one side to the other.
///
///     h = FNV-1a (64 bits) of the UTF-8 text workload, U+0000, sizes
///     fit where the number of ones in h is even, else score
///
/// All software is on one side, for the same run on the CPU may stand beside several stacks.
[[nodiscard]] ObservationUse useOfTask(std::string_view workload, std::string_view sizes);

/// The same; what a person typed is always fitted.
[[nodiscard]] ObservationUse useOf(const ObservedPair& pair);

/// Text that two pairs have in common exactly where they are of the same task, with whatever software.
[[nodiscard]] std::string taskKey(const ObservedPair& pair);
/// The same where they are also of the same software on their side.
[[nodiscard]] std::string runKey(const ObservedPair& pair);

/// Observations that are corrected together: the stack on the GPU; the code on the CPU, where compiled code
/// and library routines on all cores are one, for the same program uses both.
[[nodiscard]] std::string_view softwareOf(const ObservedPair& pair);
[[nodiscard]] std::string_view cpuSoftware(std::string_view cpuCode);

} // namespace gpuspeedup
