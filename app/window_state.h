// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/plan_file.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QString>

#include <optional>

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

    [[nodiscard]] static WindowState of(const MainWindow& window);
    void load();
    /// False where it cannot be written.
    bool save() const;
};

} // namespace gpuspeedup
