// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/lever.h"

#include "model/analysis/lever_parts.h"
#include "model/plan/build_plan.h"
#include "model/plan/plan_estimate.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr Bandwidth pinningRate = 2.3 * gigabytePerSecond;

/// The rates of the machine's copies are those of a kind of host memory, and not what somebody typed.
bool ratesFollowMemory(const Plan& plan)
{
    return plan.has(Refinement::transfers) && plan.machine && !isTyped(plan, "to_gpu_bytes_per_second") &&
           !isTyped(plan, "from_gpu_bytes_per_second");
}

bool canPin(const Plan& plan)
{
    return ratesFollowMemory(plan) && hasHostMemory(*plan.machine, HostMemory::pinned, HostMemory::pinned);
}

bool isPinned(const Plan& plan)
{
    return plan.hostMemory == HostMemory::pinned && plan.resultMemory == HostMemory::pinned;
}

Plan pinned(Plan plan)
{
    setHostMemory(plan, HostMemory::pinned, HostMemory::pinned);
    return plan;
}

/// The published formulas know no host memory: their link rate is kept.
Plan overlapped(Plan plan)
{
    if (plan.has(Refinement::transfers) && !isPinned(plan))
        plan = pinned(std::move(plan));
    plan.hostMemory = HostMemory::pinned;
    plan.refinements.add(Refinement::overlap);
    plan.chunks = 0;
    return plan;
}

HostMemory reused(HostMemory memory)
{
    return memory == HostMemory::fresh ? HostMemory::pageable : memory;
}

LinkShares& sharesOf(Plan& plan)
{
    return plan.has(Refinement::stages) ? plan.resident : plan.eachKernel;
}

double copyCount(const Plan& plan)
{
    return plan.shares().toGpuCopies + plan.shares().fromGpuCopies;
}

double oneAtMost(double copies)
{
    return copies > 1 ? 1 : copies;
}

void keepFor(LinkShares& shares, double steps)
{
    shares.toGpuCopies = shares.toGpuCopies / steps;
    shares.fromGpuCopies = shares.fromGpuCopies / steps;
}

/// Time of the copies one after the other, all in one piece of the task.
Duration copyTime(Plan plan)
{
    plan.refinements.remove(Refinement::overlap);
    const PlanEstimate e = evaluate(plan);
    return e.phase(Phase::copyToGpu).time + e.phase(Phase::copyFromGpu).time;
}

std::string pinningRemark(const Plan& before, const Plan& after, const Language& language)
{
    if (isPinned(before) || !after.has(Refinement::transfers))
        return {};
    const auto uses = usesUntilPinningPays(before, after);
    if (!uses)
        return {};
    return language.text(*uses <= 1 ? "pinning itself has paid after %1 use of the buffers"
                                    : "pinning itself has paid after %1 uses of the buffers",
                         {wholeText(std::ceil(*uses), language)});
}

} // namespace

std::optional<double> usesUntilPinningPays(const Plan& before, const Plan& pinned)
{
    const Duration saved = copyTime(before) - copyTime(pinned);
    if (!(saved > Duration{}))
        return std::nullopt;
    const LinkShares& shares = before.shares();
    return before.base.data * (shares.toGpu + shares.fromGpu) / pinningRate / saved;
}

const Lever pinHostMemory{
    .key = "pin_host_memory",
    .title = "Pin the host memory",
    .possible = [](const Plan& plan) { return canPin(plan) && !isPinned(plan); },
    .apply = pinned,
    .action = [](const Plan&, const Plan&,
                 const Language& language) { return language.text("Pinning the host memory"); },
    .remark = pinningRemark};

const Lever reuseHostBuffers{
    .key = "reuse_host_buffers",
    .title = "Reuse host buffers",
    .possible =
        [](const Plan& plan) {
            const bool fresh = plan.hostMemory == HostMemory::fresh || plan.resultMemory == HostMemory::fresh;
            return ratesFollowMemory(plan) && fresh &&
                   hasHostMemory(*plan.machine, reused(plan.hostMemory), reused(plan.resultMemory));
        },
    .apply =
        [](Plan plan) {
            setHostMemory(plan, reused(plan.hostMemory), reused(plan.resultMemory));
            return plan;
        },
    .action =
        [](const Plan&, const Plan&, const Language& language) {
            return language.text("Reusing host buffers instead of allocating them anew");
        }};

const Lever overlapCopies{
    .key = "overlap_copies",
    .title = "Overlap copies with kernels",
    .possible =
        [](const Plan& plan) {
            const bool overlaps = plan.has(Refinement::overlap) && plan.chunks == 0;
            const bool fromPinned = !plan.has(Refinement::transfers) || isPinned(plan) || canPin(plan);
            return plan.chunkable && !overlaps && fromPinned && evaluate(overlapped(plan)).chunks > 1;
        },
    .apply = overlapped,
    .action =
        [](const Plan& before, const Plan& after, const Language& language) {
            const bool pins = after.has(Refinement::transfers) && !isPinned(before);
            return language.text(pins ? "Overlapping copies with kernels in %1 chunks from pinned memory"
                                      : "Overlapping copies with kernels in %1 chunks",
                                 {wholeText(evaluate(after).chunks, language)});
        },
    .remark = pinningRemark};

const Lever mergeCopies{
    .key = "merge_copies",
    .title = "Merge small copies into one",
    .possible =
        [](const Plan& plan) {
            const bool counted = plan.has(Refinement::transfers) || plan.has(Refinement::stack);
            return counted && (plan.shares().toGpuCopies > 1 || plan.shares().fromGpuCopies > 1);
        },
    .apply =
        [](Plan plan) {
            LinkShares& shares = sharesOf(plan);
            shares.toGpuCopies = oneAtMost(shares.toGpuCopies);
            shares.fromGpuCopies = oneAtMost(shares.fromGpuCopies);
            return plan;
        },
    .action =
        [](const Plan& before, const Plan& after, const Language& language) {
            return language.text("Merging %1 copies into %2", {wholeText(copyCount(before), language),
                                                               wholeText(copyCount(after), language)});
        }};

/// A tenth of the copies, each as large as before; all of the data is on the GPU all the time.
const Lever keepDataOnGpu{
    .key = "keep_data_on_gpu",
    .title = "Keep the data on the GPU",
    .possible = [](const Plan& plan) { return plan.base.data > DataSize{} && evaluate(plan).fits; },
    .apply =
        [](Plan plan) {
            const DataSize onGpu = plan.base.data * plan.onGpuShare;
            plan.base.data = plan.base.data / residentSteps;
            plan.temporaries = plan.temporaries + onGpu * (1 - 1 / residentSteps);
            keepFor(plan.eachKernel, residentSteps);
            keepFor(plan.resident, residentSteps);
            return plan;
        },
    .action =
        [](const Plan&, const Plan&, const Language& language) {
            return language.text("Keeping the data on the GPU for %1 steps",
                                 {wholeText(residentSteps, language)});
        }};

} // namespace gpuspeedup
