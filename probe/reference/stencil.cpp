// SPDX-License-Identifier: GPL-3.0-or-later
//
// Heat on a cube of seven-point cells, at whose faces the values stay.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/formulas.h"
#include "probe/reference/list.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double points = 7;
constexpr double steps = 10;

WorkloadValues values(double elements)
{
    constexpr double dimensions = 3;
    const double n = std::max(4.0, std::floor(std::cbrt(elements / 2)));
    return {.sizes = {n, dimensions, points, steps}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    task.in.push_back({.numbers = hashedNumbers(session.team(), n * n * n, 0), .integers = {}});
    addResult(task, n * n * n);
}

/// Layers begin … end of a step.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void stepLayers(const float* from, float* to, std::size_t n, std::size_t begin, std::size_t end)
{
    for (std::size_t z = begin; z < end; ++z)
        for (std::size_t y = 0; y < n; ++y) {
            const std::size_t line = (z * n + y) * n;
            if (z == 0 || z == n - 1 || y == 0 || y == n - 1) {
                for (std::size_t x = 0; x < n; ++x)
                    to[line + x] = from[line + x];
                continue;
            }
            to[line] = from[line];
            for (std::size_t i = line + 1; i < line + n - 1; ++i)
                to[i] = stencilCentre * from[i] +
                        stencilNeighbour * (from[i - 1] + from[i + 1] + from[i - n] + from[i + n] +
                                            from[i - n * n] + from[i + n * n]);
            to[line + n - 1] = from[line + n - 1];
        }
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const auto other = std::make_shared<std::vector<float>>(task.in[0].numbers); // touched
    return {.by = "multi-threaded loops", .run = [&task, &session, other] {
                const std::size_t n = task.size(0);
                const float* from = task.in[0].numbers.data();
                float* to = task.cpuOut[0].numbers.data(); // the last of an even number of steps writes to
                for (int step = 0; step < static_cast<int>(steps); ++step) { // the other array first
                    to = step % 2 == 0 ? other->data() : task.cpuOut[0].numbers.data();
                    forParts(
                        session.team(), n, 0.5 * static_cast<double>(n * n),
                        [&](std::size_t begin, std::size_t end) { stepLayers(from, to, n, begin, end); });
                    from = to;
                }
            }};
}

void compare(const ReferenceTask& task)
{
    compareNumbers(task, 1e-5, 1e-5); // means of numbers in [−1, 1), ten times
}

} // namespace

const ReferenceWorkload stencilReference = {.name = "stencil",
                                            .label = "Stencil of 7 points, 10 steps",
                                            .values = values,
                                            .fill = fill,
                                            .onCpu = onCpu,
                                            .compare = compare};

} // namespace gpuspeedup
