// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/value_format.h"
#include "model/workloads/sizes.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "batch", .label = "Images", .defaultValue = 32},
    {.key = "channels", .label = "Channels of each image", .defaultValue = 64},
    {.key = "height", .label = "Height of each image", .defaultValue = 56},
    {.key = "width", .label = "Width of each image", .defaultValue = 56},
    {.key = "filters", .label = "Filters, the channels of the result", .defaultValue = 64},
    {.key = "kernel", .label = "Width and height of a filter", .defaultValue = 3, .most = 1e6},
    {.key = "stride", .label = "Step between positions of a filter", .defaultValue = 1, .most = 1e6},
    {.key = "groups", .label = "Groups the channels are divided into", .defaultValue = 1},
};

WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [batch, channels, height, width, filters, kernel, stride, groups] = sizes<8>(values);
    const double positions = std::ceil(height / stride) * std::ceil(width / stride); // P·Q
    const double weights = filters * channels * kernel * kernel / groups;
    const DataSize in = (batch * channels * height * width + weights) * setting.element;
    const DataSize out = batch * filters * positions * setting.element;
    return {.operations = 2 * batch * positions * weights * operation,
            .in = in,
            .out = out,
            .traffic = in + out,
            .cpuTraffic = in + out,
            .copiesIn = 2, // images, filters
            .chunkable = batch > 1};
}

std::optional<std::string> contradiction(WorkloadSizes values)
{
    const auto [batch, channels, height, width, filters, kernel, stride, groups] = sizes<8>(values);
    const auto undivided = [divisor = groups](const char* key, double count) {
        return "groups = " + exactText(divisor) + " does not divide " + key + " = " + exactText(count);
    };
    if (std::fmod(channels, groups) != 0)
        return undivided("channels", channels);
    if (std::fmod(filters, groups) != 0)
        return undivided("filters", filters);
    if (kernel > std::min(height, width))
        return "kernel = " + exactText(kernel) +
               " is larger than the image of height = " + exactText(height) +
               " and width = " + exactText(width);
    return {};
}

} // namespace

constinit const Workload conv2dWorkload = {
    .name = "conv2d",
    .title = "Convolution",
    .description =
        "A convolutional layer with 'same' padding: results of P × Q, the height and width divided "
        "by the stride and rounded up.",
    .kernelClass = KernelClass::convolution,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "NVIDIA Convolutional Layers User's Guide, convolution as an implicit matrix product",
    .measuredAs = "convolution",
    .count = count,
    .contradiction = contradiction};

} // namespace gpuspeedup
