// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/refinement.h"

#include <algorithm>
#include <iterator>

namespace gpuspeedup {
namespace {

constexpr RefinementInfo table[] = {
    {Refinement::cpuBaseline, "cpu-baseline", "CPU baseline",
     "the CPU side is the code of today instead of the processor's peak"},
    {Refinement::precision, "precision", "Precision", "the rates are those of the task's number format"},
    {Refinement::roofline, "roofline", "Roofline",
     "both sides reach a fraction of their peaks and may be bound by memory"},
    {Refinement::stages, "stages", "Data kept on the GPU", "only what is not there yet is copied"},
    {Refinement::transfers, "transfers", "Transfers",
     "copies are counted by direction, kind of host memory and size"},
    {Refinement::stack, "stack", "Software stack", "each launch and copy costs what the software stack adds"},
    {Refinement::launches, "launches", "Launches", "launches run beside the kernels before them"},
    {Refinement::overlap, "overlap", "Overlap", "copies run beside kernels, in chunks"},
    {Refinement::memoryFit, "memory-fit", "Memory fit",
     "data that exceeds the GPU's memory goes through it in chunks"},
    {Refinement::gpus, "gpus", "Several GPUs", "several GPUs share the task"},
    {Refinement::learned, "learned", "Learned correction",
     "both sides are corrected by runs that were measured on this machine"},
    {Refinement::oneOff, "one-off", "One-off costs", "start-up is paid once for all runs"},
    {Refinement::serialShare, "serial-share", "Serial share", "a part of today's run stays on the CPU"},
    {Refinement::cost, "cost", "Energy and price", "energy and price of both sides; the times stay"},
};

} // namespace

std::span<const RefinementInfo> refinements()
{
    return table;
}

const RefinementInfo* findRefinement(std::string_view name)
{
    const auto* const found = std::ranges::find(table, name, &RefinementInfo::name);
    return found == std::end(table) ? nullptr : found;
}

const RefinementInfo& refinementInfo(Refinement refinement)
{
    return table[static_cast<std::size_t>(refinement)];
}

} // namespace gpuspeedup
