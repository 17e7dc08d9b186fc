// SPDX-License-Identifier: GPL-3.0-or-later
//
// One complex Fourier transform of a power of two.
#include "probe/cpu/fftw.h"
#include "probe/cpu/fourier_transform.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/session.h"
#include "probe/cpu/team_loop.h"
#include "probe/reference/list.h"

#include <bit>
#include <cmath>

namespace gpuspeedup {
namespace {

using Complex = std::complex<float>;

/// The largest power of two that is not above: libraries are at their best there, and the own loops need one.
WorkloadValues values(double elements)
{
    constexpr double least = 256;
    constexpr double numbersEach = 4; // real and imaginary, in and out
    const auto n = static_cast<std::uint64_t>(std::max(least, elements / numbersEach));
    return {.sizes = {static_cast<double>(std::bit_floor(n)), 1}, .dtype = Arithmetic::fp32, .fused = {}};
}

void fill(ReferenceTask& task, CpuSession& session)
{
    const std::size_t numbers = 2 * task.size(0);
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
    Complex* const from = complexNumbers(task.in[0]);
    Complex* const to = complexNumbers(task.cpuOut[0]);
    const std::size_t n = task.size(0);
    if (const auto fftw = Fftw::find(session.team().size())) {
        const std::vector<float> kept = task.in[0].numbers; // the plan is made by trying: it overwrites both
        const auto plan = fftw->plan(n, from, to);
        task.in[0].numbers = kept;
        return {.by = "FFTW", .run = [fftw = *fftw, plan] { fftw.execute(plan); }, .libraryCpus = cpus};
    }
    const auto own = std::make_shared<FourierTransform>(n, session.kernels().fft, session.team());
    return {.by = "loops of this program", .run = [own, from, to] { own->run(from, to); }};
}

/// The root mean square of a rounding error is some ε·√log₂ n of that of the result, which is √(2n/3).
void compare(const ReferenceTask& task)
{
    const double n = task.values.sizes[0];
    constexpr double precision = 1.2e-7;
    compareNumbers(task, 0, 16 * precision * std::sqrt(n * std::log2(n)));
}

} // namespace

const ReferenceWorkload fftReference = {.name = "fft",
                                        .label = "Fourier transform",
                                        .values = values,
                                        .fill = fill,
                                        .onCpu = onCpu,
                                        .compare = compare};

} // namespace gpuspeedup
