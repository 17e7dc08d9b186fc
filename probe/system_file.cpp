// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/system_file.h"

#include <algorithm>
#include <charconv>
#include <fstream>

namespace gpuspeedup {

std::string readFirstLine(const std::filesystem::path& path)
{
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

std::optional<double> readNumber(const std::filesystem::path& path)
{
    const std::string line = readFirstLine(path);
    double number = 0;
    const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error != std::errc())
        return std::nullopt;
    return number;
}

std::string readField(const std::filesystem::path& path, const std::string& key)
{
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        const std::size_t colon = line.find(':');
        if (!line.starts_with(key) || colon == std::string::npos)
            continue;
        const std::size_t begin = line.find_first_not_of(" \t", colon + 1);
        return begin == std::string::npos ? std::string() : line.substr(begin);
    }
    return {};
}

std::vector<std::string> entriesOf(const std::filesystem::path& folder, const std::string& prefix)
{
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        if (std::string name = entry->path().filename().string(); name.starts_with(prefix))
            names.push_back(std::move(name));
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace gpuspeedup
