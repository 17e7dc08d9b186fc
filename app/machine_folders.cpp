// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine_folders.h"

#include "app/option_value.h"
#include "model/machine/profile_folder.h"

#include <algorithm>
#include <filesystem>

namespace gpuspeedup {
namespace {

std::string nameOf(const std::string& path, const std::set<std::string>& taken)
{
    try {
        return distinctName(readProfileFile(path), taken);
    } catch (const Error&) { // its row says why
        return std::filesystem::path(path).filename().string();
    }
}

} // namespace

MachineNames addMachines(std::vector<GivenOption>& options)
{
    MachineNames names;
    const auto machine = std::ranges::find(options, "--machine", &GivenOption::name);
    if (machine == options.end())
        return names;
    std::set<std::string> taken;
    std::vector<std::string> paths;
    for (const std::string& value : machine->values) {
        if (!isFolder(value)) {
            paths.push_back(value);
            continue;
        }
        for (const std::string& path : readFor("--machine", [&] { return profileFilesIn(value); })) {
            paths.push_back(path);
            names[path] = nameOf(path, taken);
            taken.insert(names[path]);
        }
    }
    machine->values = std::move(paths);
    return names;
}

void nameMachines(const std::vector<std::string>& columns, std::vector<Combination>& combinations,
                  const MachineNames& names)
{
    const auto column = std::ranges::find(columns, "machine");
    if (column == columns.end())
        return;
    const auto place = static_cast<std::size_t>(column - columns.begin());
    for (Combination& one : combinations)
        if (const auto name = names.find(one.values[place]); name != names.end())
            one.values[place] = name->second;
}

} // namespace gpuspeedup
