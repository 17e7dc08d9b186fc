// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/throughput.h"

#include <cstdint>
#include <memory>

namespace gpuspeedup {

/// A square sparse matrix in GPU memory.
struct CompressedRows
{
    std::size_t rows = 0;
    std::size_t elements = 0;
    std::uint32_t* begins = nullptr; ///< of each row, and the end of the last
    std::uint32_t* columns = nullptr;
    float* values = nullptr;
};

/// y = A·x by cuSPARSE, found at run time and never linked. The prototypes and values are those of NVIDIA's
/// cuSPARSE API Reference.
class CusparseProduct
{
public:
    /// Throws Unsupported where cuSPARSE is not installed. Pointers are kept.
    CusparseProduct(const CompressedRows& matrix, float* x, float* y, const CudaSession& session);

    void enqueue() const;

private:
    using Made = std::shared_ptr<void>;
    using Multiply = int (*)(void*, int, const void*, void*, void*, const void*, void*, int, int, void*);

    SharedLibrary library_;
    Made handle_;
    Made matrix_;
    Made x_;
    Made y_;
    Multiply multiply_;
    DeviceArray<unsigned char> space_;
};

} // namespace gpuspeedup
