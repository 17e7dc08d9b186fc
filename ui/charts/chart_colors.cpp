// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_colors.h"

#include "ui/theme.h"

namespace gpuspeedup {
namespace {

constexpr float pale = 0.4F;

QColor strongColor(ChartRole role, const QPalette& palette)
{
    const ThemeColors& colors = themeColors(palette);
    switch (role) {
    case ChartRole::cpu:
        return colors.cpu;
    case ChartRole::gpu:
    case ChartRole::kernels:
        return colors.gpu;
    case ChartRole::speedup:
        return colors.speedup;
    case ChartRole::transfer:
        return colors.transfer;
    case ChartRole::launches:
        return colors.launches;
    case ChartRole::communication:
        return colors.communication;
    case ChartRole::oneOff:
        return colors.oneOff;
    case ChartRole::serial:
        return colors.serial;
    case ChartRole::gain:
        return colors.good;
    case ChartRole::loss:
        return colors.bad;
    case ChartRole::neutral:
        break;
    }
    return palette.color(QPalette::PlaceholderText);
}

} // namespace

QColor ChartColors::of(ChartRole role) const
{
    QColor color = strongColor(role, palette);
    color.setAlphaF(stale ? pale : 1.0F);
    return color;
}

QColor ChartColors::text() const
{
    return palette.color(stale ? QPalette::Disabled : QPalette::Active, QPalette::WindowText);
}

QColor ChartColors::background() const
{
    return palette.color(QPalette::Base);
}

} // namespace gpuspeedup
