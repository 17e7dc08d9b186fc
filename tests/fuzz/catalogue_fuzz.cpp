// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/machine/catalogue.h"
#include "model/plan/software_stack.h"
#include "tests/fuzz/require.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace gpuspeedup {
namespace {

template <typename Action> void requireSentence(Action action)
{
    try {
        action();
    } catch (const Error& error) {
        require(std::string_view(error.what()).ends_with('.'), "a refusal is a sentence");
    }
}

void requireRate(double rate)
{
    require(std::isfinite(rate) && rate > 0, "a rate is finite and above zero");
}

void checkCpu(const Catalogue& catalogue, const CatalogueCpu& cpu)
{
    require(&catalogue.cpu(cpu.id) == &cpu, "an id finds its row");
    const CpuFigures figures = cpuFigures(cpu);
    for (const auto& peaks : {figures.allCores, figures.oneCore})
        for (const auto& [arithmetic, peak] : peaks)
            requireRate(peak.value.si());
    requireRate(figures.memoryAllCores->value.si());
}

void checkGpu(const Catalogue& catalogue, const CatalogueGpu& gpu)
{
    require(&catalogue.gpu(gpu.id) == &gpu, "an id finds its row");
    const GpuFigures figures = gpuFigures(gpu);
    for (const auto& [arithmetic, peak] : figures.peak)
        requireRate(peak.value.si());
    for (const auto& costs : {figures.copies.toGpu, figures.copies.fromGpu})
        for (const HostMemory memory : hostMemories)
            requireRate(gigabyte / costs.at(memory).value.time(gigabyte) / bytePerSecond);
    requireSentence([&] { (void)catalogue.gpu(gpu.name); });
    requireSentence([&] { (void)catalogue.gpu(gpu.note); });
}

/// The table of software stacks is another, with the same reader of cells.
void checkStacks(const std::string& csv)
{
    std::vector<SoftwareStack> stacks;
    requireSentence([&] { addStacks(stacks, csv, "input"); });
    for (const SoftwareStack& stack : stacks) {
        require(&findStack(stacks, stack.name) == &stack, "a name finds its row");
        for (const Duration cost : {stack.launch, stack.matrixProduct, stack.copyToGpu, stack.copyFromGpu,
                                    stack.start, stack.firstCall})
            require(std::isfinite(cost.si()) && cost >= Duration(), "a cost is finite and not negative");
    }
}

} // namespace
} // namespace gpuspeedup

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace gpuspeedup;
    const std::string csv(data, data + size);
    checkStacks(csv);
    Catalogue catalogue;
    requireSentence([&] { catalogue.add(csv, "input"); });
    for (const CatalogueCpu& cpu : catalogue.cpus())
        checkCpu(catalogue, cpu);
    for (const CatalogueGpu& gpu : catalogue.gpus())
        checkGpu(catalogue, gpu);
    return 0;
}
