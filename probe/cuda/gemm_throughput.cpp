// SPDX-License-Identifier: GPL-3.0-or-later
//
// A square matrix product by cuBLAS, which is loaded at run time and never linked.
#include "probe/cuda/cublas.h"
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/throughput.h"
#include "probe/reference_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace gpuspeedup {
namespace {

/// The matrices of one size on the GPU.
template <class Number> struct Matrices
{
    Matrices(std::size_t size, const CudaSession& owner)
        : session(owner), n(size), a(n * n), b(n * n), c(n * n)
    {
        fillHashed(session, a.get(), n * n, 0);
        fillHashed(session, b.get(), n * n, secondOperand);
    }

    void verify() const
    {
        for (std::size_t i = 0; i < 8; ++i) {
            const std::size_t row = hashedBits(static_cast<std::uint32_t>(i)) % n;
            const std::size_t column = hashedBits(static_cast<std::uint32_t>(i + 8)) % n;
            checkSum(static_cast<double>(download(session, c.get() + row * n + column, 1).front()),
                     productElement(row, column, n), n,
                     static_cast<double>(std::numeric_limits<Number>::epsilon()));
        }
    }

    const CudaSession& session;
    std::size_t n;
    DeviceArray<Number> a;
    DeviceArray<Number> b;
    DeviceArray<Number> c;
};

template <class Number> Figure measure(GpuSession& abstract, const MeasureSettings& settings)
{
    const CudaSession& session = currentSession(abstract);
    const Cublas<Number> cublas(session);
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "matrix dimension";
    sweep.method = "Square matrix product by cuBLAS (" + cublas.fileName() + ") back to back, 2n³ FLOP";
    const double most = std::sqrt(static_cast<double>(session.allowedBytes() / 3 / sizeof(Number)));
    sweep.sizes = geometricSizes(64, 2, std::min(16384.0, most));
    sweep.prepare = [&](double size) {
        const auto matrices = std::make_shared<Matrices<Number>>(static_cast<std::size_t>(size), session);
        const auto enqueue = [&cublas, matrices] {
            cublas.multiply(matrices->n, matrices->n, matrices->n, matrices->a.get(), matrices->b.get(),
                            matrices->c.get());
        };
        return PreparedTask{.work = 2 * size * size * size,
                            .run = repeatedOnGpu(session, enqueue),
                            .verify = [matrices] { matrices->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace

Figure measureGemmFp32(GpuSession& session, const MeasureSettings& settings)
{
    return measure<float>(session, settings);
}

Figure measureGemmFp64(GpuSession& session, const MeasureSettings& settings)
{
    return measure<double>(session, settings);
}

} // namespace gpuspeedup
