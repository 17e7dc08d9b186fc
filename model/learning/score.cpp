// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/score.h"

#include "model/estimate.h"
#include "model/learning/learned_side.h"
#include "model/plan/plan_input.h"

#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace gpuspeedup {
namespace {

/// One scored row, in logarithms.
struct ScoredRow
{
    ObservedPair pair;
    double before = 0;                           ///< ln(measured/predicted)
    double after = 0;                            ///< ln(measured/corrected)
    double range = 0;                            ///< ln of the 90 % range's factor
    double assumed = std::log(usualModelFactor); ///< the same without the correction
};

/// By what was run, and the processor.
using ScoredRows = std::map<std::pair<std::string, std::string>, ScoredRow>;

/// The groups of a list of observations, each fitted once.
class Groups
{
public:
    explicit Groups(std::span<const ObservedPair> observations) : observations_(observations) {}

    const LearnedSide* of(const ObservedPair& pair)
    {
        const LearnedGroup group{pair.side, pair.device, std::string(softwareOf(pair))};
        const std::string key =
            std::string(observedSideName(pair.side)) + '\0' + group.device + '\0' + group.software;
        const auto [entry, isNew] = sides_.try_emplace(key);
        if (isNew)
            entry->second = LearnedSide::of(observations_, group);
        return entry->second.get();
    }

    [[nodiscard]] std::size_t tasks() const
    {
        std::size_t sum = 0;
        for (const auto& [key, side] : sides_)
            sum += side ? side->tasks() : 0;
        return sum;
    }

private:
    std::span<const ObservedPair> observations_;
    std::map<std::string, std::shared_ptr<const LearnedSide>> sides_;
};

ScoredRow scored(const ObservedPair& pair, const LearnedSide& side)
{
    const double before = std::log(pair.measured / pair.predicted);
    const double correction = std::log(side.curve(pair.workload, pair.kernelClass).factor(pair.predicted));
    return {pair, before, before - correction,
            std::log(side.rangeFactor(pair.workload, pair.kernelClass, pair.predicted))};
}

std::optional<SideScore> summary(const std::vector<ScoredRow>& rows)
{
    if (rows.empty())
        return std::nullopt;
    SideScore score{.rows = rows.size(), .width = 0};
    double before = 0;
    double after = 0;
    std::size_t inside = 0;
    std::size_t insideBefore = 0;
    for (const ScoredRow& row : rows) {
        before += std::abs(row.before);
        after += std::abs(row.after);
        inside += std::abs(row.after) <= row.range ? 1U : 0U;
        score.width += std::exp(2 * row.range);
        insideBefore += std::abs(row.before) <= row.assumed ? 1U : 0U;
        score.widthBefore = std::exp(2 * row.assumed);
    }
    const auto n = static_cast<double>(rows.size());
    score.errorBefore = std::exp(before / n);
    score.error = std::exp(after / n);
    score.coverage = static_cast<double>(inside) / n;
    score.coverageBefore = static_cast<double>(insideBefore) / n;
    score.width /= n;
    return score;
}

std::optional<SideScore> summary(const ScoredRows& rows)
{
    std::vector<ScoredRow> list;
    for (const auto& [key, row] : rows)
        list.push_back(row);
    return summary(list);
}

/// Of errors that know nothing of each other. std::hypot needs a newer C library than the rest.
double inQuadrature(double a, double b)
{
    return std::sqrt(a * a + b * b);
}

/// ln S = ln Tc − ln Tg, of each GPU run beside the CPU code it was compared with.
std::vector<ScoredRow> speedups(const ScoredRows& cpu, const ScoredRows& gpu)
{
    std::vector<ScoredRow> rows;
    for (const auto& [key, g] : gpu) {
        ObservedPair onCpu = g.pair;
        onCpu.side = ObservedSide::cpu;
        const std::string run = runKey(onCpu);
        const auto found = cpu.lower_bound({run, {}});
        if (found == cpu.end() || found->first.first != run)
            continue;
        const ScoredRow& c = found->second;
        rows.push_back({g.pair, c.before - g.before, c.after - g.after, inQuadrature(c.range, g.range),
                        inQuadrature(c.assumed, g.assumed)});
    }
    return rows;
}

} // namespace

LearningScore scoreOf(std::span<const ObservedPair> observations)
{
    std::set<std::string> fitted;
    for (const ObservedPair& pair : observations)
        if (useOf(pair) == ObservationUse::fit)
            fitted.insert(taskKey(pair));
    Groups groups(observations);
    ScoredRows cpu;
    ScoredRows gpu;
    for (const ObservedPair& pair : observations) {
        if (useOf(pair) != ObservationUse::score || pair.modelVersion != modelVersion ||
            fitted.contains(taskKey(pair)))
            continue;
        if (const LearnedSide* const side = groups.of(pair))
            (pair.side == ObservedSide::cpu ? cpu : gpu)
                .insert_or_assign({runKey(pair), pair.device}, scored(pair, *side));
    }
    return {groups.tasks(), summary(cpu), summary(gpu), summary(speedups(cpu, gpu))};
}

} // namespace gpuspeedup
