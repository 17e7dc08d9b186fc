// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// The values an option can take, where they can be listed.
struct ListedValues
{
    std::vector<std::string> words;
    bool byComma = false; ///< several of them, joined by commas
};

/// Of `option` ("--gpu") of `command`; `words` are those on the command line before. Nothing for what is
/// typed freely.
[[nodiscard]] ListedValues listedValues(const std::string& command, const std::string& option,
                                        std::span<const std::string> words);

} // namespace gpuspeedup
