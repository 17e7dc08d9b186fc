// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

namespace gpuspeedup {
namespace {

constexpr const Workload* list[] = {
    &gemmWorkload,
    &batchedGemmWorkload,
    &gemvWorkload,
    &elementwiseWorkload,
    &reductionWorkload,
    &scanWorkload,
    &fftWorkload,
    &fft2dWorkload,
    &conv2dWorkload,
    &stencilWorkload,
    &nbodyWorkload,
    &blackScholesWorkload,
    &monteCarloWorkload,
    &sortWorkload,
    &spmvWorkload,
    &luWorkload,
    &choleskyWorkload,
    &nnTrainingWorkload,
    &transformerDecodeWorkload,
    &kmeansWorkload,
    &histogramWorkload,
    &imageFilterWorkload,
    &softmaxWorkload,
    &distancesWorkload,
    &conjugateGradientWorkload,
    &customWorkload,
};

} // namespace

std::span<const Workload* const> workloads()
{
    return list;
}

} // namespace gpuspeedup
