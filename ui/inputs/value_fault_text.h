// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/value_parser.h"

#include <QString>

namespace gpuspeedup {

/// The sentence shown beside a field: shorter than ValueError's own, since the
/// refused text stands above it, and translated. `example` is a good value.
[[nodiscard]] QString valueFaultText(ValueFault fault, const QString& example);

} // namespace gpuspeedup
