// SPDX-License-Identifier: GPL-3.0-or-later
//
// Squared distances of the points of two sets, as many of each.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/formulas.h"
#include "probe/reference/list.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

/// n² + 2·16·n elements.
WorkloadValues values(double elements)
{
    constexpr double dims = pairDimensions;
    const double n = std::max(8.0, std::floor(std::sqrt(dims * dims + elements) - dims));
    return {.sizes = {n, n, dims}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    for (const std::uint32_t first : {0U, secondOperand})
        task.in.push_back(
            {.numbers = hashedNumbers(session.team(), task.size(0) * pairDimensions, first), .integers = {}});
    addResult(task, task.size(0) * task.size(1));
}

/// Of one point from all of the second set, whose coordinates stand one behind the other: all first ones,
/// then all second ones.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void distancesFrom(const float* point, const float* others, std::size_t count, float* distances)
{
    constexpr std::size_t block = 128;
    for (std::size_t first = 0; first < count; first += block) {
        float sums[block] = {};
        const std::size_t here = std::min(block, count - first);
        for (std::size_t k = 0; k < pairDimensions; ++k)
            for (std::size_t i = 0; i < here; ++i) {
                const float difference = point[k] - others[k * count + first + i];
                sums[i] += difference * difference;
            }
        std::copy_n(sums, here, distances + first);
    }
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const auto others = std::make_shared<std::vector<float>>(task.in[1].numbers.size());
    return {.by = "multi-threaded loops", .run = [&task, &session, others] {
                const std::size_t n = task.size(0);
                const std::size_t m = task.size(1);
                for (std::size_t i = 0; i < m; ++i)
                    for (std::size_t k = 0; k < pairDimensions; ++k)
                        (*others)[k * m + i] = task.in[1].numbers[i * pairDimensions + k];
                const double nanosecondsEach = 2.0 * static_cast<double>(m);
                forParts(session.team(), n, nanosecondsEach, [&](std::size_t begin, std::size_t end) {
                    for (std::size_t i = begin; i < end; ++i)
                        distancesFrom(&task.in[0].numbers[i * pairDimensions], others->data(), m,
                                      &task.cpuOut[0].numbers[i * m]);
                });
            }};
}

/// Of sixteen squares up to 4.
void compare(const ReferenceTask& task)
{
    compareNumbers(task, 1e-5, 1e-6);
}

} // namespace

const ReferenceWorkload distancesReference = {.name = "distances",
                                              .label = "Distances of all pairs",
                                              .values = values,
                                              .fill = fill,
                                              .onCpu = onCpu,
                                              .compare = compare};

} // namespace gpuspeedup
