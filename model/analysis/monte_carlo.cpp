// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/monte_carlo.h"

#include "model/analysis/blocks.h"
#include "model/analysis/normal.h"
#include "model/analysis/published_draws.h"
#include "model/error.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr std::size_t blockSize = 512; // draws: the values of ten inputs fit a first-level cache
static_assert(MonteCarlo::drawsWithTimes % blockSize == 0);

/// What the draws of one block have in common. The draws with an estimate lie at the front of its places.
struct BlockResult
{
    std::size_t estimates = 0;
    std::size_t wins = 0;
    double logs = 0; ///< sum of ln(S / nominal S)
    double squaredLogs = 0;
    double leastLog = 0; ///< of ln(S / nominal S); where estimates > 0
    double mostLog = 0;
};

Quantiles<Duration> timeQuantiles(std::span<double> seconds)
{
    const Quantiles<double> q = quantilesOf(seconds);
    return {q.low * second, q.median * second, q.high * second};
}

/// Draws of a plan's uncertain inputs. Blocks can be evaluated in any order and on any threads.
class Experiment
{
public:
    /// A thread's own plan, and the values of a block's draws: input by input, or for the published formulas.
    struct Worker
    {
        Plan plan;
        std::vector<double> values;
        std::optional<PublishedDraws> published;
        std::vector<std::size_t> counts; ///< of the histogram
    };

    Experiment(const Plan& plan, std::span<const UncertainInput> inputs, std::size_t draws,
               std::uint64_t seed);

    [[nodiscard]] std::size_t blocks() const { return results_.size(); }
    [[nodiscard]] Worker worker() const;
    void evaluateBlock(std::size_t block, Worker& worker);
    /// After evaluateBlock() of all blocks, like all below.
    void placeBins();
    void countBlock(std::size_t block, Worker& worker) const;
    [[nodiscard]] MonteCarlo result(std::span<const Worker> workers);

private:
    void drawValues(std::size_t block, std::size_t input, std::span<double> values) const;
    [[nodiscard]] std::size_t evaluateEach(std::size_t block, Worker& worker, std::span<double> speedups);
    [[nodiscard]] std::size_t evaluatePublished(std::size_t block, Worker& worker,
                                                std::span<double> speedups) const;
    void keepTimes(const PlanEstimate& e, std::size_t place);
    void closeGaps(std::vector<double>& sample) const;
    void fillMoments(MonteCarlo& result) const;
    [[nodiscard]] SpeedupHistogram histogram(std::span<const Worker> workers) const;

    Plan plan_;
    std::span<const UncertainInput> inputs_;
    std::vector<double> nominals_;
    std::uint64_t seed_;
    PlanEstimate nominal_;
    std::size_t draws_;
    std::vector<BlockResult> results_;
    double leastLog_ = 0; ///< of all blocks
    double mostLog_ = 0;
    std::vector<double> speedups_;
    std::vector<double> cpuTimes_; ///< this and below: of the first draws
    std::vector<double> gpuTimes_;
    std::array<std::vector<double>, phaseCount> phases_;
};

Experiment::Experiment(const Plan& plan, std::span<const UncertainInput> inputs, std::size_t draws,
                       std::uint64_t seed)
    : plan_(withChosenChunks(plan)),
      inputs_(inputs),
      seed_(seed),
      nominal_(estimate(plan_)),
      draws_(draws),
      results_((draws + blockSize - 1) / blockSize),
      speedups_(draws)
{
    for (const UncertainInput& uncertain : inputs)
        nominals_.push_back(uncertain.input->read(plan_));
    const std::size_t withTimes = std::min(draws, MonteCarlo::drawsWithTimes);
    cpuTimes_.resize(withTimes);
    gpuTimes_.resize(withTimes);
    for (std::vector<double>& phase : phases_)
        phase.resize(withTimes);
}

Experiment::Worker Experiment::worker() const
{
    Worker worker{plan_, std::vector<double>(inputs_.size() * blockSize), std::nullopt,
                  std::vector<std::size_t>(SpeedupHistogram::bins)};
    if (PublishedDraws::suit(plan_))
        worker.published.emplace(plan_, blockSize);
    return worker;
}

void Experiment::drawValues(std::size_t block, std::size_t input, std::span<double> values) const
{
    const UncertainInput& uncertain = inputs_[input];
    const auto stream = static_cast<std::uint32_t>(uncertain.input - planInputs().data());
    fillNormals(seed_, stream, block * blockSize, values);
    for (double& value : values)
        value = drawnValue(uncertain, nominals_[input], value);
}

/// Speedups of the draws that have one to the front of `speedups`; returns their number.
std::size_t Experiment::evaluateEach(std::size_t block, Worker& worker, std::span<double> speedups)
{
    for (std::size_t i = 0; i < inputs_.size(); ++i)
        drawValues(block, i, std::span(worker.values).subspan(i * blockSize, blockSize));
    std::size_t estimates = 0;
    for (std::size_t draw = 0; draw < speedups.size(); ++draw) {
        for (std::size_t i = 0; i < inputs_.size(); ++i)
            inputs_[i].input->write(worker.plan, worker.values[i * blockSize + draw]);
        const PlanEstimate e = evaluate(worker.plan);
        if (e.fault != PlanFault::none)
            continue;
        if (const std::size_t place = block * blockSize + estimates; place < cpuTimes_.size())
            keepTimes(e, place);
        speedups[estimates++] = e.speedup;
    }
    return estimates;
}

std::size_t Experiment::evaluatePublished(std::size_t block, Worker& worker, std::span<double> speedups) const
{
    for (std::size_t i = 0; i < inputs_.size(); ++i)
        drawValues(block, i, worker.published->values(*inputs_[i].input));
    return worker.published->speedups(speedups);
}

void Experiment::evaluateBlock(std::size_t block, Worker& worker)
{
    const std::size_t first = block * blockSize;
    const auto places = std::span(speedups_).subspan(first, std::min(blockSize, draws_ - first));
    const bool timesKept = first < cpuTimes_.size();
    BlockResult& result = results_[block];
    result.estimates = worker.published && !timesKept ? evaluatePublished(block, worker, places)
                                                      : evaluateEach(block, worker, places);
    for (const double speedup : places.first(result.estimates)) {
        result.wins += speedup > 1 ? 1 : 0;
        const double log = std::log(speedup / nominal_.speedup);
        result.logs += log;
        result.squaredLogs += log * log;
        const bool isFirst = &speedup == places.data();
        result.leastLog = isFirst ? log : std::min(result.leastLog, log);
        result.mostLog = isFirst ? log : std::max(result.mostLog, log);
    }
}

void Experiment::placeBins()
{
    bool any = false;
    for (const BlockResult& block : results_) {
        if (block.estimates == 0)
            continue;
        leastLog_ = any ? std::min(leastLog_, block.leastLog) : block.leastLog;
        mostLog_ = any ? std::max(mostLog_, block.mostLog) : block.mostLog;
        any = true;
    }
}

/// Counts are whole: their sum does not depend on which worker took which block.
void Experiment::countBlock(std::size_t block, Worker& worker) const
{
    constexpr std::size_t last = SpeedupHistogram::bins - 1;
    const double width = mostLog_ - leastLog_;
    const double binsPerLog = width > 0 ? static_cast<double>(SpeedupHistogram::bins) / width : 0;
    const auto places = std::span(speedups_).subspan(block * blockSize, results_[block].estimates);
    for (const double speedup : places) {
        const double log = std::log(speedup / nominal_.speedup);
        ++worker.counts[std::min(static_cast<std::size_t>((log - leastLog_) * binsPerLog), last)];
    }
}

void Experiment::keepTimes(const PlanEstimate& e, std::size_t place)
{
    cpuTimes_[place] = e.cpuTime / second;
    gpuTimes_[place] = e.gpuTime / second;
    for (std::size_t phase = 0; phase < phaseCount; ++phase)
        phases_[phase][place] = e.phases[phase].time / second;
}

/// Moves the draws with an estimate together.
void Experiment::closeGaps(std::vector<double>& sample) const
{
    auto end = sample.begin();
    for (std::size_t block = 0; block * blockSize < sample.size(); ++block) {
        const auto from = sample.begin() + static_cast<std::ptrdiff_t>(block * blockSize);
        const auto count = static_cast<std::ptrdiff_t>(results_[block].estimates);
        end = from == end ? from + count : std::copy_n(from, count, end);
    }
    sample.erase(end, sample.end());
}

MonteCarlo Experiment::result(std::span<const Worker> workers)
{
    for (std::vector<double>* sample : {&speedups_, &cpuTimes_, &gpuTimes_})
        closeGaps(*sample);
    if (cpuTimes_.empty())
        throw Error("None of the random draws has an estimate: the figures are too uncertain, or at the edge "
                    "of what can be computed.");
    MonteCarlo result;
    result.nominal = nominal_;
    result.draws = draws_;
    result.estimates = speedups_.size();
    fillMoments(result);
    result.histogram = histogram(workers);
    result.speedup = quantilesOf(speedups_);
    result.cpuTime = timeQuantiles(cpuTimes_);
    result.gpuTime = timeQuantiles(gpuTimes_);
    for (std::size_t phase = 0; phase < phaseCount; ++phase) {
        closeGaps(phases_[phase]);
        result.phases[phase] = timeQuantiles(phases_[phase]);
    }
    return result;
}

/// Sums in the order of the blocks.
void Experiment::fillMoments(MonteCarlo& result) const
{
    BlockResult sum;
    for (const BlockResult& block : results_) {
        sum.wins += block.wins;
        sum.logs += block.logs;
        sum.squaredLogs += block.squaredLogs;
    }
    const auto n = static_cast<double>(result.estimates);
    result.gpuWins = static_cast<double>(sum.wins) / n;
    if (result.estimates > 1)
        result.sigma = std::sqrt(std::max(0.0, (sum.squaredLogs - sum.logs * sum.logs / n) / (n - 1)));
}

SpeedupHistogram Experiment::histogram(std::span<const Worker> workers) const
{
    SpeedupHistogram sum{.from = std::ranges::min(speedups_),
                         .to = std::ranges::max(speedups_),
                         .counts = std::vector<std::size_t>(SpeedupHistogram::bins)};
    for (const Worker& worker : workers)
        std::ranges::transform(sum.counts, worker.counts, sum.counts.begin(), std::plus<>());
    return sum;
}

} // namespace

MonteCarlo monteCarlo(const Plan& plan, std::span<const UncertainInput> inputs,
                      const MonteCarloSettings& settings)
{
    if (settings.draws < MonteCarloSettings::fewestDraws || settings.draws > MonteCarloSettings::mostDraws)
        throw Error("The number of draws must lie between 100 and 10000000.");
    Experiment experiment(plan, inputs, settings.draws, settings.seed);
    const unsigned threads = threadsFor(experiment.blocks(), settings.threads);
    std::vector<Experiment::Worker> workers(threads, experiment.worker());
    forEachBlock(experiment.blocks(), threads, [&](unsigned worker, std::size_t block) {
        experiment.evaluateBlock(block, workers[worker]);
    });
    experiment.placeBins();
    forEachBlock(experiment.blocks(), threads,
                 [&](unsigned worker, std::size_t block) { experiment.countBlock(block, workers[worker]); });
    return experiment.result(workers);
}

} // namespace gpuspeedup
