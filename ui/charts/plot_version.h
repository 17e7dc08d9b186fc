// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

/// Of QCustomPlot, "2.1.0": its header stays inside ui.
[[nodiscard]] const char* plotVersion();

} // namespace gpuspeedup
