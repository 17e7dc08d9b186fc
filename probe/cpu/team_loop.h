// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cpu/team_vector.h"
#include "probe/cpu/thread_team.h"
#include "probe/reference_values.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace gpuspeedup {

/// What a job takes longer for each member of a team that it reaches awake, in nanoseconds: 300 to 500 were
/// seen on virtual machines of 2 and 16 processors.
inline constexpr double reachingNanoseconds = 400;

/// How many members share out `count` pieces of work: all, or one where that is done sooner.
/// `nanoseconds` is what a programmer expects that one core takes for each of `count`, and `ofEachMember`
/// what the work takes longer for each member that shares in it.
[[nodiscard]] inline std::size_t membersFor(const ThreadTeam& team, std::size_t count, double nanoseconds,
                                            double ofEachMember = 0)
{
    const std::size_t largestPart = (count + team.size() - 1) / team.size();
    const double saved = static_cast<double>(count - largestPart) * nanoseconds;
    const double added = static_cast<double>(team.size()) * (reachingNanoseconds + ofEachMember);
    return saved < added ? 1 : team.size();
}

/// Calls `part(begin, end)` for parts that make up 0 … count, one on each of membersFor() members of the
/// team.
template <class Part> void forParts(ThreadTeam& team, std::size_t count, double nanoseconds, const Part& part)
{
    const std::size_t members = membersFor(team, count, nanoseconds);
    if (members == 1)
        return part(std::size_t{0}, count);
    team.run(members,
             [&](std::size_t member) { part(member * count / members, (member + 1) * count / members); });
}

/// What parts of a loop give, kept apart for each member of the team: memory that a loop asks the system for
/// takes longer than many a loop.
template <class Result> class PartResults
{
public:
    explicit PartResults(ThreadTeam& team) : team_(team) {}

    /// As forParts(), of parts that each give a Result; `combine(result)` for each in order of the parts, of
    /// which a programmer expects that it takes `combineNanoseconds`. Neither waits for a lock nor may throw;
    /// sums come out the same each time on as many members.
    template <class Part, class Combine>
    void combine(std::size_t count, double nanoseconds, const Part& part, const Combine& combine,
                 double combineNanoseconds = 0)
    {
        const std::size_t members = membersFor(team_, count, nanoseconds, combineNanoseconds);
        if (members == 1)
            return combine(part(std::size_t{0}, count));
        slots_.resize(members);
        team_.run(members, [&](std::size_t member) {
            slots_[member].result.emplace(part(member * count / members, (member + 1) * count / members));
        });
        for (const Slot& slot : slots_)
            combine(*slot.result);
    }

private:
    struct alignas(64) Slot // apart, so that the members do not share a cache line
    {
        std::optional<Result> result;
    };

    ThreadTeam& team_;
    std::vector<Slot> slots_;
};

/// The same of one loop.
template <class Result, class Part, class Combine>
void combineParts(ThreadTeam& team, std::size_t count, double nanoseconds, const Part& part,
                  const Combine& combine)
{
    PartResults<Result>(team).combine(count, nanoseconds, part, combine);
}

/// `count` hashed numbers in [low, high), other ones for each `first`; each member touches its part first.
inline std::vector<float> hashedNumbers(ThreadTeam& team, std::size_t count, std::uint32_t first,
                                        float low = -1, float high = 1)
{
    std::vector<float> numbers = teamVector<float>(team, count);
    forParts(team, count, 2, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            numbers[i] =
                low + (high - low) / 2 * (1 + hashedNumber<float>(first + static_cast<std::uint32_t>(i)));
    });
    return numbers;
}

/// The same of whole numbers below `bound`, at most 2³².
inline std::vector<std::uint32_t> hashedIntegers(ThreadTeam& team, std::size_t count, std::uint32_t first,
                                                 std::uint64_t bound = 1ULL << 32)
{
    std::vector<std::uint32_t> integers = teamVector<std::uint32_t>(team, count);
    forParts(team, count, 2, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            integers[i] =
                static_cast<std::uint32_t>((hashedBits(first + static_cast<std::uint32_t>(i)) * bound) >> 32);
    });
    return integers;
}

} // namespace gpuspeedup
