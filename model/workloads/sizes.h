// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workloads/workload.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>

namespace gpuspeedup {

/// The values of a template with `Count` parameters, to be given names:
///
///     const auto [m, n, k] = sizes<3>(values);
template <std::size_t Count> [[nodiscard]] std::array<double, Count> sizes(WorkloadSizes values)
{
    assert(values.size() == Count);
    std::array<double, Count> result{};
    std::copy_n(values.begin(), Count, result.begin());
    return result;
}

} // namespace gpuspeedup
