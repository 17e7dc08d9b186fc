// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/host_buffer.h"

#include "probe/cuda/cuda_support.h"

#include <algorithm>
#include <cstring>
#include <random>
#include <sys/mman.h>

namespace gpuspeedup {

MappedBuffer::MappedBuffer(std::size_t bytes) : bytes_(libraryBytes + bytes)
{
    void* const pages = mmap(nullptr, bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw Error("There is not enough host memory for the copies; close other programs.");
    pages_ = static_cast<unsigned char*>(pages);
}

MappedBuffer::~MappedBuffer()
{
    munmap(pages_, bytes_);
}

FilledHostBuffer::FilledHostBuffer(bool pinned, std::size_t bytes, const std::vector<unsigned char>& pattern)
{
    if (pinned) {
        pinned_ = std::make_unique<PinnedMemory>(bytes);
        data_ = static_cast<unsigned char*>(pinned_->get());
    } else {
        pageable_ = std::make_unique<MappedBuffer>(bytes);
        data_ = pageable_->get();
    }
    for (std::size_t done = 0; done < bytes; done += pattern.size())
        std::memcpy(data_ + done, pattern.data(), std::min(pattern.size(), bytes - done));
}

FilledHostBuffer::~FilledHostBuffer() = default;

std::vector<unsigned char> randomBytes(std::size_t count)
{
    std::mt19937 generator(20261120); // any fixed seed
    std::vector<unsigned char> bytes(count);
    for (unsigned char& byte : bytes)
        byte = static_cast<unsigned char>(generator());
    return bytes;
}

} // namespace gpuspeedup
