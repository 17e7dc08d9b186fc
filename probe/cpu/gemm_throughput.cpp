// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value_format.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/matrix_product.h"
#include "probe/cpu/open_blas.h"
#include "probe/cpu/team_vector.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <cmath>
#include <limits>
#include <optional>

namespace gpuspeedup {
namespace {

/// The matrices of one size.
template <class Number> struct Matrices
{
    Matrices(std::size_t size, ThreadTeam& team)
        : n(size),
          a(teamVector<Number>(team, n * n)),
          b(teamVector<Number>(team, n * n)),
          c(teamVector<Number>(team, n * n))
    {
        fillHashed<Number>(a, 0, team);
        fillHashed<Number>(b, secondOperand, team);
    }

    void verify() const
    {
        for (std::size_t i = 0; i < 8; ++i) {
            const std::size_t row = hashedBits(static_cast<std::uint32_t>(i)) % n;
            const std::size_t column = hashedBits(static_cast<std::uint32_t>(i + 8)) % n;
            checkSum(static_cast<double>(c[row * n + column]), productElement(row, column, n), n,
                     static_cast<double>(std::numeric_limits<Number>::epsilon()));
        }
    }

    std::size_t n;
    std::vector<Number> a;
    std::vector<Number> b;
    std::vector<Number> c;
};

template <class Number> const GemmKernel<Number>& kernelOf(const CpuKernels& kernels)
{
    if constexpr (sizeof(Number) == sizeof(float))
        return kernels.gemmFp32;
    else
        return kernels.gemmFp64;
}

template <class Number> void multiplyByLoops(Matrices<Number>& m, CpuSession& session)
{
    const auto rowOfB = [&m](std::size_t k, std::size_t first, std::size_t count, Number* to) {
        std::copy_n(&m.b[k * m.n + first], count, to);
    };
    multiply<Number>({m.n, m.n, m.n, m.a.data(), m.c.data(), rowOfB}, kernelOf<Number>(session.kernels()),
                     session.team());
}

template <class Number>
void multiplyBy(const std::optional<OpenBlas<Number>>& library, Matrices<Number>& m, CpuSession& session)
{
    if (library)
        library->multiply(m.n, m.n, m.n, m.a.data(), m.b.data(), m.c.data());
    else
        multiplyByLoops(m, session);
}

/// Seconds of a product of middle size, its threads awake.
template <class Number>
double shortestProduct(const std::optional<OpenBlas<Number>>& library, CpuSession& session)
{
    constexpr std::size_t size = 768;
    Matrices<Number> m(size, session.team());
    const auto run = repeated([&] { multiplyBy(library, m, session); });
    (void)run(1); // its threads start
    return std::min({run(1), run(1), run(1)});
}

/// A version older than the processor falls back to its slowest code. It is measured all the same, for
/// programs that use it run no faster.
void warnOfSlowLibrary(Figure& figure, double timesAsLong)
{
    constexpr double clearly = 1.25; // more than chance
    if (timesAsLong < clearly)
        return;
    figure.status = FigureStatus::warning;
    const std::string slow = "OpenBLAS takes " + roundedText(timesAsLong, 2) +
                             " times as long as plain loops: install a version that knows this processor";
    figure.reason = figure.reason.empty() ? slow : figure.reason + "; " + slow;
}

} // namespace

template <class Number> Figure measureGemmThroughput(CpuSession& session, const MeasureSettings& settings)
{
    const LibraryThreads all(session.topology().coresToLoad());
    const std::optional<OpenBlas<Number>> library = OpenBlas<Number>::find(session.team().size());
    const std::string by = library ? "OpenBLAS" : "loops of this program, no OpenBLAS found,";

    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "matrix dimension";
    sweep.method = "Square matrix product by " + by + " " + threadsText(session) + ", 2n³ FLOP";
    sweep.sizes =
        geometricSizes(16, 2, std::min(4096.0, std::sqrt(allowedBytes(session) / 3 / sizeof(Number))));
    sweep.prepare = [&](double size) {
        const auto matrices =
            std::make_shared<Matrices<Number>>(static_cast<std::size_t>(size), session.team());
        const auto once = [&session, &library, matrices] { multiplyBy(library, *matrices, session); };
        return PreparedTask{.work = 2 * size * size * size, .run = repeated(once), .verify = [matrices] {
                                matrices->verify();
                            }};
    };
    Figure figure = measureBySize(sweep, settings);
    if (library && figure.value && !settings.isCancelled()) {
        const double byLibrary = shortestProduct(library, session);
        const double byLoops = shortestProduct(std::optional<OpenBlas<Number>>(), session);
        warnOfSlowLibrary(figure, byLibrary / byLoops);
    }
    return figure;
}

template Figure measureGemmThroughput<float>(CpuSession&, const MeasureSettings&);
template Figure measureGemmThroughput<double>(CpuSession&, const MeasureSettings&);

} // namespace gpuspeedup
