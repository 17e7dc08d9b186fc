// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/contour.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <utility>

namespace gpuspeedup {
namespace {

using EdgeId = std::size_t; ///< of an edge between two neighbours of the grid

/// Whether positions grow by a constant factor rather than by a constant step.
bool isGeometric(const std::vector<double>& positions)
{
    if (positions.size() < 3 || positions.front() <= 0)
        return false;
    const double middle = positions[1];
    const double even = (positions[0] + positions[2]) / 2;
    const double geometric = std::sqrt(positions[0]) * std::sqrt(positions[2]);
    return std::abs(middle - geometric) < std::abs(middle - even);
}

double between(double a, double b, double share, bool geometric)
{
    return geometric ? a * std::pow(b / a, share) : a + share * (b - a);
}

std::vector<double> heightsOf(const ChartMap& map, double level)
{
    const double zero = std::log(level);
    std::vector<double> heights;
    heights.reserve(map.values.size());
    for (const std::optional<double>& value : map.values)
        heights.push_back(value ? std::log(*value) - zero : std::numeric_limits<double>::infinity());
    return heights;
}

/// Up to two crossings beside one on the same line.
struct Crossing
{
    ChartPoint at;
    std::array<EdgeId, 2> next = {};
    int neighbours = 0;
    bool taken = false;
};

class MarchingSquares
{
public:
    MarchingSquares(const ChartMap& map, double level)
        : map_(map),
          heights_(heightsOf(map, level)),
          columns_(map.x.size()),
          rows_(map.y.size()),
          geometricX_(isGeometric(map.x)),
          geometricY_(isGeometric(map.y))
    {}

    std::vector<Polyline> lines()
    {
        for (std::size_t row = 0; row + 1 < rows_; ++row)
            for (std::size_t column = 0; column + 1 < columns_; ++column)
                addCell(column, row);
        std::vector<Polyline> result;
        for (const bool closed : {false, true}) // ends first: what is left then are closed lines
            for (const EdgeId edge : order_)
                if (const Crossing& start = crossings_.at(edge);
                    !start.taken && (closed || start.neighbours == 1))
                    result.push_back(lineFrom(edge, closed));
        return result;
    }

private:
    /// ln of the value above that of the level; infinite where there is no value.
    [[nodiscard]] double above(std::size_t column, std::size_t row) const
    {
        return heights_[row * columns_ + column];
    }
    [[nodiscard]] EdgeId alongX(std::size_t column, std::size_t row) const
    {
        return 2 * (row * columns_ + column);
    }
    [[nodiscard]] EdgeId alongY(std::size_t column, std::size_t row) const { return alongX(column, row) + 1; }

    /// Joins the crossings of the four edges: two, or four around a saddle.
    void addCell(std::size_t column, std::size_t row)
    {
        for (const std::size_t c : {column, column + 1})
            for (const std::size_t r : {row, row + 1})
                if (std::isinf(above(c, r)))
                    return;
        const std::array<double, 4> corners = {above(column, row), above(column + 1, row),
                                               above(column + 1, row + 1), above(column, row + 1)};
        const std::array<EdgeId, 4> edges = {alongX(column, row), alongY(column + 1, row),
                                             alongX(column, row + 1), alongY(column, row)};
        std::array<std::size_t, 4> crossed{};
        std::size_t count = 0;
        for (std::size_t i = 0; i < 4; ++i)
            if ((corners[i] >= 0) != (corners[(i + 1) % 4] >= 0))
                crossed[count++] = i;
        if (count == 2)
            join(edges[crossed[0]], edges[crossed[1]]);
        if (count < 4)
            return;
        // The middle decides which corners belong together.
        const bool middle = corners[0] + corners[1] + corners[2] + corners[3] >= 0;
        const std::size_t first = middle == (corners[0] >= 0) ? 0 : 3;
        join(edges[first], edges[(first + 1) % 4]);
        join(edges[(first + 2) % 4], edges[(first + 3) % 4]);
    }

    void join(EdgeId a, EdgeId b)
    {
        for (const auto& [edge, other] : {std::pair{a, b}, std::pair{b, a}}) {
            const auto [found, isNew] = crossings_.try_emplace(edge);
            Crossing& crossing = found->second;
            if (isNew) {
                crossing.at = crossingOf(edge);
                order_.push_back(edge);
            }
            crossing.next[static_cast<std::size_t>(crossing.neighbours++)] = other;
        }
    }

    [[nodiscard]] ChartPoint crossingOf(EdgeId edge) const
    {
        const std::size_t column = edge / 2 % columns_;
        const std::size_t row = edge / 2 / columns_;
        const bool isAlongX = edge % 2 == 0;
        const double from = above(column, row);
        const double to = isAlongX ? above(column + 1, row) : above(column, row + 1);
        const double share = from / (from - to);
        if (isAlongX)
            return {between(map_.x[column], map_.x[column + 1], share, geometricX_), map_.y[row]};
        return {map_.x[column], between(map_.y[row], map_.y[row + 1], share, geometricY_)};
    }

    Polyline lineFrom(EdgeId edge, bool closed)
    {
        Polyline line;
        const ChartPoint first = crossings_.at(edge).at;
        for (bool more = true; more;) {
            Crossing& crossing = crossings_.at(edge);
            crossing.taken = true;
            line.push_back(crossing.at);
            more = false;
            for (int i = 0; i < crossing.neighbours && !more; ++i) {
                edge = crossing.next[static_cast<std::size_t>(i)];
                more = !crossings_.at(edge).taken;
            }
        }
        if (closed)
            line.push_back(first);
        return line;
    }

    const ChartMap& map_;
    std::vector<double> heights_; ///< row by row
    std::size_t columns_;
    std::size_t rows_;
    bool geometricX_;
    bool geometricY_;
    std::unordered_map<EdgeId, Crossing> crossings_;
    std::vector<EdgeId> order_; ///< of the crossings, as they were found: the result depends on nothing else
};

} // namespace

std::vector<Polyline> contourOf(const ChartMap& map, double level)
{
    assert(level > 0 && map.values.size() == map.x.size() * map.y.size());
    return MarchingSquares(map, level).lines();
}

} // namespace gpuspeedup
