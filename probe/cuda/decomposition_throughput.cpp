// SPDX-License-Identifier: GPL-3.0-or-later
//
// LU and Cholesky decompositions by cuSOLVER, which is loaded at run time and never linked.
#include "probe/cuda/cusolver.h"
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/throughput.h"
#include "probe/decomposition_check.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostVerified = 4096; ///< the factors are copied to the host

/// A matrix of one size and its factors on the GPU.
class Decomposition
{
public:
    Decomposition(std::size_t size, bool isLu, const CudaSession& session)
        : session_(session),
          n_(size),
          isLu_(isLu),
          matrix_(n_ * n_),
          factors_(n_ * n_),
          pivots_(n_),
          library_(n_, session)
    {
        fillHashed(session, matrix_.get(), n_ * n_, 0);
        if (isLu) {
            library_.prepareLu(factors_.get());
            return;
        }
        setDiagonal();
        library_.prepareCholesky(factors_.get());
    }

    void enqueue() const
    {
        check(cudaMemcpyAsync(factors_.get(), matrix_.get(), n_ * n_ * sizeof(float),
                              cudaMemcpyDeviceToDevice, session_.stream()),
              "copying within GPU memory");
        if (isLu_)
            library_.enqueueLu(factors_.get(), pivots_.get());
        else
            library_.enqueueCholesky(factors_.get());
    }

    void verify() const
    {
        if (n_ > mostVerified)
            return;
        const std::vector<float> factors = download(session_, factors_.get(), n_ * n_);
        if (isLu_)
            checkLu(n_, factors.data(), download(session_, pivots_.get(), n_).data());
        else
            checkCholesky(n_, factors.data());
    }

private:
    void setDiagonal() const
    {
        const std::vector<float> diagonal(n_, static_cast<float>(n_));
        check(cudaMemcpy2DAsync(matrix_.get(), (n_ + 1) * sizeof(float), diagonal.data(), sizeof(float),
                                sizeof(float), n_, cudaMemcpyHostToDevice, session_.stream()),
              "copying to the GPU");
        session_.synchronize("copying to the GPU");
    }

    const CudaSession& session_;
    std::size_t n_;
    bool isLu_;
    DeviceArray<float> matrix_;
    DeviceArray<float> factors_;
    DeviceArray<int> pivots_;
    CusolverDecomposition library_;
};

Figure measure(GpuSession& abstract, const MeasureSettings& settings, bool isLu)
{
    const CudaSession& session = currentSession(abstract);
    const CusolverDecomposition loaded(1, session); // before the clock of the sweep runs
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "matrix dimension";
    sweep.method = isLu ? "LU decomposition" : "Cholesky decomposition";
    sweep.method += " in FP32 by cuSOLVER (" + loaded.fileName() +
                    ") back to back, the matrix copied beside itself each time, " +
                    (isLu ? "2n³/3 FLOP" : "n³/3 FLOP");
    constexpr std::size_t matrices = 3; // with what the library needs
    const double most = std::sqrt(static_cast<double>(session.allowedBytes() / matrices / sizeof(float)));
    sweep.sizes = geometricSizes(16, 2, std::min(8192.0, most));
    sweep.prepare = [&](double size) {
        const auto task = std::make_shared<Decomposition>(static_cast<std::size_t>(size), isLu, session);
        return PreparedTask{.work = (isLu ? 2 : 1) * size * size * size / 3,
                            .run = repeatedOnGpu(session, [task] { task->enqueue(); }),
                            .verify = [task] { task->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace

Figure measureLu(GpuSession& session, const MeasureSettings& settings)
{
    return measure(session, settings, true);
}

Figure measureCholesky(GpuSession& session, const MeasureSettings& settings)
{
    return measure(session, settings, false);
}

} // namespace gpuspeedup
