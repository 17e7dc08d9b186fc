// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

/// From here on SIGTERM, SIGINT and SIGHUP end the program as Quit does, so that
/// the inputs are remembered when the session or the terminal ends. Requires a
/// QCoreApplication; call once.
void quitOnSignals();

} // namespace gpuspeedup
