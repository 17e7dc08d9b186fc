// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"

#include <string_view>

namespace gpuspeedup {

// What a hand does to the choices. Each returns choices that do not contradict themselves: what goes
// before something else takes its place. A scenario named after an example loses that name and note
// where an input changes.

/// `value`, in the coherent unit, typed for the input of that key: into the fields where no choice gives that
/// input, else over it. Typing the CPU rate takes a baseline chosen back, typing the operations
/// `operationsFrom`; the run time becomes the baseline. Requires a key of plan_input.h.
[[nodiscard]] Choices withTyped(Choices choices, std::string_view key, double value);
/// What the choices give, or the field's own value, counts again.
[[nodiscard]] Choices withoutTyped(Choices choices, std::string_view key);
/// Typed over what a choice gives.
[[nodiscard]] bool isTyped(const Choices& choices, std::string_view key);

/// Of the new task operations, data, traffic and launches count: what was typed over those of the
/// old one goes, and `operationsFrom`. Efficiencies typed stay with a workload of the same name. Nothing: the
/// fields count again.
[[nodiscard]] Choices withTask(Choices choices, TaskChoice task);
/// The new processor's figures count: what was typed over those of the old one goes.
[[nodiscard]] Choices withCpu(Choices choices, ProcessorChoice cpu);
[[nodiscard]] Choices withGpu(Choices choices, ProcessorChoice gpu);
/// `operationsFrom` counts with a run time and without a task, which counts its own operations.
[[nodiscard]] Choices withBaseline(Choices choices, CpuBaselineChoice baseline,
                                   std::optional<CpuCode> operationsFrom = {});
[[nodiscard]] Choices withStack(Choices choices, std::string_view stack);
[[nodiscard]] Choices withHostMemory(Choices choices, std::optional<HostMemory> memory);
/// Copies overlap kernels in so many chunks; nothing: no overlap. Needs pinned memory, and takes it.
[[nodiscard]] Choices withChunks(Choices choices, std::optional<double> chunks);
[[nodiscard]] Choices withLaunchMode(Choices choices, std::optional<LaunchMode> mode);
/// The learned correction is off until it is turned on, all others the other way round.
/// On: one-off costs are those of a single run until runs are typed.
[[nodiscard]] Choices withRefinement(Choices choices, Refinement refinement, bool on);

/// The measured machines of the choices that have its processor keep it beside their other observations.
[[nodiscard]] Choices withObservation(Choices choices, const ObservedPair& pair);

/// Measured or example values put into the fields, each with its source; they count at once: what was typed
/// over them and the choices that give them go.
[[nodiscard]] Choices withFields(Choices choices, const SourcedScenario& fields);

} // namespace gpuspeedup
