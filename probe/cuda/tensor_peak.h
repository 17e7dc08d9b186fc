// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/compute_peak.h"
#include "probe/cuda/gpu_measurements.h"

namespace gpuspeedup {

/// Peak of the matrix units by warpgroup instructions, compute capability 9.0 only.
[[nodiscard]] Figure measureWgmma(CudaSession& session, const MeasureSettings& settings, TensorFormat format,
                                  bool sustained);
/// By warp instructions, compute capability 7.5 and later. Throws Unsupported for a
/// format the GPU does not have.
[[nodiscard]] Figure measureWarpMma(CudaSession& session, const MeasureSettings& settings,
                                    TensorFormat format, bool sustained);

/// Operations per clock and multiprocessor the architecture allows for `format`.
[[nodiscard]] std::optional<double> tensorLimit(const CudaSession& session, TensorFormat format);

} // namespace gpuspeedup
