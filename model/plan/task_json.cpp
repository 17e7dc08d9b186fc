// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/task_json.h"

#include "model/error.h"
#include "model/input.h"
#include "model/plan/plan.h"
#include "model/plan/task_kernel_json.h"
#include "model/quote_text.h"
#include "model/strict_json.h"
#include "model/text_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

bool flagFrom(const JsonNode& node, std::string_view key)
{
    const auto found = node.find(key);
    return found && found->boolean();
}

Arithmetic arithmeticFrom(const JsonNode& node)
{
    if (const ArithmeticInfo* info = findArithmetic(node.text()))
        return info->arithmetic;
    std::string names;
    for (const ArithmeticInfo& info : arithmetics())
        names += (names.empty() ? "" : ", ") + std::string(info.name);
    node.fail("one of " + names);
}

TaskBuffer bufferFrom(const JsonNode& node)
{
    constexpr std::string_view keys[] = {"name", "bytes", "from_host", "to_host", "copies"};
    node.requireKeysAmong(keys, "a buffer");
    const JsonNode name = node.require("name", "the name that kernels use");
    if (name.text().empty())
        name.fail("the name that kernels use");
    return {.name = name.text(),
            .size = node.require("bytes", "a number above zero").positive() * byte,
            .fromHost = flagFrom(node, "from_host"),
            .toHost = flagFrom(node, "to_host"),
            .copies = countFrom(node, "copies")};
}

std::vector<TaskBuffer> buffersFrom(const JsonNode& list)
{
    std::vector<TaskBuffer> buffers;
    for (std::size_t i = 0, size = list.listSize(mostTaskBuffers); i < size; ++i) {
        TaskBuffer buffer = bufferFrom(list.element(i));
        if (std::ranges::find(buffers, buffer.name, &TaskBuffer::name) != buffers.end())
            throw Error(list.element(i).place() + ".name: there are two buffers " + quoteText(buffer.name) +
                        "; give each a name of its own.");
        buffers.push_back(std::move(buffer));
    }
    return buffers;
}

/// Reads the kernels into `task`, whose buffers and number format are known.
void readKernels(Task& task, const JsonNode& list, const std::string& typedSource,
                 const TaskKernelSetting& setting)
{
    DataSize mostTemporaries;
    for (std::size_t i = 0, size = list.listSize(Plan::mostKernels); i < size; ++i) {
        TaskKernelEntry entry = taskKernelFrom(list.element(i), task.buffers, setting);
        if (entry.kernel.name.empty())
            entry.kernel.name = "kernel " + std::to_string(i + 1);
        mostTemporaries = std::max(mostTemporaries, entry.temporaries);
        task.countsAssumed = task.countsAssumed || entry.countsAssumed;
        const std::string& source = entry.countsSource.empty() ? typedSource : entry.countsSource;
        if (task.countsSource.find(source) == std::string::npos)
            task.countsSource += (task.countsSource.empty() ? "" : "; ") + source;
        task.kernels.push_back(std::move(entry.kernel));
    }
    task.temporaries = task.temporaries + mostTemporaries;
}

/// What a kernel reads comes from the host or from a kernel before it.
void checkKernels(const Task& task, const JsonNode& list)
{
    std::vector<bool> hasContents;
    for (const TaskBuffer& buffer : task.buffers)
        hasContents.push_back(buffer.fromHost);
    for (std::size_t k = 0; k < task.kernels.size(); ++k) {
        for (const std::size_t i : task.kernels[k].reads)
            if (!hasContents[i])
                throw Error(
                    list.element(k).place() + " " + quoteText(task.kernels[k].name) + " reads " +
                    quoteText(task.buffers[i].name) +
                    ", which neither comes from the host nor is written by a kernel before it; set its "
                    "from_host or correct the order.");
        for (const std::size_t i : task.kernels[k].writes)
            hasContents[i] = true;
    }
}

/// A buffer that no kernel uses is a mistake, and so is a result that none writes.
void checkBuffers(const Task& task, const JsonNode& root)
{
    for (std::size_t i = 0; i < task.buffers.size(); ++i) {
        const auto isIn = [i](const std::vector<std::size_t>& list) {
            return std::ranges::find(list, i) != list.end();
        };
        const bool isRead = std::ranges::any_of(task.kernels, isIn, &TaskKernel::reads);
        const bool isWritten = std::ranges::any_of(task.kernels, isIn, &TaskKernel::writes);
        const std::string buffer =
            root.place() + ".buffers[" + std::to_string(i) + "] " + quoteText(task.buffers[i].name);
        if (!isRead && !isWritten)
            throw Error(buffer + " is neither read nor written by a kernel; remove it or name it there.");
        if (task.buffers[i].toHost && !isWritten)
            throw Error(buffer +
                        " goes to the host and no kernel writes it; correct to_host or the kernels.");
    }
}

void repeatKernels(Task& task)
{
    for (TaskKernel& kernel : task.kernels) {
        kernel.operations = kernel.operations * task.repeats;
        kernel.traffic = kernel.traffic * task.repeats;
        kernel.cpuTraffic = kernel.cpuTraffic * task.repeats;
        kernel.launches *= task.repeats;
        kernel.calls *= task.repeats;
        kernel.mix = kernel.mix.repeated(task.repeats);
        for (ArrayStep& step : kernel.arrayCode)
            step.calls *= task.repeats;
    }
}

void checkTotals(const Task& task, const JsonNode& root)
{
    DataSize traffic;
    for (const TaskKernel& kernel : task.kernels)
        traffic = traffic + kernel.traffic + kernel.cpuTraffic;
    if (!(task.operations() > Work{}))
        throw Error(root.place() + " has no operations; give the operations of its kernels.");
    if (!std::isfinite(task.operations() / operation) || !std::isfinite(traffic / byte))
        throw Error(root.place() +
                    " has more operations or bytes than a number can hold; choose smaller sizes.");
    if (task.launches() > mostLaunches)
        throw Error(root.place() + " has more than 2^53 launches; choose a smaller repeat.");
}

Task taskFrom(const JsonNode& root, bool gpuFused, bool cpuFused)
{
    constexpr std::string_view keys[] = {"schema_version",    "name",   "source",  "dtype",  "chunkable",
                                         "temporaries_bytes", "repeat", "buffers", "kernels"};
    root.requireKeysAmong(keys, "a task");
    if (root.find("schema_version"))
        root.checkSchema(taskSchemaVersion);
    Task task;
    task.name = root.text("name");
    task.temporaries = bytesFrom(root, "temporaries_bytes", {});
    task.chunkable = flagFrom(root, "chunkable");
    task.repeats = countFrom(root, "repeat");
    task.bytesFollowFormat = false; // the buffers are given in bytes
    if (const auto dtype = root.find("dtype"))
        task.arithmetic = arithmeticFrom(*dtype);
    if (const auto buffers = root.find("buffers"))
        task.buffers = buffersFrom(*buffers);
    const std::string source = root.text("source");
    const JsonNode kernels = root.require("kernels", "a list of kernels");
    readKernels(task, kernels, source.empty() ? "typed" : source,
                {.arithmetic = task.arithmetic, .gpuFused = gpuFused, .cpuFused = cpuFused});
    checkKernels(task, kernels);
    checkBuffers(task, root);
    repeatKernels(task);
    checkTotals(task, root);
    return task;
}

} // namespace

Task taskFromJson(std::string_view text, std::string_view source, bool gpuFused, bool cpuFused)
{
    const nlohmann::json document = parseStrictJson(text, source);
    return taskFrom(JsonNode(document, "$", source), gpuFused, cpuFused);
}

Task readTaskFile(const std::string& path, bool gpuFused, bool cpuFused)
{
    return taskFromJson(readTextFile(path, mostTaskBytes), path == "-" ? "standard input" : quotePath(path),
                        gpuFused, cpuFused);
}

} // namespace gpuspeedup
