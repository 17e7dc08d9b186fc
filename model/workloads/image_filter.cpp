// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/value_format.h"
#include "model/workloads/sizes.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "width", .label = "Width of the image", .defaultValue = 3840},
    {.key = "height", .label = "Height of the image", .defaultValue = 2160},
    {.key = "channels", .label = "Channels", .defaultValue = 3, .most = 1e4},
    {.key = "kernel", .label = "Width and height of the filter", .defaultValue = 5, .most = 1e6},
};

/// The host's image has one byte for each channel of a pixel; on the GPU it is kept and
/// filtered as numbers of the dtype.
WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [width, height, channels, kernel] = sizes<4>(values);
    const double samples = width * height * channels;
    const DataSize image = samples * byte;
    const DataSize traffic = 2 * samples * setting.element;
    return {.operations = 2 * kernel * kernel * samples * operation,
            .in = image,
            .out = image,
            .traffic = traffic,
            .cpuTraffic = traffic,
            .temporaries = traffic, // both images as numbers
            .mix = {.loadedAndStored = 2 * image, .row = width * channels, .neighbours = true}};
}

std::optional<std::string> contradiction(WorkloadSizes values)
{
    const auto [width, height, channels, kernel] = sizes<4>(values);
    if (kernel > std::min(width, height))
        return "kernel = " + exactText(kernel) + " is larger than the image of width = " + exactText(width) +
               " and height = " + exactText(height);
    return {};
}

} // namespace

constinit const Workload imageFilterWorkload = {
    .name = "image-filter",
    .title = "Image filter",
    .description =
        "Each pixel becomes a weighted sum of those around it, such as a blur that is not separable.",
    .kernelClass = KernelClass::stencil,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "derivation: a multiplication and an addition for each weight, pixel and channel; both images "
              "read or written once",
    .count = count,
    .contradiction = contradiction};

} // namespace gpuspeedup
