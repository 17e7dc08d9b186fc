// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/chart_paint.h"

#include <vector>

namespace gpuspeedup {
namespace {

// By position of ChartRole. Hues after Okabe and Ito, "Color Universal Design" (2008), told apart by
// colour-blind readers, made darker or lighter for contrast.
constexpr ChartPaint rolePaints[] = {
    {"cpu", "#b84a00", "#f59a5b"},           {"gpu", "#0066a8", "#63b8f2"},
    {"speedup", "#00785a", "#4cc9a0"},       {"transfer", "#b06f00", "#e9b949"},
    {"kernels", "#0066a8", "#63b8f2"},       {"launches", "#a84f86", "#db93bf"},
    {"communication", "#6a51a3", "#a99be8"}, {"one-off", "#6b7280", "#9aa3ae"},
    {"serial", "#7a4b2a", "#c9a27e"},        {"gain", "#0066a8", "#63b8f2"},
    {"loss", "#b84a00", "#f59a5b"},          {"neutral", "#5b636e", "#a6adb8"},
};

constexpr ChartPaint above[] = {
    {"above1", "#dbe9f4", "#203244"}, {"above2", "#b9d5ea", "#23425d"}, {"above3", "#8fbcdd", "#275678"},
    {"above4", "#5f9ecb", "#2c6d99"}, {"above5", "#2f80b9", "#3a8bc0"}, {"above6", "#0066a8", "#63b8f2"},
};
constexpr ChartPaint below[] = {
    {"below1", "#f9e6d8", "#3b2a1d"}, {"below2", "#f3ccae", "#553720"}, {"below3", "#e9a97b", "#754825"},
    {"below4", "#dc8549", "#99602f"}, {"below5", "#cb651f", "#c67c43"}, {"below6", "#b84a00", "#f59a5b"},
};

} // namespace

const ChartPaint groundPaint{"ground", "#ffffff", "#171a1e"};
const ChartPaint textPaint{"text", "#1c2026", "#e8eaed"};
const ChartPaint mutedPaint{"muted", "#5b636e", "#a6adb8"};
const ChartPaint gridPaint{"grid", "#e2e5e9", "#3a3f46"};

const ChartPaint& paintOf(ChartRole role)
{
    return rolePaints[static_cast<std::size_t>(role)];
}

std::span<const ChartPaint> abovePaints()
{
    return above;
}

std::span<const ChartPaint> belowPaints()
{
    return below;
}

std::span<const ChartPaint* const> chartPaints()
{
    static const std::vector<const ChartPaint*> all = [] {
        std::vector<const ChartPaint*> list = {&groundPaint, &textPaint, &mutedPaint, &gridPaint};
        for (const std::span<const ChartPaint> paints :
             {std::span<const ChartPaint>(rolePaints), std::span<const ChartPaint>(above),
              std::span<const ChartPaint>(below)})
            for (const ChartPaint& paint : paints)
                list.push_back(&paint);
        return list;
    }();
    return all;
}

} // namespace gpuspeedup
