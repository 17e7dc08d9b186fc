// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/measured_figures.h"
#include "model/plan/arithmetic.h"

#include <map>

namespace gpuspeedup {

/// Adds to `calls` those that are taken to be like measured ones, all labelled assumed, where these and both
/// `peaks` P are known. T: the time of a call in FP32 of W operations, r∞ their rate in the largest call, so
/// that W/r∞ of a small one is what is not the cost of calling it:
///
///     T₆₄ = max(T + (longer − 1)·min(T, W/r∞), W/P₆₄)
///
/// - "lu_fp64", "cholesky_fp64", bound by arithmetic, which takes as much longer as the peaks differ:
///   longer = P₃₂/P₆₄
/// - "gemv_fp64", "fft_fp64", "fft2d_fp64", bound by memory, the numbers twice as long: longer = 2
/// - "fft2d" where it was not measured, and its FP64: as one transform in one dimension of as many elements.
///
/// What a small call costs beside its arithmetic is the same in both formats. Source: derivation.
void addLikenedCalls(MeasuredCalls& calls, const std::map<Arithmetic, Sourced<Throughput>>& peaks);

} // namespace gpuspeedup
