// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/copies.h"
#include "model/machine/sourced.h"
#include "model/plan/array_step.h"
#include "model/plan/time_curve.h"
#include "model/units.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace gpuspeedup {

/// What NumPy reaches, each the time of one call.
struct NumpyFigures
{
    using Curve = std::optional<Sourced<std::shared_ptr<const TimeCurve>>>;

    Sourced<Duration> call; ///< on a few elements
    Duration slice{};       ///< part of an array, which is not copied
    Curve fresh;            ///< a + b into a new array, over the bytes of one array; always there
    Curve chain;            ///< one of several operations of an expression
    Curve reused;           ///< the same into memory at hand
    Curve sum;              ///< over the bytes of the array
    Curve function;         ///< exp, FP32, over elements
    Curve functionFp64;
    Curve gemm; ///< FP32, over operations
    Curve gemmFp64;
    Curve gemmBatched; ///< one product of many in a call, FP32, over its operations
    Curve gemv;        ///< over operations
    Curve fft;         ///< over operations
    Curve sort;        ///< over elements
    Curve histogram;   ///< over elements
};

/// What a package for the GPU costs on this machine. Absent where unknown.
struct MeasuredStack
{
    std::string label;                              ///< with its version
    std::optional<Sourced<Duration>> launch;        ///< of an operation, its result newly allocated
    Duration slice{};                               ///< part of an array, which is not copied
    std::optional<Sourced<Duration>> matrixProduct; ///< a small one
    std::optional<Sourced<Duration>> copyToGpu;     ///< of a few bytes, all included
    std::optional<Sourced<Duration>> copyFromGpu;
    std::optional<Sourced<CopyCost>> toGpu; ///< as the package copies, new memory included
    std::optional<Sourced<CopyCost>> fromGpu;
    std::optional<Sourced<Bandwidth>> elementwise; ///< of its kernels in GPU memory
    std::optional<Sourced<Duration>> start;        ///< import and first context
    std::optional<Sourced<Duration>> firstCall;
    /// Time of one library call on data in GPU memory, by what its size is in ArrayStep: operations of
    /// matrices and transforms, else elements. All that a call does on the host is in it, and no wait that
    /// copies before and after it have anyway.
    std::map<ArrayStep::Kind, Sourced<std::shared_ptr<const TimeCurve>>> calls;
    std::optional<Duration> drain; ///< of the smallest task, beyond its copies and one launch
};

} // namespace gpuspeedup
