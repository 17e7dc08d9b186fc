// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

/// A function that formulas call, or an operation that takes far longer than a multiplication.
enum class MathFunction
{
    exponential,
    logarithm,
    sine, ///< or cosine
    errorFunction,
    squareRoot,
    division
};

} // namespace gpuspeedup
