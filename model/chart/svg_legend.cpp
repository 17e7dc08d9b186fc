// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg_plot.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr double sampleWidth = 22;
constexpr double space = 18; // between two entries

enum class Sample
{
    line,
    dashes,
    dot,
    surface,
    paleSurface
};

struct Entry
{
    std::string name;
    const ChartPaint* paint = nullptr;
    Sample sample = Sample::line;
    PointShape shape = PointShape::circle;
};

Sample sampleOf(const ChartSeries& series)
{
    switch (series.kind) {
    case ChartSeries::Kind::points:
        return Sample::dot;
    case ChartSeries::Kind::band:
    case ChartSeries::Kind::area:
        return Sample::paleSurface;
    case ChartSeries::Kind::bars:
        return Sample::surface;
    case ChartSeries::Kind::line:
        break;
    }
    return series.dashed ? Sample::dashes : Sample::line;
}

std::vector<Entry> entriesOf(const Chart& chart, const Language& language)
{
    std::vector<Entry> entries;
    for (const ChartSeries& series : chart.series)
        if (!series.name.empty())
            entries.push_back({series.name, &paintOf(series.role), sampleOf(series), series.shape});
    if (chart.map) {
        entries.push_back({language.text("%1 = 1", {chart.map->name}), &textPaint, Sample::line, {}});
        if (hasGaps(*chart.map))
            entries.push_back({language.text("No estimate"), &gridPaint, Sample::surface, {}});
    }
    return entries;
}

struct Placed
{
    std::size_t row = 0;
    double x = 0;
    std::string words;
};

/// From left to right, in as many rows as it takes.
std::vector<Placed> places(const std::vector<Entry>& entries, double width)
{
    std::vector<Placed> placed;
    double x = 0;
    std::size_t row = 0;
    for (const Entry& entry : entries) {
        const std::string words = fittedText(entry.name, svgTextSize, width - sampleWidth - 6);
        const double needed = sampleWidth + 6 + textWidth(words, svgTextSize);
        if (x > 0 && x + needed > width) {
            x = 0;
            ++row;
        }
        placed.push_back({row, x, words});
        x += needed + space;
    }
    return placed;
}

void drawSample(SvgPicture& picture, const Entry& entry, double x, double y)
{
    const SvgBox box{x + 4, y - 6, x + sampleWidth - 4, y + 6};
    switch (entry.sample) {
    case Sample::line:
    case Sample::dashes:
        picture.line({x, y}, {x + sampleWidth, y},
                     {.paint = entry.paint, .width = 2, .dashed = entry.sample == Sample::dashes});
        break;
    case Sample::dot:
        drawPoint(picture, {x + sampleWidth / 2, y}, 3.5, *entry.paint, entry.shape);
        break;
    case Sample::surface:
        picture.box(box, *entry.paint);
        break;
    case Sample::paleSurface:
        picture.box(box, *entry.paint, 0.35);
        break;
    }
}

} // namespace

std::size_t legendRows(const Chart& chart, const Language& language, double width)
{
    const std::vector<Placed> placed = places(entriesOf(chart, language), width);
    return placed.empty() ? 0 : placed.back().row + 1;
}

void drawLegend(SvgPicture& picture, const Chart& chart, const Language& language, const SvgBox& box)
{
    const std::vector<Entry> entries = entriesOf(chart, language);
    const std::vector<Placed> placed = places(entries, box.width());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const double middle = box.top + (static_cast<double>(placed[i].row) + 0.5) * svgLineHeight;
        if (middle + svgLineHeight / 2 > box.bottom + 0.01)
            break; // names that find no room are told by the description and the table
        drawSample(picture, entries[i], box.left + placed[i].x, middle);
        picture.text({box.left + placed[i].x + sampleWidth + 6, middle + svgTextSize * 0.35}, placed[i].words,
                     {.size = svgTextSize});
    }
}

} // namespace gpuspeedup
