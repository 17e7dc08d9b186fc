// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text_file.h"

#include "model/error.h"
#include "model/quote_text.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
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

using OpenFile = std::unique_ptr<std::FILE, Closer>;

Error notWritten(const std::string& path, int error)
{
    return Error(quotePath(path) + " cannot be written: " + reasonFor(error) +
                 "; check the name, the permissions and the disk.");
}

/// The file that `path` names, through symbolic links: those stay as they are.
std::filesystem::path resolved(const std::string& path)
{
    std::error_code ignored;
    const std::filesystem::path target = std::filesystem::weakly_canonical(path, ignored);
    return target.empty() ? std::filesystem::path(path) : target;
}

bool isDeviceOrPipe(const std::filesystem::path& path)
{
    std::error_code ignored;
    return std::filesystem::is_other(path, ignored);
}

/// A new file beside `target` that is not there yet.
std::filesystem::path nameBeside(const std::filesystem::path& target)
{
    // Another process has another clock or another stack. std::random_device would need a newer C library
    // than the rest of the program; and where the name is taken nonetheless, opening it says so.
    const auto ticks =
        static_cast<std::uintptr_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    const std::uintptr_t number = ticks ^ reinterpret_cast<std::uintptr_t>(&ticks); // NOLINT: a number
    std::filesystem::path beside = target;
    return beside += "." + std::to_string(number) + ".part";
}

/// Writes `text` to `file` and closes it. Returns 0 or the error.
int writeAndClose(OpenFile file, std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() || std::fflush(file.get()) != 0)
        return errno;
    return std::fclose(file.release()) == 0 ? 0 : errno;
}

OpenFile open(const std::string& path, const std::filesystem::path& file, const char* mode)
{
    std::error_code ignored;
    if (path.empty())
        throw Error("No file is named to write to; give its name.");
    if (std::filesystem::is_directory(file, ignored))
        throw Error(quotePath(path) + " is a directory; name a file.");
    OpenFile opened(std::fopen(file.c_str(), mode));
    if (opened == nullptr)
        throw notWritten(path, errno);
    return opened;
}

} // namespace

std::string readTextFile(const std::string& path, std::size_t mostBytes)
{
    const bool standardInput = path == "-";
    const std::string shown = standardInput ? "standard input" : quotePath(path);
    std::error_code ignored;
    if (!standardInput && std::filesystem::is_directory(path, ignored))
        throw Error(shown + " is a directory; name a file.");

    OpenFile opened;
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

void writeTextFile(const std::string& path, std::string_view text)
{
    const std::filesystem::path target = resolved(path);
    if (isDeviceOrPipe(target)) {
        if (const int error = writeAndClose(open(path, target, "wb"), text))
            throw notWritten(path, error);
        return;
    }
    checkWritable(path);
    const std::filesystem::path beside = nameBeside(target);
    int error = writeAndClose(open(path, beside, "wbx"), text);
    std::error_code failure;
    if (error == 0) {
        if (std::filesystem::exists(target, failure))
            std::filesystem::permissions(beside, std::filesystem::status(target).permissions(), failure);
        std::filesystem::rename(beside, target, failure);
        error = failure.value();
    }
    if (error == 0)
        return;
    std::filesystem::remove(beside, failure);
    throw notWritten(path, error);
}

void checkWritable(const std::string& path)
{
    const std::filesystem::path target = resolved(path);
    std::error_code ignored;
    if (std::filesystem::exists(target, ignored)) // nothing is added, nothing lost
        (void)open(path, target, "ab");
    if (isDeviceOrPipe(target))
        return;
    const std::filesystem::path beside = nameBeside(target);
    (void)open(path, beside, "wbx");
    std::filesystem::remove(beside, ignored);
}

} // namespace gpuspeedup
