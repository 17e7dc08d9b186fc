// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundled_fonts.h"

#include <QFontInfo>
#include <QGuiApplication>

#include <cstdlib>
#include <filesystem>

namespace gpuspeedup {
namespace {

const char* const variable = "FONTCONFIG_FILE";

} // namespace

BundledFonts::BundledFonts()
{
    std::error_code failed;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", failed);
    const std::filesystem::path fonts =
        program.parent_path().parent_path() / "share/gpu-speedup/fonts/fonts.conf";
    if (!failed && std::getenv(variable) == nullptr && std::filesystem::exists(fonts, failed))
        joined_ = ::setenv(variable, fonts.c_str(), 1) == 0;
}

BundledFonts::~BundledFonts()
{
    if (!joined_)
        return;
    [[maybe_unused]] const QString read = QFontInfo(QGuiApplication::font()).family();
    ::unsetenv(variable);
}

} // namespace gpuspeedup
