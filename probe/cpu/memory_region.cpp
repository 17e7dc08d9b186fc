// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/memory_region.h"

#include "model/error.h"

#include <bit>
#include <cerrno>
#include <string>
#include <sys/mman.h>
#include <system_error>

namespace gpuspeedup {
namespace {

/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
std::uint64_t splitMix(std::uint64_t& state)
{
    std::uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

} // namespace

MappedMemory::MappedMemory(std::size_t bytes)
    : data_(mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)), bytes_(bytes)
{
    if (data_ == MAP_FAILED)
        throw Error("The system does not give " + std::to_string(bytes >> 20) +
                    " MiB of memory: " + std::generic_category().message(errno) + "; close other programs.");
}

MappedMemory::~MappedMemory()
{
    munmap(data_, bytes_);
}

void MappedMemory::adviseHugePages() const
{
    madvise(data_, bytes_, MADV_HUGEPAGE); // refused by kernels without them: then it is 4 KiB pages
}

MemoryRegion::MemoryRegion(std::size_t bytes, Pages pages) : memory_(bytes), pages_(pages)
{
    if (pages == Pages::huge)
        memory_.adviseHugePages();
}

std::span<double> MemoryRegion::part(std::size_t member, std::size_t members, std::size_t bytes) const
{
    constexpr std::size_t line = 64 / sizeof(double);
    const std::size_t each = bytes / sizeof(double) / members / line * line;
    return {static_cast<double*>(memory_.data()) + member * each, each};
}

void fillRandom(std::span<double> numbers, std::uint64_t seed)
{
    constexpr std::uint64_t one = 0x3ff0000000000000; // the bits of 1.0, without mantissa
    for (double& number : numbers)
        number = std::bit_cast<double>(one | (splitMix(seed) >> 12));
}

} // namespace gpuspeedup
