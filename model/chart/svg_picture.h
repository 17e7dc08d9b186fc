// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart_paint.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// In a picture, in CSS pixels from the top left corner.
struct SvgPoint
{
    double x = 0;
    double y = 0;
};

struct SvgBox
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return bottom - top; }
    [[nodiscard]] bool holds(SvgPoint p) const;
    [[nodiscard]] bool meets(const SvgBox& other) const;
};

struct SvgStroke
{
    const ChartPaint* paint = nullptr;
    double width = 1;
    bool dashed = false;
};

enum class SvgAnchor
{
    start,
    middle,
    end
};

struct SvgTextStyle
{
    const ChartPaint* paint = &textPaint;
    double size = 12;
    SvgAnchor anchor = SvgAnchor::start;
    bool bold = false;
};

/// Collects the shapes of a picture. Coordinates are kept within it.
class SvgPicture
{
public:
    SvgPicture(double width, double height) : width_(width), height_(height) {}

    void box(const SvgBox& box, const ChartPaint& fill, double opacity = 1);
    /// One of many that meet without seam.
    void cell(const SvgBox& box, const ChartPaint& fill);
    void line(SvgPoint from, SvgPoint to, const SvgStroke& stroke);
    void path(std::span<const SvgPoint> points, const SvgStroke& stroke);
    void polygon(std::span<const SvgPoint> points, const ChartPaint& fill, double opacity);
    void dot(SvgPoint center, double radius, const ChartPaint& fill);
    /// `at` is on the base line.
    void text(SvgPoint at, std::string_view words, const SvgTextStyle& style);

    [[nodiscard]] double width() const { return width_; }
    [[nodiscard]] double height() const { return height_; }
    /// The whole <svg> element, told as `title` and `description`.
    [[nodiscard]] std::string written(std::string_view title, std::string_view description) const;

private:
    void attribute(std::string_view name, double value);
    void rectangle(const SvgBox& box);
    void points(std::span<const SvgPoint> points);
    void stroke(const SvgStroke& stroke);
    void fill(const ChartPaint& paint);
    [[nodiscard]] std::string styleSheet() const;

    double width_;
    double height_;
    std::string shapes_;
    std::vector<const ChartPaint*> filled_; ///< used, each once
    std::vector<const ChartPaint*> stroked_;
};

/// How wide `text` becomes at most in the usual sans-serif fonts, in the unit of `size`.
[[nodiscard]] double textWidth(std::string_view text, double size);
/// `text`, or as much of it as fits into `width` with "…" behind it.
[[nodiscard]] std::string fittedText(std::string_view text, double size, double width);
/// In lines no wider than `width`, broken at spaces where there are any.
[[nodiscard]] std::vector<std::string> wrappedText(std::string_view text, double size, double width);

} // namespace gpuspeedup
