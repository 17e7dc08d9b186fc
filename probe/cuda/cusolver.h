// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/throughput.h"
#include "probe/library_files.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {

/// Decompositions of an n × n matrix in FP32 by cuSOLVER, found at run time and never linked. The prototypes
/// and values are those of NVIDIA's cuSOLVER API Reference. Matrices are stored column by column, and results
/// are those of Lapack. What goes wrong with the numbers, as with a matrix that is singular, shows in the
/// result.
class CusolverDecomposition
{
public:
    /// Throws Unsupported where it is not installed.
    CusolverDecomposition(std::size_t n, const CudaSession& session)
        : library_(SharedLibrary::require("cuSOLVER", cusolverFiles)), n_(static_cast<int>(n)), status_(1)
    {
        void* handle = nullptr;
        const auto destroy = library_.function<int (*)(void*)>("cusolverDnDestroy");
        checkStatus(library_.function<int (*)(void**)>("cusolverDnCreate")(&handle), "starting cuSOLVER");
        handle_ = {handle, destroy};
        checkStatus(
            library_.function<int (*)(void*, cudaStream_t)>("cusolverDnSetStream")(handle, session.stream()),
            "giving cuSOLVER its stream");
    }

    [[nodiscard]] const std::string& fileName() const { return library_.fileName(); }

    /// Before enqueueLu().
    void prepareLu(float* matrix)
    {
        lu_ = library_.function<Lu>("cusolverDnSgetrf");
        int numbers = 0;
        checkStatus(library_.function<int (*)(void*, int, int, float*, int, int*)>(
                        "cusolverDnSgetrf_bufferSize")(handle_.get(), n_, n_, matrix, n_, &numbers),
                    "asking cuSOLVER for its space");
        setSpace(numbers);
    }

    /// `pivots` has n numbers.
    void enqueueLu(float* matrix, int* pivots) const
    {
        checkStatus(lu_(handle_.get(), n_, n_, matrix, n_, space_.get(), pivots, status_.get()),
                    "decomposing by cuSOLVER");
    }

    /// Before enqueueCholesky().
    void prepareCholesky(float* matrix)
    {
        cholesky_ = library_.function<Cholesky>("cusolverDnSpotrf");
        checkStatus(library_.function<int (*)(void*, int, int, float*, int, int*)>(
                        "cusolverDnSpotrf_bufferSize")(handle_.get(), lower, n_, matrix, n_, &spaceNumbers_),
                    "asking cuSOLVER for its space");
        setSpace(spaceNumbers_);
    }

    void enqueueCholesky(float* matrix) const
    {
        checkStatus(
            cholesky_(handle_.get(), lower, n_, matrix, n_, space_.get(), spaceNumbers_, status_.get()),
            "decomposing by cuSOLVER");
    }

private:
    static constexpr int lower = 0; ///< half of the matrix
    using Lu = int (*)(void*, int, int, float*, int, float*, int*, int*);
    using Cholesky = int (*)(void*, int, int, float*, int, float*, int, int*);

    void setSpace(int numbers)
    {
        space_ =
            DeviceArray<float>(static_cast<std::size_t>(std::max(1, numbers))); // none may be none at all
    }

    SharedLibrary library_;
    int n_;
    DeviceArray<int> status_;
    DeviceArray<float> space_;
    int spaceNumbers_ = 0;
    std::shared_ptr<void> handle_;
    Lu lu_ = nullptr;
    Cholesky cholesky_ = nullptr;
};

} // namespace gpuspeedup
