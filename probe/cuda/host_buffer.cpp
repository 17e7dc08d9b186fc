// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/host_buffer.h"

#include "probe/cuda/cuda_support.h"

#include <algorithm>
#include <cctype>
#include <cstring>
#include <fstream>
#include <random>
#include <sched.h>
#include <sstream>
#include <sys/mman.h>

namespace gpuspeedup {
namespace {

/// "0-3,8,10-11" as a set of processors; empty where it cannot be read.
cpu_set_t processorsOf(std::istream& list)
{
    cpu_set_t set;
    CPU_ZERO(&set);
    for (std::string part; std::getline(list, part, ',');) {
        int first = 0;
        int last = 0;
        char dash = 0;
        std::istringstream range(part);
        if (!(range >> first))
            continue;
        if (!(range >> dash >> last))
            last = first;
        for (int cpu = std::max(0, first); cpu <= std::min(last, CPU_SETSIZE - 1); ++cpu)
            CPU_SET(static_cast<unsigned int>(cpu), &set);
    }
    return set;
}

/// The processor the thread runs on if it is in `set`, else the first of `set`.
cpu_set_t oneOf(const cpu_set_t& set)
{
    int chosen = sched_getcpu();
    if (chosen < 0 || !CPU_ISSET(static_cast<unsigned int>(chosen), &set))
        for (chosen = 0; chosen < CPU_SETSIZE - 1 && !CPU_ISSET(static_cast<unsigned int>(chosen), &set);
             ++chosen) {
        }
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(static_cast<unsigned int>(chosen), &one);
    return one;
}

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

} // namespace

MappedBuffer::MappedBuffer(std::size_t bytes) : bytes_(bytes)
{
    void* const pages = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (pages == MAP_FAILED)
        throw Error("There is not enough host memory for the copies; close other programs.");
    data_ = static_cast<unsigned char*>(pages);
}

MappedBuffer::~MappedBuffer()
{
    munmap(data_, bytes_);
}

HostMemory::HostMemory(bool pinned, std::size_t bytes, const std::vector<unsigned char>& pattern)
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

HostMemory::~HostMemory() = default;

struct NodeAffinity::Mask
{
    cpu_set_t set;
};

NodeAffinity::NodeAffinity(const std::string& pciBusId, Width width)
{
    std::ifstream file("/sys/bus/pci/devices/" + lowerCase(pciBusId) + "/local_cpulist");
    cpu_set_t near = processorsOf(file);
    Mask before{};
    if (sched_getaffinity(0, sizeof before.set, &before.set) != 0)
        return;
    CPU_AND(&near, &near, &before.set);
    if (width == Width::oneProcessor)
        near = oneOf(CPU_COUNT(&near) > 0 ? near : before.set);
    if (CPU_COUNT(&near) == 0 || sched_setaffinity(0, sizeof near, &near) != 0)
        return;
    before_ = std::make_unique<Mask>(before);
}

NodeAffinity::~NodeAffinity()
{
    if (before_)
        sched_setaffinity(0, sizeof before_->set, &before_->set);
}

std::vector<unsigned char> randomBytes(std::size_t count)
{
    std::mt19937 generator(20261120); // any fixed seed
    std::vector<unsigned char> bytes(count);
    for (unsigned char& byte : bytes)
        byte = static_cast<unsigned char>(generator());
    return bytes;
}

} // namespace gpuspeedup
