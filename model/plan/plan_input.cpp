// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_input.h"

#include "model/error.h"
#include "model/input.h"
#include "model/quote_text.h"
#include "model/value_format.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <type_traits>

namespace gpuspeedup {
namespace {

constexpr Unit cpuUnit{Dimension::operationRate, giga};
constexpr Unit gpuUnit{Dimension::operationRate, tera};
constexpr Unit workUnit{Dimension::operations, giga};
constexpr Unit bandwidthUnit{Dimension::bandwidth, giga};
constexpr Unit sizeUnit{Dimension::dataSize, giga};
constexpr Unit timeUnit{Dimension::duration, milli};
constexpr Unit shortTime{Dimension::duration, micro};
constexpr Unit number{};

bool always(const Plan&)
{
    return true;
}

bool linkRateUsed(const Plan& p)
{
    return !p.has(Refinement::transfers);
}

bool cpuRateUsed(const Plan& p)
{
    return !p.has(Refinement::cpuBaseline) || p.cpuBaseline.kind != CpuBaseline::Kind::runTime;
}

bool runTimeUsed(const Plan& p)
{
    return !cpuRateUsed(p);
}

bool cpuRooflineUsed(const Plan& p)
{
    return p.has(Refinement::roofline) && !p.has(Refinement::cpuBaseline);
}

bool cpuTrafficUsed(const Plan& p)
{
    if (p.has(Refinement::cpuBaseline))
        return p.cpuBaseline.kind == CpuBaseline::Kind::codeClass && p.cpuBaseline.bandwidth > Bandwidth{} &&
               !p.cpuBaseline.curve;
    return p.has(Refinement::roofline) && p.cpuBandwidth > Bandwidth{};
}

bool cpuMemoryUsed(const Plan& p)
{
    return cpuTrafficUsed(p) && p.cpuTraffic > DataSize{};
}

bool cpuMemoryEfficiencyUsed(const Plan& p)
{
    return cpuRooflineUsed(p) && cpuMemoryUsed(p);
}

bool roofline(const Plan& p)
{
    return p.has(Refinement::roofline);
}

/// Some kernel's time follows from its counts instead of measured calls.
bool countsUsed(const Plan& p)
{
    return roofline(p) &&
           std::any_of(p.kernels.begin(), p.kernels.end(), [](const PlanKernel& k) { return !k.curve; });
}

bool trafficUsed(const Plan& p)
{
    return countsUsed(p) && p.gpuBandwidth > Bandwidth{};
}

bool gpuMemoryUsed(const Plan& p)
{
    return trafficUsed(p) && p.traffic > DataSize{};
}

bool severalGpus(const Plan& p)
{
    return p.has(Refinement::gpus);
}

bool toGpuUsed(const Plan& p)
{
    return p.has(Refinement::transfers) && p.shares().toGpu > 0;
}

bool fromGpuUsed(const Plan& p)
{
    return p.has(Refinement::transfers) && p.shares().fromGpu > 0;
}

bool launchCostUsed(const Plan& p)
{
    return !p.has(Refinement::launches) || p.launchMode == LaunchMode::queued || p.has(Refinement::stack);
}

bool serialShareUsed(const Plan& p)
{
    return p.has(Refinement::serialShare);
}

bool cpuModelFactorUsed(const Plan& p)
{
    return p.has(Refinement::cpuBaseline) && p.cpuBaseline.kind == CpuBaseline::Kind::codeClass;
}

bool oneOffUsed(const Plan& p)
{
    return p.has(Refinement::oneOff);
}

template <LaunchMode Mode> bool launchMode(const Plan& p)
{
    return p.has(Refinement::launches) && p.launchMode == Mode;
}

/// The rate the CPU side goes by: today's code, the peak of the number format, or the published input.
template <typename P> auto& activeCpuRate(P& p)
{
    if (p.has(Refinement::cpuBaseline) && p.cpuBaseline.kind != CpuBaseline::Kind::runTime)
        return p.cpuBaseline.rate;
    return p.has(Refinement::precision) ? p.cpuArithmeticRate : p.base.cpuRate;
}

template <typename P> auto& activeGpuRate(P& p)
{
    return p.has(Refinement::precision) ? p.gpuArithmeticRate : p.base.gpuRate;
}

template <typename P> auto& activeCpuBandwidth(P& p)
{
    return p.has(Refinement::cpuBaseline) ? p.cpuBaseline.bandwidth : p.cpuBandwidth;
}

template <typename P> auto& activeLaunchCost(P& p)
{
    return p.has(Refinement::stack) ? p.stackLaunch : p.base.launchOverhead;
}

template <typename P> auto& activeShares(P& p)
{
    return p.has(Refinement::stages) ? p.resident : p.eachKernel;
}

/// How an input is read from a plan and written to it.
struct Accessors
{
    double (*read)(const Plan&);
    void (*write)(Plan&, double);
};

template <auto Place> double readAt(const Plan& plan)
{
    const auto value = Place(plan);
    if constexpr (std::is_same_v<decltype(value), const double>)
        return value;
    else
        return value.si();
}

template <auto Place> void writeAt(Plan& plan, double value)
{
    auto& place = Place(plan);
    using Value = std::remove_reference_t<decltype(place)>;
    if constexpr (std::is_same_v<Value, double>)
        place = value;
    else
        place = Value::fromSi(value);
}

/// Of the place in a plan that `Place` names.
template <auto Place> constexpr Accessors at{readAt<Place>, writeAt<Place>};

struct Domain
{
    double least = 0;
    double most = 1e300;
    bool zeroAllowed = false;
    bool whole = false;
};
constexpr Domain positive{};
constexpr Domain zeroOrMore{.zeroAllowed = true};
constexpr Domain count{.least = 1, .most = mostLaunches, .whole = true};
constexpr Domain countOrZero{.most = mostLaunches, .zeroAllowed = true, .whole = true};
constexpr Domain share{.most = 1};
constexpr Domain belowOne{.most = 0.999999, .zeroAllowed = true};

constexpr PlanInput row(std::string_view key, std::string_view label, std::string_view symbol, Unit unit,
                        Domain domain, Accessors accessors, bool (*active)(const Plan&))
{
    return {
        key,          label,          symbol,          unit,  domain.least, domain.most, domain.zeroAllowed,
        domain.whole, accessors.read, accessors.write, active};
}

#define AT(place)                                                                                            \
    at < [](auto& p) -> auto&                                                                                \
    {                                                                                                        \
        return place;                                                                                        \
    }                                                                                                        \
    >
constexpr PlanInput table[] = {
    row("cpu_operations_per_second", "CPU rate", "Rc", cpuUnit, positive, AT(activeCpuRate(p)), cpuRateUsed),
    row("gpu_operations_per_second", "GPU rate", "Rg", gpuUnit, positive, AT(activeGpuRate(p)), always),
    row("operations", "Total operations", "W", workUnit, positive, AT(p.base.operations), always),
    row("link_bytes_per_second", "Data transfer rate", "B", bandwidthUnit, positive, AT(p.base.linkRate),
        linkRateUsed),
    row("data_bytes", "Data size", "D", sizeUnit, zeroOrMore, AT(p.base.data), always),
    row("launch_overhead_per_launch_s", "Launch overhead", "λ", shortTime, zeroOrMore,
        AT(activeLaunchCost(p)), launchCostUsed),
    row("launches", "Kernel launches", "N", number, countOrZero, AT(p.base.launches), always),
    row("cpu_run_time_s", "Run time on the CPU", "Tc", timeUnit, positive, AT(p.cpuBaseline.runTime),
        runTimeUsed),
    row("cpu_traffic_bytes", "CPU memory traffic", "Qc", sizeUnit, zeroOrMore, AT(p.cpuTraffic),
        cpuTrafficUsed),
    row("cpu_bandwidth", "CPU memory bandwidth", "Mc", bandwidthUnit, positive, AT(activeCpuBandwidth(p)),
        cpuMemoryUsed),
    row("cpu_compute_efficiency", "CPU compute efficiency", "ηc", number, share, AT(p.cpuComputeEfficiency),
        cpuRooflineUsed),
    row("cpu_memory_efficiency", "CPU memory efficiency", "βc", number, share, AT(p.cpuMemoryEfficiency),
        cpuMemoryEfficiencyUsed),
    row("gpu_traffic_bytes", "GPU memory traffic", "Q", sizeUnit, zeroOrMore, AT(p.traffic), trafficUsed),
    row("gpu_bandwidth", "GPU memory bandwidth", "M", bandwidthUnit, positive, AT(p.gpuBandwidth),
        gpuMemoryUsed),
    row("gpu_compute_efficiency", "GPU compute efficiency", "η", number, share, AT(p.gpuComputeEfficiency),
        roofline),
    row("gpu_memory_efficiency", "GPU memory efficiency", "β", number, share, AT(p.gpuMemoryEfficiency),
        gpuMemoryUsed),
    row("half_rate_operations", "Operations of a launch at half the rate", "w½", workUnit, zeroOrMore,
        AT(p.halfRateOperations), countsUsed),
    row("to_gpu_bytes_per_second", "Transfer rate to the GPU", "Bin", bandwidthUnit, positive,
        AT(p.toGpu.rate), toGpuUsed),
    row("from_gpu_bytes_per_second", "Transfer rate from the GPU", "Bout", bandwidthUnit, positive,
        AT(p.fromGpu.rate), fromGpuUsed),
    row("to_gpu_latency_s", "Latency of a copy to the GPU", "αin", shortTime, zeroOrMore, AT(p.toGpu.latency),
        toGpuUsed),
    row("from_gpu_latency_s", "Latency of a copy from the GPU", "αout", shortTime, zeroOrMore,
        AT(p.fromGpu.latency), fromGpuUsed),
    row("to_gpu_copies", "Copies to the GPU", "nin", number, count, AT(activeShares(p).toGpuCopies),
        toGpuUsed),
    row("from_gpu_copies", "Copies from the GPU", "nout", number, count, AT(activeShares(p).fromGpuCopies),
        fromGpuUsed),
    row("launch_sync_s", "Launch with synchronisation", "Ls", shortTime, zeroOrMore, AT(p.launchSync),
        launchMode<LaunchMode::synchronised>),
    row("graph_launch_s", "Launch of a graph", "λG", shortTime, zeroOrMore, AT(p.graphLaunch),
        launchMode<LaunchMode::graph>),
    row("graph_node_s", "Node of a graph", "ν", shortTime, zeroOrMore, AT(p.graphNode),
        launchMode<LaunchMode::graph>),
    row("gpus", "GPUs", "P", number, count, AT(p.gpuCount), severalGpus),
    row("scaling_efficiency", "Efficiency of several GPUs", "e", number, share, AT(p.scalingEfficiency),
        severalGpus),
    row("communication_bytes", "Data of the all-reduce", "V", sizeUnit, zeroOrMore, AT(p.communication),
        severalGpus),
    row("peer_bytes_per_second", "Rate between GPUs", "Bp", bandwidthUnit, positive, AT(p.peerRate),
        severalGpus),
    row("one_off_s", "One-off costs", "C0", timeUnit, zeroOrMore, AT(p.oneOff), oneOffUsed),
    row("runs", "Runs", "R", number, count, AT(p.runs), oneOffUsed),
    row("serial_share", "Serial share", "f", number, belowOne, AT(p.serialShare), serialShareUsed),
    row("cpu_model_factor", "Error of the model on the CPU", "mc", number, positive, AT(p.cpuModelFactor),
        cpuModelFactorUsed),
    row("model_factor", "Error of the model", "m", number, positive, AT(p.modelFactor), always),
};

#undef AT

/// "a whole number of 1 or more"; the upper end is named where it is near or was passed.
std::string expectedOf(const PlanInput& input, bool tooLarge)
{
    const std::string kind = input.whole ? "a whole number" : "a number";
    const bool bounded = input.most <= 1 || tooLarge;
    const std::string least = roundedText(input.least, 6);
    const std::string most = roundedText(input.most, 6);
    if (input.least > 0 || input.zeroAllowed)
        return kind + (bounded ? " from " + least + " to " + most
                               : " of " + (input.least > 0 ? least : "zero") + " or more");
    return kind + " above zero" + (bounded ? ", at most " + most : "");
}

} // namespace

std::span<const PlanInput> planInputs()
{
    return table;
}

const PlanInput* findPlanInput(std::string_view key)
{
    for (const Input& published : inputs())
        if (key == published.option)
            key = published.key;
    const auto* const found = std::ranges::find(table, key, &PlanInput::key);
    return found == std::end(table) ? nullptr : found;
}

void checkPlanInput(const PlanInput& input, double value, std::string_view shown)
{
    const bool inside = value <= input.most && (input.zeroAllowed ? value >= input.least : value > 0);
    if (std::isfinite(value) && inside && value >= input.least &&
        (!input.whole || value == std::floor(value)))
        return;
    throw Error(quoteText(shown) + " is not " + expectedOf(input, value > input.most) + ".");
}

Source sourceOf(const Plan& plan, const PlanInput& input)
{
    if (const auto found = plan.sources.find(input.key); found != plan.sources.end())
        return found->second;
    if (!isModelError(input))
        return {};
    return {.kind = Source::Kind::assumed,
            .origin = "no formula is exact",
            .figure = {},
            .device = {},
            .moment = {},
            .factor = usualModelFactor};
}

} // namespace gpuspeedup
