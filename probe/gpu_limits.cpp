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

} // namespace gpuspeedup
