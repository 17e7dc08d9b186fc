// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/team_sort.h"

#include <algorithm>
#include <cassert>
#include <span>

namespace gpuspeedup {
namespace {

using Keys = std::span<const std::uint32_t>;

/// How many of the first `count` of a and b merged come from a.
std::size_t countFromFirst(Keys a, Keys b, std::size_t count)
{
    std::size_t low = count > b.size() ? count - b.size() : 0;
    std::size_t high = std::min(count, a.size());
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (a[middle] <= b[count - middle - 1]) // then a[middle] comes before it
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/// Elements begin … end of a and b merged, to the same places of `to`.
void mergePart(Keys a, Keys b, std::size_t begin, std::size_t end, std::uint32_t* to)
{
    const std::size_t fromA = countFromFirst(a, b, begin);
    const std::size_t untilA = countFromFirst(a, b, end);
    const Keys partOfA = a.subspan(fromA, untilA - fromA);
    const Keys partOfB = b.subspan(begin - fromA, (end - untilA) - (begin - fromA));
    std::merge(partOfA.begin(), partOfA.end(), partOfB.begin(), partOfB.end(), to + begin);
}

} // namespace

void sortOnTeam(std::vector<std::uint32_t>& keys, std::vector<std::uint32_t>& space, ThreadTeam& team)
{
    assert(keys.size() == space.size());
    const std::size_t n = keys.size();
    const std::size_t members = team.size();
    const auto runStart = [&](std::size_t run) { return std::min(run, members) * n / members; };
    team.run(members, [&](std::size_t member) {
        std::sort(keys.data() + runStart(member), keys.data() + runStart(member + 1));
    });
    for (std::size_t width = 1; width < members; width *= 2) {
        team.run(members, [&](std::size_t member) {
            const std::size_t from = runStart(member); // of the result, whatever runs lie there
            const std::size_t until = runStart(member + 1);
            for (std::size_t run = 0; run < members; run += 2 * width) {
                const std::size_t start = runStart(run);
                const std::size_t middle = runStart(run + width);
                const std::size_t end = runStart(run + 2 * width);
                if (until <= start || end <= from)
                    continue;
                mergePart(Keys(keys).subspan(start, middle - start), Keys(keys).subspan(middle, end - middle),
                          std::max(from, start) - start, std::min(until, end) - start, space.data() + start);
            }
        });
        keys.swap(space);
    }
}

} // namespace gpuspeedup
