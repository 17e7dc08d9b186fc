// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/python_option.h"

#include <filesystem>

namespace gpuspeedup {

CLI::Option* addPythonOption(CLI::App& app, std::optional<std::string>& python, const char* description)
{
    return app.add_option("--python", python, description)
        ->type_name("FILE")
        ->expected(0, 1)
        ->default_str(defaultPython);
}

bool isNamedPython(const std::optional<std::string>& given)
{
    return given && *given != defaultPython;
}

std::string pythonProgram(const std::string& given)
{
    std::error_code ignored;
    const std::filesystem::path path(given);
    if (!std::filesystem::is_directory(path, ignored))
        return given;
    for (const char* name : {"bin/python3", "bin/python"})
        if (std::filesystem::exists(path / name, ignored))
            return path / name;
    return given;
}

} // namespace gpuspeedup
