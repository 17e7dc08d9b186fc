// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/gpu_measurements.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Random operands for the matrix units: every bit of the mantissa is random, since
/// constant or sparse data draws less power and lets the clock run higher than real
/// work does. Floating-point values lie in (−2, 2).
[[nodiscard]] std::vector<std::uint8_t> randomOperands(TensorFormat format, std::size_t bytes);

[[nodiscard]] std::size_t elementBytes(TensorFormat format);
[[nodiscard]] std::string formatName(TensorFormat format);

/// Inner product of two rows of equal length, as exactly as a double holds it. TF32
/// ignores the lower 13 bits of each float.
[[nodiscard]] double innerProduct(TensorFormat format, std::span<const std::uint8_t> a,
                                  std::span<const std::uint8_t> b);

/// Whether `found` is `expected` within the rounding of the format's accumulator,
/// given the sum of the products' magnitudes. INT8 is exact modulo 2^32.
[[nodiscard]] bool agrees(TensorFormat format, double found, double expected, double magnitude);

} // namespace gpuspeedup
