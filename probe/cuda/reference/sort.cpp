// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/key_sort.h"
#include "probe/cuda/reference/gpu_program.h"

#include <memory>

namespace gpuspeedup {

GpuProgram sortProgram(const DeviceTask& task)
{
    const auto space = std::make_shared<DeviceArray<unsigned char>>(spaceOfKeySort(task.size(0)));
    return {.by = "CUB", .enqueue = [&task, space] {
                enqueueKeySort(*space, task.integersIn(0), task.integersOut(0), task.size(0), task.stream());
            }};
}

} // namespace gpuspeedup
