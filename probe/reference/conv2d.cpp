// SPDX-License-Identifier: GPL-3.0-or-later
//
// A layer of a network: see ConvolutionShape.
#include "probe/cpu/image_layer.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"
#include "probe/reference/matrix_products.h"

namespace gpuspeedup {
namespace {

WorkloadValues values(double elements)
{
    constexpr double images = ConvolutionShape::images;
    constexpr double channels = ConvolutionShape::channels;
    constexpr double least = ConvolutionShape::filterEdge;
    const double edge = std::max(least, std::floor(std::sqrt(elements / (2 * images * channels))));
    return {.sizes = {images, channels, edge, edge, channels, ConvolutionShape::filterEdge, 1, 1},
            .dtype = Arithmetic::fp32,
            .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const ConvolutionShape shape{task.size(2)};
    const std::size_t numbers = ConvolutionShape::channels * shape.pixels();
    task.in.push_back({.numbers = hashedNumbers(session.team(), numbers, 0), .integers = {}});
    task.in.push_back(
        {.numbers = hashedNumbers(session.team(), ConvolutionShape::channels * ConvolutionShape::depth,
                                  secondOperand),
         .integers = {}});
    addResult(task, numbers);
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    return {.by = "loops of this program, as a matrix product", .run = [&task, &session] {
                convolve({task.size(2)}, task.in[0].numbers.data(), task.in[1].numbers.data(),
                         task.cpuOut[0].numbers.data(), session.kernels(), session.team());
            }};
}

void compare(const ReferenceTask& task)
{
    compareSums(task, ConvolutionShape::depth);
}

} // namespace

const ReferenceWorkload conv2dReference = {.name = "conv2d",
                                           .label = "Convolution",
                                           .values = values,
                                           .fill = fill,
                                           .onCpu = onCpu,
                                           .compare = compare};

} // namespace gpuspeedup
