// SPDX-License-Identifier: GPL-3.0-or-later
//
// A·x = b from x = 0, A the five-point Laplacian of a square grid with zeros around it.
// Source: Hestenes and Stiefel, Journal of Research of the National Bureau of Standards 49(6), 1952.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double iterations = 20;

WorkloadValues values(double elements)
{
    const double n = std::max(8.0, std::floor(std::sqrt(elements / 2)));
    return {.sizes = {n, iterations}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t n = task.size(0);
    task.in.push_back({.numbers = hashedNumbers(session.team(), n * n, 0), .integers = {}});
    addResult(task, n * n);
}

/// Beside b and x.
struct Vectors
{
    Vectors(ThreadTeam& team, std::size_t count)
        : p(teamVector<float>(team, count)),
          q(teamVector<float>(team, count)),
          r(teamVector<float>(team, count))
    {}
    std::vector<float> p; ///< direction
    std::vector<float> q; ///< A·p
    std::vector<float> r; ///< residual
};

/// The sum of some thousand products at most, in lanes that need no order.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
double dotProduct(const float* a, const float* b, std::size_t count)
{
    constexpr std::size_t lanes = 32;
    float partial[lanes] = {};
    std::size_t i = 0;
    for (; i + lanes <= count; i += lanes)
        for (std::size_t lane = 0; lane < lanes; ++lane)
            partial[lane] += a[i + lane] * b[i + lane];
    for (; i < count; ++i)
        partial[0] += a[i] * b[i];
    double sum = 0;
    for (const float each : partial)
        sum += static_cast<double>(each);
    return sum;
}

/// q = A·p in lines begin … end; returns p·q of them.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
double applyLines(const float* p, float* q, std::size_t n, std::size_t begin, std::size_t end)
{
    double sum = 0;
    for (std::size_t y = begin; y < end; ++y) {
        const float* const here = p + y * n;
        float* const to = q + y * n;
        for (std::size_t x = 0; x < n; ++x)
            to[x] = 4 * here[x];
        if (y > 0)
            for (std::size_t x = 0; x < n; ++x)
                to[x] -= here[x - n];
        if (y + 1 < n)
            for (std::size_t x = 0; x < n; ++x)
                to[x] -= here[x + n];
        for (std::size_t x = 1; x < n; ++x)
            to[x] -= here[x - 1];
        for (std::size_t x = 0; x + 1 < n; ++x)
            to[x] -= here[x + 1];
        sum += dotProduct(here, to, n);
    }
    return sum;
}

/// x += step·p, r −= step·q; returns r·r.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
double advance(Vectors& v, float* x, float step, std::size_t begin, std::size_t end)
{
    constexpr std::size_t block = 1024; // in the first-level cache until the products
    double sum = 0;
    for (std::size_t first = begin; first < end; first += block) {
        const std::size_t last = std::min(end, first + block);
        for (std::size_t i = first; i < last; ++i)
            x[i] += step * v.p[i];
        for (std::size_t i = first; i < last; ++i)
            v.r[i] -= step * v.q[i];
        sum += dotProduct(&v.r[first], &v.r[first], last - first);
    }
    return sum;
}

void solve(ReferenceTask& task, Vectors& v, ThreadTeam& team)
{
    constexpr double nanosecondsEach = 0.5;
    const std::size_t n = task.size(0);
    const std::vector<float>& b = task.in[0].numbers;
    float* const x = task.cpuOut[0].numbers.data();
    PartResults<double> parts(team);
    double square = 0;
    const auto add = [&](double each) { square += each; };
    parts.combine(
        n * n, nanosecondsEach,
        [&](std::size_t begin, std::size_t end) {
            std::fill(x + begin, x + end, 0.0F);
            std::copy(&b[begin], &b[0] + end, &v.r[begin]);
            std::copy(&b[begin], &b[0] + end, &v.p[begin]);
            return dotProduct(&b[begin], &b[begin], end - begin);
        },
        add);
    for (std::size_t iteration = 0; iteration < task.size(1); ++iteration) {
        double product = 0;
        parts.combine(
            n, nanosecondsEach * static_cast<double>(n),
            [&](std::size_t begin, std::size_t end) {
                return applyLines(v.p.data(), v.q.data(), n, begin, end);
            },
            [&](double each) { product += each; });
        const double before = square;
        square = 0;
        const auto step = static_cast<float>(before / product);
        parts.combine(
            n * n, nanosecondsEach,
            [&](std::size_t begin, std::size_t end) { return advance(v, x, step, begin, end); }, add);
        const auto share = static_cast<float>(square / before);
        forParts(team, n * n, nanosecondsEach, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i)
                v.p[i] = v.r[i] + share * v.p[i];
        });
    }
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const auto vectors = std::make_shared<Vectors>(session.team(), task.size(0) * task.size(0));
    return {.by = "multi-threaded loops",
            .run = [&task, &session, vectors] { solve(task, *vectors, session.team()); }};
}

/// Twenty steps, each of which rounds what the next one begins with; x is up to about ten.
void compare(const ReferenceTask& task)
{
    compareNumbers(task, 1e-3, 1e-3);
}

} // namespace

const ReferenceWorkload conjugateGradientReference = {.name = "conjugate-gradient",
                                                      .label = "Conjugate gradients, 20 iterations",
                                                      .values = values,
                                                      .fill = fill,
                                                      .onCpu = onCpu,
                                                      .compare = compare};

} // namespace gpuspeedup
