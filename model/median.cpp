// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/median.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace gpuspeedup {

double medianOf(std::vector<double> values)
{
    assert(!values.empty());
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

} // namespace gpuspeedup
