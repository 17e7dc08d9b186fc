// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/phase_words.h"

#include <cassert>

namespace gpuspeedup {
namespace {

/// In the order of Phase.
constexpr PhaseWords words[] = {
    {translatable("the part that stays on the CPU"), false},
    {translatable("the copies to the GPU"), true},
    {translatable("the kernels"), true},
    {translatable("launching the kernels"), false},
    {translatable("the copies from the GPU"), true},
    {translatable("the communication between the GPUs"), false},
    {translatable("the one-off costs per run"), true},
};

} // namespace

PhaseWords phaseWords(const Plan& plan, Phase phase)
{
    assert(phase != Phase::hidden);
    if (phase == Phase::copyToGpu && !plan.has(Refinement::transfers))
        return {translatable("the copies"), true};
    return words[static_cast<std::size_t>(phase)];
}

Phase largestPhase(const PlanEstimate& estimate)
{
    auto longest = Phase::serial;
    for (std::size_t i = 0; i < phaseCount; ++i)
        if (const auto phase = static_cast<Phase>(i);
            phase != Phase::hidden && estimate.phase(phase).time > estimate.phase(longest).time)
            longest = phase;
    return longest;
}

} // namespace gpuspeedup
