// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/reference_values.h"

#include <cmath>
#include <cstdint>

#if defined(__CUDACC__)
#define GPUSPEEDUP_BOTH_SIDES __host__ __device__
#else
#define GPUSPEEDUP_BOTH_SIDES
#endif

namespace gpuspeedup {

// What both sides compute for one element, written once.

/// Weights of a cell and of each of its six neighbours.
inline constexpr float stencilCentre = 0.4F;
inline constexpr float stencilNeighbour = 0.1F;

inline constexpr float riskFreeRate = 0.02F;
inline constexpr float volatility = 0.3F;

struct OptionPrices
{
    float call;
    float put;
};

/// Of a European option.
/// Source: Black and Scholes, Journal of Political Economy 81(3), 1973.
GPUSPEEDUP_BOTH_SIDES inline OptionPrices optionPrices(float price, float strike, float years)
{
    const float spread = volatility * sqrtf(years);
    const float d1 =
        (logf(price / strike) + (riskFreeRate + 0.5F * volatility * volatility) * years) / spread;
    const float d2 = d1 - spread;
    const float discounted = strike * expf(-riskFreeRate * years);
    constexpr float rootOfHalf = 0.70710678F;
    const float n1 = 0.5F * erfcf(-d1 * rootOfHalf);
    const float n2 = 0.5F * erfcf(-d2 * rootOfHalf);
    const float call = price * n1 - discounted * n2;
    return {call, call - price + discounted};
}

inline constexpr int pathSteps = 16; ///< of a Monte-Carlo path, an even number

/// The end of a path of a price that begins at 1: two steps for each pair of normal numbers.
/// Source: Box and Muller, Annals of Mathematical Statistics 29(2), 1958.
GPUSPEEDUP_BOTH_SIDES inline float pathEnd(std::uint32_t path)
{
    constexpr float stepYears = 1.0F / pathSteps;
    const float drift = (riskFreeRate - 0.5F * volatility * volatility) * stepYears;
    const float spread = volatility * sqrtf(stepYears);
    constexpr float toUnit = 2.3283064e-10F;
    constexpr float turn = 6.2831853F;
    float price = 1;
    for (std::uint32_t step = 0; step < pathSteps; step += 2) {
        const std::uint32_t first = hashedBits(path * pathSteps + step);
        const std::uint32_t other = hashedBits(first ^ 0x9e3779b9U);
        const float radius = sqrtf(-2 * logf((static_cast<float>(first) + 1) * toUnit));
        const float angle = turn * (static_cast<float>(other) * toUnit);
        price *= expf(drift + spread * radius * cosf(angle));
        price *= expf(drift + spread * radius * sinf(angle));
    }
    return price;
}

inline constexpr unsigned pointDimensions = 32; ///< of the points that k-means puts into clusters
inline constexpr unsigned clusters = 64;

inline constexpr unsigned filterEdge = 5;    ///< of the image filter
inline constexpr unsigned imageChannels = 3; ///< beside each other: red, green, blue

/// Weights of a blur, row by row. In 256ths, so that sums of bytes are exact in FP32, in any order.
struct FilterWeights
{
    float weights[filterEdge][filterEdge] = {{2.0F / 256, 6.0F / 256, 8.0F / 256, 6.0F / 256, 2.0F / 256},
                                             {6.0F / 256, 14.0F / 256, 18.0F / 256, 14.0F / 256, 6.0F / 256},
                                             {8.0F / 256, 18.0F / 256, 40.0F / 256, 18.0F / 256, 8.0F / 256},
                                             {6.0F / 256, 14.0F / 256, 18.0F / 256, 14.0F / 256, 6.0F / 256},
                                             {2.0F / 256, 6.0F / 256, 8.0F / 256, 6.0F / 256, 2.0F / 256}};
};

inline constexpr unsigned softmaxColumns = 256; ///< numbers of a row
inline constexpr unsigned pairDimensions = 16;  ///< of the points whose distances are computed

inline constexpr float softening = 1e-3F; ///< squared: bodies pass through each other
inline constexpr float bodyTimeStep = 1e-3F;

} // namespace gpuspeedup
