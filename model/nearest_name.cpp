// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/nearest_name.h"

#include "model/ascii_case.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace gpuspeedup {
namespace {

struct Distances
{
    std::size_t toPart = 0;  ///< from `wanted` to the part of the name most like it
    std::size_t toWhole = 0; ///< from `wanted` to the whole name
};

/// Edit distances to every prefix of `name`; what stands before the part costs nothing where `freeStart`.
std::vector<std::size_t> distancesToEnds(std::string_view wanted, std::string_view name, bool freeStart)
{
    std::vector<std::size_t> row(name.size() + 1, 0);
    if (!freeStart)
        std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < name.size(); ++j) {
            const std::size_t replaced = diagonal + (lowerAscii(wanted[i]) == lowerAscii(name[j]) ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, diagonal + 1, row[j] + 1});
        }
    }
    return row;
}

Distances distances(std::string_view wanted, std::string_view name)
{
    const std::vector<std::size_t> parts = distancesToEnds(wanted, name, true);
    return {.toPart = *std::min_element(parts.begin(), parts.end()),
            .toWhole = distancesToEnds(wanted, name, false).back()};
}

} // namespace

std::vector<std::string> nearestNames(std::string_view wanted, std::span<const std::string_view> names,
                                      std::size_t most)
{
    std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> ranked;
    ranked.reserve(names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto [toPart, toWhole] = distances(wanted, names[i]);
        ranked.emplace_back(toPart, toWhole, i);
    }
    std::sort(ranked.begin(), ranked.end());
    ranked.resize(std::min(most, ranked.size()));

    std::vector<std::string> result;
    result.reserve(ranked.size());
    for (const auto& [toPart, toWhole, index] : ranked)
        result.emplace_back(names[index]);
    return result;
}

} // namespace gpuspeedup
