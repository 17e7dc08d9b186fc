// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace gpuspeedup {

class MainWindow;

/// Prints the sentence on standard error and returns `status`.
int report(const QString& sentence, int status);

/// Renders the window to a PNG file and ends; with `measure`, measures this machine
/// and applies its figures first. Returns the exit status: 1 where the file was not
/// written or nothing could be measured.
[[nodiscard]] int runUnattended(MainWindow& window, const QString& fileName, bool measure);

} // namespace gpuspeedup
