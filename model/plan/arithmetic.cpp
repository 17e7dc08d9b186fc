// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/arithmetic.h"

#include <algorithm>
#include <cassert>
#include <iterator>

namespace gpuspeedup {
namespace {

constexpr ArithmeticInfo table[] = {
    {Arithmetic::fp64, "fp64", "FP64", 8 * byte, "FP64", false},
    {Arithmetic::fp64Tensor, "fp64-tensor", "FP64, tensor cores", 8 * byte, "FP64", true},
    {Arithmetic::fp32, "fp32", "FP32", 4 * byte, "FP32", false},
    {Arithmetic::tf32Tensor, "tf32-tensor", "TF32, tensor cores", 4 * byte, "FP32", true},
    {Arithmetic::fp16, "fp16", "FP16", 2 * byte, "FP16", false},
    {Arithmetic::fp16Tensor, "fp16-tensor", "FP16, tensor cores", 2 * byte, "FP32", true},
    {Arithmetic::fp16TensorFp16, "fp16-tensor-fp16", "FP16, tensor cores, FP16 sums", 2 * byte, "FP16", true},
    {Arithmetic::bf16, "bf16", "BF16", 2 * byte, "BF16", false},
    {Arithmetic::bf16Tensor, "bf16-tensor", "BF16, tensor cores", 2 * byte, "FP32", true},
    {Arithmetic::fp8Tensor, "fp8-tensor", "FP8, tensor cores", 1 * byte, "FP32", true},
    {Arithmetic::int8Tensor, "int8-tensor", "INT8, tensor cores", 1 * byte, "INT32", true},
};

struct OtherName
{
    std::string_view name;
    Arithmetic arithmetic;
};

constexpr OtherName otherNames[] = {
    {"tf32", Arithmetic::tf32Tensor}, {"fp8", Arithmetic::fp8Tensor}, {"int8", Arithmetic::int8Tensor},
    {"float64", Arithmetic::fp64},    {"float32", Arithmetic::fp32},  {"float16", Arithmetic::fp16},
    {"bfloat16", Arithmetic::bf16},
};

} // namespace

std::span<const ArithmeticInfo> arithmetics()
{
    return table;
}

const ArithmeticInfo& arithmeticInfo(Arithmetic arithmetic)
{
    const auto found = std::find_if(std::begin(table), std::end(table), [&](const ArithmeticInfo& info) {
        return info.arithmetic == arithmetic;
    });
    assert(found != std::end(table));
    return *found;
}

const ArithmeticInfo* findArithmetic(std::string_view name)
{
    for (const ArithmeticInfo& info : table)
        if (info.name == name)
            return &info;
    for (const OtherName& other : otherNames)
        if (other.name == name)
            return &arithmeticInfo(other.arithmetic);
    return nullptr;
}

Arithmetic onTensorCores(Arithmetic arithmetic)
{
    switch (arithmetic) {
    case Arithmetic::fp64:
        return Arithmetic::fp64Tensor;
    case Arithmetic::fp16:
    case Arithmetic::fp16TensorFp16:
        return Arithmetic::fp16Tensor;
    case Arithmetic::bf16:
        return Arithmetic::bf16Tensor;
    case Arithmetic::fp32: // TF32 is another format: a choice that is never made unasked
    case Arithmetic::fp64Tensor:
    case Arithmetic::tf32Tensor:
    case Arithmetic::fp16Tensor:
    case Arithmetic::bf16Tensor:
    case Arithmetic::fp8Tensor:
    case Arithmetic::int8Tensor:
        return arithmetic;
    }
    return arithmetic;
}

} // namespace gpuspeedup
