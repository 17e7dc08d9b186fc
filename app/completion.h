// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What the shell may put in the place of the last of `words`, which follow the program's name: commands,
/// options and values as `app` declares them. A value that is a file, or a command of the system, is the
/// single word ":file" or
/// ":command"; an option after whose value more must be typed ends in "=".
///
/// resources/completion/gpu-speedup-cli.bash asks for them with gpu-speedup-cli --complete WORD …
[[nodiscard]] std::vector<std::string> completions(const CLI::App& app, std::span<const std::string> words);

/// The script for bash, also for a program called `name`.
[[nodiscard]] std::string bashCompletion(const std::string& name);

} // namespace gpuspeedup
