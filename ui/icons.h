// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace gpuspeedup {

/// Line icons of the toolbar, drawn in the text colour of the program's palette as
/// it is when they are painted: they need no icon theme and no image plugin.
enum class IconShape
{
    examples,
    copy,
    measure,
    save,
    reset,
    wholeView,
    newPlan,
    open,
    savePlan,
    duplicate,
    more
};

[[nodiscard]] QIcon lineIcon(IconShape shape);

} // namespace gpuspeedup
