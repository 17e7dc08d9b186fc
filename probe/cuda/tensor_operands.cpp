// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/tensor_operands.h"

#include <cuda_bf16.h>
#include <cuda_fp16.h>

#include <cmath>
#include <cstring>
#include <random>

namespace gpuspeedup {
namespace {

float randomFloat(std::mt19937& generator)
{
    return static_cast<float>(static_cast<std::int32_t>(generator())) * 0x1p-30F; // (−2, 2)
}

template <class T> void append(std::vector<std::uint8_t>& bytes, const T& value)
{
    const auto* const begin = reinterpret_cast<const std::uint8_t*>(&value);
    bytes.insert(bytes.end(), begin, begin + sizeof value);
}

template <class T> T load(const std::uint8_t* bytes)
{
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return value;
}

/// E4M3: sign, four bits of exponent with bias 7, three bits of mantissa.
/// Source: Micikevicius et al., arXiv 2209.05433.
double fromE4m3(std::uint8_t bits)
{
    const int exponent = bits >> 3 & 15;
    const int mantissa = bits & 7;
    const double magnitude =
        exponent == 0 ? std::ldexp(mantissa, -9) : std::ldexp(8 + mantissa, exponent - 10);
    return (bits & 0x80) != 0 ? -magnitude : magnitude;
}

double elementAt(TensorFormat format, const std::uint8_t* bytes)
{
    switch (format) {
    case TensorFormat::tf32: {
        float value = 0;
        const std::uint32_t kept = load<std::uint32_t>(bytes) & 0xFFFFE000U;
        std::memcpy(&value, &kept, sizeof value);
        return value;
    }
    case TensorFormat::fp16:
        return __half2float(load<__half>(bytes));
    case TensorFormat::bf16:
        return __bfloat162float(load<__nv_bfloat16>(bytes));
    case TensorFormat::fp8:
        return fromE4m3(*bytes);
    case TensorFormat::int8:
        return static_cast<std::int8_t>(*bytes);
    }
    return 0;
}

} // namespace

std::size_t elementBytes(TensorFormat format)
{
    switch (format) {
    case TensorFormat::tf32:
        return 4;
    case TensorFormat::fp16:
    case TensorFormat::bf16:
        return 2;
    default:
        return 1;
    }
}

std::string formatName(TensorFormat format)
{
    switch (format) {
    case TensorFormat::tf32:
        return "TF32";
    case TensorFormat::fp16:
        return "FP16";
    case TensorFormat::bf16:
        return "BF16";
    case TensorFormat::fp8:
        return "FP8 (E4M3)";
    case TensorFormat::int8:
        return "INT8";
    }
    return {};
}

std::vector<std::uint8_t> randomOperands(TensorFormat format, std::size_t bytes)
{
    std::mt19937 generator(20261120); // any fixed seed
    std::vector<std::uint8_t> result;
    result.reserve(bytes);
    while (result.size() < bytes) {
        switch (format) {
        case TensorFormat::tf32:
            append(result, randomFloat(generator));
            break;
        case TensorFormat::fp16:
            append(result, __float2half(randomFloat(generator)));
            break;
        case TensorFormat::bf16:
            append(result, __float2bfloat16(randomFloat(generator)));
            break;
        case TensorFormat::fp8:
            append(result,
                   static_cast<std::uint8_t>(generator() & 0xBFU)); // below 2: the top exponent bit clear
            break;
        case TensorFormat::int8:
            append(result, static_cast<std::uint8_t>(generator() & 0xFFU));
            break;
        }
    }
    return result;
}

double innerProduct(TensorFormat format, std::span<const std::uint8_t> a, std::span<const std::uint8_t> b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); i += elementBytes(format))
        sum += elementAt(format, &a[i]) * elementAt(format, &b[i]);
    return sum;
}

bool agrees(TensorFormat format, double found, double expected, double magnitude)
{
    if (format == TensorFormat::int8) {
        constexpr double modulus = 4294967296.0; // 2^32
        return std::remainder(found - expected, modulus) == 0;
    }
    // The units align products to the largest exponent and cut what falls below; FP8
    // keeps 14 bits there on some generations.
    const double tolerance = format == TensorFormat::fp8 ? 0x1p-9 : 0x1p-13;
    return std::isfinite(found) && std::abs(found - expected) <= tolerance * magnitude;
}

} // namespace gpuspeedup
