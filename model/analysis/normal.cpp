// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/normal.h"

#include "model/analysis/philox.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <tuple>

namespace gpuspeedup {
namespace {

using Polynomial = std::array<double, 8>; // the constant first

struct Rational
{
    Polynomial numerator;
    Polynomial denominator;
};

// The coefficients of PPND16.
constexpr Rational nearMedian{
    {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
     4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3},
    {1.0, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
     3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3}};
constexpr Rational tail{{1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
                         3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
                         2.27238449892691845833e-2, 7.74545014278341407640e-4},
                        {1.0, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
                         1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
                         1.05075007164441684324e-9}};
constexpr Rational farTail{{6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
                            2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                            2.71155556874348757815e-5, 2.01033439929228813265e-7},
                           {1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
                            1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
                            1.42151175831644588870e-7, 2.04426310338993978564e-15}};

constexpr double nearMedianReach = 0.425; ///< of |p − ½|

/// Written out, as a loop would keep the compiler from taking several x at once.
constexpr double value(const Polynomial& c, double x)
{
    return ((((((c[7] * x + c[6]) * x + c[5]) * x + c[4]) * x + c[3]) * x + c[2]) * x + c[1]) * x + c[0];
}

constexpr double value(const Rational& rational, double x)
{
    return value(rational.numerator, x) / value(rational.denominator, x);
}

/// Quantile of p = ½ + `offset`, |offset| <= nearMedianReach.
constexpr double quantileNearMedian(double offset)
{
    return offset * value(nearMedian, nearMedianReach * nearMedianReach - offset * offset);
}

/// Distance from the median to the quantile of `smaller`, the lesser of p and 1 − p.
double tailDistance(double smaller)
{
    const double r = std::sqrt(-std::log(smaller));
    return r <= 5 ? value(tail, r - 1.6) : value(farTail, r - 5);
}

constexpr std::size_t wordsPerCounter = std::tuple_size_v<PhiloxBlock>;
constexpr std::size_t countersPerBlock = 64;
using NormalBlock = std::array<double, wordsPerCounter * countersPerBlock>;

/// (word + ½)/2³² − ½, exactly. By way of a signed number, which processors convert several at once.
double offsetFromMedian(std::uint32_t word)
{
    return (static_cast<double>(static_cast<std::int32_t>(word ^ 0x80000000U)) + 0.5) * 0x1p-32;
}

/// The draws of as many counters from `firstCounter` on. All first as if near the
/// median, without a branch, then again the 15 % that are not.
NormalBlock normalBlock(PhiloxKey key, std::uint32_t stream, std::uint64_t firstCounter)
{
    NormalBlock offsets;
    for (std::size_t i = 0; i < countersPerBlock; ++i) {
        const std::uint64_t counter = firstCounter + i;
        const PhiloxBlock words = philox(
            {static_cast<std::uint32_t>(counter), static_cast<std::uint32_t>(counter >> 32), stream, 0}, key);
        for (std::size_t word = 0; word < wordsPerCounter; ++word)
            offsets[wordsPerCounter * i + word] = offsetFromMedian(words[word]);
    }
    NormalBlock normals;
    for (std::size_t i = 0; i < normals.size(); ++i)
        normals[i] = quantileNearMedian(offsets[i]);
    for (std::size_t i = 0; i < normals.size(); ++i)
        if (const double distance = std::abs(offsets[i]); distance > nearMedianReach)
            normals[i] = std::copysign(tailDistance(0.5 - distance), offsets[i]);
    return normals;
}

} // namespace

double normalDistribution(double z)
{
    return std::erfc(-z / std::numbers::sqrt2) / 2;
}

double normalQuantile(double p)
{
    assert(p > 0 && p < 1);
    const double offset = p - 0.5;
    if (std::abs(offset) <= nearMedianReach)
        return quantileNearMedian(offset);
    return std::copysign(tailDistance(std::min(p, 1 - p)), offset);
}

void fillNormals(std::uint64_t seed, std::uint32_t stream, std::uint64_t firstDraw, std::span<double> out)
{
    const PhiloxKey key{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)};
    while (!out.empty()) {
        const NormalBlock block = normalBlock(key, stream, firstDraw / wordsPerCounter);
        const std::size_t skipped = firstDraw % wordsPerCounter;
        const std::size_t taken = std::min(out.size(), block.size() - skipped);
        std::copy_n(block.begin() + static_cast<std::ptrdiff_t>(skipped), taken, out.begin());
        out = out.subspan(taken);
        firstDraw += taken;
    }
}

} // namespace gpuspeedup
