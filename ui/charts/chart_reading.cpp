// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_reading.h"

#include "ui/charts/axis_text.h"
#include "ui/locale_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double nearPoint = 0.01; ///< of the axis: that close, a lone point is read

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartReading)
};

QString named(const std::string& name, const QString& value)
{
    return name.empty() ? value : Words::tr("%1 %2").arg(toQString(name), value);
}

const ChartAxis& valueAxis(const Chart& chart, const ChartSeries& series)
{
    return series.onSecondAxis && chart.second ? *chart.second : chart.y;
}

AxisScale valueScale(const Chart& chart, const ChartState& state, const ChartSeries& series)
{
    return series.onSecondAxis ? scaleSecond(chart, state) : scaleY(chart, state);
}

/// The bin that `x` is in; nothing beside them.
std::optional<std::size_t> binAt(const ChartSeries& series, double x)
{
    const auto after = std::upper_bound(series.x.begin(), series.x.end(), x);
    if (after == series.x.begin() || after == series.x.end())
        return {};
    return std::min(static_cast<std::size_t>(after - series.x.begin()), series.y.size()) - 1;
}

/// The point nearest to x, where it is near.
std::optional<std::size_t> pointAt(const ChartSeries& series, double x, const AxisScale& scale)
{
    std::optional<std::size_t> nearest;
    double least = nearPoint;
    for (std::size_t i = 0; i < series.x.size(); ++i)
        if (const double away = std::abs(scale.shareOf(series.x[i]) - scale.shareOf(x)); away <= least) {
            least = away;
            nearest = i;
        }
    return nearest;
}

class CurveReader
{
public:
    CurveReader(const Chart& chart, const ChartState& state, CrosshairPlace place)
        : chart_(chart), state_(state), xScale_(scaleX(chart, state)), place_(place)
    {
        reading_.at = place;
    }

    ChartReading read()
    {
        for (std::size_t i = 0; i < chart_.series.size(); ++i)
            if (!state_.isHidden(chart_.series[i]))
                add(i, chart_.series[i]);
        if (!values_.isEmpty())
            reading_.text = Words::tr("%1 %2: %3")
                                .arg(toQString(chart_.x.label), valueText(chart_.x, place_.x),
                                     values_.join(Words::tr(", ")));
        return std::move(reading_);
    }

private:
    void add(std::size_t index, const ChartSeries& series)
    {
        const ChartAxis& axis = valueAxis(chart_, series);
        const AxisScale yScale = valueScale(chart_, state_, series);
        const auto at = [&](const std::vector<double>& values) {
            return interpolated(series, values, place_.x, xScale_, yScale);
        };
        if (series.kind == ChartSeries::Kind::line) {
            if (const auto y = at(series.y))
                addPoint(index, series, place_.x, *y);
        } else if (series.kind == ChartSeries::Kind::band) {
            const auto lower = at(series.y);
            const auto upper = at(series.upper);
            if (lower && upper)
                values_ += named(series.name,
                                 Words::tr("%1 to %2").arg(valueText(axis, *lower), valueText(axis, *upper)));
        } else if (series.kind == ChartSeries::Kind::area) {
            if (const auto bin = binAt(series, place_.x))
                addBin(series, axis, *bin);
        } else if (const auto point = pointAt(series, place_.x, xScale_)) {
            addPoint(index, series, series.x[*point], series.y[*point]);
        }
    }

    void addPoint(std::size_t index, const ChartSeries& series, double x, double y)
    {
        reading_.points.push_back({index, x, y});
        values_ += named(series.name, valueText(valueAxis(chart_, series), y));
    }

    void addBin(const ChartSeries& series, const ChartAxis& axis, std::size_t bin)
    {
        values_ +=
            named(series.name, Words::tr("%1 from %2 to %3")
                                   .arg(valueText(axis, series.y[bin]), valueText(chart_.x, series.x[bin]),
                                        valueText(chart_.x, series.x[bin + 1])));
    }

    const Chart& chart_;
    const ChartState& state_;
    AxisScale xScale_;
    CrosshairPlace place_;
    ChartReading reading_;
    QStringList values_;
};

std::size_t nearestIndex(const std::vector<double>& positions, double at, const AxisScale& scale)
{
    std::size_t best = 0;
    for (std::size_t i = 1; i < positions.size(); ++i)
        if (std::abs(scale.shareOf(positions[i]) - scale.shareOf(at)) <
            std::abs(scale.shareOf(positions[best]) - scale.shareOf(at)))
            best = i;
    return best;
}

ChartReading readMap(const Chart& chart, const ChartState& state, CrosshairPlace place)
{
    const ChartMap& map = *chart.map;
    if (map.x.empty() || map.y.empty())
        return {};
    const std::size_t column = nearestIndex(map.x, place.x, scaleX(chart, state));
    const std::size_t row = nearestIndex(map.y, place.y, scaleY(chart, state));
    const std::optional<double>& value = map.values[row * map.x.size() + column];
    ChartAxis factor;
    factor.factor = true;
    ChartReading reading{.text = {}, .at = {map.x[column], map.y[row]}, .across = true, .points = {}};
    const QString shown = value ? valueText(factor, *value) : Words::tr("none");
    reading.text =
        Words::tr("%1 %2, %3 %4: %5 %6")
            .arg(toQString(chart.x.label), valueText(chart.x, map.x[column]), toQString(chart.y.label),
                 valueText(chart.y, map.y[row]), toQString(map.name), shown);
    return reading;
}

/// A piece of a bar, with its place along the names and its ends along the values.
struct Piece
{
    const ChartSeries* series = nullptr;
    double position = 0;
    double from = 0;
    double to = 0;
};

/// Bar after bar, each from its start.
std::vector<Piece> piecesOf(const Chart& chart, const ChartState& state)
{
    std::vector<Piece> pieces;
    for (const ChartSeries& series : chart.series)
        if (series.kind == ChartSeries::Kind::bars && !state.isHidden(series))
            for (std::size_t i = 0; i < series.x.size(); ++i)
                if (series.x[i] != series.upper[i])
                    pieces.push_back({&series, series.y[i], std::min(series.x[i], series.upper[i]),
                                      std::max(series.x[i], series.upper[i])});
    std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) {
        return a.position != b.position ? a.position < b.position : a.from < b.from;
    });
    return pieces;
}

bool isUpright(const Chart& chart)
{
    return !chart.x.names.empty();
}

CrosshairPlace middleOf(const Chart& chart, const Piece& piece)
{
    const double middle = (piece.from + piece.to) / 2;
    return isUpright(chart) ? CrosshairPlace{piece.position, middle} : CrosshairPlace{middle, piece.position};
}

ChartReading readBars(const Chart& chart, const ChartState& state, CrosshairPlace place)
{
    const ChartAxis& names = isUpright(chart) ? chart.x : chart.y;
    const ChartAxis& values = isUpright(chart) ? chart.y : chart.x;
    const double position = isUpright(chart) ? place.x : place.y;
    const double value = isUpright(chart) ? place.y : place.x;
    const std::vector<Piece> pieces = piecesOf(chart, state);
    for (const Piece& piece : pieces) {
        if (std::floor(piece.position) != std::floor(position) || value < piece.from || value > piece.to)
            continue;
        // Bars that begin at zero are sums of lengths; others go from one value to another.
        const bool isSum = std::any_of(pieces.begin(), pieces.end(), [&](const Piece& other) {
            return other.position == piece.position && other.from == 0;
        });
        const QString shown =
            isSum ? valueText(values, piece.to - piece.from)
                  : Words::tr("%1 to %2").arg(valueText(values, piece.from), valueText(values, piece.to));
        return {.text = Words::tr("%1: %2").arg(valueText(names, piece.position),
                                                named(piece.series->name, shown)),
                .at = place,
                .across = true,
                .points = {}};
    }
    return {};
}

bool hasBars(const Chart& chart)
{
    return !chart.x.names.empty() || !chart.y.names.empty();
}

CrosshairPlace nextPiece(const Chart& chart, const ChartState& state,
                         const std::optional<CrosshairPlace>& from, int right, int down)
{
    const std::vector<Piece> pieces = piecesOf(chart, state);
    if (pieces.empty())
        return {};
    if (!from)
        return middleOf(chart, pieces.front());
    const int alongNames = isUpright(chart) ? right : down;
    const int alongValues = isUpright(chart) ? -down : right;
    const double position = isUpright(chart) ? from->x : from->y;
    const double value = isUpright(chart) ? from->y : from->x;
    std::ptrdiff_t at = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (std::floor(pieces[i].position) == std::floor(position) && pieces[i].from <= value)
            at = static_cast<std::ptrdiff_t>(i);
    const auto last = static_cast<std::ptrdiff_t>(pieces.size()) - 1;
    if (alongValues != 0)
        at = std::clamp<std::ptrdiff_t>(at + alongValues, 0, last);
    const double bar = pieces[static_cast<std::size_t>(at)].position;
    while (alongNames != 0 && at + alongNames >= 0 && at + alongNames <= last) {
        at += alongNames;
        if (pieces[static_cast<std::size_t>(at)].position != bar)
            break;
    }
    return middleOf(chart, pieces[static_cast<std::size_t>(at)]);
}

double stepped(const std::vector<double>& positions, const std::optional<double>& from, int steps,
               const AxisScale& scale)
{
    if (positions.empty())
        return scale.at(0.5);
    if (!from)
        return positions[nearestIndex(positions, scale.at(0.5), scale)];
    const auto at = static_cast<std::ptrdiff_t>(nearestIndex(positions, *from, scale));
    const auto last = static_cast<std::ptrdiff_t>(positions.size()) - 1;
    return positions[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + steps, 0, last))];
}

/// A point that says something of its own.
struct Labelled
{
    std::size_t series = 0;
    std::size_t index = 0;
    double x = 0;
    double y = 0;
};

/// Those that are not hidden, from left to right.
std::vector<Labelled> labelledPoints(const Chart& chart, const ChartState& state)
{
    std::vector<Labelled> points;
    for (std::size_t s = 0; s < chart.series.size(); ++s) {
        const ChartSeries& series = chart.series[s];
        if (series.kind == ChartSeries::Kind::points && !state.isHidden(series))
            for (std::size_t i = 0; i < series.labels.size(); ++i)
                points.push_back({s, i, series.x[i], series.y[i]});
    }
    std::ranges::stable_sort(
        points, [](const Labelled& a, const Labelled& b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
    return points;
}

bool hasLabels(const Chart& chart)
{
    return std::ranges::any_of(chart.series, [](const ChartSeries& each) { return !each.labels.empty(); });
}

/// Requires at least one point.
std::size_t nearestPoint(const std::vector<Labelled>& points, const Chart& chart, const ChartState& state,
                         CrosshairPlace place)
{
    const AxisScale x = scaleX(chart, state);
    const AxisScale y = scaleY(chart, state);
    const auto away = [&](const Labelled& point) {
        return std::hypot(x.shareOf(point.x) - x.shareOf(place.x), y.shareOf(point.y) - y.shareOf(place.y));
    };
    return static_cast<std::size_t>(std::ranges::min_element(points, {}, away) - points.begin());
}

/// The nearest point, wherever the crosshair is.
ChartReading readLabels(const Chart& chart, const ChartState& state, CrosshairPlace place)
{
    const std::vector<Labelled> points = labelledPoints(chart, state);
    if (points.empty())
        return {};
    const Labelled& nearest = points[nearestPoint(points, chart, state, place)];
    return {.text = toQString(chart.series[nearest.series].labels[nearest.index]),
            .at = {nearest.x, nearest.y},
            .across = true,
            .points = {{nearest.series, nearest.x, nearest.y}}};
}

/// To the right and upward along the points as they stand from left to right.
CrosshairPlace nextLabel(const Chart& chart, const ChartState& state,
                         const std::optional<CrosshairPlace>& from, int forward)
{
    const std::vector<Labelled> points = labelledPoints(chart, state);
    if (points.empty())
        return {};
    std::size_t at = 0;
    if (from) {
        const auto last = static_cast<std::ptrdiff_t>(points.size()) - 1;
        const auto now = static_cast<std::ptrdiff_t>(nearestPoint(points, chart, state, *from));
        at = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(now + forward, 0, last));
    }
    return {points[at].x, points[at].y};
}

/// Where the lines have points, in ascending order; of an area the middles of its bins.
std::vector<double> dataPositions(const Chart& chart, const ChartState& state)
{
    std::vector<double> positions;
    for (const ChartSeries& series : chart.series) {
        if (state.isHidden(series))
            continue;
        const bool bins = series.kind == ChartSeries::Kind::area;
        for (std::size_t i = 0; i + (bins ? 1 : 0) < series.x.size(); ++i)
            positions.push_back(bins ? (series.x[i] + series.x[i + 1]) / 2 : series.x[i]);
    }
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
    return positions;
}

} // namespace

std::optional<double> interpolated(const ChartSeries& series, const std::vector<double>& values, double x,
                                   const AxisScale& xScale, const AxisScale& yScale)
{
    const auto after = std::lower_bound(series.x.begin(), series.x.end(), x);
    if (after == series.x.end() || (after == series.x.begin() && *after != x))
        return {};
    const auto i = static_cast<std::size_t>(after - series.x.begin());
    if (*after == x)
        return values[i];
    const double before = xScale.shareOf(series.x[i - 1]);
    const double share = (xScale.shareOf(x) - before) / (xScale.shareOf(series.x[i]) - before);
    return yScale.between(values[i - 1], values[i], share);
}

ChartReading readingAt(const Chart& chart, const ChartState& state, CrosshairPlace place)
{
    if (!chart.emptyReason.empty())
        return {};
    if (chart.map)
        return readMap(chart, state, place);
    if (hasBars(chart))
        return readBars(chart, state, place);
    if (hasLabels(chart))
        return readLabels(chart, state, place);
    return CurveReader(chart, state, place).read();
}

CrosshairPlace nextPlace(const Chart& chart, const ChartState& state,
                         const std::optional<CrosshairPlace>& from, int right, int down)
{
    if (hasBars(chart) && !chart.map)
        return nextPiece(chart, state, from, right, down);
    if (hasLabels(chart) && !chart.map)
        return nextLabel(chart, state, from, right - down);
    const auto x = from ? std::optional(from->x) : std::nullopt;
    const auto y = from ? std::optional(from->y) : std::nullopt;
    if (chart.map)
        return {stepped(chart.map->x, x, right, scaleX(chart, state)),
                stepped(chart.map->y, y, -down, scaleY(chart, state))};
    return {stepped(dataPositions(chart, state), x, right, scaleX(chart, state)), from ? from->y : 0};
}

} // namespace gpuspeedup
