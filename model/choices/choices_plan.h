// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/machine/catalogue.h"
#include "model/plan/software_stack.h"

#include <memory>
#include <span>

namespace gpuspeedup {

/// The plan that `choices` describe, with catalogue rows from `catalogue` and stacks from `stacks`. Choices
/// without anything beside the fields give the published formulas.
///
/// Where a measured figure or a typed one fills a field, the plan's source of it is that of the choices.
/// Typed figures that nothing uses, choices that need a GPU where there is none, the overlap of a task that
/// cannot be divided, and refinements left out that are off anyway are passed over: in a window they wait for
/// what they belong to.
///
/// Throws Error with one sentence for what contradicts itself or lies outside its domain, for a name the
/// catalogue, workloads or stacks do not have, and for figures that the machine does not have.
[[nodiscard]] Plan planOf(const Choices& choices, const Catalogue& catalogue,
                          std::span<const SoftwareStack> stacks = softwareStacks());

/// What becomes of choices that wait.
enum class Waiting
{
    passedOver, ///< as planOf() does
    kept        ///< buildPlan() refuses them
};
/// What planOf() builds the plan from. Throws as planOf().
[[nodiscard]] PlanRequest requestOf(const Choices& choices, const Catalogue& catalogue,
                                    std::span<const SoftwareStack> stacks = softwareStacks(),
                                    Waiting waiting = Waiting::passedOver);

/// The machine of the two processor choices; null where both are open.
[[nodiscard]] std::shared_ptr<const Machine> machineOf(const Choices& choices, const Catalogue& catalogue);

/// The refinements there are figures for: those a switch can turn on. Throws as planOf().
[[nodiscard]] RefinementSet availableRefinements(const Choices& choices, const Catalogue& catalogue);

} // namespace gpuspeedup
