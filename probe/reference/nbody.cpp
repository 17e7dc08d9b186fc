// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bodies that attract each other, one step. In and out are place and mass of each: x, y, z, m.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/formulas.h"
#include "probe/reference/list.h"

#include <cmath>

namespace gpuspeedup {
namespace {

/// Work grows with the square of the bodies: of a task as large as the others it is a power of theirs.
WorkloadValues values(double elements)
{
    constexpr double steps = 1;
    const double n = std::max(64.0, std::floor(8 * std::sqrt(elements)));
    return {.sizes = {n, steps}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    task.in.push_back({.numbers = hashedNumbers(session.team(), 4 * n, 0, 0.5F, 1.5F), .integers = {}});
    addResult(task, 4 * n);
}

constexpr std::size_t lanes = 32;

/// Apart, as loops over many want them, and as many as fill all lanes: those at the end have no mass.
struct Bodies
{
    explicit Bodies(std::size_t n)
        : count((n + lanes - 1) / lanes * lanes), x(count), y(count), z(count), mass(count)
    {}
    std::size_t count;
    std::vector<float> x, y, z, mass;
};

struct Push
{
    float x, y, z;
};

/// Requires `count` to be a multiple of the lanes.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
Push pushOn(const float* x, const float* y, const float* z, const float* mass, std::size_t count,
            std::size_t body)
{
    const float here[] = {x[body], y[body], z[body]};
    float px[lanes] = {};
    float py[lanes] = {};
    float pz[lanes] = {};
    for (std::size_t first = 0; first < count; first += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const float dx = x[first + lane] - here[0];
            const float dy = y[first + lane] - here[1];
            const float dz = z[first + lane] - here[2];
            const float square = dx * dx + dy * dy + dz * dz + softening;
            const float inverse = 1 / std::sqrt(square);
            const float weight = mass[first + lane] * inverse * inverse * inverse;
            px[lane] += weight * dx;
            py[lane] += weight * dy;
            pz[lane] += weight * dz;
        }
    Push push{0, 0, 0};
    for (std::size_t lane = 0; lane < lanes; ++lane)
        push = {push.x + px[lane], push.y + py[lane], push.z + pz[lane]};
    return push;
}

void step(ReferenceTask& task, Bodies& bodies, ThreadTeam& team)
{
    const std::size_t n = task.size(0);
    const std::vector<float>& from = task.in[0].numbers;
    for (std::size_t i = 0; i < n; ++i) {
        bodies.x[i] = from[4 * i];
        bodies.y[i] = from[4 * i + 1];
        bodies.z[i] = from[4 * i + 2];
        bodies.mass[i] = from[4 * i + 3];
    }
    std::vector<float>& to = task.cpuOut[0].numbers;
    forParts(team, n, 1.0 * static_cast<double>(n), [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const Push push = pushOn(bodies.x.data(), bodies.y.data(), bodies.z.data(), bodies.mass.data(),
                                     bodies.count, i);
            to[4 * i] = bodies.x[i] + bodyTimeStep * push.x;
            to[4 * i + 1] = bodies.y[i] + bodyTimeStep * push.y;
            to[4 * i + 2] = bodies.z[i] + bodyTimeStep * push.z;
            to[4 * i + 3] = bodies.mass[i];
        }
    });
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const auto bodies = std::make_shared<Bodies>(task.size(0));
    return {.by = "multi-threaded loops",
            .run = [&task, &session, bodies] { step(task, *bodies, session.team()); }};
}

/// Sums of `n` terms in FP32, a thousandth of which is added to numbers about 1.
void compare(const ReferenceTask& task)
{
    constexpr double precision = 1.2e-7;
    compareNumbers(task, 0, 1e-5 + precision * task.values.sizes[0]);
}

} // namespace

const ReferenceWorkload nbodyReference = {.name = "nbody",
                                          .label = "N-body step",
                                          .values = values,
                                          .fill = fill,
                                          .onCpu = onCpu,
                                          .compare = compare};

} // namespace gpuspeedup
