// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/catalogue.h"

#include <string_view>
#include <vector>

namespace gpuspeedup {

/// What one CSV text holds: rows of one of the two kinds.
struct CatalogueRows
{
    std::vector<CatalogueCpu> cpus;
    std::vector<CatalogueGpu> gpus;
};

/// See Catalogue::add.
[[nodiscard]] CatalogueRows readCatalogueRows(std::string_view csv, std::string_view source);

} // namespace gpuspeedup
