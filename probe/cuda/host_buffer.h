// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace gpuspeedup {

class PinnedMemory;

/// Pages straight from the kernel, none of them touched, as a C library gives large blocks out: the first
/// 16 bytes are its own. Given back at the end.
class MappedBuffer
{
public:
    /// Throws Error where there is not enough memory.
    explicit MappedBuffer(std::size_t bytes);
    ~MappedBuffer();
    MappedBuffer(const MappedBuffer&) = delete;
    MappedBuffer& operator=(const MappedBuffer&) = delete;
    [[nodiscard]] unsigned char* get() const { return pages_ + libraryBytes; }

private:
    static constexpr std::size_t libraryBytes = 16;

    unsigned char* pages_ = nullptr;
    std::size_t bytes_ = 0;
};

/// Host memory of either kind, every page touched and filled with `pattern`.
class FilledHostBuffer
{
public:
    FilledHostBuffer(bool pinned, std::size_t bytes, const std::vector<unsigned char>& pattern);
    ~FilledHostBuffer();
    FilledHostBuffer(const FilledHostBuffer&) = delete;
    FilledHostBuffer& operator=(const FilledHostBuffer&) = delete;
    [[nodiscard]] unsigned char* get() const { return data_; }

private:
    std::unique_ptr<PinnedMemory> pinned_;
    std::unique_ptr<MappedBuffer> pageable_;
    unsigned char* data_ = nullptr;
};

[[nodiscard]] std::vector<unsigned char> randomBytes(std::size_t count);

} // namespace gpuspeedup
