// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ascii_case.h"
#include "model/machine/assumed_costs.h"
#include "model/machine/catalogue.h"
#include "model/machine/pcie.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double pinnedFactor = 1.1; ///< at least; the confidence of the row may be lower
constexpr double pageableFactor = 2; ///< 3 – 16 GB/s are seen
constexpr int firstYearOfTwoEngines = 2016;

template <typename Row> Source catalogueSource(const Row& row, std::string figure)
{
    return {.kind = Source::Kind::catalogue,
            .origin = row.source,
            .figure = std::move(figure),
            .device = row.name,
            .moment = {},
            .factor = confidenceFactor(row.confidence)};
}

bool sharesMemory(const CatalogueGpu& gpu)
{
    const std::string link = lowerAscii(gpu.link);
    return link.find("shared memory") != std::string::npos || link.find("nvlink-c2c") != std::string::npos;
}

Bandwidth payload(const CatalogueGpu& gpu)
{
    const auto limit = pciePayloadLimit(gpu.pcieGeneration, gpu.pcieLanes, smallPciePacket);
    return limit && !sharesMemory(gpu) ? *limit : gpu.linkLineRate;
}

/// Rate of what passes through both, one after the other.
Bandwidth inSeries(Bandwidth a, Bandwidth b)
{
    return a * (b / (a + b));
}

/// β of host memory of each kind; see catalogue.h.
struct AssumedRates
{
    Bandwidth pinned;
    Bandwidth pageable;
    Bandwidth freshFromGpu;
};

AssumedRates assumedRates(const CatalogueGpu& gpu)
{
    constexpr double shareOfPayload = 0.6;
    constexpr Bandwidth hostCopy = 10 * gigabytePerSecond; // one thread, to or from the pinned buffer between
    constexpr Bandwidth firstTouch = 3 * gigabytePerSecond; // of pages, one thread
    const Bandwidth pinned = payload(gpu);
    const Bandwidth pageable = sharesMemory(gpu) ? pinned : std::min(shareOfPayload * pinned, hostCopy);
    return {.pinned = pinned, .pageable = pageable, .freshFromGpu = inSeries(pageable, firstTouch)};
}

Sourced<CopyCost> assumedCopy(const CatalogueGpu& gpu, Bandwidth rate, double factor, std::string origin,
                              std::string figure)
{
    return {.value = {.latency = assumedCopyLatency, .rate = rate},
            .source = {.kind = Source::Kind::assumed,
                       .origin = std::move(origin),
                       .figure = std::move(figure),
                       .device = gpu.name,
                       .moment = {},
                       .factor = factor}};
}

MachineCopies assumedCopies(const CatalogueGpu& gpu)
{
    const AssumedRates rates = assumedRates(gpu);
    const std::string ofLink = gpu.link.empty() ? "the link" : gpu.link;
    const std::string ofPinned = "10 µs a copy and the payload rate of " + ofLink;
    const std::string ofPageable =
        sharesMemory(gpu) ? ofPinned + ", as pinned memory" : ofPinned + " times 0.6, but at most 10 GB/s";
    const std::string ofFresh = ofPageable + ", after touching new pages at 3 GB/s";
    const double linkFactor = std::max(pinnedFactor, confidenceFactor(gpu.confidence));
    MachineCopies copies;
    for (const bool toGpu : {true, false}) {
        const std::string direction = toGpu ? "To the GPU, " : "From the GPU, ";
        auto& costs = toGpu ? copies.toGpu : copies.fromGpu;
        costs[HostMemory::pinned] =
            assumedCopy(gpu, rates.pinned, linkFactor, ofPinned, direction + "pinned memory");
        costs[HostMemory::pageable] =
            assumedCopy(gpu, rates.pageable, pageableFactor, ofPageable, direction + "pageable memory");
        costs[HostMemory::fresh] =
            assumedCopy(gpu, toGpu ? rates.pageable : rates.freshFromGpu, pageableFactor,
                        toGpu ? ofPageable : ofFresh, direction + "freshly allocated memory");
    }
    copies.fromGpu[HostMemory::fresh].value.belowFreshThreshold =
        std::make_shared<const CopyCost>(copies.fromGpu[HostMemory::pageable].value);
    return copies;
}

int copyEnginesOf(const CatalogueGpu& gpu)
{
    const bool forConsumers = gpu.segment == "laptop" || gpu.segment == "desktop";
    return forConsumers && gpu.year > 0 && gpu.year < firstYearOfTwoEngines ? 1 : 2;
}

} // namespace

CpuFigures cpuFigures(const CatalogueCpu& cpu)
{
    CpuFigures figures;
    figures.name = cpu.name;
    figures.cores = cpu.cores;
    figures.allCores[Arithmetic::fp32] = {cpu.fp32, catalogueSource(cpu, "FP32, all cores")};
    figures.allCores[Arithmetic::fp64] = {cpu.fp64, catalogueSource(cpu, "FP64, all cores")};
    figures.oneCore[Arithmetic::fp32] = {cpu.fp32OneCore, catalogueSource(cpu, "FP32, one core")};
    figures.oneCore[Arithmetic::fp64] = {cpu.fp64OneCore, catalogueSource(cpu, "FP64, one core")};
    figures.memoryAllCores = {cpu.memory, catalogueSource(cpu, "Memory bandwidth")};
    if (cpu.watts > 0)
        figures.watts = {cpu.watts, catalogueSource(cpu, "Power")};
    return figures;
}

GpuFigures gpuFigures(const CatalogueGpu& gpu)
{
    GpuFigures figures;
    figures.name = gpu.name;
    for (const auto& [arithmetic, peak] : gpu.peak)
        figures.peak[arithmetic] = {peak,
                                    catalogueSource(gpu, std::string(arithmeticInfo(arithmetic).label))};
    figures.memory = {gpu.memory, catalogueSource(gpu, "Memory bandwidth")};
    figures.memorySize = {gpu.memorySize, catalogueSource(gpu, "Memory size")};
    figures.copies = assumedCopies(gpu);
    figures.copyEngines = copyEnginesOf(gpu);
    assumeLaunchCosts(figures);
    if (gpu.watts > 0)
        figures.watts = {gpu.watts, catalogueSource(gpu, "Power")};
    return figures;
}

} // namespace gpuspeedup
