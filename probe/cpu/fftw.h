// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/library_files.h"
#include "probe/sampler.h"
#include "probe/shared_library.h"

#include <algorithm>
#include <complex>
#include <cstddef>
#include <limits>
#include <memory>
#include <optional>

namespace gpuspeedup {

/// Within which FFTW finds a good plan for so many rows and columns, twice what it takes up to 4096 of both
/// on two processors, and no longer than callers wait for it: plans that it guesses when the time is over
/// take four to ten times as long. It remembers those that it has made.
[[nodiscard]] inline double secondsForPlan2d(std::size_t rows, std::size_t columns)
{
    constexpr double secondsEach = 1.2e-6;
    return std::clamp(secondsEach * static_cast<double>(rows * columns), 2.0, 20.0);
}

/// FFTW 3 in single precision with its threads, found at run time and never linked. The prototypes and values
/// are those of its manual.
class Fftw
{
public:
    /// Nothing where it is not installed. Plans are made within about `secondsForPlan`, by guessing where
    /// that is not enough.
    [[nodiscard]] static std::optional<Fftw> find(std::size_t threads, double secondsForPlan = 0.1)
    {
        const auto library = SharedLibrary::find(fftwFiles);
        const auto withThreads = SharedLibrary::find(fftwThreadsFiles);
        if (!library || !withThreads || withThreads->function<int (*)()>("fftwf_init_threads")() == 0)
            return {};
        library->function<void (*)(double)>("fftwf_set_timelimit")(secondsForPlan);
        return Fftw(*library, *withThreads, threads);
    }

    /// A plan, made by measuring: it overwrites both. FFTW asked for several threads takes them where one is
    /// twenty times as fast; so a small transform's plan is the faster of both.
    [[nodiscard]] std::shared_ptr<void> plan(std::size_t n, std::complex<float>* from,
                                             std::complex<float>* to) const
    {
        return faster(n, [&] { return plan_(static_cast<int>(n), from, to, forward, measure); });
    }
    /// The same of rows that stand one behind the other.
    [[nodiscard]] std::shared_ptr<void> plan(std::size_t rows, std::size_t columns, std::complex<float>* from,
                                             std::complex<float>* to) const
    {
        return faster(rows * columns, [&] {
            return planRows_(static_cast<int>(rows), static_cast<int>(columns), from, to, forward, measure);
        });
    }
    void execute(const std::shared_ptr<void>& plan) const { execute_(plan.get()); }

private:
    Fftw(const SharedLibrary& library, const SharedLibrary& withThreads, std::size_t threads)
        : threads_(static_cast<int>(threads)),
          useThreads_(withThreads.function<void (*)(int)>("fftwf_plan_with_nthreads")),
          plan_(library.function<Plan>("fftwf_plan_dft_1d")),
          planRows_(library.function<PlanRows>("fftwf_plan_dft_2d")),
          execute_(library.function<OfPlan>("fftwf_execute")),
          destroy_(library.function<OfPlan>("fftwf_destroy_plan"))
    {}

    using Plan = void* (*)(int, std::complex<float>*, std::complex<float>*, int, unsigned);
    using PlanRows = void* (*)(int, int, std::complex<float>*, std::complex<float>*, int, unsigned);
    using OfPlan = void (*)(void*);
    template <class Make>
    [[nodiscard]] std::shared_ptr<void> faster(std::size_t elements, const Make& make) const
    {
        constexpr std::size_t large = 1 << 18; // worth several threads everywhere
        useThreads_(threads_);
        const std::shared_ptr<void> onAll(make(), destroy_);
        if (threads_ == 1 || elements >= large)
            return onAll;
        useThreads_(1);
        const std::shared_ptr<void> onOne(make(), destroy_);
        return seconds(onOne) < seconds(onAll) ? onOne : onAll;
    }
    /// Of the shortest of some, the first one's threads started.
    [[nodiscard]] double seconds(const std::shared_ptr<void>& plan) const
    {
        constexpr int times = 8;
        double shortest = std::numeric_limits<double>::infinity();
        for (int i = 0; i < times; ++i) {
            const double begin = steadySeconds();
            execute(plan);
            shortest = std::min(shortest, steadySeconds() - begin);
        }
        return shortest;
    }

    static constexpr int forward = -1;
    static constexpr unsigned measure = 0;
    int threads_;
    void (*useThreads_)(int);
    Plan plan_;
    PlanRows planRows_;
    OfPlan execute_;
    OfPlan destroy_;
};

} // namespace gpuspeedup
