// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workloads/workload.h"

namespace gpuspeedup {

extern const Workload gemmWorkload;
extern const Workload batchedGemmWorkload;
extern const Workload gemvWorkload;
extern const Workload elementwiseWorkload;
extern const Workload reductionWorkload;
extern const Workload scanWorkload;
extern const Workload fftWorkload;
extern const Workload fft2dWorkload;
extern const Workload conv2dWorkload;
extern const Workload stencilWorkload;
extern const Workload nbodyWorkload;
extern const Workload blackScholesWorkload;
extern const Workload monteCarloWorkload;
extern const Workload sortWorkload;
extern const Workload spmvWorkload;
extern const Workload luWorkload;
extern const Workload choleskyWorkload;
extern const Workload nnTrainingWorkload;
extern const Workload transformerDecodeWorkload;
extern const Workload kmeansWorkload;
extern const Workload histogramWorkload;
extern const Workload imageFilterWorkload;
extern const Workload softmaxWorkload;
extern const Workload distancesWorkload;
extern const Workload conjugateGradientWorkload;
extern const Workload customWorkload;

} // namespace gpuspeedup
