// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/profile_folder.h"

#include "model/error.h"
#include "model/quote_text.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace gpuspeedup {
namespace {

namespace fs = std::filesystem;

std::string plainName(const MachineProfile& profile)
{
    for (const std::string* text : {&profile.name, &profile.host, &profile.cpu.name})
        if (!text->empty())
            return *text;
    return "machine";
}

/// "2026-11-20T23:40:00Z" as "2026-11-20 23:40"; empty where it is not known.
std::string minuteOf(const std::string& moment)
{
    constexpr std::size_t day = sizeof "2026-11-20" - 1;
    constexpr std::size_t minute = sizeof "2026-11-20T23:40" - 1;
    return moment.size() < minute ? std::string()
                                  : moment.substr(0, day) + " " + moment.substr(day + 1, minute - day - 1);
}

/// NAME.json or NAME.JSON; what begins with a dot is hidden, as "._node1.json" of a folder that macOS copied.
bool isProfileName(const std::string& name)
{
    constexpr std::string_view ending = ".json";
    const auto isSame = [](char a, char b) {
        return b == (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a);
    };
    return name.size() > ending.size() && name.front() != '.' &&
           std::ranges::equal(std::string_view(name).substr(name.size() - ending.size()), ending, isSame);
}

} // namespace

bool isFolder(const std::string& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

std::vector<std::string> profileFilesIn(const std::string& folder)
{
    std::error_code failure;
    std::vector<std::string> files;
    for (fs::directory_iterator entry(folder, failure), end; !failure && entry != end;
         entry.increment(failure)) {
        std::error_code ignored;
        const fs::path& path = entry->path();
        if (isProfileName(path.filename().string()) && fs::is_regular_file(path, ignored))
            files.push_back(path.string());
    }
    if (failure)
        throw Error(quotePath(folder) + " cannot be read: " + failure.message() +
                    "; check the name and the permissions.");
    if (files.empty())
        throw Error(
            quotePath(folder) +
            " holds no file *.json; name the folder of the profiles that gpu-speedup-cli measure wrote.");
    std::ranges::sort(files);
    return files;
}

std::string distinctName(const MachineProfile& profile, const std::set<std::string>& taken)
{
    const std::string name = plainName(profile);
    if (!taken.contains(name))
        return name;
    for (const std::string& detail : {profile.host, minuteOf(profile.measuredAt)})
        if (!detail.empty() && detail != name && !taken.contains(name + " (" + detail + ")"))
            return name + " (" + detail + ")";
    std::size_t number = 2;
    while (taken.contains(name + " (" + std::to_string(number) + ")"))
        ++number;
    return name + " (" + std::to_string(number) + ")";
}

} // namespace gpuspeedup
