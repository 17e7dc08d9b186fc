// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/software_options.h"

#include "app/option_value.h"
#include "model/quote_text.h"
#include "model/text_file.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostStackBytes = std::size_t{1} << 20;
constexpr std::size_t mostChunks = 1'000'000;

CpuCode codeNamed(const std::string& option, const std::string& name)
{
    if (const CpuCodeInfo* const info = findCpuCode(name))
        return info->code;
    std::vector<std::string_view> names = {"time=8.985s", "rate=40GFLOPS"};
    for (const CpuCodeInfo& info : cpuCodes())
        names.push_back(info.name);
    failUnknownName(option, name, names);
}

/// The text behind "key=", or nothing.
std::optional<std::string> behind(std::string_view key, const std::string& part)
{
    if (!part.starts_with(key))
        return std::nullopt;
    return part.substr(key.size());
}

} // namespace

SoftwareOptions::SoftwareOptions(CLI::App& app)
{
    constexpr const char* cpuGroup = "Today's code on the CPU";
    constexpr const char* gpuGroup = "The code on the GPU";
    app.add_option("--cpu-baseline", baseline_,
                   "time=8.985s (its measured run time, the best there is), rate=40GFLOPS, or what it is: "
                   "python, numpy, compiled, all-cores, blas; time=8.985s,python takes the operations from "
                   "the time")
        ->type_name("HOW")
        ->group(cpuGroup);
    app.add_option("--stack", stack_, "c++, cupy, pytorch, numba, tensorflow, jax, dask or one of --stacks")
        ->type_name("NAME")
        ->group(gpuGroup);
    app.add_option("--stacks", stackFiles_, "Your own software stacks (CSV); may be given several times")
        ->type_name("FILE")
        ->allow_extra_args(false)
        ->group(gpuGroup);
    app.add_option("--host-memory", hostMemory_,
                   "Where copies begin and end: pinned, pageable (used before), fresh (just allocated)")
        ->type_name("KIND")
        ->group(gpuGroup);
    app.add_option("--overlap", overlap_,
                   "Copies beside kernels, from pinned memory: off, auto (the best number of chunks), or a "
                   "number of chunks")
        ->type_name("CHUNKS")
        ->group(gpuGroup);
    app.add_option("--launch-mode", launchMode_,
                   "queued (back to back), sync (the host waits for each), graph (one CUDA graph)")
        ->type_name("MODE")
        ->group(gpuGroup);
}

void SoftwareOptions::apply(Choices& choices, const std::vector<SoftwareStack>& stacks) const
{
    applyBaseline(choices);
    if (stack_)
        choices.stack = readFor("--stack", [&] { return findStack(stacks, *stack_).name; });
    applyCopies(choices);
    if (!launchMode_)
        return;
    const auto* const found = std::ranges::find(launchModes, *launchMode_, launchModeName);
    if (found == std::end(launchModes)) {
        std::vector<std::string_view> names;
        for (const LaunchMode mode : launchModes)
            names.push_back(launchModeName(mode));
        failUnknownName("--launch-mode", *launchMode_, names);
    }
    choices.launchMode = *found;
}

/// "time=…", "rate=…", a kind of code, or a time and a kind of code.
void SoftwareOptions::applyBaseline(Choices& choices) const
{
    const std::string option = "--cpu-baseline";
    if (!baseline_)
        return;
    std::optional<Duration> time;
    std::optional<Throughput> rate;
    std::optional<CpuCode> code;
    const std::vector<std::string> parts = splitAtCommas(*baseline_);
    for (const std::string& part : parts) {
        if (const auto text = behind("time=", part))
            time = parsePositive(option, *text, {Dimension::duration, noPrefix}, "time=8.985s") * second;
        else if (const auto number = behind("rate=", part))
            rate = parsePositive(option, *number, {Dimension::operationRate, giga}, "rate=40GFLOPS") *
                   operationPerSecond;
        else
            code = codeNamed(option, part);
    }
    if (parts.size() > 2 || (parts.size() == 2 && !(time && code)))
        throw UsageError(
            option + ": " + quoteText(*baseline_) +
            " says too much; give a time, a rate, a kind of code, or a time and a kind of code.");
    if (time) {
        choices.cpuBaseline = *time;
        choices.operationsFrom = code;
    } else if (rate) {
        choices.cpuBaseline = *rate;
    } else {
        choices.cpuBaseline = *code;
    }
}

std::vector<SoftwareStack> SoftwareOptions::stacks() const
{
    if (!stackFiles_.empty() && !stack_)
        throw UsageError("--stacks: Its stacks are named by --stack; give it as well.");
    std::vector<SoftwareStack> stacks = softwareStacks();
    for (const std::string& file : stackFiles_)
        addStacks(stacks, readTextFile(file, mostStackBytes), file);
    return stacks;
}

void SoftwareOptions::applyCopies(Choices& choices) const
{
    if (hostMemory_) {
        const auto* const found = std::ranges::find(hostMemories, *hostMemory_, hostMemoryName);
        if (found == std::end(hostMemories)) {
            std::vector<std::string_view> names;
            for (const HostMemory memory : hostMemories)
                names.push_back(hostMemoryName(memory));
            failUnknownName("--host-memory", *hostMemory_, names);
        }
        choices.hostMemory = *found;
    }
    if (!overlap_ || *overlap_ == "off")
        return;
    if (*overlap_ == "auto") {
        choices.chunks = 0;
        return;
    }
    if (overlap_->find_first_not_of("0123456789") != std::string::npos) {
        constexpr std::string_view names[] = {"off", "auto", "a number of chunks"};
        failUnknownName("--overlap", *overlap_, names);
    }
    choices.chunks = static_cast<double>(parseWhole("--overlap", *overlap_, 1, mostChunks));
}

} // namespace gpuspeedup
