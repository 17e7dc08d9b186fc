// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/host.h"

#include <array>
#include <ctime>
#include <fstream>
#include <sys/utsname.h>

namespace gpuspeedup {
namespace {

/// PRETTY_NAME="Debian GNU/Linux 12 (bookworm)". Source: os-release(5).
std::string distributionName()
{
    const std::string key = "PRETTY_NAME=";
    std::ifstream file("/etc/os-release");
    for (std::string line; std::getline(file, line);)
        if (line.starts_with(key)) {
            std::string name = line.substr(key.size());
            std::erase(name, '"');
            return name;
        }
    return {};
}

} // namespace

std::string hostName()
{
    utsname names{};
    return uname(&names) == 0 ? names.nodename : std::string();
}

std::string systemName()
{
    utsname names{};
    if (uname(&names) != 0)
        return distributionName();
    const std::string kernel = std::string(names.sysname) + " " + names.release + " " + names.machine;
    const std::string distribution = distributionName();
    return distribution.empty() ? kernel : distribution + ", " + kernel;
}

std::string utcNow()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, sizeof "2026-11-20T23:40:00Z" + 8> text{}; // room for years beyond 9999
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), length};
}

} // namespace gpuspeedup
