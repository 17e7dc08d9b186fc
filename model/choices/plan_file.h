// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"
#include "model/machine/catalogue.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// The content of a plan document: scenarios side by side.
struct PlanFile
{
    std::vector<Choices> scenarios{1}; ///< 1 to mostScenarios
    std::size_t current = 0;           ///< the one that was last looked at

    static constexpr std::size_t mostScenarios = 1000;
    bool operator==(const PlanFile&) const = default;
};

inline constexpr std::string_view planFileSuffix = "gpuplan"; ///< of file names, without dot
inline constexpr int planSchemaVersion = 1;
inline constexpr std::size_t mostPlanBytes = std::size_t{64} << 20;

/// As JSON with SI keys; reads back as the same plan, every number to the last bit. A profile that several
/// scenarios use stands in it once.
[[nodiscard]] std::string planFileToJson(const PlanFile& plan);

/// Reads a plan, or a scenario file (model/scenario_json.h) as a plan of one scenario. `source` names the
/// text in errors.
///
/// Throws Error for text that is not JSON, an unknown key, a value of the wrong kind or outside its domain,
/// with its JSON path, and for a newer version, saying so. Names of workloads, processors and stacks that
/// `catalogue` and this program do not know are refused with the nearest ones.
[[nodiscard]] PlanFile planFileFromJson(std::string_view text, std::string_view source,
                                        const Catalogue& catalogue = Catalogue::builtIn());
/// Reads the file, or standard input where `path` is "-". Throws Error.
[[nodiscard]] PlanFile readPlanFile(const std::string& path,
                                    const Catalogue& catalogue = Catalogue::builtIn());

} // namespace gpuspeedup
