// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg.h"

#include "model/chart/svg_plot.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double margin = 10;
constexpr double titleSize = 15;
constexpr double titleHeight = 26;
constexpr double reasonSize = 13;
constexpr double mostLegend = 0.35; // of the height

double usable(double length, double least)
{
    constexpr double most = 40'000;
    return std::isfinite(length) ? std::clamp(length, least, most) : least;
}

void drawReason(SvgPicture& picture, const Chart& chart, double top)
{
    const std::vector<std::string> lines =
        wrappedText(chart.emptyReason, reasonSize, picture.width() - 4 * margin);
    const double height = static_cast<double>(lines.size()) * svgLineHeight;
    double y = std::max(top + svgLineHeight, (top + picture.height() - height) / 2 + reasonSize);
    for (const std::string& line : lines) {
        if (y > picture.height())
            break;
        picture.text({picture.width() / 2, y}, line,
                     {.paint = &mutedPaint, .size = reasonSize, .anchor = SvgAnchor::middle});
        y += svgLineHeight;
    }
}

void drawPlot(SvgPicture& picture, const Chart& chart, const Language& language, double top)
{
    SvgBox legend{margin, top, picture.width() - margin, top};
    const double needed = static_cast<double>(legendRows(chart, language, legend.width())) * svgLineHeight;
    legend.bottom += std::min(needed, picture.height() * mostLegend);
    drawLegend(picture, chart, language, legend);
    const SvgBox room{0, legend.bottom + margin / 2, picture.width(), picture.height()};
    const SvgPlot plot = plotIn(chart, language, room);
    if (!chart.map)
        drawGrid(picture, plot);
    drawMap(picture, plot);
    drawSurfaces(picture, plot);
    drawLines(picture, plot);
    drawAxes(picture, plot);
    drawMarks(picture, plot);
}

std::string toldOf(const Chart& chart)
{
    if (chart.description.find(chart.emptyReason) != std::string::npos)
        return chart.description;
    return chart.description.empty() ? chart.emptyReason : chart.description + " " + chart.emptyReason;
}

} // namespace

std::string chartToSvg(const Chart& chart, const Language& language, SvgSize size)
{
    SvgPicture picture(usable(size.width, 240), usable(size.height, 160));
    picture.box({0, 0, picture.width(), picture.height()}, groundPaint);
    double top = margin;
    if (size.heading && !chart.title.empty()) {
        picture.text({margin, top + titleSize},
                     fittedText(chart.title, titleSize * 1.1, picture.width() - 2 * margin),
                     {.size = titleSize, .bold = true});
        top += titleHeight;
    }
    if (!chart.emptyReason.empty())
        drawReason(picture, chart, top);
    else
        drawPlot(picture, chart, language, top);
    return picture.written(chart.title, toldOf(chart));
}

} // namespace gpuspeedup
