// SPDX-License-Identifier: GPL-3.0-or-later
//
// A complex Fourier transform by cuFFT, which is loaded at run time and never linked.
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/throughput.h"
#include "probe/reference_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace gpuspeedup {
namespace {

using Complex = std::complex<float>;
constexpr std::size_t mostVerified = 1 << 18; ///< the check takes n steps for each element

/// The prototypes and values are those of NVIDIA's cuFFT API Reference.
class Cufft
{
public:
    Cufft()
        : library_(SharedLibrary::require("cuFFT", {"libcufft.so.12", "libcufft.so.11",
                                                    "/usr/local/cuda/lib64/libcufft.so.12",
                                                    "/usr/local/cuda/lib64/libcufft.so.11"})),
          plan_(library_.function<int (*)(int*, int, int, int)>("cufftPlan1d")),
          setStream_(library_.function<int (*)(int, cudaStream_t)>("cufftSetStream")),
          execute_(library_.function<int (*)(int, Complex*, Complex*, int)>("cufftExecC2C")),
          destroy_(library_.function<int (*)(int)>("cufftDestroy"))
    {}

    [[nodiscard]] std::shared_ptr<const int> plan(std::size_t n, const CudaSession& session) const
    {
        constexpr int complexToComplex = 0x29;
        int plan = 0;
        checkStatus(plan_(&plan, static_cast<int>(n), complexToComplex, 1), "planning a transform by cuFFT");
        std::shared_ptr<const int> owner(new int(plan), [destroy = destroy_](const int* made) {
            (void)destroy(*made);
            delete made;
        });
        checkStatus(setStream_(plan, session.stream()), "giving cuFFT its stream");
        return owner;
    }

    void enqueue(int plan, Complex* from, Complex* to) const
    {
        constexpr int forward = -1;
        checkStatus(execute_(plan, from, to, forward), "transforming by cuFFT");
    }

    [[nodiscard]] const std::string& fileName() const { return library_.fileName(); }

private:
    SharedLibrary library_;
    int (*plan_)(int*, int, int, int);
    int (*setStream_)(int, cudaStream_t);
    int (*execute_)(int, Complex*, Complex*, int);
    int (*destroy_)(int);
};

void verify(const CudaSession& session, const Complex* results, std::size_t n)
{
    if (n > mostVerified)
        return;
    for (const std::size_t k : {std::size_t{1}, n - 2}) {
        const std::complex<double> expected = transformElement(k, n);
        const Complex result = download(session, results + k, 1).front();
        constexpr double precision = std::numeric_limits<float>::epsilon();
        checkSum(static_cast<double>(result.real()), expected.real(), n, precision);
        checkSum(static_cast<double>(result.imag()), expected.imag(), n, precision);
    }
}

} // namespace

Figure measureFft(GpuSession& abstract, const MeasureSettings& settings)
{
    const CudaSession& session = currentSession(abstract);
    const Cufft cufft;
    constexpr std::size_t arrays = 4; // with what the plan needs
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "complex elements";
    sweep.method =
        "Complex Fourier transform in FP32 by cuFFT (" + cufft.fileName() + ") back to back, 5n·log₂ n FLOP";
    sweep.sizes = geometricSizes(
        1 << 10, 4,
        std::min(67108864.0, static_cast<double>(session.allowedBytes() / arrays / sizeof(Complex))));
    sweep.prepare = [&](double size) {
        const auto n = static_cast<std::size_t>(size);
        const auto from = std::make_shared<DeviceArray<Complex>>(n);
        const auto to = std::make_shared<DeviceArray<Complex>>(n);
        fillHashed(session, reinterpret_cast<float*>(from->get()), 2 * n, 0);
        const auto plan = cufft.plan(n, session);
        return PreparedTask{
            .work = 5 * size * std::log2(size),
            .run = repeatedOnGpu(session,
                                 [&cufft, plan, from, to] { cufft.enqueue(*plan, from->get(), to->get()); }),
            .verify = [&session, to, n] { verify(session, to->get(), n); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
