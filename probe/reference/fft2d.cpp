// SPDX-License-Identifier: GPL-3.0-or-later
//
// One complex Fourier transform of an array of rows and columns, powers of two.
#include "probe/cpu/fftw.h"
#include "probe/cpu/fourier_transform_2d.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <bit>
#include <cmath>

namespace gpuspeedup {
namespace {

using Complex = std::complex<float>;

/// As large as the largest power of two that is not above; as many rows as columns, or half as many.
WorkloadValues values(double elements)
{
    constexpr double least = fftColumns * fftColumns;
    constexpr double numbersEach = 4; // real and imaginary, in and out
    const auto n = std::bit_floor(static_cast<std::uint64_t>(std::max(least, elements / numbersEach)));
    const std::uint64_t rows = std::uint64_t{1} << ((std::bit_width(n) - 1) / 2);
    return {.sizes = {static_cast<double>(rows), static_cast<double>(n / rows)},
            .dtype = Arithmetic::fp32,
            .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t numbers = 2 * task.size(0) * task.size(1);
    task.in.push_back({.numbers = hashedNumbers(session.team(), numbers, 0), .integers = {}});
    addResult(task, numbers);
}

Complex* complexNumbers(ReferenceArray& array)
{
    return reinterpret_cast<Complex*>(array.numbers.data()); // allowed: [complex.numbers]
}

CpuReference onCpu(ReferenceTask& task, CpuSession& session)
{
    const std::vector<int> cpus = session.topology().coresToLoad();
    const LibraryThreads all(cpus);
    const auto fftw = Fftw::find(session.team().size(), secondsForPlan2d(task.size(0), task.size(1)));
    if (!fftw) {
        const auto own = std::make_shared<FourierTransform2d>(task.size(0), task.size(1),
                                                              session.kernels().fft, session.team());
        return {.by = "loops of this program", .run = [&task, own] {
                    own->run(complexNumbers(task.in[0]), complexNumbers(task.cpuOut[0]));
                }};
    }
    const std::vector<float> kept = task.in[0].numbers; // the plan is made by trying: it overwrites both
    const auto plan =
        fftw->plan(task.size(0), task.size(1), complexNumbers(task.in[0]), complexNumbers(task.cpuOut[0]));
    fftw->execute(plan); // starts its threads while they may run everywhere
    task.in[0].numbers = kept;
    return {.by = "FFTW", .run = [fftw = *fftw, plan] { fftw.execute(plan); }, .libraryCpus = cpus};
}

/// As of a transform in one dimension of as many elements.
void compare(const ReferenceTask& task)
{
    const double n = task.values.sizes[0] * task.values.sizes[1];
    constexpr double precision = 1.2e-7;
    compareNumbers(task, 0, 16 * precision * std::sqrt(n * std::log2(n)));
}

} // namespace

const ReferenceWorkload fft2dReference = {.name = "fft2d",
                                          .label = "Fourier transform in two dimensions",
                                          .values = values,
                                          .fill = fill,
                                          .onCpu = onCpu,
                                          .compare = compare};

} // namespace gpuspeedup
