// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/library_files.h"
#include "probe/shared_library.h"

#include <algorithm>
#include <complex>
#include <cstddef>
#include <memory>
#include <optional>

namespace gpuspeedup {

/// Within which FFTW finds a good plan for so many rows and columns: those that it guesses take ten times as
/// long. It remembers those that it has made.
[[nodiscard]] inline double secondsForPlan2d(std::size_t rows, std::size_t columns)
{
    constexpr double secondsEach = 5e-7;
    return std::clamp(secondsEach * static_cast<double>(rows * columns), 2.0, 60.0);
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
        withThreads->function<void (*)(int)>("fftwf_plan_with_nthreads")(static_cast<int>(threads));
        library->function<void (*)(double)>("fftwf_set_timelimit")(secondsForPlan);
        return Fftw(*library);
    }

    /// A plan, made by measuring: it overwrites both.
    [[nodiscard]] std::shared_ptr<void> plan(std::size_t n, std::complex<float>* from,
                                             std::complex<float>* to) const
    {
        return {plan_(static_cast<int>(n), from, to, forward, measure), destroy_};
    }
    /// The same of rows that stand one behind the other.
    [[nodiscard]] std::shared_ptr<void> plan(std::size_t rows, std::size_t columns, std::complex<float>* from,
                                             std::complex<float>* to) const
    {
        return {planRows_(static_cast<int>(rows), static_cast<int>(columns), from, to, forward, measure),
                destroy_};
    }
    void execute(const std::shared_ptr<void>& plan) const { execute_(plan.get()); }

private:
    explicit Fftw(const SharedLibrary& library)
        : plan_(library.function<Plan>("fftwf_plan_dft_1d")),
          planRows_(library.function<PlanRows>("fftwf_plan_dft_2d")),
          execute_(library.function<OfPlan>("fftwf_execute")),
          destroy_(library.function<OfPlan>("fftwf_destroy_plan"))
    {}

    using Plan = void* (*)(int, std::complex<float>*, std::complex<float>*, int, unsigned);
    using PlanRows = void* (*)(int, int, std::complex<float>*, std::complex<float>*, int, unsigned);
    using OfPlan = void (*)(void*);
    static constexpr int forward = -1;
    static constexpr unsigned measure = 0;
    Plan plan_;
    PlanRows planRows_;
    OfPlan execute_;
    OfPlan destroy_;
};

} // namespace gpuspeedup
