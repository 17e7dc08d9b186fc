// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/shared_library.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace gpuspeedup {

/// The part of LAPACK that OpenBLAS has, in single precision, found at run time and never linked. The
/// prototypes are those of LAPACK as Fortran compilers call it. Matrices are stored column by column.
class Lapack
{
public:
    /// Nothing where OpenBLAS is not installed, or was built without it. Have a LibraryThreads before: it
    /// starts its threads when it is loaded.
    [[nodiscard]] static std::optional<Lapack> find(std::size_t threads)
    {
        const auto library = SharedLibrary::find({"libopenblas.so.0", "libopenblas.so"});
        if (!library)
            return {};
        try {
            return Lapack(*library, threads);
        } catch (const Unsupported&) {
            return {};
        }
    }

    /// P·L·U = A in place: U, and below it L without its diagonal of ones. Row i was exchanged with row
    /// `pivots[i]` − 1.
    void decomposeLu(std::size_t n, float* matrix, std::int32_t* pivots) const
    {
        const int size = static_cast<int>(n);
        int info = 0;
        lu_(&size, &size, matrix, &size, pivots, &info);
    }

    /// L·Lᵀ = A in place, in the lower half; the upper one stays as it is.
    void decomposeCholesky(std::size_t n, float* matrix) const
    {
        const int size = static_cast<int>(n);
        const char lower = 'L';
        int info = 0;
        cholesky_(&lower, &size, matrix, &size, &info, 1);
    }

private:
    using Lu = void (*)(const int*, const int*, float*, const int*, std::int32_t*, int*);
    using Cholesky = void (*)(const char*, const int*, float*, const int*, int*, std::size_t);

    Lapack(const SharedLibrary& library, std::size_t threads)
        : lu_(library.function<Lu>("sgetrf_")), cholesky_(library.function<Cholesky>("spotrf_"))
    {
        library.function<void (*)(int)>("openblas_set_num_threads")(static_cast<int>(threads));
    }

    Lu lu_;
    Cholesky cholesky_;
};

} // namespace gpuspeedup
