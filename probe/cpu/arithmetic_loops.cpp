// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/cached_arrays.h"
#include "probe/cpu/compiled_loops.h"
#include "probe/cpu/every_processor.h"
#include "probe/cpu/repeated_calls.h"

#include <cmath>
#include <numeric>

namespace gpuspeedup {
namespace {

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void halveAndAdd(float* y, const float* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = 0.5F * y[i] + x[i];
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void halveAndAdd(double* y, const double* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i)
        y[i] = 0.5 * y[i] + x[i];
}

constexpr int degree = 8;

// A polynomial by Horner's rule: some arithmetic for each number loaded and stored.
GPUSPEEDUP_FOR_EVERY_PROCESSOR
void polynomials(float* y, const float* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        float sum = 1;
        for (int k = 0; k < degree; ++k)
            sum = sum * x[i] + 0.5F;
        y[i] = sum;
    }
}

GPUSPEEDUP_FOR_EVERY_PROCESSOR
void polynomials(double* y, const double* x, std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        double sum = 1;
        for (int k = 0; k < degree; ++k)
            sum = sum * x[i] + 0.5;
        y[i] = sum;
    }
}

/// The same as of a loop that a call in it keeps from becoming vectors.
__attribute__((optimize("no-tree-vectorize"))) void scalarPolynomials(float* y, const float* x,
                                                                      std::size_t count)
{
    for (std::size_t i = 0; i < count; ++i) {
        float sum = 1;
        for (int k = 0; k < degree; ++k)
            sum = sum * x[i] + 0.5F;
        y[i] = sum;
    }
}

/// Each waits for the sum before.
void runningSums(float* y, const float* x, std::size_t count)
{
    float sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        sum += x[i];
        y[i] = sum;
    }
}

/// `run` on arrays in the cache of each member, and one of its results compared.
template <class Number>
Figure measurePolynomials(CpuSession& session, const MeasureSettings& settings, std::size_t members,
                          void (*run)(Number* y, const Number* x, std::size_t count),
                          const std::string& method)
{
    constexpr double flop = 2 * degree;
    CachedArrays<Number> arrays(session.team(), members, cachedNumbers, Number(0.1), Number(0.9));
    SharedLoop loop(session.team(), members, flop * cachedNumbers, cachedSampleSeconds(settings),
                    [&](std::size_t member) { run(arrays.y(member), arrays.x(member), cachedNumbers); });
    const Sampling sampling =
        sample(looseLimits(settings, cachedQuickSeconds), settings, [&loop] { return loop.rate(); });
    double right = 1;
    for (int k = 0; k < degree; ++k)
        right = right * static_cast<double>(arrays.x(0)[0]) + 0.5;
    constexpr double tolerance = 1e-5;
    for (std::size_t member = 0; member < members; ++member) // all have the same numbers
        if (std::abs(static_cast<double>(arrays.y(member)[0]) - right) > tolerance)
            throw Error("A polynomial is wrong; this processor computes wrongly.");
    return figureFrom(sampling, "FLOP/s", method + ", " + threadCountText(members));
}

} // namespace

template <class Number>
Figure measureLoadedLoop(CpuSession& session, const MeasureSettings& settings, std::size_t members)
{
    constexpr double flop = 2;
    CachedArrays<Number> arrays(session.team(), members, cachedNumbers, Number(0.5), Number(1.5));
    SharedLoop loop(
        session.team(), members, flop * cachedNumbers, cachedSampleSeconds(settings),
        [&](std::size_t member) { halveAndAdd(arrays.y(member), arrays.x(member), cachedNumbers); });
    const Sampling sampling =
        sample(looseLimits(settings, cachedQuickSeconds), settings, [&loop] { return loop.rate(); });
    constexpr double tolerance = 1e-5; // the limit of y is 2x
    constexpr int stepsToLimit = 64;   // a member may have been held up and done few
    for (std::size_t member = 0; member < members; ++member) {
        for (int step = 0; step < stepsToLimit; ++step)
            halveAndAdd(arrays.y(member), arrays.x(member), cachedNumbers);
        if (std::abs(static_cast<double>(arrays.y(member)[0] - 2 * arrays.x(member)[0])) > tolerance)
            throw Error("Sums are wrong; this processor computes wrongly.");
    }
    return figureFrom(sampling, "FLOP/s",
                      std::string("y = y/2 + x in ") + formatName<Number>() +
                          " within the first-level cache, as the compiler makes it for this processor, two "
                          "FLOP each, " +
                          threadCountText(members));
}

template <class Number>
Figure measureCompiledLoop(CpuSession& session, const MeasureSettings& settings, std::size_t members)
{
    return measurePolynomials<Number>(
        session, settings, members, polynomials,
        std::string("Polynomials of degree 8 in ") + formatName<Number>() +
            " within the first-level cache, as the compiler makes them for this processor");
}

Figure measureRunningSum(CpuSession& session, const MeasureSettings& settings, std::size_t members)
{
    CachedArrays<float> arrays(session.team(), members, cachedNumbers, 0.1F, 0.9F);
    SharedLoop loop(
        session.team(), members, cachedNumbers, cachedSampleSeconds(settings),
        [&](std::size_t member) { runningSums(arrays.y(member), arrays.x(member), cachedNumbers); });
    const Sampling sampling =
        sample(looseLimits(settings, cachedQuickSeconds), settings, [&loop] { return loop.rate(); });
    const float* const first = arrays.x(0);
    const double right = std::accumulate(first, first + cachedNumbers, 0.0);
    constexpr double tolerance = 1e-4;                       // of sums in FP32 of so many numbers
    for (std::size_t member = 0; member < members; ++member) // all have the same numbers
        if (!(std::abs(static_cast<double>(arrays.y(member)[cachedNumbers - 1]) - right) <=
              tolerance * right))
            throw Error("Sums are wrong; this processor computes wrongly.");
    return figureFrom(sampling, "FLOP/s",
                      "The sum of all numbers up to each in FP32 within the first-level cache, each addition "
                      "waiting for the one before, " +
                          threadCountText(members));
}

Figure measureScalarLoop(CpuSession& session, const MeasureSettings& settings)
{
    return measurePolynomials<float>(
        session, settings, session.team().size(), scalarPolynomials,
        "Polynomials of degree 8 in FP32 within the first-level cache, one after the other without vectors");
}

template Figure measureLoadedLoop<float>(CpuSession&, const MeasureSettings&, std::size_t);
template Figure measureLoadedLoop<double>(CpuSession&, const MeasureSettings&, std::size_t);
template Figure measureCompiledLoop<float>(CpuSession&, const MeasureSettings&, std::size_t);
template Figure measureCompiledLoop<double>(CpuSession&, const MeasureSettings&, std::size_t);

} // namespace gpuspeedup
