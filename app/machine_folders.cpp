// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/machine_folders.h"

#include "app/option_value.h"
#include "app/usage_error.h"
#include "model/machine/profile_folder.h"
#include "model/quote_text.h"

#include <algorithm>
#include <filesystem>

namespace gpuspeedup {
namespace {

/// What the machine is called, which becomes `taken`, and whether some of its figures are missing.
std::string nameOf(const std::string& path, std::set<std::string>& taken)
{
    try {
        const MachineProfile profile = readProfileFile(path);
        const std::string name = distinctName(profile, taken);
        taken.insert(name);
        return profile.complete ? name : name + " (measured incompletely)";
    } catch (const Error&) { // its row says why
        return std::filesystem::path(path).filename().string();
    }
}

std::vector<std::string> profilesIn(const std::string& folder)
{
    std::vector<std::string> paths = readFor("--machine", [&] { return profileFilesIn(folder); });
    if (paths.size() > mostCombinations)
        throw UsageError("--machine: " + quotePath(folder) + " holds " + std::to_string(paths.size()) +
                         " profiles, and at most " + std::to_string(mostCombinations) +
                         " are compared; move some of them to another folder.");
    return paths;
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
        for (const std::string& path : profilesIn(value)) {
            paths.push_back(path);
            names[path] = nameOf(path, taken);
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
