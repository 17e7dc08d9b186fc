// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace gpuspeedup {

/// Memory straight from the system, in whole pages, given back at the end.
class MappedMemory
{
public:
    /// Throws Error where the system does not give it.
    explicit MappedMemory(std::size_t bytes);
    ~MappedMemory();
    MappedMemory(const MappedMemory&) = delete;
    MappedMemory& operator=(const MappedMemory&) = delete;

    [[nodiscard]] void* data() const { return data_; }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }
    /// Asks for huge pages: with 4 KiB ones bandwidth would be that of the address translation.
    void adviseHugePages() const;

private:
    void* data_;
    std::size_t bytes_;
};

/// Of memory that is measured.
enum class Pages
{
    huge, ///< where the system has them: what the memory can do
    usual ///< as the system gives them to programs that ask for nothing
};

/// The buffers of the bandwidth measurements. Untouched at first; a page lies near
/// the core that touches it first.
class MemoryRegion
{
public:
    MemoryRegion(std::size_t bytes, Pages pages);

    [[nodiscard]] std::size_t bytes() const { return memory_.bytes(); }
    [[nodiscard]] Pages pages() const { return pages_; }
    /// What belongs to `member` of `members` where the first `bytes` are shared out
    /// evenly: contiguous, aligned to 64 bytes. Requires bytes <= bytes().
    [[nodiscard]] std::span<double> part(std::size_t member, std::size_t members, std::size_t bytes) const;

private:
    MappedMemory memory_;
    Pages pages_;
};

/// Random numbers in [1, 2).
void fillRandom(std::span<double> numbers, std::uint64_t seed);

} // namespace gpuspeedup
