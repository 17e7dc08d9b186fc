// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/plan_file.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QSettings;

namespace gpuspeedup {

class MainWindow;

/// What the window remembers from one run to the next, in settings.ini of the
/// user's configuration folder. What cannot be read is left at its default.
struct WindowState
{
    QByteArray geometry;
    QByteArray body;  ///< sizes, what is unfolded, which chart is in front
    QString language; ///< as in ui/languages.h
    Theme theme = Theme::system;
    QString planFile;             ///< that was open
    std::optional<PlanFile> plan; ///< that was open and has no file
    QString planText; ///< how it stood in the settings, to tell whether another window wrote since

    [[nodiscard]] static WindowState of(const MainWindow& window);
    void load();
    /// `before` is what was loaded. A plan without a file that another window has left since then stays.
    /// False where that, or what is written, is at the cost of this plan.
    [[nodiscard]] bool save(const WindowState& before) const;

private:
    void savePlan(QSettings& settings) const;
};

} // namespace gpuspeedup
