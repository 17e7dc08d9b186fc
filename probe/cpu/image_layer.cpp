// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/image_layer.h"

#include "probe/cpu/matrix_product.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

/// Input channel and place in the filter `k`, for `count` pixels from `first` on.
void gatherTap(const ConvolutionShape& shape, const float* images, std::size_t k, std::size_t first,
               std::size_t count, float* to)
{
    constexpr std::size_t size = ConvolutionShape::filterEdge;
    const std::size_t edge = shape.edge;
    const float* const channel = images + k / (size * size) * shape.pixels();
    const std::size_t down = k / size % size; // one more than the shift
    const std::size_t right = k % size;
    for (std::size_t done = 0; done < count;) {
        const std::size_t y = (first + done) / edge % edge + down - 1; // wraps above the image
        const std::size_t x = (first + done) % edge;
        const std::size_t here = std::min(count - done, edge - x);      // up to the end of the line
        const std::size_t line = first + done - x + down * edge - edge; // wraps likewise
        // From where to where the filter lies on the image.
        const std::size_t begin = x + right == 0 ? 1 : 0;
        const std::size_t end = y < edge ? std::min(here, edge + 1 - x - right) : begin;
        std::fill_n(to + done, begin, 0.0F);
        if (end > begin)
            std::copy_n(channel + (line + x + begin + right - 1), end - begin, to + done + begin);
        std::fill(to + done + std::max(begin, end), to + done + here, 0.0F);
        done += here;
    }
}

} // namespace

void convolve(const ConvolutionShape& shape, const float* images, const float* filters, float* results,
              const CpuKernels& kernels, ThreadTeam& team)
{
    const auto rowOfB = [&](std::size_t k, std::size_t first, std::size_t count, float* to) {
        gatherTap(shape, images, k, first, count, to);
    };
    multiply<float>(
        {ConvolutionShape::channels, shape.pixels(), ConvolutionShape::depth, filters, results, rowOfB},
        kernels.gemmFp32, team);
}

} // namespace gpuspeedup
