// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <optional>
#include <string>

namespace gpuspeedup {

inline constexpr const char* defaultPython = "python3";

/// Declares `--python [PATH]`; without a path it is the python3 of PATH.
CLI::Option* addPythonOption(CLI::App& app, std::optional<std::string>& python, const char* description);

/// Another than the usual one was asked for: a command that cannot use it did not do what was asked.
[[nodiscard]] bool isNamedPython(const std::optional<std::string>& given);

/// The program that was meant: the interpreter of a virtual environment whose folder was named, else `given`.
[[nodiscard]] std::string pythonProgram(const std::string& given);

} // namespace gpuspeedup
