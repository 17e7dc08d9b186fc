// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"
#include "ui/theme.h"

#include <QByteArray>

#include <optional>

namespace gpuspeedup {

class MainWindow;

/// What the window remembers from one run to the next, in settings.ini of the
/// user's configuration folder. What cannot be read is left at its default.
struct WindowState
{
    QByteArray geometry;
    std::optional<SourcedScenario> inputs;
    Theme theme = Theme::system;

    [[nodiscard]] static WindowState of(const MainWindow& window);
    void load();
    void save() const;
};

} // namespace gpuspeedup
