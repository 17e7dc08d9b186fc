// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/peak_throughput.h"

#include "model/error.h"
#include "model/value_format.h"
#include "probe/cpu/clock.h"
#include "probe/cpu/session.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gpuspeedup {
namespace {

template <class Number> const FmaKernel<Number>& kernelOf(const CpuKernels& kernels)
{
    if constexpr (sizeof(Number) == sizeof(float))
        return kernels.fp32;
    else
        return kernels.fp64;
}

/// The operands of a team and what was seen of its clock.
template <class Number> class FmaLoad
{
public:
    FmaLoad(CpuSession& session, std::size_t members)
        : team_(session.team()),
          kernels_(session.kernels()),
          kernel_(kernelOf<Number>(kernels_)),
          states_(members)
    {
        for (std::size_t value = 0; value < fmaChains * kernel_.lanes; ++value)
            start_.push_back(static_cast<Number>(1 + std::fmod(0.6180339887498949 * double(value + 1), 1.0)));
        std::fill(states_.begin(), states_.end(), start_);
    }

    /// Keeps all members busy for `seconds` and adds up what each did in its own time:
    /// one that a shared machine interrupts counts for less, but holds up no other.
    /// Returns FLOP/s.
    double run(double seconds)
    {
        std::vector<double> rates(states_.size());
        const double deadline = steadySeconds() + seconds;
        team_.run(states_.size(), [&](std::size_t member) {
            const double begin = steadySeconds();
            double now = begin;
            std::size_t chunks = 0;
            do {
                kernel_.run(states_[member].data(), chunkRounds, up, down);
                ++chunks;
                now = steadySeconds();
            } while (now < deadline);
            rates[member] = static_cast<double>(chunks) * flopPerChunk() / (now - begin);
        });
        return std::accumulate(rates.begin(), rates.end(), 0.0);
    }

    /// One chunk on every member, from the same operands, for isRight().
    void runOnce()
    {
        std::fill(states_.begin(), states_.end(), start_);
        team_.run(states_.size(),
                  [&](std::size_t member) { kernel_.run(states_[member].data(), chunkRounds, up, down); });
    }

    /// Median of the members' clocks, while they are as warm as the last run left them.
    double clockHz()
    {
        std::vector<double> clocks(states_.size());
        team_.run(clocks.size(), [&](std::size_t member) { clocks[member] = measureClockHz(); });
        return spreadOf(clocks).median;
    }

    /// Whether every member computed the same in runOnce(), and some values the same as std::fma.
    [[nodiscard]] bool isRight() const
    {
        const std::vector<Number>& first = states_.front();
        for (const std::size_t value : {std::size_t{0}, first.size() - 1})
            if (first[value] != replayRounds(start_[value], chunkRounds, up, down, kernels_.fused))
                return false;
        return std::all_of(states_.begin(), states_.end(), [&](const auto& state) { return state == first; });
    }

private:
    static constexpr std::size_t chunkRounds = 4000; ///< some 20 µs: the clock is asked that often

    [[nodiscard]] double flopPerChunk() const
    {
        constexpr double flopPerRound = 4;
        return flopPerRound * static_cast<double>(start_.size() * chunkRounds);
    }

    static constexpr Number up = Number(0.7071067811865476);
    static constexpr Number down = up / (1 + up);

    ThreadTeam& team_;
    const CpuKernels& kernels_;
    const FmaKernel<Number>& kernel_;
    std::vector<Number> start_;
    std::vector<std::vector<Number>> states_;
};

std::string methodText(const CpuKernels& kernels, std::size_t members, double flopPerClock)
{
    return std::string(kernels.instructionSet) +
           (kernels.fused ? " fused multiply-add" : " multiply and add") +
           " in registers, 12 chains, two FLOP each, " + std::to_string(members) +
           (members == 1 ? " pinned thread" : " pinned threads, one per core") + "; limit " +
           roundedText(flopPerClock, 3) + " FLOP/clock per core at the clock observed";
}

/// Compares FLOP per clock and core with the limit. Some processors do half as much
/// by design: with one unit of the full width, or two of half of it.
void judge(Figure& figure, double mostFlopPerClock, double clockHz, double cores)
{
    constexpr double impossible = 1.01;
    constexpr double suspicious = 0.9;
    const double reached = figure.value->median / clockHz / cores;
    const bool halfRate =
        reached > suspicious / 2 * mostFlopPerClock && reached <= impossible / 2 * mostFlopPerClock;
    figure.expected = (halfRate ? mostFlopPerClock / 2 : mostFlopPerClock) * clockHz * cores;
    const std::string text = roundedText(reached, 3) + " FLOP/clock per core";
    if (reached > impossible * mostFlopPerClock) {
        figure.status = FigureStatus::invalid;
        figure.reason = text + " is more than the processor can do; something disturbed the clock";
    } else if (!halfRate && reached < suspicious * mostFlopPerClock) {
        figure.status = FigureStatus::warning;
        figure.reason = text + " only: other programs, or hyperthreads that are shown as cores";
    }
}

void mentionQuota(Figure& figure, const CpuTopology& topology, std::size_t members)
{
    if (members == 1 || !topology.quota || *topology.quota >= static_cast<double>(topology.cores.size()))
        return;
    figure.reason += (figure.reason.empty() ? "" : "; ") + std::string("the control group grants ") +
                     roundedText(*topology.quota, 3) + " CPUs";
}

} // namespace

template <class Number>
Figure measurePeakThroughput(CpuSession& session, const MeasureSettings& settings, std::size_t members)
{
    constexpr double warmUpSeconds = 0.03; // until the clock has settled under load
    constexpr double sampleSeconds = 2e-3;
    const FmaKernel<Number>& kernel = kernelOf<Number>(session.kernels());
    FmaLoad<Number> load(session, members);
    std::vector<double> clocks;
    (void)load.run(warmUpSeconds);
    const Sampling sampling = sample(limitsFor(settings, 0.05, 1), settings, [&] {
        const double rate = load.run(sampleSeconds);
        clocks.push_back(load.clockHz());
        return rate;
    });
    Figure figure =
        figureFrom(sampling, "FLOP/s", methodText(session.kernels(), members, kernel.mostFlopPerClock));
    if (!figure.value)
        return figure;
    load.runOnce();
    if (!load.isRight())
        throw Error("The results differ from those of std::fma; this processor computes wrongly.");
    const double clockHz = spreadOf(clocks).median;
    session.noteClock(clockHz, members);
    judge(figure, kernel.mostFlopPerClock, clockHz, static_cast<double>(members));
    mentionQuota(figure, session.topology(), members);
    return figure;
}

template <class Number> Number replayRounds(Number x, std::size_t rounds, Number up, Number down, bool fused)
{
    for (std::size_t round = 0; round < rounds; ++round) {
        x = fused ? std::fma(x, up, x) : x + x * up;
        x = fused ? std::fma(x, -down, x) : x - x * down;
    }
    return x;
}

template Figure measurePeakThroughput<float>(CpuSession&, const MeasureSettings&, std::size_t);
template Figure measurePeakThroughput<double>(CpuSession&, const MeasureSettings&, std::size_t);
template float replayRounds<float>(float, std::size_t, float, float, bool);
template double replayRounds<double>(double, std::size_t, double, double, bool);

} // namespace gpuspeedup
