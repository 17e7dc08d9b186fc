// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QApplication>

namespace gpuspeedup {
namespace {

constexpr double smallScale = 0.88;

// Hues after Okabe and Ito, "Color Universal Design" (2008), told apart by
// colour-blind readers, made darker or lighter for contrast.
const ThemeColors lightColors{
    .cpu = QColor(0xb8, 0x4a, 0x00),
    .gpu = QColor(0x00, 0x66, 0xa8),
    .transfer = QColor(0xb0, 0x6f, 0x00),
    .launches = QColor(0xa8, 0x4f, 0x86),
    .speedup = QColor(0x00, 0x78, 0x5a),
    .communication = QColor(0x6a, 0x51, 0xa3),
    .oneOff = QColor(0x6b, 0x72, 0x80),
    .serial = QColor(0x7a, 0x4b, 0x2a),
    .good = QColor(0x00, 0x66, 0xa8),
    .bad = QColor(0xb8, 0x4a, 0x00),
    .error = QColor(0xb3, 0x1b, 0x1b),
    .grid = QColor(0xe2, 0xe5, 0xe9),
};
const ThemeColors darkColors{
    .cpu = QColor(0xf5, 0x9a, 0x5b),
    .gpu = QColor(0x63, 0xb8, 0xf2),
    .transfer = QColor(0xe9, 0xb9, 0x49),
    .launches = QColor(0xdb, 0x93, 0xbf),
    .speedup = QColor(0x4c, 0xc9, 0xa0),
    .communication = QColor(0xa9, 0x9b, 0xe8),
    .oneOff = QColor(0x9a, 0xa3, 0xae),
    .serial = QColor(0xc9, 0xa2, 0x7e),
    .good = QColor(0x63, 0xb8, 0xf2),
    .bad = QColor(0xf5, 0x9a, 0x5b),
    .error = QColor(0xff, 0x8a, 0x80),
    .grid = QColor(0x3a, 0x3f, 0x46),
};

struct Shades
{
    QColor window;
    QColor base;
    QColor alternate;
    QColor button;
    QColor text;
    QColor muted;
    QColor disabled;  ///< past results too: 3:1 against window and base
    QColor edge;      ///< of text fields, 3:1 against window and base
    QColor highlight; ///< 4.5:1 against white, 3:1 against window and base
    QColor link;
};

const Shades lightShades{
    .window = QColor(0xf5, 0xf6, 0xf8),
    .base = QColor(0xff, 0xff, 0xff),
    .alternate = QColor(0xf3, 0xf5, 0xf8),
    .button = QColor(0xfd, 0xfd, 0xfe),
    .text = QColor(0x1c, 0x20, 0x26),
    .muted = QColor(0x5b, 0x63, 0x6e),
    .disabled = QColor(0x85, 0x8d, 0x97),
    .edge = QColor(0x86, 0x8e, 0x98),
    .highlight = QColor(0x00, 0x66, 0xa8),
    .link = QColor(0x00, 0x66, 0xa8),
};
const Shades darkShades{
    .window = QColor(0x1f, 0x22, 0x27),
    .base = QColor(0x17, 0x1a, 0x1e),
    .alternate = QColor(0x1d, 0x20, 0x25),
    .button = QColor(0x2b, 0x2f, 0x36),
    .text = QColor(0xe8, 0xea, 0xed),
    .muted = QColor(0xa6, 0xad, 0xb8),
    .disabled = QColor(0x79, 0x80, 0x8a),
    .edge = QColor(0x72, 0x7a, 0x85),
    .highlight = QColor(0x2a, 0x77, 0xb2),
    .link = QColor(0x63, 0xb8, 0xf2),
};

QPalette paletteFrom(const Shades& s)
{
    QPalette palette(s.button, s.window);
    palette.setColor(QPalette::Base, s.base);
    palette.setColor(QPalette::AlternateBase, s.alternate);
    palette.setColor(QPalette::Text, s.text);
    palette.setColor(QPalette::WindowText, s.text);
    palette.setColor(QPalette::ButtonText, s.text);
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, s.muted);
    palette.setColor(QPalette::ToolTipBase, s.base);
    palette.setColor(QPalette::ToolTipText, s.text);
    palette.setColor(QPalette::Highlight, s.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, s.link);
    palette.setColor(QPalette::Mid, s.edge);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, s.disabled);
    return palette;
}

struct Named
{
    Theme theme;
    const char* name;
};
constexpr Named names[] = {{Theme::system, "system"}, {Theme::light, "light"}, {Theme::dark, "dark"}};

} // namespace

QString themeName(Theme theme)
{
    for (const Named& named : names)
        if (named.theme == theme)
            return QString::fromLatin1(named.name);
    return {};
}

Theme themeFromName(const QString& name)
{
    for (const Named& named : names)
        if (name == QLatin1String(named.name))
            return named.theme;
    return Theme::system;
}

void applyTheme(Theme theme)
{
    static const QPalette desktopPalette = QApplication::palette();
    const bool dark = theme == Theme::dark || (theme == Theme::system && isDark(desktopPalette));
    QApplication::setPalette(paletteFrom(dark ? darkShades : lightShades));
}

QPalette lightPalette()
{
    return paletteFrom(lightShades);
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

const ThemeColors& themeColors(const QPalette& palette)
{
    return isDark(palette) ? darkColors : lightColors;
}

QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * smallScale);
    return small;
}

} // namespace gpuspeedup
