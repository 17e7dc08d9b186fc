// SPDX-License-Identifier: GPL-3.0-or-later
//
// A square matrix product by cuBLAS, which is loaded at run time and never linked.
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/throughput.h"
#include "probe/reference_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace gpuspeedup {
namespace {

/// The prototypes and values are those of NVIDIA's cuBLAS API Reference Guide. Its
/// default mode computes FP32 in FP32, not in TF32.
template <class Number> class Cublas
{
public:
    explicit Cublas(const CudaSession& session)
        : library_(SharedLibrary::require("cuBLAS", {"libcublas.so.13", "libcublas.so.12",
                                                     "/usr/local/cuda/lib64/libcublas.so.13",
                                                     "/usr/local/cuda/lib64/libcublas.so.12"})),
          multiply_(library_.function<Multiply>(sizeof(Number) == sizeof(float) ? "cublasSgemm_v2"
                                                                                : "cublasDgemm_v2"))
    {
        void* handle = nullptr;
        checkStatus(library_.function<int (*)(void**)>("cublasCreate_v2")(&handle), "starting cuBLAS");
        handle_ = {handle, library_.function<int (*)(void*)>("cublasDestroy_v2")};
        checkStatus(
            library_.function<int (*)(void*, cudaStream_t)>("cublasSetStream_v2")(handle, session.stream()),
            "giving cuBLAS its stream");
    }

    /// c = a·b, row by row: cuBLAS, which goes column by column, sees all three transposed.
    void enqueue(std::size_t n, const Number* a, const Number* b, Number* c) const
    {
        constexpr int notTransposed = 0;
        const int size = static_cast<int>(n);
        const Number one = 1;
        const Number zero = 0;
        checkStatus(multiply_(handle_.get(), notTransposed, notTransposed, size, size, size, &one, b, size, a,
                              size, &zero, c, size),
                    "multiplying matrices by cuBLAS");
    }

    [[nodiscard]] const std::string& fileName() const { return library_.fileName(); }

private:
    using Multiply = int (*)(void*, int, int, int, int, int, const Number*, const Number*, int, const Number*,
                             int, const Number*, Number*, int);
    SharedLibrary library_;
    Multiply multiply_;
    std::shared_ptr<void> handle_;
};

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
            cublas.enqueue(matrices->n, matrices->a.get(), matrices->b.get(), matrices->c.get());
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
