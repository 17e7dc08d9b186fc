// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/break_even.h"
#include "model/estimate.h"
#include "model/language.h"

#include <string>
#include <string_view>

namespace gpuspeedup {

enum class Outcome
{
    gpuWins,
    cpuWins,
    aboutEqual
};

/// In JSON: "gpu_wins", "cpu_wins", "about_equal".
[[nodiscard]] std::string_view outcomeName(Outcome outcome);

/// The largest of the three parts of the GPU time.
enum class DominantTerm
{
    computation,
    transfer,
    launches,
    computationAndTransfer, ///< the two largest differ by less than 1 % of the GPU time
    computationAndLaunches,
    transferAndLaunches,
    allAlike
};

/// What the figures mean, before any words.
struct Verdict
{
    Outcome outcome = Outcome::aboutEqual;
    DominantTerm dominant = DominantTerm::allAlike;
    BreakEven breakEven;

    bool operator==(const Verdict&) const = default;
};

/// `aboutEqual` while the times differ by less than 5 %: rates typed to two
/// digits do not carry more.
[[nodiscard]] Verdict verdictOf(const Scenario& scenario, const Estimate& estimate);
[[nodiscard]] DominantTerm dominantTerm(const Estimate& estimate);

/// "The GPU wins: 96.9 times faster, 12.5 s on the CPU, 0.129 s with the GPU."
[[nodiscard]] std::string outcomeSentence(const Verdict& verdict, const Estimate& estimate,
                                          const Language& language = {});
/// What the GPU time is spent on: "Computation and data transfer each take about 48.4 % of the GPU time."
[[nodiscard]] std::string dominantSentence(const Verdict& verdict, const Estimate& estimate,
                                           const Language& language = {});
/// Where the GPU starts to win: "… the GPU is ahead from 2.67 Gop upward." or why it never does.
[[nodiscard]] std::string breakEvenSentence(const Verdict& verdict, const Scenario& scenario,
                                            const Language& language = {});
/// The three sentences together.
[[nodiscard]] std::string verdictText(const Verdict& verdict, const Scenario& scenario,
                                      const Estimate& estimate, const Language& language = {});

} // namespace gpuspeedup
