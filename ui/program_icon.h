// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace gpuspeedup {

/// The icon of the program in the sizes that windows, switchers and docks show, compiled in: it needs no icon
/// theme.
[[nodiscard]] QIcon programIcon();

} // namespace gpuspeedup
