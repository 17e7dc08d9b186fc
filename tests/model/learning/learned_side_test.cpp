// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/learned_side.h"
#include "tests/model/learning/observed.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <thread>

using namespace gpuspeedup;

/// What a list of observations says about one side of a plan.
class LearnedSideTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutObservationsNothingIsLearned();
    void onlyRowsToBeFittedAreLearnedFrom();
    void otherSidesProcessorsAndSoftwareAreNot();
    void predictionsOfAnotherModelAreNot();
    void libraryRoutinesAndCompiledCodeAreOne();
    void aTaskSeenOftenCountsOnce();
    void theOrderOfThePairsDoesNotMatter();
    void anyNumberOfRowsCanBeKept();
    void aLongerPredictionIsNeverTheShorterTime();
    void betweenItsPointsACurveIsStraight();
    void theRangeOfFewRowsIsWide();
    void aMemoForgetsWhatIsNoLongerTrue();
    void aMemoMayBeAskedByManyAtOnce();
};

namespace {

const LearnedGroup cpu{ObservedSide::cpu, "Xeon", "all-cores"};

/// Times `factor` as long as predicted, of so many tasks to be fitted.
std::vector<ObservedPair> pairsOf(double factor, std::size_t count = 10)
{
    std::vector<ObservedPair> pairs;
    for (int n = 1; pairs.size() < count; ++n) {
        const double predicted = 1e-5 * n;
        ObservedPair pair =
            observed("gemm", "n=" + std::to_string(n), ObservedSide::cpu, predicted, factor * predicted);
        if (useOf(pair) == ObservationUse::fit)
            pairs.push_back(pair);
    }
    return pairs;
}

double factorOf(const std::vector<ObservedPair>& pairs)
{
    return LearnedSide::of(pairs, cpu)->curve("gemm", KernelClass::gemm).factor(50e-6 * second);
}

} // namespace

void LearnedSideTest::withoutObservationsNothingIsLearned()
{
    QVERIFY(LearnedSide::of({}, cpu) == nullptr);
}

void LearnedSideTest::onlyRowsToBeFittedAreLearnedFrom()
{
    std::vector<ObservedPair> pairs = pairsOf(2);
    const double before = factorOf(pairs);
    for (int n = 1; n <= 100; ++n) {
        const ObservedPair other =
            observed("gemm", "n=" + std::to_string(n), ObservedSide::cpu, 1e-5 * n, 1.0);
        if (useOf(other) == ObservationUse::score)
            pairs.push_back(other);
    }
    QCOMPARE(factorOf(pairs), before);
    QVERIFY(std::abs(before - 2) < 0.05);
}

void LearnedSideTest::otherSidesProcessorsAndSoftwareAreNot()
{
    const std::vector<ObservedPair> pairs = pairsOf(2);
    QVERIFY(LearnedSide::of(pairs, {ObservedSide::gpu, "Xeon", "c++"}) == nullptr);
    QVERIFY(LearnedSide::of(pairs, {ObservedSide::cpu, "Epyc", "all-cores"}) == nullptr);
    QVERIFY(LearnedSide::of(pairs, {ObservedSide::cpu, "Xeon", "numpy"}) == nullptr);
}

void LearnedSideTest::predictionsOfAnotherModelAreNot()
{
    std::vector<ObservedPair> pairs = pairsOf(2);
    for (ObservedPair& pair : pairs)
        pair.modelVersion = "0";
    QVERIFY(LearnedSide::of(pairs, cpu) == nullptr);
}

void LearnedSideTest::libraryRoutinesAndCompiledCodeAreOne()
{
    std::vector<ObservedPair> pairs = pairsOf(2);
    for (ObservedPair& pair : pairs)
        pair.cpuCode = "blas";
    QCOMPARE(LearnedSide::of(pairs, cpu)->tasks(), pairs.size());
}

/// The median of three: one time in three may be anything.
void LearnedSideTest::aTaskSeenOftenCountsOnce()
{
    const std::vector<ObservedPair> once = pairsOf(2);
    std::vector<ObservedPair> thrice = once;
    for (const double factor : {2.0, 50.0})
        for (const ObservedPair& pair : pairsOf(factor))
            thrice.push_back(pair);
    QCOMPARE(LearnedSide::of(thrice, cpu)->tasks(), once.size());
    QCOMPARE(factorOf(thrice), factorOf(once));
}

void LearnedSideTest::theOrderOfThePairsDoesNotMatter()
{
    std::vector<ObservedPair> pairs = pairsOf(2);
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i].measured = pairs[i].measured * (1 + 0.05 * static_cast<double>(i % 3));
    const double before = factorOf(pairs);
    std::ranges::reverse(pairs);
    QCOMPARE(factorOf(pairs), before);
}

void LearnedSideTest::anyNumberOfRowsCanBeKept()
{
    QCOMPARE(LearnedSide::of(pairsOf(2, ResidualFit::mostRows + 5), cpu)->tasks(),
             std::size_t{ResidualFit::mostRows});
}

/// Rows that ask for it: 100 times as long at 10 µs, right from 1 ms on.
void LearnedSideTest::aLongerPredictionIsNeverTheShorterTime()
{
    std::vector<ObservedPair> pairs = pairsOf(1, 30);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        pairs[i].predicted = (i < 15 ? 1e-5 : 1e-3) * second;
        pairs[i].measured = (i < 15 ? 1e-3 : 1e-3) * second;
    }
    const LearnedCurve curve = LearnedSide::of(pairs, cpu)->curve("gemm", KernelClass::gemm);
    Duration before;
    for (double seconds = 1e-10; seconds < 1e7; seconds *= 1.1) {
        const Duration time = curve.factor(seconds * second) * (seconds * second);
        QVERIFY(time.si() >= before.si() * (1 - 1e-12));
        before = time;
    }
}

/// Half way between two points, in logarithms, lies the geometric mean.
void LearnedSideTest::betweenItsPointsACurveIsStraight()
{
    std::array<double, LearnedCurve::points> logFactors{};
    logFactors[8] = std::log(2.0); // 100 ns
    const LearnedCurve curve(logFactors);
    QVERIFY(std::abs(curve.factor(1e-7 * second) / 2 - 1) < 1e-12);
    QVERIFY(std::abs(curve.factor(std::pow(10, -7.125) * second) / std::sqrt(2.0) - 1) < 1e-12);
    QCOMPARE(curve.factor(0.0 * second), 1.0);
    QCOMPARE(curve.factor(1e300 * second), 1.0);
}

void LearnedSideTest::theRangeOfFewRowsIsWide()
{
    const auto range = [](std::size_t count) {
        std::vector<ObservedPair> pairs = pairsOf(1, count);
        for (std::size_t i = 0; i < count; ++i)
            pairs[i].measured = pairs[i].measured * (i % 2 == 0 ? 1.2 : 1 / 1.2);
        return LearnedSide::of(pairs, cpu)->rangeFactor("gemm", KernelClass::gemm, 50e-6 * second);
    };
    QVERIFY(range(2) > 1.3); // what is assumed without any, and more, for these are off by 1.2
    QVERIFY(range(5) > 1.3);
    QVERIFY(range(2) > range(40) && range(5) > range(40));
    QVERIFY(range(40) > 1.19); // half of the rows lie 1.2 above, half below
}

void LearnedSideTest::aMemoForgetsWhatIsNoLongerTrue()
{
    const LearningMemo memo;
    std::vector<ObservedPair> pairs = pairsOf(2);
    const auto first = memo.of(pairs, cpu);
    QVERIFY(memo.of(pairs, cpu) == first);
    for (ObservedPair& pair : pairs)
        pair.measured = 2 * pair.measured;
    const auto second = memo.of(pairs, cpu);
    QVERIFY(second != first);
    QVERIFY(memo.of({}, cpu) == nullptr);
    const LearningMemo copy = memo; // begins empty
    QVERIFY(copy.of(pairs, cpu) != second);
}

void LearnedSideTest::aMemoMayBeAskedByManyAtOnce()
{
    const LearningMemo memo;
    const std::vector<ObservedPair> pairs = pairsOf(2);
    std::array<std::shared_ptr<const LearnedSide>, 8> answers;
    std::vector<std::thread> threads;
    for (auto& answer : answers)
        threads.emplace_back([&] { answer = memo.of(pairs, cpu); });
    for (std::thread& thread : threads)
        thread.join();
    for (const auto& answer : answers)
        QVERIFY(answer != nullptr && answer == answers[0]);
}

QTEST_GUILESS_MAIN(LearnedSideTest)
#include "learned_side_test.moc"
