// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/catalogue.h"
#include "model/report/document.h"

namespace gpuspeedup {

/// Rows of the catalogue as a table: id, figures, source, how it was verified, confidence.
[[nodiscard]] Table cpuTable(const std::vector<const CatalogueCpu*>& cpus);
[[nodiscard]] Table gpuTable(const std::vector<const CatalogueGpu*>& gpus);

} // namespace gpuspeedup
