// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/task_kernel_json.h"

#include "model/error.h"
#include "model/input.h"
#include "model/quote_text.h"
#include "model/value_format.h"
#include "model/workloads/workload.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace gpuspeedup {
namespace {

KernelClass kernelClassFrom(const JsonNode& node)
{
    const std::string wanted = node.text();
    std::string names;
    for (const KernelClass kernelClass : kernelClasses) {
        if (kernelClassName(kernelClass) == wanted)
            return kernelClass;
        names += (names.empty() ? "" : ", ") + std::string(kernelClassName(kernelClass));
    }
    node.fail("one of " + names);
}

std::vector<std::size_t> positionsFrom(const JsonNode& kernel, std::string_view key,
                                       const std::vector<TaskBuffer>& buffers)
{
    const auto list = kernel.find(key);
    std::vector<std::size_t> positions;
    for (std::size_t i = 0, size = list ? list->listSize(buffers.size()) : 0; i < size; ++i) {
        const JsonNode name = list->element(i);
        const auto found = std::ranges::find(buffers, name.text(), &TaskBuffer::name);
        if (found == buffers.end())
            name.fail("the name of one of $.buffers");
        positions.push_back(static_cast<std::size_t>(found - buffers.begin()));
    }
    return positions;
}

/// "key=value", as on the command line.
std::string settingFrom(const std::string& key, const JsonNode& node)
{
    if (key == "dtype")
        node.fail("nothing here, for $.dtype holds for all kernels");
    const nlohmann::json& value = node.value();
    if (value.is_number())
        return key + "=" + exactText(value.get<double>());
    if (value.is_boolean())
        return key + (value.get<bool>() ? "=1" : "=0");
    if (!value.is_string())
        node.fail("a number");
    return key + "=" + node.text();
}

std::vector<std::string> settingsFrom(const JsonNode& parameters)
{
    parameters.requireObject();
    std::vector<std::string> settings;
    for (const auto& [key, ignored] : parameters.value().items())
        if (const auto parameter = parameters.find(key))
            settings.push_back(settingFrom(key, *parameter));
    return settings;
}

TaskKernelEntry templateKernelFrom(const JsonNode& node, const TaskKernelSetting& setting)
{
    constexpr std::string_view keys[] = {"name", "workload", "parameters", "reads", "writes"};
    node.requireKeysAmong(keys, "a kernel with a workload");
    const std::string name = node.text("workload");
    const auto parameters = node.find("parameters");
    const auto settings = parameters ? settingsFrom(*parameters) : std::vector<std::string>();
    try {
        const Workload& workload = workloadNamed(name);
        WorkloadValues values = readWorkloadValues(workload, settings);
        values.dtype = setting.arithmetic;
        Task alone = taskOf(workload, values, setting.gpuFused, setting.cpuFused);
        return {.kernel = std::move(alone.kernels.front()),
                .temporaries = alone.temporaries,
                .countsSource = std::move(alone.countsSource),
                .countsAssumed = alone.countsAssumed};
    } catch (const Error& error) {
        throw Error(node.place() + ": " + error.what());
    }
}

TaskKernelEntry typedKernelFrom(const JsonNode& node)
{
    constexpr std::string_view keys[] = {"name",     "kernel_class",  "operations",
                                         "launches", "traffic_bytes", "cpu_traffic_bytes",
                                         "reads",    "writes",        "workload"};
    node.requireKeysAmong(keys, "a kernel");
    TaskKernelEntry entry;
    TaskKernel& kernel = entry.kernel;
    kernel.operations = node.require("operations", "a number, or a workload").zeroOrMore() * operation;
    kernel.traffic = bytesFrom(node, "traffic_bytes", {});
    kernel.cpuTraffic = bytesFrom(node, "cpu_traffic_bytes", kernel.traffic);
    kernel.launches = countFrom(node, "launches");
    if (const auto name = node.find("kernel_class"))
        kernel.kernelClass = kernelClassFrom(*name);
    return entry;
}

} // namespace

TaskKernelEntry taskKernelFrom(const JsonNode& node, const std::vector<TaskBuffer>& buffers,
                               const TaskKernelSetting& setting)
{
    TaskKernelEntry entry = node.find("workload") ? templateKernelFrom(node, setting) : typedKernelFrom(node);
    if (const std::string name = node.text("name"); !name.empty())
        entry.kernel.name = name;
    entry.kernel.reads = positionsFrom(node, "reads", buffers);
    entry.kernel.writes = positionsFrom(node, "writes", buffers);
    return entry;
}

double countFrom(const JsonNode& node, std::string_view key)
{
    const auto found = node.find(key);
    return found ? static_cast<double>(found->wholeNumber(1, static_cast<std::size_t>(mostLaunches))) : 1;
}

DataSize bytesFrom(const JsonNode& node, std::string_view key, DataSize ifAbsent)
{
    const auto found = node.find(key);
    return found ? found->zeroOrMore() * byte : ifAbsent;
}

} // namespace gpuspeedup
