// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/build_details.h"

#include "app/commit.h"
#include "app/version.h"

namespace gpuspeedup {

std::string versionText(const std::string& firstLine, const BuildDetails& parts)
{
    constexpr std::size_t nameColumns = 14;
    BuildDetails details = {
        {"Commit", builtCommit}, {"Compiler", builtWithCompiler}, {"Built for", builtFor}};
    details.insert(details.end(), parts.begin(), parts.end());
    std::string text = firstLine + "\n";
    for (auto& [name, value] : details) {
        name.resize(nameColumns, ' ');
        text += name + value + "\n";
    }
    return text;
}

} // namespace gpuspeedup
