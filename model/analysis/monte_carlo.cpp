// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/monte_carlo.h"

#include "model/analysis/blocks.h"
#include "model/analysis/normal.h"
#include "model/error.h"

#include <algorithm>
#include <cmath>
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
    /// A thread's own plan, and the values of a block, input by input.
    struct Worker
    {
        Plan plan;
        std::vector<double> values;
    };

    Experiment(const Plan& plan, std::span<const UncertainInput> inputs, std::size_t draws,
               std::uint64_t seed);

    [[nodiscard]] std::size_t blocks() const { return results_.size(); }
    [[nodiscard]] Worker worker() const { return {plan_, std::vector<double>(inputs_.size() * blockSize)}; }
    void evaluateBlock(std::size_t block, Worker& worker);
    /// After all blocks.
    [[nodiscard]] MonteCarlo result();

private:
    void drawValues(std::size_t block, std::span<double> values) const;
    void keepTimes(const PlanEstimate& e, std::size_t place);
    void closeGaps(std::vector<double>& sample) const;
    void fillMoments(MonteCarlo& result) const;

    Plan plan_;
    std::span<const UncertainInput> inputs_;
    std::vector<double> nominals_;
    std::uint64_t seed_;
    PlanEstimate nominal_;
    std::size_t draws_;
    std::vector<BlockResult> results_;
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

void Experiment::drawValues(std::size_t block, std::span<double> values) const
{
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        const auto stream = static_cast<std::uint32_t>(inputs_[i].input - planInputs().data());
        const std::span<double> column = values.subspan(i * blockSize, blockSize);
        fillNormals(seed_, stream, block * blockSize, column);
        for (double& value : column)
            value = drawnValue(inputs_[i], nominals_[i], value);
    }
}

void Experiment::evaluateBlock(std::size_t block, Worker& worker)
{
    drawValues(block, worker.values);
    const std::size_t first = block * blockSize;
    const std::size_t count = std::min(blockSize, draws_ - first);
    BlockResult result;
    for (std::size_t draw = 0; draw < count; ++draw) {
        for (std::size_t i = 0; i < inputs_.size(); ++i)
            inputs_[i].input->write(worker.plan, worker.values[i * blockSize + draw]);
        const PlanEstimate e = evaluate(worker.plan);
        if (e.fault != PlanFault::none)
            continue;
        const std::size_t place = first + result.estimates++;
        speedups_[place] = e.speedup;
        result.wins += e.speedup > 1 ? 1 : 0;
        const double log = std::log(e.speedup / nominal_.speedup);
        result.logs += log;
        result.squaredLogs += log * log;
        if (place < cpuTimes_.size())
            keepTimes(e, place);
    }
    results_[block] = result;
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

MonteCarlo Experiment::result()
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
    return experiment.result();
}

} // namespace gpuspeedup
