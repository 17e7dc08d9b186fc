// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

/// Calls of an array library such as NumPy that are alike: one after the other, each on whole arrays.
struct ArrayStep
{
    enum class Kind
    {
        fresh,       ///< element by element into a new array
        chained,     ///< the same as one of several operations of an expression
        stored,      ///< the same into memory at hand
        unnamed,     ///< the same with an operand that no name holds, which NumPy stores the result over
        function,    ///< exp, log, tanh of each element, into a new array
        sum,         ///< of all elements
        gemm,        ///< of matrices
        batchedGemm, ///< of many pairs of matrices in one call
        gemv,
        fft,
        sort,
        histogram,
        slice ///< part of an array, which is not copied
    };

    Kind kind = Kind::fresh;
    double calls = 1;
    double elements = 0;   ///< of one result, of all products of a batch; of `sum`, `sort` and `histogram` of
                           ///< what goes in
    double arrays = 3;     ///< of those element by element: moved in each call, the result among them
    double operations = 0; ///< of one call of gemm, gemv, fft and sort, as the templates count them; of one
                           ///< product of `batchedGemm`
    double products = 1;   ///< of `batchedGemm`

    /// Computes something: a launch on a GPU.
    [[nodiscard]] bool isOperation() const { return kind != Kind::slice; }

    bool operator==(const ArrayStep&) const = default;
};

} // namespace gpuspeedup
