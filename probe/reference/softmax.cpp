// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows of a matrix, each divided by the sum of its exponentials; the largest of a row is subtracted first, so
// that none overflows.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/formulas.h"
#include "probe/reference/list.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    const double rows = std::max(1.0, std::floor(elements / (2 * softmaxColumns)));
    return {.sizes = {rows, softmaxColumns}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    constexpr float spread = 4;
    const std::size_t numbers = task.size(0) * task.size(1);
    task.in.push_back(
        {.numbers = hashedNumbers(session.team(), numbers, 0, -spread, spread), .integers = {}});
    addResult(task, numbers);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void softmaxRows(const float* from, float* to, std::size_t rows)
{
    for (std::size_t row = 0; row < rows; ++row, from += softmaxColumns, to += softmaxColumns) {
        float largest = from[0];
        for (std::size_t i = 1; i < softmaxColumns; ++i)
            largest = std::max(largest, from[i]);
        float sum = 0;
        for (std::size_t i = 0; i < softmaxColumns; ++i) {
            to[i] = std::exp(from[i] - largest);
            sum += to[i];
        }
        const float inverse = 1 / sum;
        for (std::size_t i = 0; i < softmaxColumns; ++i)
            to[i] *= inverse;
    }
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] {
                constexpr double nanosecondsEach = 3.0 * softmaxColumns;
                forParts(session.team(), task.size(0), nanosecondsEach,
                         [&](std::size_t begin, std::size_t end) {
                             softmaxRows(&task.in[0].numbers[begin * softmaxColumns],
                                         &task.cpuOut[0].numbers[begin * softmaxColumns], end - begin);
                         });
            }};
}

/// Roundings of a sum of positive numbers, and of exponentials.
void compare(const ReferenceTask& task)
{
    compareNumbers(task, 2e-5, 1e-9);
}

} // namespace

const ReferenceWorkload softmaxReference = {.name = "softmax",
                                            .label = "Softmax of rows of 256",
                                            .values = values,
                                            .fill = fill,
                                            .onCpu = onCpu,
                                            .compare = compare};

} // namespace gpuspeedup
