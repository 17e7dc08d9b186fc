// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

namespace gpuspeedup {

enum class Theme
{
    system, ///< the palette the desktop gives
    light,
    dark
};

/// The name on the command line and in the settings, and back; `system` for an unknown one.
[[nodiscard]] QString themeName(Theme theme);
[[nodiscard]] Theme themeFromName(const QString& name);

/// Sets the palette of the whole program.
void applyTheme(Theme theme);
/// That of Theme::light, for what is printed.
[[nodiscard]] QPalette lightPalette();

/// Colours with a meaning, for the light or dark background of a palette.
/// Against it text has a contrast of 4.5:1 or more, a line 3:1 or more.
struct ThemeColors
{
    QColor cpu;      ///< CPU series
    QColor gpu;      ///< GPU series and computation
    QColor transfer; ///< data transfer
    QColor launches; ///< launch overhead
    QColor speedup;
    QColor communication; ///< between GPUs
    QColor oneOff;        ///< work done once
    QColor serial;        ///< what stays on the CPU
    QColor good;          ///< text: the GPU wins
    QColor bad;           ///< text: the CPU wins
    QColor error;         ///< text: refused
    QColor grid;          ///< lines behind a chart
};

[[nodiscard]] bool isDark(const QPalette& palette);
[[nodiscard]] const ThemeColors& themeColors(const QPalette& palette);

/// For hints and captions: `font` at 88 % of its size.
[[nodiscard]] QFont smallFont(const QFont& font);

} // namespace gpuspeedup
