// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace gpuspeedup {

inline constexpr const char* defaultPython = "python3";

/// Declares `--python [PATH]`; without a path it is the python3 of PATH.
CLI::Option* addPythonOption(CLI::App& app, std::optional<std::string>& python, const char* description);

/// The program that was meant: the interpreter of a virtual environment whose folder was named, else `given`.
[[nodiscard]] std::string pythonProgram(const std::string& given);

} // namespace gpuspeedup
