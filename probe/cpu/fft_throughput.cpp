// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/fftw.h"
#include "probe/cpu/fourier_transform.h"
#include "probe/cpu/fourier_transform_2d.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <cmath>
#include <limits>
#include <optional>

namespace gpuspeedup {
namespace {

using Complex = std::complex<float>;
constexpr std::size_t mostVerified = 1 << 16; ///< the check takes as many steps for each element
constexpr double arraysOfTransform = 4;       ///< from, to, and as much of what transforms

/// Arrays of a transform of one size, and how it is done.
struct Transform
{
    explicit Transform(std::size_t elements) : from(elements), to(elements) {}

    std::vector<Complex> from;
    std::vector<Complex> to;
    std::function<void()> run;
};

/// From hashed numbers, which are there once plans have been made by trying.
void fill(Transform& transform, CpuSession& session)
{
    fillHashed<float>({reinterpret_cast<float*>(transform.from.data()), 2 * transform.from.size()}, 0,
                      session.team());
}

std::shared_ptr<Transform> lineTransform(std::size_t n, const std::optional<Fftw>& fftw, CpuSession& session)
{
    const auto transform = std::make_shared<Transform>(n);
    Complex* const from = transform->from.data();
    Complex* const to = transform->to.data();
    if (fftw)
        transform->run = [&fftw, plan = fftw->plan(n, from, to)] { fftw->execute(plan); };
    else
        transform->run = [own = std::make_shared<FourierTransform>(n, session.kernels().fft, session.team()),
                          from, to] { own->run(from, to); };
    fill(*transform, session);
    return transform;
}

/// Of as many rows as columns.
std::shared_ptr<Transform> squareTransform(std::size_t edge, CpuSession& session)
{
    const auto transform = std::make_shared<Transform>(edge * edge);
    Complex* const from = transform->from.data();
    Complex* const to = transform->to.data();
    if (const auto fftw = Fftw::find(session.team().size(), secondsForPlan2d(edge, edge)))
        transform->run = [fftw, plan = fftw->plan(edge, edge, from, to)] { fftw->execute(plan); };
    else
        transform->run =
            [own = std::make_shared<FourierTransform2d>(edge, edge, session.kernels().fft, session.team()),
             from, to] { own->run(from, to); };
    fill(*transform, session);
    return transform;
}

void checkElement(Complex result, std::complex<double> expected, std::size_t n)
{
    constexpr double precision = std::numeric_limits<float>::epsilon();
    checkSum(static_cast<double>(result.real()), expected.real(), n, precision);
    checkSum(static_cast<double>(result.imag()), expected.imag(), n, precision);
}

void verifyLine(const std::vector<Complex>& to)
{
    const std::size_t n = to.size();
    if (n > mostVerified)
        return;
    for (const std::size_t k : {std::size_t{1}, n / 3, n - 2})
        checkElement(to[k], transformElement(k, n), n);
}

void verifySquare(const std::vector<Complex>& to, std::size_t edge)
{
    if (to.size() > mostVerified)
        return;
    for (const std::size_t row : {std::size_t{1}, edge / 3, edge - 2})
        checkElement(to[row * edge + 1], transformElement2d(row, 1, edge, edge), to.size());
}

std::string methodText(std::string_view what, bool isFftw, CpuSession& session, std::string_view operations)
{
    return "Complex Fourier transform" + std::string(what) + " in FP32 by " +
           (isFftw ? "FFTW " : "loops of this program, no FFTW found, ") + threadsText(session) + ", " +
           std::string(operations);
}

} // namespace

Figure measureFftThroughput(CpuSession& session, const MeasureSettings& settings)
{
    const LibraryThreads all(session.topology().coresToLoad());
    const std::optional<Fftw> fftw = Fftw::find(session.team().size());
    constexpr double least = 256;
    constexpr double most = 4194304;
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "complex elements";
    sweep.method = methodText("", fftw.has_value(), session, "5n·log₂ n FLOP");
    sweep.sizes =
        geometricSizes(least, 4, std::min(most, allowedBytes(session) / arraysOfTransform / sizeof(Complex)));
    sweep.prepare = [&](double size) {
        const auto transform = lineTransform(static_cast<std::size_t>(size), fftw, session);
        return PreparedTask{.work = 5 * size * std::log2(size),
                            .run = repeated([transform] { transform->run(); }),
                            .verify = [transform] { verifyLine(transform->to); }};
    };
    return measureBySize(sweep, settings);
}

Figure measureFft2dThroughput(CpuSession& session, const MeasureSettings& settings)
{
    const LibraryThreads all(session.topology().coresToLoad());
    const bool isFftw = Fftw::find(session.team().size()).has_value();
    constexpr double most = 4096;
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "rows and columns";
    sweep.method = methodText(" in two dimensions", isFftw, session, "5N·log₂ N FLOP for N elements");
    sweep.sizes = geometricSizes(
        fftColumns, 2,
        std::min(most, std::sqrt(allowedBytes(session) / arraysOfTransform / sizeof(Complex))));
    sweep.mostSeconds = 30; // FFTW takes most of them to find its plans
    sweep.prepare = [&](double size) {
        const auto edge = static_cast<std::size_t>(size);
        const auto transform = squareTransform(edge, session);
        const double elements = size * size;
        return PreparedTask{.work = 5 * elements * std::log2(elements),
                            .run = repeated([transform] { transform->run(); }),
                            .verify = [transform, edge] { verifySquare(transform->to, edge); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
