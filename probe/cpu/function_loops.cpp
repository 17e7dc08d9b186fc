// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/cached_arrays.h"
#include "probe/cpu/compiled_loops.h"
#include "probe/cpu/every_processor.h"
#include "probe/cpu/repeated_calls.h"
#include "probe/cpu/throughput.h"

#include <cmath>

namespace gpuspeedup {
namespace {

/// More than the branch prediction of a processor remembers.
constexpr std::size_t unlearntNumbers = 32768;

// The slow operations that compilers put into vectors.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void squareRoots(float* y, const float* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = std::sqrt(x[i]);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void squareRoots(double* y, const double* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = std::sqrt(x[i]);
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void divisions(float* y, const float* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = 1.5F / x[i];
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void divisions(double* y, const double* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = 1.5 / x[i];
}

template <class Number, Number (*function)(Number)>
void callEach(Number* y, const Number* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = function(x[i]);
}

/// A function over arrays, and from where to where its arguments go.
template <class Number> struct FunctionLoop
{
    const char* name;
    void (*run)(Number* y, const Number* x, std::size_t count);
    double (*right)(double x);
    Number low;
    Number high;
    std::size_t numbers = unlearntNumbers; ///< other ones are on other ways through the function
};

template <class Number> FunctionLoop<Number> loopOf(MathFunction function)
{
    switch (function) {
    case MathFunction::exponential:
        return {"exp", callEach<Number, std::exp>, [](double x) { return std::exp(x); }, -4, 4};
    case MathFunction::logarithm:
        return {"log", callEach<Number, std::log>, [](double x) { return std::log(x); }, Number(0.01), 10};
    case MathFunction::sine:
        return {"sin", callEach<Number, std::sin>, [](double x) { return std::sin(x); }, -4, 4};
    case MathFunction::errorFunction:
        return {"erfc", callEach<Number, std::erfc>, [](double x) { return std::erfc(x); }, -2, 2};
    case MathFunction::squareRoot:
        return {"square root", squareRoots, [](double x) { return std::sqrt(x); },
                Number(0.01),  10,          cachedNumbers};
    case MathFunction::division:
        break;
    }
    return {"division", divisions, [](double x) { return 1.5 / x; }, Number(0.01), 10, cachedNumbers};
}

/// Some results of each member, against the same in FP64.
template <class Number>
void verify(const FunctionLoop<Number>& loop, CachedArrays<Number>& arrays, std::size_t members)
{
    constexpr double tolerance = sizeof(Number) == sizeof(float) ? 1e-5 : 1e-12;
    constexpr std::size_t places = 16;
    for (std::size_t member = 0; member < members; ++member)
        for (std::size_t i = 0; i < loop.numbers; i += loop.numbers / places) {
            const double right = loop.right(static_cast<double>(arrays.x(member)[i]));
            const auto found = static_cast<double>(arrays.y(member)[i]);
            if (!(std::abs(found - right) <= tolerance * (1 + std::abs(right)))) // nor not a number
                throw Error(std::string("A result of ") + loop.name +
                            " is wrong: the C library or the processor is faulty.");
        }
}

} // namespace

template <class Number>
Figure measureFunction(CpuSession& session, const MeasureSettings& settings, MathFunction function)
{
    const FunctionLoop<Number> loop = loopOf<Number>(function);
    const std::size_t members = session.team().size();
    CachedArrays<Number> arrays(session.team(), members, loop.numbers, loop.low, loop.high);
    SharedLoop shared(
        session.team(), members, static_cast<double>(loop.numbers), cachedSampleSeconds(settings),
        [&](std::size_t member) { loop.run(arrays.y(member), arrays.x(member), loop.numbers); });
    const Sampling sampling =
        sample(looseLimits(settings, cachedQuickSeconds), settings, [&shared] { return shared.rate(); });
    verify(loop, arrays, members);
    return figureFrom(sampling, "op/s",
                      std::string("Calls of ") + loop.name + " in " + formatName<Number>() +
                          " in a loop over an array, as the compiler and the C library make it, " +
                          threadsText(session));
}

template Figure measureFunction<float>(CpuSession&, const MeasureSettings&, MathFunction);
template Figure measureFunction<double>(CpuSession&, const MeasureSettings&, MathFunction);

} // namespace gpuspeedup
