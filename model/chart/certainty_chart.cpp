// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/chart_parts.h"
#include "model/chart/charts.h"
#include "model/report/cells.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gpuspeedup {
namespace {

constexpr std::size_t shownBins = 60;
constexpr std::size_t together = SpeedupHistogram::bins / shownBins;
static_assert(SpeedupHistogram::bins % shownBins == 0);
constexpr double room = 0.03;
constexpr double farthestFromOne =
    1;                             // of the width of the distribution; beyond, it would be too narrow to read
constexpr double roomAbove = 1.15; // for the labels of marks

/// What is read off the bins of a histogram, the draws in one taken to be evenly spread.
class Distribution
{
public:
    explicit Distribution(const SpeedupHistogram& histogram)
        : from_(std::log(histogram.from)),
          width_((std::log(histogram.to) - from_) / static_cast<double>(histogram.counts.size())),
          below_(histogram.counts.size() + 1)
    {
        std::partial_sum(histogram.counts.begin(), histogram.counts.end(), below_.begin() + 1);
    }

    [[nodiscard]] double all() const { return static_cast<double>(below_.back()); }
    [[nodiscard]] double edge(std::size_t bin) const
    {
        return std::exp(from_ + static_cast<double>(bin) * width_);
    }
    /// Share of the draws below that edge of a bin.
    [[nodiscard]] double shareBelow(std::size_t bin) const
    {
        return static_cast<double>(below_[bin]) / all();
    }
    [[nodiscard]] double shareAbove(double speedup) const;
    [[nodiscard]] double quantile(double share) const;

private:
    double from_;
    double width_;                   ///< of a bin, in ln S
    std::vector<std::size_t> below_; ///< draws below each edge
};

double Distribution::shareAbove(double speedup) const
{
    const double last = static_cast<double>(below_.size() - 1);
    const double position = std::clamp((std::log(speedup) - from_) / width_, 0.0, last);
    const auto bin = std::min(static_cast<std::size_t>(position), below_.size() - 2);
    return 1 - std::lerp(shareBelow(bin), shareBelow(bin + 1), position - static_cast<double>(bin));
}

double Distribution::quantile(double share) const
{
    const double wanted = share * all();
    std::size_t bin = 0;
    while (bin + 2 < below_.size() && static_cast<double>(below_[bin + 1]) < wanted)
        ++bin;
    const double inside = static_cast<double>(below_[bin + 1] - below_[bin]);
    const double part = inside > 0 ? (wanted - static_cast<double>(below_[bin])) / inside : 0;
    return std::exp(from_ + (static_cast<double>(bin) + std::clamp(part, 0.0, 1.0)) * width_);
}

void addSeries(Chart& chart, const Distribution& distribution, const Language& language)
{
    ChartSeries area{.name = language.text("Share of the draws"),
                     .role = ChartRole::speedup,
                     .kind = ChartSeries::Kind::area};
    ChartSeries cumulative{.name = language.text("Share of the draws below"),
                           .role = ChartRole::neutral,
                           .onSecondAxis = true,
                           .dashed = true};
    for (std::size_t bin = 0; bin <= shownBins; ++bin) {
        const double below = distribution.shareBelow(bin * together);
        const bool isEnd = bin == shownBins;
        area.x.push_back(distribution.edge(bin * together));
        area.y.push_back(isEnd ? 0 : distribution.shareBelow((bin + 1) * together) - below);
        cumulative.x.push_back(area.x.back());
        cumulative.y.push_back(below);
    }
    chart.series = {std::move(area), std::move(cumulative)};
}

void addAxes(Chart& chart, const MonteCarlo& chance, const Language& language)
{
    Extent extent;
    extent.take(chance.histogram.from);
    extent.take(chance.histogram.to);
    const double width = std::log(extent.most() / extent.least());
    const double toOne = std::max({0.0, std::log(extent.least()), -std::log(extent.most())});
    if (toOne <= farthestFromOne * width)
        extent.take(1);
    chart.x = speedupAxis(language);
    fitLogarithmic(chart.x, extent, room);
    chart.y = {.label = language.text("Share of the draws"),
               .canBeLogarithmic = false,
               .to = roomAbove * std::ranges::max(chart.series.front().y),
               .percent = true};
    chart.second = ChartAxis{.label = language.text("Share of the draws below"),
                             .canBeLogarithmic = false,
                             .to = roomAbove,
                             .percent = true};
}

void addMarks(Chart& chart, const MonteCarlo& chance, const Language& language)
{
    const auto addLine = [&chart](ChartRole role, double speedup, std::string label) {
        if (speedup >= chart.x.from && speedup <= chart.x.to)
            chart.marks.push_back({.kind = ChartMark::Kind::verticalLine,
                                   .role = role,
                                   .x = speedup,
                                   .label = std::move(label)});
    };
    addLine(ChartRole::neutral, 1, language.text("GPU faster in %1", {shortShare(chance.gpuWins, language)}));
    const Quantiles<double>& speedup = chance.speedup;
    addLine(ChartRole::speedup, speedup.low, language.text("5 %: %1", {shortFactor(speedup.low, language)}));
    addLine(ChartRole::speedup, speedup.median,
            language.text("median %1", {shortFactor(speedup.median, language)}));
    addLine(ChartRole::speedup, speedup.high,
            language.text("95 %: %1", {shortFactor(speedup.high, language)}));
}

std::string descriptionOf(const MonteCarlo& chance, const Distribution& distribution,
                          const Language& language)
{
    const Quantiles<double>& speedup = chance.speedup;
    const auto estimates = static_cast<double>(chance.estimates);
    const auto left =
        static_cast<double>(chance.draws - chance.estimates) / static_cast<double>(chance.draws);
    std::vector<std::string> sentences = {
        language.text("Of %1 random draws of everything uncertain, the GPU is faster in %2.",
                      {shortNumber(estimates, language), shortShare(chance.gpuWins, language)}),
        language.text(
            "Half of them give a speedup below %1; 90 % lie between %2 and %3, all between %4 and %5.",
            {shortFactor(speedup.median, language), shortFactor(speedup.low, language),
             shortFactor(speedup.high, language), shortFactor(chance.histogram.from, language),
             shortFactor(chance.histogram.to, language)}),
        language.text("The GPU is more than twice as fast in %1 and more than ten times as fast in %2.",
                      {shortShare(distribution.shareAbove(2), language),
                       shortShare(distribution.shareAbove(10), language)}),
        language.text("The estimate itself is %1.", {shortFactor(chance.nominal.speedup, language)})};
    if (left > 0)
        sentences.push_back(language.text("%1 of the draws have no estimate and are left out.",
                                          {shortShare(left, language)}));
    return language.paragraph(sentences);
}

Table tableOf(const MonteCarlo& chance, const Distribution& distribution, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    double before = 0;
    for (const int percent : {1, 5, 10, 25, 50, 75, 90, 95, 99}) {
        const double exact = percent == 5    ? chance.speedup.low
                             : percent == 50 ? chance.speedup.median
                             : percent == 95 ? chance.speedup.high
                                             : distribution.quantile(percent / 100.0);
        before = std::max(before, exact);
        const std::string text = std::to_string(percent);
        rows.push_back({"quantile_" + text, language.text("%1 % of the draws lie at or below", {text}),
                        factorCell(before, language)});
    }
    rows.push_back({std::string("probability_above_1"),
                    language.text("Probability of a speedup above %1", {"1×"}),
                    chanceCell(chance.gpuWins, language)});
    for (const int least : {2, 10}) {
        const std::string text = std::to_string(least);
        rows.push_back({"probability_above_" + text,
                        language.text("Probability of a speedup above %1", {text + "×"}),
                        chanceCell(distribution.shareAbove(least), language)});
    }
    return tableOfRows({{.key = "key", .heading = ""},
                        {.key = "label", .heading = language.text("What"), .text = true},
                        {.key = "value", .heading = language.text("Value"), .unitInCell = true}},
                       std::move(rows));
}

Chart draw(const ChartSubject& subject, const Language& language)
{
    Chart chart{.title = language.text("How sure the speedup is")};
    if (!subject.chance) {
        chart.emptyReason = language.text("The random draws are being made.");
    } else {
        const SpeedupHistogram& histogram = subject.chance->histogram;
        if (!(histogram.from < histogram.to))
            chart.emptyReason =
                language.text("Every figure of this plan is exact, and so is its speedup of %1.",
                              {shortFactor(histogram.from, language)});
        else if (!canBeDrawn(histogram.from) || !canBeDrawn(histogram.to))
            chart.emptyReason = language.text("The speedups are too large or too small for a chart.");
    }
    chart.description = chart.emptyReason;
    if (!chart.emptyReason.empty())
        return chart;
    const MonteCarlo& chance = *subject.chance;
    const Distribution distribution(chance.histogram);
    addSeries(chart, distribution, language);
    addAxes(chart, chance, language);
    addMarks(chart, chance, language);
    chart.description = descriptionOf(chance, distribution, language);
    chart.table = tableOf(chance, distribution, language);
    return chart;
}

} // namespace

const ChartKind certaintyChart{
    .key = "certainty",
    .title = translatable("Certainty"),
    .explanation = translatable(
        "How likely each speedup is when everything uncertain is drawn at random: the steps are shares of "
        "the draws, the line adds them up from the left."),
    .needsChance = true,
    .draw = draw};

} // namespace gpuspeedup
