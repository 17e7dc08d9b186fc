// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fftw.h"
#include "probe/cpu/fourier_transform.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <cmath>
#include <limits>
#include <optional>

namespace gpuspeedup {
namespace {

using Complex = std::complex<float>;
constexpr std::size_t mostVerified = 1 << 16; ///< the check takes n steps for each element

/// A transform of one size, by either.
class Transform
{
public:
    Transform(std::size_t n, const std::optional<Fftw>& fftw, CpuSession& session)
        : fftw_(fftw), from_(n), to_(n)
    {
        if (fftw_)
            plan_ = fftw_->plan(n, from_.data(), to_.data());
        else
            own_.emplace(n, session.kernels().fft, session.team());
        fillHashed<float>({reinterpret_cast<float*>(from_.data()), 2 * n}, 0, session.team());
    }

    void run()
    {
        if (own_)
            own_->run(from_.data(), to_.data());
        else
            fftw_->execute(plan_);
    }

    void verify() const
    {
        const std::size_t n = to_.size();
        if (n > mostVerified)
            return;
        for (const std::size_t k : {std::size_t{1}, n / 3, n - 2}) {
            const std::complex<double> expected = transformElement(k, n);
            constexpr double precision = std::numeric_limits<float>::epsilon();
            checkSum(static_cast<double>(to_[k].real()), expected.real(), n, precision);
            checkSum(static_cast<double>(to_[k].imag()), expected.imag(), n, precision);
        }
    }

private:
    const std::optional<Fftw>& fftw_;
    std::vector<Complex> from_;
    std::vector<Complex> to_;
    std::shared_ptr<void> plan_;
    std::optional<FourierTransform> own_;
};

} // namespace

Figure measureFftThroughput(CpuSession& session, const MeasureSettings& settings)
{
    const LibraryThreads all(session.topology().coresToLoad());
    const std::optional<Fftw> fftw = Fftw::find(session.team().size());
    constexpr double arrays = 4;
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "complex elements";
    sweep.method = "Complex Fourier transform in FP32 by " +
                   (fftw ? std::string("FFTW") : "loops of this program, no FFTW found,") + " " +
                   threadsText(session) + ", 5n·log₂ n FLOP";
    sweep.sizes =
        geometricSizes(1 << 8, 4, std::min(4194304.0, allowedBytes(session) / arrays / sizeof(Complex)));
    sweep.prepare = [&](double size) {
        const auto transform = std::make_shared<Transform>(static_cast<std::size_t>(size), fftw, session);
        return PreparedTask{.work = 5 * size * std::log2(size),
                            .run = repeated([transform] { transform->run(); }),
                            .verify = [transform] { transform->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
