// SPDX-License-Identifier: GPL-3.0-or-later
//
// A complex Fourier transform by cuFFT, which is loaded at run time and never linked.
#include "probe/cuda/cufft.h"
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
