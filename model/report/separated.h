// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/document.h"

#include <string>

namespace gpuspeedup {

/// What CSV and TSV share: the table with a heading line, or, where there is
/// none, the properties and the cells of the sections as lines of key and value.
/// Numbers are exact.
void writeSeparated(const Document& document, std::string_view separator,
                    std::string (*escape)(const std::string&), const Sink& sink);

} // namespace gpuspeedup
