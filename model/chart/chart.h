// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/document.h"
#include "model/unit.h"

#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What a part of a chart stands for: whoever draws it chooses the colour.
enum class ChartRole
{
    cpu,
    gpu,
    speedup,
    transfer, ///< copies between the memories
    kernels,  ///< computation on the GPU
    launches,
    communication, ///< between GPUs
    oneOff,
    serial, ///< what stays on the CPU
    gain,   ///< makes the GPU better
    loss,   ///< makes it worse
    neutral ///< marks, limits
};

struct ChartAxis
{
    std::string label = {};
    Unit unit = {};               ///< of tick labels: values are in its coherent unit
    bool logarithmic = false;     ///< to begin with
    bool canBeLogarithmic = true; ///< all values are above zero
    double from = 0; ///< shown to begin with; from < to, both finite, above zero where logarithmic
    double to = 1;
    /// Not empty: position i + 0.5 belongs to the i-th name, the first at the top or left; no ticks else. A
    /// `from` below zero leaves room before the first, for the labels of lines.
    std::vector<std::string> names = {};
    bool percent = false; ///< values are fractions, shown as percentages
    bool factor = false;  ///< values are shown with "×"
};

/// What a point looks like: a second sign beside its colour.
enum class PointShape
{
    circle,
    square,
    diamond,
    triangle,
    invertedTriangle
};

struct ChartSeries
{
    enum class Kind
    {
        line,
        points,
        band, ///< between `y` and `upper`
        bars, ///< on an axis with names: from `x` (start) to `upper` (end) along the value axis at position
              ///< `y`
        area  ///< steps of a distribution: `y` over bins that begin at `x`; the last x ends the last bin
    };

    std::string name = {}; ///< in the legend; empty: none
    ChartRole role = ChartRole::neutral;
    Kind kind = Kind::line;
    std::vector<double> x = {}; ///< finite, ascending for line, band and area
    std::vector<double> y = {};
    std::vector<double> upper = {};
    bool onSecondAxis = false; ///< along Chart::second instead of Chart::y
    bool dashed = false;
    PointShape shape = PointShape::circle; ///< of points
    /// Of points: what each says when it is looked at, in place of its values; empty, or one for each.
    std::vector<std::string> labels = {};
};

/// A place with a few words.
struct ChartMark
{
    enum class Kind
    {
        point,
        verticalLine,  ///< at x
        horizontalLine ///< at y
    };

    Kind kind = Kind::point;
    ChartRole role = ChartRole::neutral;
    double x = 0;
    double y = 0;
    std::string label = {};
    bool onSecondAxis = false;
};

/// Values over two axes, coloured by how far above or below 1 they are, with the line where they are 1.
struct ChartMap
{
    std::vector<double> x = {};
    std::vector<double> y = {};
    std::vector<std::optional<double>> values; ///< row by row, > 0; absent where there is none
    std::string name = {};                     ///< of the values: "Speedup"
};

/// A chart as a value: drawn by the window and as SVG, told in words and as a table.
///
/// Everything in it is finite; what has no value is left out.
struct Chart
{
    std::string title = {};
    std::string description = {}; ///< all that it says, in one or more sentences
    std::string emptyReason = {}; ///< not empty: there is nothing to draw, and why
    ChartAxis x = {};
    ChartAxis y = {};
    std::optional<ChartAxis> second = {}; ///< on the right
    std::vector<ChartSeries> series = {};
    std::vector<ChartMark> marks = {};
    std::optional<ChartMap> map = {};
    Table table = {}; ///< its figures; owns what it shows
};

} // namespace gpuspeedup
