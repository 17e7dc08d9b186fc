// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/gpu_limits.h"

#include <algorithm>
#include <iterator>

namespace gpuspeedup {
namespace {

constexpr std::optional<double> none;

struct Row
{
    int capability; ///< major · 10 + minor
    ArchitectureLimits limits;
};

//  capability  fp64 fp32 fp16  | tensor: fp16  bf16  tf32  fp8    int8
const Row table[] = {
    {75, {4, 128, 256, 1024, none, none, none, 2048}},
    {80, {64, 128, 512, 2048, 2048, 1024, none, 4096}},
    {86, {4, 256, 256, 1024, 1024, 512, none, 2048}},
    {87, {4, 256, 512, 2048, 2048, 1024, none, 4096}},
    {89, {4, 256, 256, 1024, 1024, 512, 2048, 2048}},
    {90, {128, 256, 512, 4096, 4096, 2048, 8192, 8192}},
    {100, {128, 256, 256, 8192, 8192, 4096, 16384, 16384}},
    {103, {4, 256, 256, 8192, 8192, 4096, 16384, none}},
    {120, {4, 256, 256, 1024, 1024, 512, 2048, 2048}},
    {121, {4, 256, 256, 1024, 1024, 512, 2048, 2048}},
};

} // namespace

std::optional<ArchitectureLimits> architectureLimits(int major, int minor)
{
    const int capability = 10 * major + minor;
    const auto found = std::find_if(std::begin(table), std::end(table),
                                    [&](const Row& row) { return row.capability == capability; });
    return found == std::end(table) ? std::nullopt : std::optional(found->limits);
}

std::optional<double> pciePayloadLimit(int generation, int lanes)
{
    struct Generation
    {
        int number;
        double transfersPerSecond; ///< per lane, one bit each
        double lineCode;           ///< payload bits of the line's bits
    };
    constexpr double codeOf8b10b = 8.0 / 10.0;
    constexpr double codeOf128b130b = 128.0 / 130.0;
    constexpr double packet = 256.0 / (256.0 + 24.0);
    constexpr Generation generations[] = {{1, 2.5e9, codeOf8b10b},   {2, 5e9, codeOf8b10b},
                                          {3, 8e9, codeOf128b130b},  {4, 16e9, codeOf128b130b},
                                          {5, 32e9, codeOf128b130b}, {6, 64e9, 1.0}};
    for (const Generation& g : generations)
        if (g.number == generation && lanes >= 1 && lanes <= 32)
            return g.transfersPerSecond * lanes * g.lineCode / 8 * packet;
    return {};
}

} // namespace gpuspeedup
