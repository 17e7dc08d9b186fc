// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/library_files.h"
#include "probe/shared_library.h"

#include <cstddef>
#include <optional>

namespace gpuspeedup {

/// OpenBLAS, found at run time and never linked. The prototypes and values are those of CBLAS. Matrices are
/// stored row by row.
template <class Number> class OpenBlas
{
public:
    /// Nothing where it is not installed. Have a LibraryThreads before: it starts its threads when it is
    /// loaded.
    [[nodiscard]] static std::optional<OpenBlas> find(std::size_t threads)
    {
        if (const auto library = SharedLibrary::find(openBlasFiles))
            return OpenBlas(*library, threads);
        return {};
    }

    /// c = a·b: rows × depth, depth × columns.
    void multiply(std::size_t rows, std::size_t columns, std::size_t depth, const Number* a, const Number* b,
                  Number* c) const
    {
        const int m = static_cast<int>(rows);
        const int n = static_cast<int>(columns);
        const int k = static_cast<int>(depth);
        multiply_(rowMajor, notTransposed, notTransposed, m, n, k, 1, a, k, b, n, 0, c, n);
    }

    /// y = a·x.
    void multiplyVector(std::size_t rows, std::size_t columns, const Number* a, const Number* x,
                        Number* y) const
    {
        const int n = static_cast<int>(columns);
        multiplyVector_(rowMajor, notTransposed, static_cast<int>(rows), n, 1, a, n, x, 1, 0, y, 1);
    }

private:
    static constexpr int rowMajor = 101;
    static constexpr int notTransposed = 111;
    static constexpr bool isSingle = sizeof(Number) == sizeof(float);
    using Multiply = void (*)(int, int, int, int, int, int, Number, const Number*, int, const Number*, int,
                              Number, Number*, int);
    using MultiplyVector = void (*)(int, int, int, int, Number, const Number*, int, const Number*, int,
                                    Number, Number*, int);

    OpenBlas(const SharedLibrary& library, std::size_t threads)
        : multiply_(library.function<Multiply>(isSingle ? "cblas_sgemm" : "cblas_dgemm")),
          multiplyVector_(library.function<MultiplyVector>(isSingle ? "cblas_sgemv" : "cblas_dgemv"))
    {
        library.function<void (*)(int)>("openblas_set_num_threads")(static_cast<int>(threads));
    }

    Multiply multiply_;
    MultiplyVector multiplyVector_;
};

} // namespace gpuspeedup
