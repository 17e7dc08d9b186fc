// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/machine/catalogue.h"
#include "model/report/document.h"

namespace gpuspeedup {

/// Rows of the catalogue as a table: id, figures, source, how it was verified, confidence.
[[nodiscard]] Table cpuTable(const std::vector<const CatalogueCpu*>& cpus, const Language& language = {});
[[nodiscard]] Table gpuTable(const std::vector<const CatalogueGpu*>& gpus, const Language& language = {});

} // namespace gpuspeedup
