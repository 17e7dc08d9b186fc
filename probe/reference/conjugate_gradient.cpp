// SPDX-License-Identifier: GPL-3.0-or-later
//
// A·x = b from x = 0, A the five-point Laplacian of a square grid with zeros around it.
// Source: Hestenes and Stiefel, Journal of Research of the National Bureau of Standards 49(6), 1952.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

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

constexpr std::size_t lanes = 32;

/// Sums of products a·b, in lanes that need no order.
using Products = std::array<double, lanes>;

double total(const Products& products)
{
    return std::accumulate(products.begin(), products.end(), 0.0);
}

/// In FP32 by blocks, so that the sums of many stay exact to some digits.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void addProducts(const float* a, const float* b, std::size_t count, Products& products)
{
    constexpr std::size_t block = 32 * lanes;
    for (std::size_t i = 0; i < count;) {
        const std::size_t end = std::min(count, i + block);
        float some[lanes] = {};
        for (; i + lanes <= end; i += lanes)
            for (std::size_t lane = 0; lane < lanes; ++lane)
                some[lane] += a[i + lane] * b[i + lane];
        for (std::size_t lane = 0; i < end; ++lane, ++i)
            some[lane] += a[i] * b[i];
        for (std::size_t lane = 0; lane < lanes; ++lane)
            products[lane] += static_cast<double>(some[lane]);
    }
}

/// A line of q = A·p, from the lines of p around it. Requires two points at least.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void applyLine(const float* above, const float* here, const float* below, std::size_t n, float* to)
{
    to[0] = 4 * here[0] - here[1] - above[0] - below[0];
    for (std::size_t x = 1; x + 1 < n; ++x)
        to[x] = 4 * here[x] - here[x - 1] - here[x + 1] - above[x] - below[x];
    to[n - 1] = 4 * here[n - 1] - here[n - 2] - above[n - 1] - below[n - 1];
}

/// q = A·p in lines begin … end; returns p·q of them. `zeros` are those around the grid.
double applyLines(Vectors& v, const float* zeros, std::size_t n, std::size_t begin, std::size_t end)
{
    Products products{};
    for (std::size_t y = begin; y < end; ++y) {
        const float* const here = v.p.data() + y * n;
        float* const to = v.q.data() + y * n;
        applyLine(y > 0 ? here - n : zeros, here, y + 1 < n ? here + n : zeros, n, to);
        addProducts(here, to, n, products);
    }
    return total(products);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void addMultiple(float factor, const float* from, std::size_t count, float* to)
{
    for (std::size_t i = 0; i < count; ++i)
        to[i] += factor * from[i];
}

/// x += step·p, r −= step·q; returns r·r.
double advance(Vectors& v, float* x, float step, std::size_t begin, std::size_t end)
{
    constexpr std::size_t block = 1024; // in the first-level cache until the products
    Products products{};
    for (std::size_t first = begin; first < end; first += block) {
        const std::size_t count = std::min(end - first, block);
        addMultiple(step, &v.p[first], count, x + first);
        addMultiple(-step, &v.q[first], count, &v.r[first]);
        addProducts(&v.r[first], &v.r[first], count, products);
    }
    return total(products);
}

/// p = r + share·p.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void turn(float share, const float* r, std::size_t count, float* p)
{
    for (std::size_t i = 0; i < count; ++i)
        p[i] = r[i] + share * p[i];
}

void solve(ReferenceTask& task, Vectors& v, ThreadTeam& team)
{
    constexpr double nanosecondsEach = 0.2;
    const std::size_t n = task.size(0);
    const std::vector<float>& b = task.in[0].numbers;
    const std::vector<float> zeros(n);
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
            Products products{};
            addProducts(&b[begin], &b[begin], end - begin, products);
            return total(products);
        },
        add);
    for (std::size_t iteration = 0; iteration < task.size(1); ++iteration) {
        double product = 0;
        parts.combine(
            n, nanosecondsEach * static_cast<double>(n),
            [&](std::size_t begin, std::size_t end) { return applyLines(v, zeros.data(), n, begin, end); },
            [&](double each) { product += each; });
        const double before = square;
        square = 0;
        const auto step = static_cast<float>(before / product);
        parts.combine(
            n * n, nanosecondsEach,
            [&](std::size_t begin, std::size_t end) { return advance(v, x, step, begin, end); }, add);
        const auto share = static_cast<float>(square / before);
        forParts(team, n * n, nanosecondsEach, [&](std::size_t begin, std::size_t end) {
            turn(share, &v.r[begin], end - begin, &v.p[begin]);
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
