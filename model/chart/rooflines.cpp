// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/rooflines.h"

#include "model/plan/gpu_side.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

std::optional<double> intensityOf(Work operations, DataSize bytes)
{
    if (!(bytes > DataSize{}))
        return std::nullopt;
    return (operations / operation) / (bytes / byte);
}

std::optional<Bandwidth> known(Bandwidth bandwidth)
{
    return bandwidth > Bandwidth{} ? std::optional(bandwidth) : std::nullopt;
}

std::optional<Bandwidth> scaled(std::optional<Bandwidth> bandwidth, double factor)
{
    return bandwidth ? std::optional(*bandwidth * factor) : std::nullopt;
}

bool knowsTraffic(const Plan& plan)
{
    return plan.has(Refinement::roofline) && plan.traffic > DataSize{} && plan.gpuBandwidth > Bandwidth{};
}

/// 1/Σ share/efficiency: what all kernels together reach where each runs at its own.
double together(const Plan& plan, double ofFirst, double PlanKernel::*share, double PlanKernel::*relative)
{
    double sum = 0;
    for (const PlanKernel& kernel : plan.kernels)
        sum += kernel.*share / (ofFirst * kernel.*relative);
    return sum > 0 ? 1 / sum : ofFirst;
}

double gpusOf(const Plan& plan)
{
    return plan.has(Refinement::gpus) ? plan.gpuCount : 1;
}

RooflineSide gpuByTraffic(const Plan& plan, const PlanEstimate& e)
{
    const Bandwidth bandwidth = gpusOf(plan) * plan.gpuBandwidth;
    const double eta = together(plan, plan.gpuComputeEfficiency, &PlanKernel::workShare,
                                &PlanKernel::relativeComputeEfficiency);
    const double beta = together(plan, plan.gpuMemoryEfficiency, &PlanKernel::trafficShare,
                                 &PlanKernel::relativeMemoryEfficiency);
    RooflineSide side{.isGpu = true,
                      .peak = Roof{gpuRate(plan), bandwidth},
                      .attainable = Roof{eta * gpuRate(plan), beta * bandwidth},
                      .intensity = intensityOf(plan.base.operations, plan.traffic)};
    if (const Duration kernels = e.phase(Phase::kernels).time; kernels > Duration{})
        side.attained = plan.base.operations / kernels;
    return side;
}

RooflineSide gpuOverLink(const Plan& plan, const PlanEstimate& e)
{
    const LinkShares& shares = plan.shares();
    const bool all = !plan.has(Refinement::transfers) && !plan.has(Refinement::stages);
    const double crossing = all ? 1 : shares.toGpu + shares.fromGpu;
    const Bandwidth link = plan.has(Refinement::transfers) ? plan.toGpu.rate : plan.base.linkRate;
    const Roof roof{gpuRate(plan), known(link)};
    return {.isGpu = true,
            .peak = roof,
            .attainable = roof,
            .intensity = intensityOf(plan.base.operations, plan.base.data * crossing),
            .attained = plan.base.operations / e.gpuTime};
}

/// What the CPU's hardware and today's code allow; of a run time only the hardware, where it is known.
void addCpuRoofs(const Plan& plan, RooflineSide& side)
{
    const Throughput hardware = plan.has(Refinement::precision) ? plan.cpuArithmeticRate : plan.base.cpuRate;
    const bool roofline = plan.has(Refinement::roofline);
    const std::optional<Bandwidth> memory = roofline ? known(plan.cpuBandwidth) : std::nullopt;
    if (!plan.has(Refinement::cpuBaseline)) {
        side.peak = Roof{hardware, memory};
        side.attainable =
            roofline ? Roof{plan.cpuComputeEfficiency * hardware, scaled(memory, plan.cpuMemoryEfficiency)}
                     : *side.peak;
        return;
    }
    if (plan.has(Refinement::precision))
        side.peak = Roof{hardware, memory};
    const CpuBaseline& code = plan.cpuBaseline;
    if (code.kind == CpuBaseline::Kind::rate)
        side.attainable = Roof{code.rate, std::nullopt};
    else if (code.kind == CpuBaseline::Kind::codeClass)
        side.attainable = Roof{code.rate, known(code.bandwidth)};
}

RooflineSide cpuSide(const Plan& plan, const PlanEstimate& e, bool overLink, std::optional<double> ofGpu)
{
    RooflineSide side;
    addCpuRoofs(plan, side);
    if (overLink) { // nothing crosses a link: one rate at any intensity
        for (std::optional<Roof>* roof : {&side.peak, &side.attainable})
            if (*roof)
                (*roof)->bandwidth.reset();
        side.intensity = ofGpu;
    } else {
        side.intensity = intensityOf(plan.base.operations, plan.cpuTraffic);
        if (!side.intensity)
            side.intensity = ofGpu;
    }
    const double moved = plan.has(Refinement::serialShare) ? 1 - plan.serialShare : 1;
    side.attained = plan.base.operations / (moved * e.cpuTime);
    return side;
}

} // namespace

Throughput Roof::at(double intensity) const
{
    if (!bandwidth)
        return rate;
    return std::min(rate, intensity * (*bandwidth / bytePerSecond) * operationPerSecond);
}

std::optional<double> Roof::ridge() const
{
    if (!bandwidth)
        return std::nullopt;
    return (rate / operationPerSecond) / (*bandwidth / bytePerSecond);
}

Rooflines rooflinesOf(const Plan& plan, const PlanEstimate& estimate)
{
    Rooflines lines;
    lines.overLink = !knowsTraffic(plan);
    lines.sides[1] = lines.overLink ? gpuOverLink(plan, estimate) : gpuByTraffic(plan, estimate);
    lines.sides[0] = cpuSide(plan, estimate, lines.overLink, lines.sides[1].intensity);
    return lines;
}

} // namespace gpuspeedup
