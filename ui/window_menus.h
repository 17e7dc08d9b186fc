// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario.h"
#include "ui/theme.h"

#include <functional>

class QMenu;
class QString;
class QToolBar;
class QWidget;

namespace gpuspeedup {

/// The menu of the published examples, and its button on the bar.
[[nodiscard]] QMenu* createExamplesMenu(QWidget& window, QToolBar& bar,
                                        std::function<void(const Scenario&)> open);

/// The menu that chooses the theme; `current` is checked.
[[nodiscard]] QMenu* createViewMenu(QWidget& window, Theme current, std::function<void(Theme)> choose);

/// A thing that could not be done, in one sentence; does not wait for the answer.
void showFailureBox(QWidget& window, const QString& sentence);

void showAboutBox(QWidget& window);

} // namespace gpuspeedup
