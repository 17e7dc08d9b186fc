// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/task.h"

#include <algorithm>
#include <cassert>

namespace gpuspeedup {
namespace {

void copyToGpu(TaskCopies& copies, const TaskBuffer& buffer)
{
    if (buffer.size <= DataSize{})
        return;
    copies.toGpu = copies.toGpu + buffer.size;
    copies.toGpuCount += buffer.copies;
}

void copyFromGpu(TaskCopies& copies, const TaskBuffer& buffer)
{
    if (buffer.size <= DataSize{})
        return;
    copies.fromGpu = copies.fromGpu + buffer.size;
    copies.fromGpuCount += buffer.copies;
}

/// The positions once each: C = A·A reads one buffer.
std::vector<std::size_t> onceEach(std::vector<std::size_t> positions, [[maybe_unused]] const Task& task)
{
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    assert(positions.empty() || positions.back() < task.buffers.size());
    return positions;
}

} // namespace

Work Task::operations() const
{
    Work sum;
    for (const TaskKernel& kernel : kernels)
        sum = sum + kernel.operations;
    return sum;
}

double Task::launches() const
{
    double sum = 0;
    for (const TaskKernel& kernel : kernels)
        sum += kernel.launches;
    return sum;
}

TaskCopies copiesOfEachKernel(const Task& task)
{
    TaskCopies copies;
    std::vector<bool> hasContents(task.buffers.size());
    for (std::size_t i = 0; i < task.buffers.size(); ++i)
        hasContents[i] = task.buffers[i].fromHost;
    for (const TaskKernel& kernel : task.kernels) {
        for (const std::size_t i : onceEach(kernel.reads, task))
            if (hasContents[i])
                copyToGpu(copies, task.buffers[i]);
        for (const std::size_t i : onceEach(kernel.writes, task)) {
            hasContents[i] = true;
            copyFromGpu(copies, task.buffers[i]);
        }
    }
    return {.toGpu = task.repeats * copies.toGpu,
            .fromGpu = task.repeats * copies.fromGpu,
            .toGpuCount = task.repeats * copies.toGpuCount,
            .fromGpuCount = task.repeats * copies.fromGpuCount};
}

TaskCopies copiesWhenResident(const Task& task)
{
    TaskCopies copies;
    std::vector<bool> onGpu(task.buffers.size(), false);
    std::vector<bool> written(task.buffers.size(), false);
    for (const TaskKernel& kernel : task.kernels) {
        for (const std::size_t i : onceEach(kernel.reads, task)) {
            if (!onGpu[i] && task.buffers[i].fromHost)
                copyToGpu(copies, task.buffers[i]);
            onGpu[i] = true;
        }
        for (const std::size_t i : onceEach(kernel.writes, task))
            onGpu[i] = written[i] = true;
    }
    for (std::size_t i = 0; i < task.buffers.size(); ++i)
        if (task.buffers[i].toHost && written[i])
            copyFromGpu(copies, task.buffers[i]);
    return copies;
}

DataSize crossingSize(const Task& task)
{
    DataSize sum;
    for (const TaskBuffer& buffer : task.buffers)
        if (buffer.fromHost || buffer.toHost)
            sum = sum + buffer.size;
    return sum;
}

DataSize intermediateSize(const Task& task)
{
    DataSize sum = task.temporaries;
    for (const TaskBuffer& buffer : task.buffers)
        if (!buffer.fromHost && !buffer.toHost)
            sum = sum + buffer.size;
    return sum;
}

} // namespace gpuspeedup
