// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/cpu_kernels.h"
#include "probe/cpu/memory_kernels.h"
#include "probe/cpu/memory_region.h"
#include "probe/cpu/peak_throughput.h"
#include "probe/cpu/thread_team.h"

#include "probe/cpu/affinity.h"
#include "probe/sampler.h"

#include <QTest>

#include <atomic>
#include <bit>
#include <cmath>

using namespace gpuspeedup;

class KernelsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyInstructionSetComputesWhatTheReplayDoes();
    void theValuesStayBetweenOneAndFour();
    void replayRoundsOnceOrTwiceAsTold();
    void memoryKernelsPassTheirOwnCheck_data();
    void memoryKernelsPassTheirOwnCheck();
    void aFlippedBitIsFound();
    void readCombinesEveryWord();
    void partsOfARegionDoNotOverlap();
    void randomNumbersLieInTheirRange();
    void aTeamRunsTheJobOnceOnEachMember();
    void aTeamMissesNoJobWhenItFallsAsleep();
    void aTeamGivesTheCallerItsCpusBack();

private:
    static MemoryArrays arraysOf(const MemoryRegion& region, const MemoryKernel& kernel)
    {
        const auto array = [&](std::size_t i) {
            return i < kernel.arrays ? region.part(i, 3, region.bytes()).data() : nullptr;
        };
        return {array(0), array(1), array(2), region.part(0, 3, region.bytes()).size()};
    }
    static constexpr std::size_t regionBytes = 3 * 64 * 1001; // an odd number of lines in each array
};

namespace {

template <class Number> bool isAsReplayed(const FmaKernel<Number>& kernel, bool fused)
{
    const Number up = Number(0.7);
    const Number down = up / (1 + up);
    constexpr std::size_t rounds = 1000;
    std::vector<Number> state(fmaChains * kernel.lanes);
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] = 1 + Number(i) / Number(state.size());
    const std::vector<Number> start = state;
    kernel.run(state.data(), rounds, up, down);
    for (std::size_t i = 0; i < state.size(); ++i)
        if (state[i] != replayRounds(start[i], rounds, up, down, fused))
            return false;
    return state != start;
}

} // namespace

void KernelsTest::everyInstructionSetComputesWhatTheReplayDoes()
{
    QVERIFY(!supportedKernels().empty());
    for (const CpuKernels* kernels : supportedKernels()) {
        QVERIFY2(isAsReplayed(kernels->fp32, kernels->fused), kernels->instructionSet);
        QVERIFY2(isAsReplayed(kernels->fp64, kernels->fused), kernels->instructionSet);
        QCOMPARE(kernels->fp32.lanes, 2 * kernels->fp64.lanes);
        QCOMPARE(kernels->fp32.mostFlopPerClock, 2 * kernels->fp64.mostFlopPerClock);
    }
}

/// Each round multiplies by (1 + up)(1 − down) = 1 but for rounding.
void KernelsTest::theValuesStayBetweenOneAndFour()
{
    const float up = 0.70710678F;
    const float down = up / (1 + up);
    const float last = replayRounds(1.5F, 1'000'000, up, down, true);
    QVERIFY(last > 1 && last < 4);
}

/// x = 1 + 2⁻¹² and up = x: x·up = 1 + 2⁻¹¹ + 2⁻²⁴, and x + x·up = 2 + 3·2⁻¹² + 2⁻²⁴.
/// Floats in [2, 4) are multiples of 2⁻²², so 2⁻²⁴ is lost either way; in double it is not.
void KernelsTest::replayRoundsOnceOrTwiceAsTold()
{
    const double x = 1 + std::ldexp(1.0, -12);
    QCOMPARE(replayRounds(x, 1, x, 0.0, true), 2 + 3 * std::ldexp(1.0, -12) + std::ldexp(1.0, -24));
    // x = 1 + 2⁻³⁰: x·x = 1 + 2⁻²⁹ + 2⁻⁶⁰ loses 2⁻⁶⁰ only where it is rounded by itself;
    // minus x, by down = x: x − x·x = −2⁻³⁰ − 2⁻⁶⁰ fused, −2⁻³⁰ else.
    const double y = 1 + std::ldexp(1.0, -30);
    QCOMPARE(replayRounds(y, 1, 0.0, y, true), -std::ldexp(1.0, -30) - std::ldexp(1.0, -60));
    QCOMPARE(replayRounds(y, 1, 0.0, y, false), -std::ldexp(1.0, -30));
}

void KernelsTest::memoryKernelsPassTheirOwnCheck_data()
{
    QTest::addColumn<const CpuKernels*>("kernels");
    QTest::addColumn<const MemoryKernel*>("kernel");
    for (const CpuKernels* kernels : supportedKernels())
        for (const MemoryKernel* kernel : {&readKernel, &writeKernel, &copyKernel, &triadKernel})
            QTest::addRow("%s %s", kernels->instructionSet, kernel->name) << kernels << kernel;
}

void KernelsTest::memoryKernelsPassTheirOwnCheck()
{
    QFETCH(const CpuKernels*, kernels);
    QFETCH(const MemoryKernel*, kernel);
    const MemoryRegion region(regionBytes, Pages::huge);
    fillRandom(region.part(0, 1, region.bytes()), 1);
    const MemoryArrays arrays = arraysOf(region, *kernel);
    QCOMPARE(arrays.count, 8008U);
    const std::uint64_t result = (kernels->memory.*kernel->loop)(arrays);
    QVERIFY(kernel->isRight(arrays, result));
    QCOMPARE(kernel->bytesPerElement, 8.0 * static_cast<double>(kernel->arrays));
}

void KernelsTest::aFlippedBitIsFound()
{
    for (const MemoryKernel* kernel : {&readKernel, &writeKernel, &copyKernel, &triadKernel})
        for (const std::size_t at : {std::size_t{0}, std::size_t{4003}, std::size_t{8007}}) {
            const MemoryRegion region(regionBytes, Pages::huge);
            fillRandom(region.part(0, 1, region.bytes()), 1);
            const MemoryArrays arrays = arraysOf(region, *kernel);
            const std::uint64_t result = (supportedKernels().front()->memory.*kernel->loop)(arrays);
            arrays.a[at] = std::nextafter(arrays.a[at], 0.0);
            QVERIFY2(!kernel->isRight(arrays, result), kernel->name);
        }
}

/// 24 words of one bit each: their exclusive or has exactly these 24 bits.
void KernelsTest::readCombinesEveryWord()
{
    alignas(64) double words[24];
    for (std::size_t i = 0; i < 24; ++i)
        words[i] = std::bit_cast<double>(std::uint64_t{1} << i);
    for (const CpuKernels* kernels : supportedKernels())
        QCOMPARE(kernels->memory.read({.a = words, .count = 24}), (std::uint64_t{1} << 24) - 1);
}

void KernelsTest::partsOfARegionDoNotOverlap()
{
    const MemoryRegion region(1'000'000, Pages::usual);
    const double* end = region.part(0, 7, 900'000).data();
    for (std::size_t member = 0; member < 7; ++member) {
        const std::span<double> part = region.part(member, 7, 900'000);
        QCOMPARE(part.data(), end);
        QCOMPARE(std::bit_cast<std::uintptr_t>(part.data()) % 64, std::uintptr_t{0});
        end = part.data() + part.size();
    }
    QVERIFY(end <= region.part(0, 1, 900'000).data() + 900'000 / sizeof(double));
}

void KernelsTest::randomNumbersLieInTheirRange()
{
    std::vector<double> numbers(10'000);
    fillRandom(numbers, 7);
    double sum = 0;
    for (const double number : numbers) {
        QVERIFY(number >= 1 && number < 2);
        sum += number;
    }
    QVERIFY(std::abs(sum / 10'000 - 1.5) < 0.02); // 7 standard errors of 0.2887 / √10000
}

void KernelsTest::aTeamRunsTheJobOnceOnEachMember()
{
    // More members than CPUs, and jobs for some of them only, in quick turn.
    ThreadTeam team(std::vector<int>(5, allowedCpus().front()));
    std::vector<int> runs(5);
    for (int turn = 0; turn < 200; ++turn) {
        const std::size_t members = 1 + static_cast<std::size_t>(turn) % 5;
        const double seconds = team.run(members, [&](std::size_t member) { ++runs[member]; });
        QVERIFY(seconds >= 0);
    }
    QCOMPARE(runs, (std::vector<int>{200, 160, 120, 80, 40}));
}

/// A member that falls asleep while the next job is given out must not miss it: run() would not return.
void KernelsTest::aTeamMissesNoJobWhenItFallsAsleep()
{
    ThreadTeam team(allowedCpus());
    std::atomic<std::size_t> done = 0;
    const std::function<void(std::size_t)> job = [&](std::size_t) { ++done; };
    std::size_t expected = 0;
    for (int turn = 0; turn < 2000; ++turn) {
        const double begin = steadySeconds();
        const double distance = ThreadTeam::secondsAwake + 1e-6 * (turn % 25 - 10); // around falling asleep
        while (steadySeconds() - begin < distance) {
        }
        (void)team.run(team.size(), job);
        expected += team.size();
        QCOMPARE(done.load(), expected);
    }
}

void KernelsTest::aTeamGivesTheCallerItsCpusBack()
{
    const std::vector<int> before = allowedCpus();
    {
        const ThreadTeam team({before.front()});
        QCOMPARE(allowedCpus(), std::vector<int>{before.front()});
    }
    QCOMPARE(allowedCpus(), before);
}

QTEST_GUILESS_MAIN(KernelsTest)
#include "kernels_test.moc"
