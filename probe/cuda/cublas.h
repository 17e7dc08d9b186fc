// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/throughput.h"
#include "probe/library_files.h"

#include <memory>
#include <string>

namespace gpuspeedup {

/// cuBLAS, found at run time and never linked. The prototypes and values are those of NVIDIA's cuBLAS API
/// Reference Guide. Its default mode computes FP32 in FP32, not in TF32. Matrices are stored row by row:
/// cuBLAS, which goes column by column, sees all of them transposed.
template <class Number> class Cublas
{
public:
    /// Throws Unsupported where it is not installed.
    explicit Cublas(const CudaSession& session)
        : library_(SharedLibrary::require("cuBLAS", cublasFiles)),
          multiply_(library_.function<Multiply>(isSingle ? "cublasSgemm_v2" : "cublasDgemm_v2")),
          multiplyBatch_(library_.function<MultiplyBatch>(isSingle ? "cublasSgemmStridedBatched"
                                                                   : "cublasDgemmStridedBatched")),
          multiplyVector_(library_.function<MultiplyVector>(isSingle ? "cublasSgemv_v2" : "cublasDgemv_v2"))
    {
        void* handle = nullptr;
        checkStatus(library_.function<int (*)(void**)>("cublasCreate_v2")(&handle), "starting cuBLAS");
        handle_ = {handle, library_.function<int (*)(void*)>("cublasDestroy_v2")};
        checkStatus(
            library_.function<int (*)(void*, cudaStream_t)>("cublasSetStream_v2")(handle, session.stream()),
            "giving cuBLAS its stream");
    }

    /// c = a·b: rows × depth, depth × columns.
    void multiply(std::size_t rows, std::size_t columns, std::size_t depth, const Number* a, const Number* b,
                  Number* c) const
    {
        const int m = static_cast<int>(rows);
        const int n = static_cast<int>(columns);
        const int k = static_cast<int>(depth);
        checkStatus(
            multiply_(handle_.get(), notTransposed, notTransposed, n, m, k, &one, b, n, a, k, &zero, c, n),
            "multiplying matrices by cuBLAS");
    }

    /// The same for `count` products that stand one behind the other.
    void multiplyBatch(std::size_t count, std::size_t rows, std::size_t columns, std::size_t depth,
                       const Number* a, const Number* b, Number* c) const
    {
        const int m = static_cast<int>(rows);
        const int n = static_cast<int>(columns);
        const int k = static_cast<int>(depth);
        const auto stride = [](std::size_t x, std::size_t y) { return static_cast<long long>(x * y); };
        checkStatus(multiplyBatch_(handle_.get(), notTransposed, notTransposed, n, m, k, &one, b, n,
                                   stride(depth, columns), a, k, stride(rows, depth), &zero, c, n,
                                   stride(rows, columns), static_cast<int>(count)),
                    "multiplying a batch of matrices by cuBLAS");
    }

    /// y = a·x.
    void multiplyVector(std::size_t rows, std::size_t columns, const Number* a, const Number* x,
                        Number* y) const
    {
        const int n = static_cast<int>(columns);
        checkStatus(multiplyVector_(handle_.get(), transposed, n, static_cast<int>(rows), &one, a, n, x, 1,
                                    &zero, y, 1),
                    "multiplying a matrix and a vector by cuBLAS");
    }

    [[nodiscard]] const std::string& fileName() const { return library_.fileName(); }

private:
    static constexpr int notTransposed = 0;
    static constexpr int transposed = 1;
    static constexpr bool isSingle = sizeof(Number) == sizeof(float);
    static constexpr Number one = 1;
    static constexpr Number zero = 0;
    using Multiply = int (*)(void*, int, int, int, int, int, const Number*, const Number*, int, const Number*,
                             int, const Number*, Number*, int);
    using MultiplyBatch = int (*)(void*, int, int, int, int, int, const Number*, const Number*, int,
                                  long long, const Number*, int, long long, const Number*, Number*, int,
                                  long long, int);
    using MultiplyVector = int (*)(void*, int, int, int, const Number*, const Number*, int, const Number*,
                                   int, const Number*, Number*, int);

    SharedLibrary library_;
    Multiply multiply_;
    MultiplyBatch multiplyBatch_;
    MultiplyVector multiplyVector_;
    std::shared_ptr<void> handle_;
};

} // namespace gpuspeedup
