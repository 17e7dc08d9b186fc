// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace gpuspeedup {

class PinnedMemory;

/// Pages straight from the kernel, none of them touched; given back at the end.
class MappedBuffer
{
public:
    /// Throws Error where there is not enough memory.
    explicit MappedBuffer(std::size_t bytes);
    ~MappedBuffer();
    MappedBuffer(const MappedBuffer&) = delete;
    MappedBuffer& operator=(const MappedBuffer&) = delete;
    [[nodiscard]] unsigned char* get() const { return data_; }

private:
    unsigned char* data_ = nullptr;
    std::size_t bytes_ = 0;
};

/// Host memory of either kind, every page touched and filled with `pattern`.
class HostMemory
{
public:
    HostMemory(bool pinned, std::size_t bytes, const std::vector<unsigned char>& pattern);
    ~HostMemory();
    HostMemory(const HostMemory&) = delete;
    HostMemory& operator=(const HostMemory&) = delete;
    [[nodiscard]] unsigned char* get() const { return data_; }

private:
    std::unique_ptr<PinnedMemory> pinned_;
    std::unique_ptr<MappedBuffer> pageable_;
    unsigned char* data_ = nullptr;
};

/// Keeps the calling thread on the processors next to the GPU while it lives, as far
/// as its affinity mask allows; does nothing where sysfs does not name them.
class NodeAffinity
{
public:
    enum class Width
    {
        node,
        oneProcessor ///< for times of a few microseconds, which a migration would spoil
    };
    explicit NodeAffinity(const std::string& pciBusId, Width width = Width::node);
    ~NodeAffinity();
    NodeAffinity(const NodeAffinity&) = delete;
    NodeAffinity& operator=(const NodeAffinity&) = delete;

private:
    struct Mask;
    std::unique_ptr<Mask> before_;
};

[[nodiscard]] std::vector<unsigned char> randomBytes(std::size_t count);

} // namespace gpuspeedup
