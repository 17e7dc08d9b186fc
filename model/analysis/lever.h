// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/plan/plan.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// A change to task, code or machine that may make the GPU side faster.
struct Lever
{
    std::string_view key;   ///< in JSON: "pin_host_memory"
    std::string_view title; ///< for people: "Pin the host memory"
    /// The plan lacks it and has the figures to say what it would bring.
    bool (*possible)(const Plan& plan) = nullptr;
    /// The plan with it. Requires possible(plan).
    Plan (*apply)(Plan plan) = nullptr;
    /// What is done, as the subject of a sentence: "Keeping the data on the GPU for 10 steps".
    std::string (*action)(const Plan& before, const Plan& after, const Language&) = nullptr;
    /// What the gain leaves out, to end the sentence with; null where there is nothing to say.
    std::string (*remark)(const Plan& before, const Plan& after, const Language&) = nullptr;
};

/// All. A new one is defined in the file of its kind below and gets a line in lever.cpp.
[[nodiscard]] std::span<const Lever* const> levers();

// Of copies between the memories: copy_levers.cpp.
extern const Lever pinHostMemory;    ///< pinned instead of pageable or fresh
extern const Lever reuseHostBuffers; ///< pageable instead of fresh
extern const Lever overlapCopies;    ///< the best number of chunks, from pinned memory
extern const Lever mergeCopies;      ///< one copy in each direction
extern const Lever keepDataOnGpu;    ///< copied once for `residentSteps` runs
inline constexpr double residentSteps = 10;

// Of launches and start-up: launch_levers.cpp.
extern const Lever queueLaunches;   ///< no wait for each
extern const Lever batchLaunches;   ///< `batchedLaunches` into one
extern const Lever captureGraph;    ///< one CUDA graph of all
extern const Lever leanerStack;     ///< the machine's own cost of launches and copies
extern const Lever keepProcessWarm; ///< start-up paid once for `warmRuns` times as many runs
inline constexpr double batchedLaunches = 10;
inline constexpr double warmRuns = 10;

// Of the hardware and its use: hardware_levers.cpp.
extern const Lever lowerPrecision; ///< the next lower number format that the GPU computes
extern const Lever fasterLink;     ///< twice the rate, of pinned copies
extern const Lever fasterGpu;      ///< twice the rate and memory bandwidth
extern const Lever oneMoreGpu;
extern const Lever fasterPeerLink; ///< twice the rate between GPUs

/// Uses of a buffer after which pinning it has paid, for copies as those of the two plans:
///
///     R* = (1/B_pin) / (1/B_page − 1/B_pinned)
///
/// with B_pin = 2.3 GB/s, as cudaHostAlloc takes for 4 MiB to 4 GiB: 2.0 to 2.9 GB/s measured on an
/// H100 host with CUDA 13. Nothing where pinned copies are no faster.
[[nodiscard]] std::optional<double> usesUntilPinningPays(const Plan& before, const Plan& pinned);

} // namespace gpuspeedup
