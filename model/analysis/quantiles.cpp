// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/quantiles.h"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace gpuspeedup {
namespace {

/// Position of the nearest rank of p per cent among `count` in order.
std::ptrdiff_t rankOf(std::size_t percent, std::size_t count)
{
    return static_cast<std::ptrdiff_t>((percent * count + 99) / 100) - 1;
}

} // namespace

Quantiles<double> quantilesOf(std::span<double> sample)
{
    assert(!sample.empty());
    const auto begin = sample.begin();
    const auto low = begin + rankOf(5, sample.size());
    const auto middle = begin + rankOf(50, sample.size());
    const auto high = begin + rankOf(95, sample.size());
    std::nth_element(begin, middle, sample.end());
    const double median = *middle; // of which the next two may change the place
    std::nth_element(begin, low, middle);
    std::nth_element(middle, high, sample.end());
    return {*low, median, *high};
}

} // namespace gpuspeedup
