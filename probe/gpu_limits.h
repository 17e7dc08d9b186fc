// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace gpuspeedup {

/// Floating-point (or integer) operations one multiprocessor completes per clock; a
/// fused multiply-add counts as two, matrices are dense. Nothing where the
/// architecture has no such unit or no published figure. Where consumer and
/// professional cards differ, the larger: what exceeds it is impossible.
/// Source: CUDA C++ Programming Guide, table "Throughput of Native Arithmetic
/// Instructions", and the architecture white papers.
struct ArchitectureLimits
{
    std::optional<double> fp64;
    std::optional<double> fp32;
    std::optional<double> fp16; ///< packed in pairs; bf16 likewise
    std::optional<double> fp16Tensor;
    std::optional<double> bf16Tensor;
    std::optional<double> tf32Tensor;
    std::optional<double> fp8Tensor;
    std::optional<double> int8Tensor;
};

/// Nothing for a compute capability that is not known: no theoretical figure then.
[[nodiscard]] std::optional<ArchitectureLimits> architectureLimits(int major, int minor);

} // namespace gpuspeedup
