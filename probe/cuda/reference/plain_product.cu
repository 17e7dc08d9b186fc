// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/reference/plain_product.h"

#include "probe/cuda/cuda_support.h"

namespace gpuspeedup {
namespace {

constexpr unsigned edge = 16; ///< of a tile

struct Shape
{
    unsigned rows;
    unsigned columns;
    unsigned depth;
};

__global__ void multiply(Shape shape, const float* a, const float* b, float* c)
{
    __shared__ float tileOfA[edge][edge];
    __shared__ float tileOfB[edge][edge];
    a += std::size_t{blockIdx.z} * shape.rows * shape.depth;
    b += std::size_t{blockIdx.z} * shape.depth * shape.columns;
    c += std::size_t{blockIdx.z} * shape.rows * shape.columns;
    const std::size_t row = std::size_t{blockIdx.y} * edge + threadIdx.y;
    const std::size_t column = std::size_t{blockIdx.x} * edge + threadIdx.x;
    float sum = 0;
    for (unsigned first = 0; first < shape.depth; first += edge) {
        const bool inA = row < shape.rows && first + threadIdx.x < shape.depth;
        const bool inB = column < shape.columns && first + threadIdx.y < shape.depth;
        tileOfA[threadIdx.y][threadIdx.x] = inA ? a[row * shape.depth + first + threadIdx.x] : 0;
        tileOfB[threadIdx.y][threadIdx.x] = inB ? b[(first + threadIdx.y) * shape.columns + column] : 0;
        __syncthreads();
        for (unsigned k = 0; k < edge; ++k)
            sum += tileOfA[threadIdx.y][k] * tileOfB[k][threadIdx.x];
        __syncthreads();
    }
    if (row < shape.rows && column < shape.columns)
        c[row * shape.columns + column] = sum;
}

} // namespace

void enqueuePlainProducts(std::size_t count, std::size_t rows, std::size_t columns, std::size_t depth,
                          const float* a, const float* b, float* c, cudaStream_t stream)
{
    constexpr std::size_t mostAtOnce = 65'535; // of the grid's third dimension
    const Shape shape{static_cast<unsigned>(rows), static_cast<unsigned>(columns),
                      static_cast<unsigned>(depth)};
    for (std::size_t first = 0; first < count; first += mostAtOnce) {
        const dim3 blocks((shape.columns + edge - 1) / edge, (shape.rows + edge - 1) / edge,
                          static_cast<unsigned>(std::min(mostAtOnce, count - first)));
        multiply<<<blocks, dim3(edge, edge), 0, stream>>>(
            shape, a + first * rows * depth, b + first * depth * columns, c + first * rows * columns);
    }
    check(cudaGetLastError(), "starting a kernel");
}

} // namespace gpuspeedup
