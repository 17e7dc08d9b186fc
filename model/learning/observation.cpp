// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/observation.h"

#include <bit>
#include <cstdint>

namespace gpuspeedup {
namespace {

constexpr char separator = '\0';

/// FNV-1a, 64 bits. Source: Fowler, Noll, Vo, The FNV Non-Cryptographic Hash Algorithm.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 0x100000001b3;
    }
    return hash;
}

std::string keyOf(std::string_view workload, std::string_view sizes)
{
    std::string key(workload);
    key += separator;
    key += sizes;
    return key;
}

} // namespace

std::string_view observedSideName(ObservedSide side)
{
    return side == ObservedSide::cpu ? "cpu" : "gpu";
}

std::string_view observationUseName(ObservationUse use)
{
    return use == ObservationUse::fit ? "fit" : "score";
}

std::string_view observationOriginName(ObservedPair::Origin origin)
{
    return origin == ObservedPair::Origin::verify ? "verify" : "user";
}

ObservationUse useOfTask(std::string_view workload, std::string_view sizes)
{
    const int ones = std::popcount(hashOf(keyOf(workload, sizes)));
    return ones % 2 == 0 ? ObservationUse::fit : ObservationUse::score;
}

ObservationUse useOf(const ObservedPair& pair)
{
    if (pair.origin == ObservedPair::Origin::user)
        return ObservationUse::fit;
    return useOfTask(pair.workload, pair.sizes);
}

std::string taskKey(const ObservedPair& pair)
{
    return keyOf(pair.workload, pair.sizes);
}

std::string runKey(const ObservedPair& pair)
{
    return taskKey(pair) + separator + (pair.side == ObservedSide::gpu ? pair.stack : pair.cpuCode);
}

std::string_view softwareOf(const ObservedPair& pair)
{
    return pair.side == ObservedSide::gpu ? std::string_view(pair.stack) : cpuSoftware(pair.cpuCode);
}

std::string_view cpuSoftware(std::string_view cpuCode)
{
    return cpuCode == "blas" ? "all-cores" : cpuCode;
}

} // namespace gpuspeedup
