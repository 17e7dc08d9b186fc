// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace gpuspeedup {

/// A function that formulas call, or an operation that takes far longer than a multiplication.
enum class MathFunction : std::uint8_t
{
    exponential,
    logarithm,
    sine, ///< or cosine
    errorFunction,
    squareRoot,
    division
};

inline constexpr MathFunction mathFunctions[] = {MathFunction::exponential, MathFunction::logarithm,
                                                 MathFunction::sine,        MathFunction::errorFunction,
                                                 MathFunction::squareRoot,  MathFunction::division};

} // namespace gpuspeedup
