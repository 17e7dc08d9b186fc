// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/units.h"

#include <span>
#include <string_view>

namespace gpuspeedup {

/// What a processor computes with: the number format, and on GPUs vector or tensor
/// units. Dense throughout: no figure of this program counts structured sparsity.
enum class Arithmetic
{
    fp64,
    fp64Tensor,
    fp32,
    tf32Tensor,
    fp16,
    fp16Tensor,
    fp16TensorFp16, ///< accumulates in FP16
    bf16,
    bf16Tensor,
    fp8Tensor,
    int8Tensor
};

struct ArithmeticInfo
{
    Arithmetic arithmetic;
    std::string_view name;       ///< on the command line: "fp16-tensor"
    std::string_view label;      ///< for people: "FP16, tensor cores"
    DataSize element;            ///< bytes of one number in memory
    std::string_view accumulate; ///< type of the sums: "FP32"
    bool tensor = false;
};

/// All, most bytes first.
[[nodiscard]] std::span<const ArithmeticInfo> arithmetics();
[[nodiscard]] const ArithmeticInfo& arithmeticInfo(Arithmetic arithmetic);
/// By name, or null. A bare format name ("tf32", "fp8", "int8") that only tensor
/// cores compute means those; NumPy's "float64", "float32", "float16" and "bfloat16" are read too.
[[nodiscard]] const ArithmeticInfo* findArithmetic(std::string_view name);
/// The tensor-core variant of the same format with FP32 sums, or `arithmetic` itself where there is none.
[[nodiscard]] Arithmetic onTensorCores(Arithmetic arithmetic);
/// Numbers of 8 bytes, on vector units or tensor cores.
[[nodiscard]] constexpr bool isFp64(Arithmetic arithmetic)
{
    return arithmetic == Arithmetic::fp64 || arithmetic == Arithmetic::fp64Tensor;
}

} // namespace gpuspeedup
