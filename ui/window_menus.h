// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario.h"
#include "ui/icons.h"
#include "ui/theme.h"

#include <functional>

class QAction;
class QMenu;
class QString;
class QToolBar;
class QWidget;

namespace gpuspeedup {

/// Puts buttons on a toolbar that the keyboard reaches, named for assistive programs.
class ToolBarButtons
{
public:
    explicit ToolBarButtons(QToolBar& bar) : bar_(bar) {}

    void add(QAction& action, IconShape shape, const QString& name);
    /// With its icon alone.
    void addSmall(QAction& action, const QString& name);
    void addMenu(QMenu& menu, IconShape shape, const QString& name);

private:
    QToolBar& bar_;
};

/// The menu of the published examples.
[[nodiscard]] QMenu* createExamplesMenu(QWidget& window, std::function<void(const Scenario&)> open);

/// The menu that chooses the theme; `current` is checked.
[[nodiscard]] QMenu* createViewMenu(QWidget& window, Theme current, std::function<void(Theme)> choose);

/// Explanations (F1) and About.
[[nodiscard]] QMenu* createHelpMenu(QWidget& window);

/// A thing that could not be done, in one sentence; does not wait for the answer.
void showFailureBox(QWidget& window, const QString& sentence);

} // namespace gpuspeedup
