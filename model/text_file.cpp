// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text_file.h"

#include "model/error.h"
#include "model/quote_text.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

namespace gpuspeedup {
namespace {

struct Closer
{
    void operator()(std::FILE* file) const { std::fclose(file); }
};

std::string reasonFor(int error)
{
    return std::generic_category().message(error);
}

} // namespace

std::string readTextFile(const std::string& path, std::size_t mostBytes)
{
    const bool standardInput = path == "-";
    const std::string shown = standardInput ? "standard input" : quoteText(path);
    std::error_code ignored;
    if (!standardInput && std::filesystem::is_directory(path, ignored))
        throw Error(shown + " is a directory; name a file.");

    std::unique_ptr<std::FILE, Closer> opened;
    std::FILE* file = stdin;
    if (!standardInput) {
        opened.reset(std::fopen(path.c_str(), "rb"));
        file = opened.get();
        if (file == nullptr)
            throw Error(shown + " cannot be opened: " + reasonFor(errno) +
                        "; check the name and the permissions.");
    }

    std::string text;
    std::array<char, 1 << 16> buffer; // NOLINT: filled by fread
    while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file)) {
        if (text.size() + count > mostBytes)
            throw Error(shown + " is larger than " + std::to_string(mostBytes / 1024) +
                        " KiB, which no such file needs; name another.");
        text.append(buffer.data(), count);
    }
    if (std::ferror(file) != 0)
        throw Error(shown + " cannot be read: " + reasonFor(errno) + "; check the file and its disk.");
    return text;
}

} // namespace gpuspeedup
