// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/contour.h"
#include "model/chart/svg_clip.h"
#include "model/chart/svg_plot.h"
#include "model/value_format.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostCells = 64; // along an axis
constexpr double overlap = 0.5;
constexpr double keyWidth = 14;
constexpr double keyGap = 14;
constexpr double keyTextSize = 11;

bool isValue(const std::optional<double>& value)
{
    return value && *value > 0 && std::isfinite(*value);
}

/// Factors at which the colours change, ascending, above 1; below 1 their inverses.
std::vector<double> limitsOf(const ChartMap& map)
{
    double largest = 0;
    for (const std::optional<double>& value : map.values)
        if (isValue(value))
            largest = std::max(largest, std::abs(std::log10(*value)));
    if (largest <= std::log10(2.0))
        return {1.1, 1.2, 1.3, 1.5, 1.8};
    if (largest <= 1)
        return {1.5, 2, 3, 5, 8};
    if (largest <= 2)
        return {2, 5, 10, 20, 50};
    if (largest <= 3.5)
        return {3, 10, 30, 100, 1000};
    const int step = static_cast<int>(std::ceil(largest / 6));
    std::vector<double> limits;
    for (int i = 1; i <= 5; ++i)
        limits.push_back(std::pow(10.0, i * step));
    return limits;
}

/// 0, 1, … above 1, −1, −2, … below.
int levelOf(double value, const std::vector<double>& limits)
{
    const double factor = value >= 1 ? value : 1 / value;
    const auto level = static_cast<int>(std::ranges::upper_bound(limits, factor) - limits.begin());
    return value >= 1 ? level : -1 - level;
}

const ChartPaint& paintOfLevel(int level)
{
    return level >= 0 ? abovePaints()[static_cast<std::size_t>(level)]
                      : belowPaints()[static_cast<std::size_t>(-1 - level)];
}

/// Where the cells around the positions of an axis meet: half way, and at its ends.
std::vector<double> edgesOf(const std::vector<double>& values, const SvgScale& scale)
{
    std::vector<double> edges = {scale.at(values.front())};
    for (std::size_t i = 1; i < values.size(); ++i)
        edges.push_back((scale.at(values[i - 1]) + scale.at(values[i])) / 2);
    edges.push_back(scale.at(values.back()));
    if (values.size() == 1) {
        edges.front() = scale.start();
        edges.back() = scale.end();
    }
    for (double& edge : edges)
        edge = std::clamp(edge, std::min(scale.start(), scale.end()), std::max(scale.start(), scale.end()));
    return edges;
}

/// Positions at which groups of cells begin, and the end.
std::vector<std::size_t> groupsOf(std::size_t count)
{
    const std::size_t each = (count + mostCells - 1) / mostCells;
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < count; i += each)
        starts.push_back(i);
    starts.push_back(count);
    return starts;
}

/// The colour of a group of cells, by the mean of its logarithms; that of a gap where most have no value.
const ChartPaint& paintOfGroup(const ChartMap& map, const std::vector<double>& limits, SvgBox group)
{
    double sum = 0;
    double count = 0;
    for (auto row = static_cast<std::size_t>(group.top); row < static_cast<std::size_t>(group.bottom); ++row)
        for (auto column = static_cast<std::size_t>(group.left);
             column < static_cast<std::size_t>(group.right); ++column) {
            const std::optional<double>& value = map.values[row * map.x.size() + column];
            if (!isValue(value))
                continue;
            sum += std::log(*value);
            ++count;
        }
    const bool gap = 2 * count < group.width() * group.height() || count == 0;
    return gap ? gridPaint : paintOfLevel(levelOf(std::exp(sum / count), limits));
}

/// Neighbours of one colour in one rectangle, each a little under the next so that no seam shows.
void drawCells(SvgPicture& picture, const SvgPlot& plot, const ChartMap& map,
               const std::vector<double>& limits)
{
    const std::vector<double> xEdges = edgesOf(map.x, plot.x);
    const std::vector<double> yEdges = edgesOf(map.y, plot.y);
    const std::vector<std::size_t> columns = groupsOf(map.x.size());
    const std::vector<std::size_t> rows = groupsOf(map.y.size());
    const auto at = [](std::size_t i) { return static_cast<double>(i); };
    for (std::size_t row = 0; row + 1 < rows.size(); ++row) {
        const ChartPaint* before = nullptr;
        std::size_t start = 0;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const bool end = column + 1 == columns.size();
            const ChartPaint* paint = end ? nullptr
                                          : &paintOfGroup(map, limits,
                                                          {at(columns[column]), at(rows[row]),
                                                           at(columns[column + 1]), at(rows[row + 1])});
            if (paint == before)
                continue;
            const auto [top, bottom] = std::minmax(yEdges[rows[row]], yEdges[rows[row + 1]]);
            if (before != nullptr)
                picture.cell({xEdges[columns[start]], std::max(top - overlap, plot.area.top),
                              std::min(xEdges[columns[column]] + overlap, plot.area.right), bottom},
                             *before);
            before = paint;
            start = column;
        }
    }
}

void drawContour(SvgPicture& picture, const SvgPlot& plot, const ChartMap& map)
{
    for (const Polyline& line : contourOf(map, 1)) {
        std::vector<SvgPoint> points;
        for (const ChartPoint& p : line)
            points.push_back({plot.x.at(p.x), plot.y.at(p.y)});
        for (const std::vector<SvgPoint>& part : clippedPath(points, plot.area)) {
            picture.path(part, {.paint = &groundPaint, .width = 4});
            picture.path(part, {.paint = &textPaint, .width = 2});
        }
    }
}

/// Levels that occur, from the lowest to the highest.
std::pair<int, int> levelRange(const ChartMap& map, const std::vector<double>& limits)
{
    int lowest = 0;
    int highest = -1;
    for (const std::optional<double>& value : map.values)
        if (isValue(value)) {
            const int level = levelOf(*value, limits);
            lowest = highest < lowest ? level : std::min(lowest, level);
            highest = std::max(highest, level);
        }
    return {lowest, highest};
}

std::string limitText(int level, const std::vector<double>& limits, const Language& language)
{
    if (level == 0)
        return "1×";
    const bool above = level > 0;
    const double limit = limits[static_cast<std::size_t>(above ? level - 1 : -1 - level)];
    return roundedText(above ? limit : 1 / limit, 2, language.mark) + "×";
}

/// A strip with the colours that occur, the highest on top.
void drawKey(SvgPicture& picture, const SvgPlot& plot, const ChartMap& map, const std::vector<double>& limits)
{
    const auto [lowest, highest] = levelRange(map, limits);
    if (highest < lowest)
        return;
    const double height = plot.area.height() / (highest - lowest + 1);
    const double left = plot.area.right + keyGap;
    for (int level = highest; level >= lowest; --level) {
        const double top = plot.area.top + (highest - level) * height;
        picture.cell({left, top, left + keyWidth, top + height}, paintOfLevel(level));
        if (level > lowest)
            picture.text({left + keyWidth + 4, top + height + keyTextSize * 0.35},
                         limitText(level, limits, plot.language), {.size = keyTextSize, .bold = level == 0});
    }
}

bool isDrawn(const ChartMap& map)
{
    return !map.x.empty() && !map.y.empty() && map.values.size() == map.x.size() * map.y.size();
}

} // namespace

bool hasGaps(const ChartMap& map)
{
    return !std::ranges::all_of(map.values, isValue);
}

double mapKeyWidth(const Chart& chart, const Language& language)
{
    if (!chart.map || !isDrawn(*chart.map))
        return 0;
    double width = 0;
    const std::vector<double> limits = limitsOf(*chart.map);
    const int most = static_cast<int>(limits.size());
    for (int level = -most; level <= most; ++level)
        width = std::max(width, textWidth(limitText(level, limits, language), keyTextSize));
    return keyGap + keyWidth + 4 + width;
}

void drawMap(SvgPicture& picture, const SvgPlot& plot)
{
    if (!plot.chart.map || !isDrawn(*plot.chart.map))
        return;
    const ChartMap& map = *plot.chart.map;
    const std::vector<double> limits = limitsOf(map);
    drawCells(picture, plot, map, limits);
    drawContour(picture, plot, map);
    drawKey(picture, plot, map, limits);
}

} // namespace gpuspeedup
