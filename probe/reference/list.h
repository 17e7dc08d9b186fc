// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/reference/reference.h"

namespace gpuspeedup {

extern const ReferenceWorkload elementwiseReference;
extern const ReferenceWorkload reductionReference;
extern const ReferenceWorkload gemmReference;
extern const ReferenceWorkload batchedGemmReference;
extern const ReferenceWorkload gemvReference;
extern const ReferenceWorkload fftReference;
extern const ReferenceWorkload conv2dReference;
extern const ReferenceWorkload stencilReference;
extern const ReferenceWorkload blackScholesReference;
extern const ReferenceWorkload monteCarloReference;
extern const ReferenceWorkload sortReference;
extern const ReferenceWorkload spmvReference;
extern const ReferenceWorkload histogramReference;
extern const ReferenceWorkload nbodyReference;

// Held out at first.
extern const ReferenceWorkload scanReference;
extern const ReferenceWorkload fft2dReference;
extern const ReferenceWorkload luReference;
extern const ReferenceWorkload choleskyReference;
extern const ReferenceWorkload kmeansReference;
extern const ReferenceWorkload imageFilterReference;

// Held out.
extern const ReferenceWorkload softmaxReference;
extern const ReferenceWorkload distancesReference;
extern const ReferenceWorkload conjugateGradientReference;

} // namespace gpuspeedup
