// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/clock.h"

#include "probe/sampler.h"

#include <cstdint>

namespace gpuspeedup {
namespace {

constexpr int rounds = 1600;
constexpr int chainPerRound = 16;

#if defined(__x86_64__)
constexpr double clocksPerLink = 3;
#define GPUSPEEDUP_LINK "imulq %0, %0\n\t"
#else
constexpr double clocksPerLink = 1;
#define GPUSPEEDUP_LINK "add %0, %0, %0\n\t"
#endif
#define GPUSPEEDUP_FOUR_LINKS GPUSPEEDUP_LINK GPUSPEEDUP_LINK GPUSPEEDUP_LINK GPUSPEEDUP_LINK

} // namespace

double measureClockHz()
{
    std::uint64_t value = 0x9e3779b97f4a7c15;
    const double begin = steadySeconds();
    for (int round = 0; round < rounds; ++round)
        asm volatile(GPUSPEEDUP_FOUR_LINKS GPUSPEEDUP_FOUR_LINKS GPUSPEEDUP_FOUR_LINKS GPUSPEEDUP_FOUR_LINKS
                     : "+r"(value)
                     :
                     : "cc");
    return rounds * chainPerRound * clocksPerLink / (steadySeconds() - begin);
}

} // namespace gpuspeedup
