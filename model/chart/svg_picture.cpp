// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg_picture.h"

#include "model/xml_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace gpuspeedup {
namespace {

/// With two decimals at most: no picture shows more.
std::string coordinate(double value)
{
    const long long hundredths = std::llround(value * 100);
    const long long size = std::abs(hundredths);
    std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
    if (size % 100 != 0) {
        text += '.';
        text += static_cast<char>('0' + size % 100 / 10);
        if (size % 10 != 0)
            text += static_cast<char>('0' + size % 10);
    }
    return text;
}

/// The same for the same text everywhere: Fowler, Noll and Vo's 64-bit hash.
std::string nameFor(std::initializer_list<std::string_view> texts)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const std::string_view text : texts)
        for (const char c : text)
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::string name = "chart-";
    for (int i = 0; i < 12; ++i, hash >>= 4)
        name += "0123456789abcdef"[hash & 15];
    return name;
}

void addOnce(std::vector<const ChartPaint*>& list, const ChartPaint& paint)
{
    if (std::ranges::find(list, &paint) == list.end())
        list.push_back(&paint);
}

} // namespace

bool SvgBox::holds(SvgPoint p) const
{
    return p.x >= left && p.x <= right && p.y >= top && p.y <= bottom;
}

bool SvgBox::meets(const SvgBox& other) const
{
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
}

void SvgPicture::attribute(std::string_view name, double value)
{
    ((shapes_ += ' ') += name) += "=\"" + coordinate(value) + "\"";
}

void SvgPicture::points(std::span<const SvgPoint> points)
{
    shapes_ += " points=\"";
    for (const SvgPoint& p : points)
        shapes_ += (&p == points.data() ? "" : " ") + coordinate(std::clamp(p.x, 0.0, width_)) + "," +
                   coordinate(std::clamp(p.y, 0.0, height_));
    shapes_ += '"';
}

void SvgPicture::fill(const ChartPaint& paint)
{
    addOnce(filled_, paint);
    shapes_ += " class=\"f-" + std::string(paint.name) + "\" fill=\"" + std::string(paint.light) + "\"";
}

void SvgPicture::stroke(const SvgStroke& stroke)
{
    addOnce(stroked_, *stroke.paint);
    shapes_ += " class=\"s-" + std::string(stroke.paint->name) + "\" stroke=\"" +
               std::string(stroke.paint->light) + "\"";
    attribute("stroke-width", stroke.width);
    if (stroke.dashed)
        shapes_ += " stroke-dasharray=\"6 4\"";
}

void SvgPicture::rectangle(const SvgBox& box)
{
    const double left = std::clamp(box.left, 0.0, width_);
    const double top = std::clamp(box.top, 0.0, height_);
    shapes_ += "<rect";
    attribute("x", left);
    attribute("y", top);
    attribute("width", std::max(0.0, std::min(box.right, width_) - left));
    attribute("height", std::max(0.0, std::min(box.bottom, height_) - top));
}

void SvgPicture::box(const SvgBox& box, const ChartPaint& paint, double opacity)
{
    rectangle(box);
    fill(paint);
    if (opacity < 1)
        attribute("fill-opacity", opacity);
    shapes_ += "/>\n";
}

void SvgPicture::cell(const SvgBox& box, const ChartPaint& paint)
{
    rectangle(box);
    fill(paint);
    shapes_ += " shape-rendering=\"crispEdges\"/>\n";
}

void SvgPicture::line(SvgPoint from, SvgPoint to, const SvgStroke& look)
{
    shapes_ += "<line";
    attribute("x1", std::clamp(from.x, 0.0, width_));
    attribute("y1", std::clamp(from.y, 0.0, height_));
    attribute("x2", std::clamp(to.x, 0.0, width_));
    attribute("y2", std::clamp(to.y, 0.0, height_));
    stroke(look);
    shapes_ += "/>\n";
}

void SvgPicture::path(std::span<const SvgPoint> corners, const SvgStroke& look)
{
    if (corners.size() < 2)
        return;
    shapes_ += "<polyline";
    points(corners);
    shapes_ += " fill=\"none\" stroke-linejoin=\"round\"";
    stroke(look);
    shapes_ += "/>\n";
}

void SvgPicture::polygon(std::span<const SvgPoint> corners, const ChartPaint& paint, double opacity)
{
    if (corners.size() < 3)
        return;
    shapes_ += "<polygon";
    points(corners);
    fill(paint);
    attribute("fill-opacity", opacity);
    shapes_ += "/>\n";
}

void SvgPicture::dot(SvgPoint center, double radius, const ChartPaint& paint)
{
    shapes_ += "<circle";
    attribute("cx", std::clamp(center.x, 0.0, width_));
    attribute("cy", std::clamp(center.y, 0.0, height_));
    attribute("r", radius);
    fill(paint);
    shapes_ += "/>\n";
}

void SvgPicture::text(SvgPoint at, std::string_view words, const SvgTextStyle& style)
{
    constexpr std::string_view anchors[] = {"start", "middle", "end"};
    const std::string shown = xmlText(words);
    if (shown.empty())
        return;
    shapes_ += "<text";
    attribute("x", std::clamp(at.x, 0.0, width_));
    attribute("y", std::clamp(at.y, 0.0, height_));
    attribute("font-size", style.size);
    if (style.anchor != SvgAnchor::start)
        shapes_ += " text-anchor=\"" + std::string(anchors[static_cast<std::size_t>(style.anchor)]) + "\"";
    if (style.bold)
        shapes_ += " font-weight=\"bold\"";
    fill(*style.paint);
    shapes_ += ">" + shown + "</text>\n";
}

std::string SvgPicture::styleSheet() const
{
    std::string rules;
    const auto add = [&](char kind, std::string_view property, const ChartPaint& paint) {
        rules += std::string(" .gpuspeedup-chart .") + kind + "-" + std::string(paint.name) + " { " +
                 std::string(property) + ": " + std::string(paint.dark) + "; }\n";
    };
    for (const ChartPaint* paint : filled_)
        add('f', "fill", *paint);
    for (const ChartPaint* paint : stroked_)
        add('s', "stroke", *paint);
    return "<style>\n@media screen and (prefers-color-scheme: dark) {\n" + rules + "}\n</style>\n";
}

std::string SvgPicture::written(std::string_view title, std::string_view description) const
{
    const std::string name = nameFor({title, description, shapes_});
    const std::string width = coordinate(width_);
    const std::string height = coordinate(height_);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"gpuspeedup-chart\" width=\"" + width +
           "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height +
           "\" role=\"img\" aria-labelledby=\"" + name + "-title " + name +
           "-desc\" font-family=\"system-ui, -apple-system, 'Segoe UI', sans-serif\">\n<title id=\"" + name +
           "-title\">" + xmlText(title) + "</title>\n<desc id=\"" + name + "-desc\">" + xmlText(description) +
           "</desc>\n" + styleSheet() + shapes_ + "</svg>\n";
}

} // namespace gpuspeedup
