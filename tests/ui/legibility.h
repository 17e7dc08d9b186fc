// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QColor;
class QWidget;

namespace gpuspeedup {

// Faults of what a window shows, each in a few words; empty where there is none.

/// Texts that their widget is too small for, that stick out of the window, or that no scrolling brings into
/// sight; columns narrower than their heading.
[[nodiscard]] QStringList clippedTexts(const QWidget& window);
/// Texts, fields and buttons that cover each other.
[[nodiscard]] QStringList overlappingTexts(const QWidget& window);
/// What can take the focus and has no accessible name.
[[nodiscard]] QStringList unnamedWidgets(const QWidget& window);
/// Texts of labels, fields and buttons that do not stand out from what is behind them.
[[nodiscard]] QStringList faintTexts(const QWidget& window);

/// Of two opaque colours, by WCAG 2.1: 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// Lets layouts come to rest.
void settle();

} // namespace gpuspeedup
