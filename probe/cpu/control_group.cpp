// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/control_group.h"

#include "probe/system_file.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <vector>

namespace gpuspeedup {
namespace {

namespace fs = std::filesystem;

using Limit = std::optional<double>;

void tighten(Limit& limit, Limit other)
{
    if (other && (!limit || *other < *limit))
        limit = other;
}

Limit ratio(Limit numerator, Limit denominator)
{
    if (!numerator || !denominator || *numerator <= 0 || *denominator <= 0)
        return std::nullopt; // no limit is "max" or -1
    return *numerator / *denominator;
}

/// "250000 100000" or "max 100000".
Limit cpusOfVersion2(const fs::path& group)
{
    const std::string line = readFirstLine(group / "cpu.max");
    double quota = 0;
    double period = 0;
    const char* const end = line.data() + line.size();
    const auto first = std::from_chars(line.data(), end, quota);
    if (first.ec != std::errc() || first.ptr == end ||
        std::from_chars(first.ptr + 1, end, period).ec != std::errc())
        return std::nullopt;
    return ratio(quota, period);
}

Limit cpusOfVersion1(const fs::path& group)
{
    return ratio(readNumber(group / "cpu.cfs_quota_us"), readNumber(group / "cpu.cfs_period_us"));
}

Limit left(Limit limit, Limit used)
{
    constexpr double noLimit = 1e18; // version 1 writes the largest whole pages below 2^63
    if (!limit || *limit >= noLimit)
        return std::nullopt;
    return std::max(0.0, *limit - used.value_or(0));
}

Limit memoryOfVersion2(const fs::path& group)
{
    return left(readNumber(group / "memory.max"), readNumber(group / "memory.current"));
}

Limit memoryOfVersion1(const fs::path& group)
{
    return left(readNumber(group / "memory.limit_in_bytes"), readNumber(group / "memory.usage_in_bytes"));
}

Limit tightest(const fs::path& mount, const fs::path& group, Limit (*read)(const fs::path&))
{
    Limit limit = read(mount);
    fs::path folder = mount;
    for (const fs::path& part : group.relative_path())
        tighten(limit, read(folder /= part));
    return limit;
}

/// "4:cpu,cpuacct:/a/b" or, of version 2, "0::/a/b".
struct Membership
{
    std::string controllers;
    std::string group;

    [[nodiscard]] bool has(const std::string& controller) const
    {
        return ("," + controllers + ",").find("," + controller + ",") != std::string::npos;
    }
};

std::vector<Membership> readMemberships(const fs::path& root)
{
    std::vector<Membership> memberships;
    std::ifstream file(root / "proc/self/cgroup");
    for (std::string line; std::getline(file, line);) {
        const std::size_t first = line.find(':');
        const std::size_t second = line.find(':', first + 1);
        if (first != std::string::npos && second != std::string::npos)
            memberships.push_back({line.substr(first + 1, second - first - 1), line.substr(second + 1)});
    }
    return memberships;
}

} // namespace

ControlGroupLimits readControlGroupLimits(const fs::path& root)
{
    const fs::path mounts = root / "sys/fs/cgroup";
    ControlGroupLimits limits;
    for (const Membership& membership : readMemberships(root)) {
        if (membership.controllers.empty())
            for (const fs::path& mount : {mounts, mounts / "unified"}) {
                tighten(limits.cpus, tightest(mount, membership.group, cpusOfVersion2));
                tighten(limits.availableBytes, tightest(mount, membership.group, memoryOfVersion2));
            }
        for (const fs::path& mount : {mounts / membership.controllers, mounts / "cpu"})
            if (membership.has("cpu"))
                tighten(limits.cpus, tightest(mount, membership.group, cpusOfVersion1));
        if (membership.has("memory"))
            tighten(limits.availableBytes, tightest(mounts / "memory", membership.group, memoryOfVersion1));
    }
    return limits;
}

} // namespace gpuspeedup
