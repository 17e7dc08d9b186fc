// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace gpuspeedup {

/// resources/cpus.csv, gpus.csv and stacks.csv as they were when the program was built.
[[nodiscard]] std::string_view builtInCpus();
[[nodiscard]] std::string_view builtInGpus();
[[nodiscard]] std::string_view builtInStacks();

} // namespace gpuspeedup
