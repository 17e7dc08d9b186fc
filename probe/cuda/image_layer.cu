// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/image_layer.h"

#include "probe/cuda/cuda_support.h"

namespace gpuspeedup {
namespace {

using Shape = ConvolutionShape;
constexpr int tilePixels = 128;
constexpr int tileDepth = 8;
constexpr int threads = 128;
constexpr int each = 8; ///< channels and pixels that a thread computes
constexpr int channels = static_cast<int>(Shape::channels);
constexpr int depth = static_cast<int>(Shape::depth);
constexpr int filterEdge = static_cast<int>(Shape::filterEdge);
constexpr int taps = filterEdge * filterEdge;
static_assert(channels * tilePixels == threads * each * each && depth % tileDepth == 0);
static_assert(threads == tilePixels); // each thread gathers for one pixel

/// What of one step of the depth a thread brings: it is loaded while the step before is
/// computed, and stored afterwards.
struct Step
{
    float4 filters;
    float pixels[tileDepth];
};

/// The pixel of a thread: bit `tap` of `inside` is set where that place of the filter
/// lies on the image.
struct Pixel
{
    int index;
    int edge;
    int count; ///< of pixels in all images
    unsigned int inside;
};

__device__ Pixel pixelAt(int index, int edge)
{
    Pixel pixel{index, edge, static_cast<int>(Shape::images) * edge * edge, 0};
    const int y = index / edge % edge;
    const int x = index % edge;
    for (int tap = 0; tap < taps; ++tap) {
        const int fromY = y + tap / filterEdge - 1;
        const int fromX = x + tap % filterEdge - 1;
        if (index < pixel.count && fromY >= 0 && fromY < edge && fromX >= 0 && fromX < edge)
            pixel.inside |= 1U << tap;
    }
    return pixel;
}

constexpr int filtersEach = channels * tileDepth / threads;
static_assert(filtersEach == 4); // one float4
constexpr int threadsOfChannel = threads / channels;

__device__ void load(Step& step, const float* images, const float* filters, const Pixel& pixel, int first)
{
#pragma unroll
    for (int i = 0; i < tileDepth; ++i) {
        const int k = first + i;
        const int tap = k % taps;
        const int shift = (tap / filterEdge - 1) * pixel.edge + tap % filterEdge - 1;
        const int from = k / taps * pixel.count + shift + pixel.index;
        step.pixels[i] = (pixel.inside >> tap & 1U) != 0 ? images[from] : 0.0F;
    }
    const int channel = static_cast<int>(threadIdx.x) / threadsOfChannel;
    const int place = static_cast<int>(threadIdx.x) % threadsOfChannel * filtersEach;
    step.filters = *reinterpret_cast<const float4*>(filters + channel * depth + first + place);
}

struct Tile
{
    float filters[tileDepth][channels];
    float pixels[tileDepth][tilePixels];
};

__device__ void store(const Step& step, Tile& tile)
{
#pragma unroll
    for (int i = 0; i < tileDepth; ++i)
        tile.pixels[i][threadIdx.x] = step.pixels[i];
    const int channel = static_cast<int>(threadIdx.x) / threadsOfChannel;
    const int place = static_cast<int>(threadIdx.x) % threadsOfChannel * filtersEach;
    tile.filters[place][channel] = step.filters.x;
    tile.filters[place + 1][channel] = step.filters.y;
    tile.filters[place + 2][channel] = step.filters.z;
    tile.filters[place + 3][channel] = step.filters.w;
}

/// Rows of 4 channels and 4 pixels, twice each, so that a warp reads its tile without conflicts.
__device__ int placeOf(int index, int group, int groups)
{
    return index / 4 * 4 * groups + group * 4 + index % 4;
}

constexpr int pixelGroups = tilePixels / each; ///< of threads, beside each other
constexpr int channelGroups = channels / each;

__device__ void accumulate(const Tile& tile, float (&sum)[each][each])
{
    const int pixelGroup = static_cast<int>(threadIdx.x) % pixelGroups;
    const int channelGroup = static_cast<int>(threadIdx.x) / pixelGroups;
#pragma unroll
    for (int k = 0; k < tileDepth; ++k) {
        float a[each];
        float b[each];
#pragma unroll
        for (int i = 0; i < each; ++i) {
            a[i] = tile.filters[k][placeOf(i, channelGroup, channelGroups)];
            b[i] = tile.pixels[k][placeOf(i, pixelGroup, pixelGroups)];
        }
#pragma unroll
        for (int i = 0; i < each; ++i)
#pragma unroll
            for (int j = 0; j < each; ++j)
                sum[i][j] = fmaf(a[i], b[j], sum[i][j]);
    }
}

__global__ void __launch_bounds__(threads)
    convolutionKernel(const float* __restrict__ images, const float* __restrict__ filters,
                      float* __restrict__ results, int edge)
{
    __shared__ Tile tiles[2];
    const int firstPixel = static_cast<int>(blockIdx.x) * tilePixels;
    const Pixel pixel = pixelAt(firstPixel + static_cast<int>(threadIdx.x), edge);
    float sum[each][each] = {};
    Step step;
    load(step, images, filters, pixel, 0);
    for (int k = 0; k < depth; k += tileDepth) {
        Tile& tile = tiles[k / tileDepth % 2];
        store(step, tile);
        __syncthreads();
        if (k + tileDepth < depth)
            load(step, images, filters, pixel, k + tileDepth);
        accumulate(tile, sum);
    }
    const int pixelGroup = static_cast<int>(threadIdx.x) % pixelGroups;
    const int channelGroup = static_cast<int>(threadIdx.x) / pixelGroups;
    for (int i = 0; i < each; ++i)
        for (int j = 0; j < each; ++j) {
            const int to = firstPixel + placeOf(j, pixelGroup, pixelGroups);
            if (to < pixel.count)
                results[static_cast<std::size_t>(placeOf(i, channelGroup, channelGroups)) * pixel.count +
                        to] = sum[i][j];
        }
}

} // namespace

void enqueueConvolution(const ConvolutionShape& shape, const float* images, const float* filters,
                        float* results, cudaStream_t stream)
{
    const std::size_t blocks = (shape.pixels() + tilePixels - 1) / tilePixels;
    convolutionKernel<<<static_cast<unsigned int>(blocks), threads, 0, stream>>>(
        images, filters, results, static_cast<int>(shape.edge));
    check(cudaGetLastError(), "convolving images");
}

} // namespace gpuspeedup
