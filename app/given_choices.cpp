// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/given_choices.h"

#include "app/usage_error.h"
#include "model/choices/edits.h"

namespace gpuspeedup {
namespace {

[[noreturn]] void refuse(const std::string& sentence)
{
    throw UsageError(sentence);
}

template <typename Choice> bool isOpen(const Choice& choice)
{
    return std::holds_alternative<std::monostate>(choice);
}

void takePrices(PlanRequest::Prices& prices, const PlanRequest::Prices& given)
{
    using Prices = PlanRequest::Prices;
    for (const auto price :
         {&Prices::cpuWatts, &Prices::gpuWatts, &Prices::cpuPerHour, &Prices::gpuPerHour, &Prices::port})
        if (given.*price)
            prices.*price = given.*price;
}

} // namespace

void checkContradictions(const Choices& given)
{
    if (!isOpen(given.cpuBaseline) && given.typed.contains("cpu_operations_per_second"))
        refuse("--cpu-rate: --cpu-baseline says how fast the CPU is as well; leave one of them out.");
    if (given.operationsFrom && (!isOpen(given.task) || given.typed.contains("operations")))
        refuse(
            "--cpu-baseline: The operations follow from the run time, and are given as well; leave the kind "
            "of code or the operations out.");
    if (given.chunks && given.hostMemory && *given.hostMemory != HostMemory::pinned)
        refuse("--overlap: Only copies from pinned memory run beside kernels; take --host-memory pinned, or "
               "leave one of them out.");
}

void checkCompany(const Choices& given, const Choices& all)
{
    const auto needGpu = [&](bool isGiven, const std::string& option) {
        if (isGiven && isOpen(all.gpu))
            refuse(option + ": What that costs is a figure of the GPU; give --gpu NAME or --machine FILE as "
                            "well.");
    };
    if (given.sharedLink && !all.typed.contains("gpus"))
        refuse("--shared-link: Only several GPUs share a link; give --gpus as well.");
    const PlanRequest::Prices& prices = all.prices;
    const bool givesPrice = given.prices.cpuPerHour || given.prices.gpuPerHour;
    if (givesPrice && prices.cpuPerHour.has_value() != prices.gpuPerHour.has_value())
        refuse("--cpu-price: Prices are compared; give --cpu-price and --gpu-price, or neither.");
    if (given.prices.port && !prices.cpuPerHour)
        refuse("--port-cost: It is paid back by cheaper hours; give --cpu-price and --gpu-price as well.");
    needGpu(given.hostMemory.has_value(), "--host-memory");
    needGpu(given.chunks.has_value(), "--overlap");
    needGpu(given.launchMode.has_value(), "--launch-mode");
}

void checkUse(const Choices& given, const Plan& plan)
{
    const bool watts = given.prices.cpuWatts || given.prices.gpuWatts;
    if (watts && !(plan.cpuWatts > 0 && plan.gpuWatts > 0))
        refuse("--cpu-watts: Energy is compared; give --cpu-watts and --gpu-watts, or neither.");
    if (given.typed.contains("runs") && !(plan.oneOff > Duration{}))
        refuse("--runs: There are no one-off costs to divide; give --one-off, --stack or a machine as well.");
    for (const auto& [key, value] : given.typed)
        checkTypedUse(plan, key);
}

Choices withGiven(Choices choices, const Choices& given)
{
    if (!isOpen(given.cpu))
        choices = withCpu(std::move(choices), given.cpu);
    if (!isOpen(given.gpu))
        choices = withGpu(std::move(choices), given.gpu);
    if (!isOpen(given.task) && given.task != choices.task)
        choices = withTask(std::move(choices), given.task);
    if (!isOpen(given.cpuBaseline))
        choices = withBaseline(std::move(choices), given.cpuBaseline, given.operationsFrom);
    if (!given.stack.empty())
        choices = withStack(std::move(choices), given.stack);
    if (given.hostMemory)
        choices = withHostMemory(std::move(choices), given.hostMemory);
    if (given.chunks)
        choices = withChunks(std::move(choices), given.chunks);
    if (given.launchMode)
        choices = withLaunchMode(std::move(choices), given.launchMode);
    choices.sharedLink = choices.sharedLink || given.sharedLink;
    takePrices(choices.prices, given.prices);
    for (const auto& [key, value] : given.typed)
        choices = withTyped(std::move(choices), key, value);
    return choices;
}

} // namespace gpuspeedup
