// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_estimate.h"

#include "model/plan/gpu_side.h"

#include "model/estimate.h"

#include <algorithm>
#include <limits>

namespace gpuspeedup {
namespace {

constexpr Duration none{};

struct CpuSide
{
    Duration time;
    Bound bound = Bound::compute;
};

CpuSide boundedBy(Duration compute, Duration memory)
{
    if (memory > compute)
        return {memory, Bound::memory};
    return {compute, Bound::compute};
}

Duration timeOverBandwidth(DataSize traffic, Bandwidth bandwidth)
{
    return bandwidth > Bandwidth{} ? traffic / bandwidth : none;
}

/// Where the data is gone through more often than once, what of it a cache keeps comes from there.
CpuSide compiledTime(const Plan& plan, const CompiledCode& compiled)
{
    const CpuBaseline& code = plan.cpuBaseline;
    const DataSize data = code.dataShare * plan.cpuTraffic;
    const Duration compute = plan.base.operations / (compiled.rate * code.rate);
    Duration memory;
    if (data > DataSize{})
        memory = code.passes * compiled.pass->time(data / byte) * (code.passBandwidth / code.bandwidth);
    CpuSide side = boundedBy(compute, memory);
    if (compiled.addsUp)
        side.time = compute + memory;
    side.time = side.time + compiled.start;
    return side;
}

CpuSide codeClassTime(const Plan& plan)
{
    const CpuBaseline& code = plan.cpuBaseline;
    if (code.curve) {
        const double calls = plan.kernels.front().calls;
        const Duration measured = calls * code.curve->time(plan.base.operations / operation / calls);
        return {measured * (code.curveRate / code.rate), Bound::compute};
    }
    if (code.oneCore) {
        const CpuSide one = compiledTime(plan, *code.oneCore);
        if (!code.allCores)
            return one;
        const CpuSide all = compiledTime(plan, *code.allCores);
        return one.time < all.time ? one : all;
    }
    return boundedBy(plan.base.operations / code.rate, timeOverBandwidth(plan.cpuTraffic, code.bandwidth));
}

/// The CPU time of what moves to the GPU, or with a measured run time of the whole run.
CpuSide cpuSide(const Plan& plan)
{
    const Work work = plan.base.operations;
    if (plan.has(Refinement::cpuBaseline)) {
        const CpuBaseline& baseline = plan.cpuBaseline;
        switch (baseline.kind) {
        case CpuBaseline::Kind::rate:
            return {work / baseline.rate, Bound::compute};
        case CpuBaseline::Kind::runTime:
            return {baseline.runTime * (work / baseline.runTimeOperations), Bound::none};
        case CpuBaseline::Kind::codeClass:
            return codeClassTime(plan);
        }
    }
    const Throughput rate = plan.has(Refinement::precision) ? plan.cpuArithmeticRate : plan.base.cpuRate;
    if (!plan.has(Refinement::roofline))
        return {work / rate, Bound::compute};
    return boundedBy(work / (plan.cpuComputeEfficiency * rate),
                     timeOverBandwidth(plan.cpuTraffic, plan.cpuMemoryEfficiency * plan.cpuBandwidth));
}

bool isMeasuredRunTime(const Plan& plan)
{
    return plan.has(Refinement::cpuBaseline) && plan.cpuBaseline.kind == CpuBaseline::Kind::runTime;
}

/// Today's code is a kind of code: its time is a prediction, as the GPU's is.
bool isPredictedCode(const Plan& plan)
{
    return plan.has(Refinement::cpuBaseline) && plan.cpuBaseline.kind == CpuBaseline::Kind::codeClass;
}

bool isUsable(double value)
{
    return value >= std::numeric_limits<double>::min() && value <= std::numeric_limits<double>::max();
}

void setPhase(PlanEstimate& e, Phase phase, Duration time, Bound bound)
{
    e.phases[static_cast<std::size_t>(phase)] = {time, bound};
}

/// The serial share f: with a measured run time f of it stays, else the run is 1/(1−f) of the part that
/// moves.
void addSerialShare(const Plan& plan, PlanEstimate& e)
{
    const double f = plan.serialShare;
    if (!isMeasuredRunTime(plan))
        e.cpuTime = e.cpuTime / (1 - f);
    const Duration serial = f * e.cpuTime;
    setPhase(e, Phase::serial, serial, Bound::none);
    e.gpuTime = serial + e.gpuTime;
}

void fillPhases(const GpuSide& gpu, double factor, PlanEstimate& e)
{
    setPhase(e, Phase::copyToGpu, gpu.copyToGpu.time * factor, gpu.copyToGpu.bound);
    setPhase(e, Phase::kernels, gpu.kernels.time * factor, gpu.kernels.bound);
    setPhase(e, Phase::launching, gpu.launching * factor, Bound::launch);
    setPhase(e, Phase::copyFromGpu, gpu.copyFromGpu.time * factor, gpu.copyFromGpu.bound);
    setPhase(e, Phase::communication, gpu.communication * factor, Bound::link);
    setPhase(e, Phase::hidden, gpu.hidden * factor, Bound::none);
    e.gpuTime = gpu.total * factor;
    e.chunks = gpu.chunks;
    e.fits = gpu.fits;
}

} // namespace

PlanEstimate evaluate(const Plan& plan) noexcept
{
    PlanEstimate e;
    const CpuSide cpu = cpuSide(plan);
    e.cpuTime = cpu.time;
    if (isPredictedCode(plan))
        e.cpuTime =
            cpu.time * ((plan.learnsCpu() ? plan.learned.cpu->factor(cpu.time) : 1) * plan.cpuModelFactor);
    e.cpuBound = cpu.bound;

    const std::optional<GpuSide> gpu = gpuSide(plan);
    if (!gpu) {
        e.fault = PlanFault::doesNotFit;
        return e;
    }
    const double learned = plan.learnsGpu() ? plan.learned.gpu->factor(gpu->total) : 1;
    fillPhases(*gpu, plan.modelFactor * learned, e);
    if (plan.has(Refinement::serialShare))
        addSerialShare(plan, e);
    if (plan.has(Refinement::oneOff)) {
        const Duration perRun = plan.oneOff / plan.runs;
        setPhase(e, Phase::oneOff, perRun, Bound::none);
        e.gpuTime = perRun + e.gpuTime;
    }
    e.speedup = e.cpuTime / e.gpuTime;
    e.efficiency = std::min(1.0, plan.base.operations / gpuRate(plan) / e.gpuTime);
    if (!isUsable(e.cpuTime.si()) || !isUsable(e.gpuTime.si()) || !isUsable(e.speedup) ||
        !isUsable(e.efficiency))
        e.fault = PlanFault::outOfRange;
    return e;
}

Plan withChosenChunks(Plan plan)
{
    if (plan.has(Refinement::overlap) && plan.chunks == 0)
        plan.chunks = evaluate(plan).chunks;
    return plan;
}

} // namespace gpuspeedup
