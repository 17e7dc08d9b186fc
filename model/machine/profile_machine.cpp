// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/profile_machine.h"

#include "model/ascii_case.h"
#include "model/error.h"
#include "model/machine/assumed_costs.h"
#include "model/machine/code_figures.h"
#include "model/machine/likened_calls.h"
#include "model/machine/measured_figures.h"
#include "model/machine/measured_software.h"
#include "model/quote_text.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <set>

namespace gpuspeedup {
namespace {

constexpr double twoEngines = 1.5; ///< both directions at once against one

std::optional<Sourced<CopyCost>> copyCost(const MeasuredFigures& measured, const std::string& name,
                                          const std::string& label)
{
    const Figure* figure = measured.find(name, unitOf<Bandwidth>);
    if (figure == nullptr)
        return {};
    CopyCost cost{.latency = assumedCopyLatency,
                  .rate = figure->value->median * bytePerSecond,
                  .latencyAssumed = figure->curve.empty() && !figure->fit};
    if (const auto times = copyTimes(*figure)) {
        const CopyTime& largest = figure->curve.back();
        cost.latency = times->smallestTime();
        cost.rate = largest.bytes / largest.seconds.median * bytePerSecond;
        cost.curve = std::make_shared<const TimeCurve>(*times);
    }
    if (figure->fit)
        cost.latency = figure->fit->latencySeconds * second;
    return Sourced<CopyCost>{.value = std::move(cost),
                             .source = measured.source(label, spreadFactor(*figure->value))};
}

std::map<HostMemory, Sourced<CopyCost>> copyCosts(const MeasuredFigures& measured, const std::string& name,
                                                  const std::string& direction)
{
    std::map<HostMemory, Sourced<CopyCost>> costs;
    for (const HostMemory memory : hostMemories) {
        const std::string suffix(hostMemoryName(memory));
        const std::string label = direction + (memory == HostMemory::fresh ? "freshly allocated" : suffix) +
                                  " memory, timed by size: the rate is that of the largest copy";
        auto cost = copyCost(measured, name + suffix, label);
        if (!cost)
            continue;
        const std::string further = "copy.further." + name.substr(std::string("copy.").size()) + suffix;
        if (const auto each = measured.first<Duration>({further}, {}))
            cost->value.together = std::max(cost->value.time(1 * byte) - each->value, Duration{});
        cost->value.fromCaches = memory == HostMemory::pageable && name.starts_with("copy.h2d");
        costs[memory] = std::move(*cost);
    }
    const auto fresh = costs.find(HostMemory::fresh);
    const auto pageable = costs.find(HostMemory::pageable);
    if (fresh != costs.end() && pageable != costs.end())
        fresh->second.value.belowFreshThreshold = std::make_shared<const CopyCost>(pageable->second.value);
    return costs;
}

int copyEngines(const MeasuredFigures& measured)
{
    const auto both = measured.first<Bandwidth>({"copy.bidirectional"}, {});
    const auto one = measured.first<Bandwidth>({"copy.h2d.pinned", "copy.d2h.pinned"}, {});
    return both && one && both->value / one->value < twoEngines ? 1 : 2;
}

/// Leaves what was not measured.
void measureLaunches(const MeasuredFigures& measured, GpuFigures& gpu)
{
    const auto measure = [&](std::string_view name, std::string_view label, Sourced<Duration>& target) {
        if (auto value = measured.first<Duration>({name}, label))
            target = std::move(*value);
    };
    measure("launch.async", "Asynchronous launch", gpu.launch);
    measure("launch.sync", "Launch with synchronisation", gpu.launchSync);
    measure("launch.graph_launch", "Launch of a CUDA graph", gpu.graphLaunch);
    measure("launch.graph_node", "Node of a CUDA graph", gpu.graphNode);
    if (auto context = measured.first<Duration>({"start.context"}, "Start of the GPU")) {
        if (const auto module = measured.first<Duration>({"start.module"}, {}))
            context->value = context->value + module->value;
        gpu.start = std::move(*context);
    }
}

/// Their number in CUDA and their names, as "0 (NVIDIA H200)".
std::string gpuList(const MachineProfile& profile)
{
    constexpr std::size_t most = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, profile.gpus.size()); ++i)
        text +=
            (i == 0 ? "" : ", ") + std::to_string(profile.gpus[i].index) + " (" + profile.gpus[i].name + ")";
    return profile.gpus.size() > most ? text + ", …" : text;
}

/// Positions of the GPUs whose name fulfils `fits`, the first of each name.
template <typename Fits> std::vector<std::size_t> gpusWhoseName(const MachineProfile& profile, Fits fits)
{
    std::vector<std::size_t> found;
    std::set<std::string> names;
    for (std::size_t i = 0; i < profile.gpus.size(); ++i)
        if (const std::string name = lowerAscii(profile.gpus[i].name);
            fits(name) && names.insert(name).second)
            found.push_back(i);
    return found;
}

} // namespace

std::size_t findGpu(const MachineProfile& profile, std::string_view text, std::string_view source)
{
    if (profile.gpus.empty())
        throw Error(quotePath(source) +
                    " has no measured GPU; measure on a machine with one, or name a GPU of the catalogue.");
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size())
        for (std::size_t i = 0; i < profile.gpus.size(); ++i)
            if (profile.gpus[i].index == number)
                return i;
    const std::string wanted = lowerAscii(text);
    auto found = gpusWhoseName(profile, [&](const std::string& name) { return name == wanted; });
    if (found.empty() && !wanted.empty())
        found = gpusWhoseName(
            profile, [&](const std::string& name) { return name.find(wanted) != std::string::npos; });
    if (found.size() == 1)
        return found.front();
    throw Error(quotePath(source) + " has " + (found.empty() ? "no GPU " : "several GPUs like ") +
                quoteText(text) + "; give the number or the name of one of these: " + gpuList(profile) + ".");
}

CpuFigures cpuFigures(const MachineProfile& profile)
{
    const MeasuredFigures measured(profile, profile.cpu.figures, profile.cpu.name);
    CpuFigures cpu;
    cpu.name = profile.cpu.name;
    cpu.cores = static_cast<double>(profile.cpu.cores);
    for (const auto& [arithmetic, name] : {std::pair(Arithmetic::fp32, std::string("fp32")),
                                           std::pair(Arithmetic::fp64, std::string("fp64"))}) {
        const std::string label(arithmeticInfo(arithmetic).label);
        if (auto all = measured.first<Throughput>({name + ".all_cores"}, label + ", all cores"))
            cpu.allCores[arithmetic] = std::move(*all);
        if (auto one = measured.first<Throughput>({name + ".one_core"}, label + ", one core"))
            cpu.oneCore[arithmetic] = std::move(*one);
    }
    cpu.memoryAllCores = measured.first<Bandwidth>(
        {"memory.triad.all_cores", "memory.copy.all_cores", "memory.read.all_cores"}, "Memory, all cores");
    cpu.memoryOneCore = measured.first<Bandwidth>(
        {"memory.triad.one_core", "memory.copy.one_core", "memory.read.one_core"}, "Memory, one core");
    cpu.memoryFresh = measured.first<Bandwidth>({"memory.fresh"}, "Memory, freshly allocated");
    cpu.calls = callsOf(measured);
    addLikenedCalls(cpu.calls, cpu.allCores);
    measureCode(measured, cpu);
    cpu.pythonLoop = pythonLoop(profile);
    cpu.numpy = numpyFigures(profile);
    return cpu;
}

GpuFigures gpuFigures(const MachineProfile& profile, std::size_t gpu)
{
    assert(gpu < profile.gpus.size());
    constexpr std::pair<Arithmetic, std::string_view> peaks[] = {{Arithmetic::fp64, "fp64"},
                                                                 {Arithmetic::fp32, "fp32"},
                                                                 {Arithmetic::fp16, "fp16"},
                                                                 {Arithmetic::bf16, "bf16"},
                                                                 {Arithmetic::tf32Tensor, "tf32_tensor"},
                                                                 {Arithmetic::fp16Tensor, "fp16_tensor"},
                                                                 {Arithmetic::bf16Tensor, "bf16_tensor"},
                                                                 {Arithmetic::fp8Tensor, "fp8_tensor"},
                                                                 {Arithmetic::int8Tensor, "int8_tensor"}};
    const GpuRecord& record = profile.gpus[gpu];
    const MeasuredFigures measured(profile, record.figures, record.name);
    GpuFigures figures;
    figures.name = record.name;
    for (const auto& [arithmetic, name] : peaks)
        if (auto peak = measured.first<Throughput>({name}, arithmeticInfo(arithmetic).label))
            figures.peak[arithmetic] = std::move(*peak);
    figures.memory = measured.first<Bandwidth>({"memory.triad", "memory.read"}, "GPU memory");
    if (record.memoryBytes > 0)
        figures.memorySize = {record.memoryBytes * byte, measured.source("Memory size", 1)};
    figures.copies.toGpu = copyCosts(measured, "copy.h2d.", "To the GPU, ");
    figures.copies.fromGpu = copyCosts(measured, "copy.d2h.", "From the GPU, ");
    figures.copyEngines = copyEngines(measured);
    assumeLaunchCosts(figures);
    measureLaunches(measured, figures);
    figures.calls = callsOf(measured);
    addLikenedCalls(figures.calls, figures.peak);
    measureCode(measured, figures);
    return figures;
}

int gpuCount(const MachineProfile& profile, std::size_t gpu)
{
    assert(gpu < profile.gpus.size());
    return static_cast<int>(
        std::count_if(profile.gpus.begin(), profile.gpus.end(),
                      [&](const GpuRecord& other) { return other.name == profile.gpus[gpu].name; }));
}

} // namespace gpuspeedup
