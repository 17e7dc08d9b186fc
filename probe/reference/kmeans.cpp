// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lloyd's algorithm: each point goes to the nearest centre, each centre to the mean of its points. The first
// points are the centres at first.
// Source: Lloyd, IEEE Transactions on Information Theory 28(2), 1982.
#include "probe/cpu/every_processor.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/formulas.h"
#include "probe/reference/list.h"

#include <algorithm>
#include <array>

namespace gpuspeedup {
namespace {

constexpr double iterations = 10;
constexpr std::size_t centreNumbers = std::size_t{clusters} * pointDimensions;

WorkloadValues values(double elements)
{
    const double points = std::max<double>(clusters, std::floor(elements / (pointDimensions + 1)));
    return {.sizes = {points, pointDimensions, clusters, iterations}, .dtype = Arithmetic::fp32, .fused = {}};
}

/// Points around as many places as there are clusters, far enough apart that rounding decides of no point
/// where it belongs. The first points are around one place each.
void fill(ReferenceTask& task, CpuSession& session)
{
    constexpr float distance = 0.25F;
    const std::size_t n = task.size(0);
    const std::vector<float> places = hashedNumbers(session.team(), centreNumbers, secondOperand);
    std::vector<float> points = hashedNumbers(session.team(), n * pointDimensions, 0, -distance, distance);
    forParts(session.team(), n, pointDimensions, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t place = i < clusters ? i : hashedBits(static_cast<std::uint32_t>(i)) % clusters;
            for (std::size_t k = 0; k < pointDimensions; ++k)
                points[i * pointDimensions + k] += places[place * pointDimensions + k];
        }
    });
    task.in.push_back({.numbers = std::move(points), .integers = {}});
    addIntegerResult(task, n);
}

/// One behind the other: all clusters' first coordinates, then their second, as loops over clusters want it.
using Centres = std::vector<float>;

struct Sums
{
    std::array<float, centreNumbers> coordinates{}; ///< of each cluster's points
    std::array<std::uint32_t, clusters> points{};
};

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void addTo(Sums& sums, const Sums& some)
{
    for (std::size_t i = 0; i < centreNumbers; ++i)
        sums.coordinates[i] += some.coordinates[i];
    for (std::size_t cluster = 0; cluster < clusters; ++cluster)
        sums.points[cluster] += some.points[cluster];
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void squaredDistances(const float* point, const float* centres, float* distances)
{
    float sums[clusters] = {};
    for (std::size_t k = 0; k < pointDimensions; ++k)
        for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
            const float difference = point[k] - centres[k * clusters + cluster];
            sums[cluster] += difference * difference;
        }
    std::copy_n(sums, clusters, distances);
}

void assign(const float* points, const Centres& centres, std::size_t begin, std::size_t end,
            std::uint32_t* labels, Sums& sums)
{
    float distances[clusters];
    for (std::size_t i = begin; i < end; ++i) {
        const float* const point = points + i * pointDimensions;
        squaredDistances(point, centres.data(), distances);
        std::size_t nearest = 0;
        float least = distances[0];
        for (std::size_t cluster = 1; cluster < clusters; ++cluster)
            if (distances[cluster] < least) {
                least = distances[cluster];
                nearest = cluster;
            }
        labels[i] = static_cast<std::uint32_t>(nearest);
        ++sums.points[nearest];
        for (std::size_t k = 0; k < pointDimensions; ++k)
            sums.coordinates[nearest * pointDimensions + k] += point[k];
    }
}

void moveCentres(const Sums& sums, Centres& centres)
{
    for (std::size_t cluster = 0; cluster < clusters; ++cluster)
        if (sums.points[cluster] > 0)
            for (std::size_t k = 0; k < pointDimensions; ++k)
                centres[k * clusters + cluster] = sums.coordinates[cluster * pointDimensions + k] /
                                                  static_cast<float>(sums.points[cluster]);
}

void iterate(ReferenceTask& task, ThreadTeam& team)
{
    constexpr double nanosecondsEach = 250;
    constexpr double nanosecondsOfSums = 1000; // of one member, which have to come from its cache
    const std::size_t n = task.size(0);
    const float* const points = task.in[0].numbers.data();
    std::uint32_t* const labels = task.cpuOut[0].integers.data();
    Centres centres(centreNumbers);
    for (std::size_t cluster = 0; cluster < clusters; ++cluster)
        for (std::size_t k = 0; k < pointDimensions; ++k)
            centres[k * clusters + cluster] = points[cluster * pointDimensions + k];
    PartResults<Sums> parts(team);
    for (std::size_t iteration = 0; iteration < task.size(3); ++iteration) {
        Sums sums;
        const auto part = [&](std::size_t begin, std::size_t end) {
            Sums some;
            assign(points, centres, begin, end, labels, some);
            return some;
        };
        const auto add = [&](const Sums& some) { addTo(sums, some); };
        parts.combine(n, nanosecondsEach, part, add, nanosecondsOfSums);
        moveCentres(sums, centres);
    }
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "multi-threaded loops", .run = [&task, &session] { iterate(task, session.team()); }};
}

} // namespace

const ReferenceWorkload kmeansReference = {.name = "kmeans",
                                           .label = "k-means of 64 clusters, 10 iterations",
                                           .values = values,
                                           .fill = fill,
                                           .onCpu = onCpu,
                                           .compare = compareIntegers};

} // namespace gpuspeedup
