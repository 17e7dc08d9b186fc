// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"

#include <QString>

namespace gpuspeedup {

/// "measured on node-17, 20 Nov 2026", "GeForce RTX 4090, catalogue", "assumed" for the line below a field;
/// empty for what was typed or comes from an example.
[[nodiscard]] QString shortSourceText(const Source& source);

/// "Good to ±25 %.", "Good to a factor of 2.", "Exact.": how far the figure may be off.
[[nodiscard]] QString accuracyText(const Source& source);

/// One sentence: "Measured on node-17 at 20 Nov 2026 23:40: FP32, all cores of Xeon …."
[[nodiscard]] QString longSourceText(const Source& source);

} // namespace gpuspeedup
