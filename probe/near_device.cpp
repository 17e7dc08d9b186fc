// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/near_device.h"

#include "probe/cpu/affinity.h"
#include "probe/cpu/topology.h"
#include "probe/system_file.h"

#include <algorithm>
#include <cassert>
#include <cctype>
#include <iterator>

namespace gpuspeedup {
namespace {

std::string lowerCase(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

} // namespace

std::vector<int> processorsNear(const std::string& pciBusId, std::span<const int> allowed,
                                const std::filesystem::path& root)
{
    const std::filesystem::path device = root / "sys/bus/pci/devices" / lowerCase(pciBusId);
    std::vector<int> near = parseCpuList(readFirstLine(device / "local_cpulist"));
    std::sort(near.begin(), near.end());
    std::vector<int> both;
    std::set_intersection(allowed.begin(), allowed.end(), near.begin(), near.end(), std::back_inserter(both));
    return both.empty() ? std::vector(allowed.begin(), allowed.end()) : both;
}

std::vector<int> evenlyApart(std::span<const int> processors, std::size_t most)
{
    assert(most > 0);
    const std::size_t count = std::min(most, processors.size());
    std::vector<int> chosen;
    for (std::size_t i = 0; i < count; ++i)
        chosen.push_back(processors[i * processors.size() / count]);
    return chosen;
}

NodeAffinity::NodeAffinity(const std::string& pciBusId)
    : before_(allowedCpus()), processors_(processorsNear(pciBusId, before_))
{
    pinThisThread(processors_);
}

NodeAffinity::~NodeAffinity()
{
    pinThisThread(before_);
}

ProcessorRotation::ProcessorRotation(const std::string& pciBusId)
    : NodeAffinity(pciBusId), stops_(evenlyApart(processors(), mostProcessors))
{}

void ProcessorRotation::next()
{
    pinThisThread(std::span(stops_).subspan(position_, 1));
    position_ = (position_ + 1) % stops_.size();
}

} // namespace gpuspeedup
