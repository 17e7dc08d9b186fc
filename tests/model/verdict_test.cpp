// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verdict.h"

#include "model/examples.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class VerdictTest : public QObject
{
    Q_OBJECT

private slots:
    void thePublishedExamplesReadAsTheyShould();
    void aTaskTooSmallForTheGpuSaysSo();
    void timesWithinFivePercentAreAboutEqual();
    void theDominantTermIsTheLargestPartOrAllThatAreAlike_data();
    void theDominantTermIsTheLargestPartOrAllThatAreAlike();
    void aGpuThatIsNotFasterIsNeverAhead();
    void theDecimalMarkOfTheSentencesIsTheOneAskedFor();
};

namespace {

Estimate parts(double compute, double transfer, double launches)
{
    Estimate e;
    e.gpuComputeTime = compute * second;
    e.transferTime = transfer * second;
    e.launchOverhead = launches * second;
    e.gpuTime = (compute + transfer + launches) * second;
    return e;
}

} // namespace

/// 1: S = 96.8992, Tk = Tx = 48.4496 % of Tg, W* = 2.66e9/0.995 = 2.673e9.
/// 2: S = 67.1141, Tx = (1/3)/(149/300) = 100/149 = 67.114 % of Tg, W* = 21.8e9/0.996 = 21.89e9.
void VerdictTest::thePublishedExamplesReadAsTheyShould()
{
    const auto textOf = [](const Scenario& s) {
        const Estimate e = estimate(s);
        return exactly(verdictText(verdictOf(s, e), s, e));
    };
    QCOMPARE(textOf(examples()[0]),
             "The GPU wins: 96.9 times faster, 12.5 s on the CPU, 0.129 s with the GPU. "
             "Computation and data transfer each take about 48.4 % of the GPU time. "
             "With the same data and launches, the GPU is ahead from 2.67 Gop upward.");
    QCOMPARE(textOf(examples()[1]),
             "The GPU wins: 67.1 times faster, 33.3 s on the CPU, 0.497 s with the GPU. "
             "The largest part of the GPU time is data transfer (67.1 %): moving less data, or keeping it on "
             "the GPU, would help most. "
             "With the same data and launches, the GPU is ahead from 21.9 Gop upward.");
}

/// CuPy: Tc = 1000/10e9 = 100 ns; Tg = 1 ns + 3 µs + 20 µs = 23.001 µs, 230.01 times
/// as long; launches 20/23.001 = 86.95 %; W* = 23e-6·10e9/0.99 = 232323 op.
void VerdictTest::aTaskTooSmallForTheGpuSaysSo()
{
    const Scenario& s = examples()[2];
    const Estimate e = estimate(s);
    const Verdict verdict = verdictOf(s, e);
    QVERIFY(verdict.outcome == Outcome::cpuWins);
    QVERIFY(verdict.dominant == DominantTerm::launches);
    QCOMPARE(exactly(outcomeSentence(verdict, e)),
             "The CPU wins: the GPU would be 230 times slower, 100 ns on the CPU, 23 µs with the GPU.");
    QVERIFY(dominantSentence(verdict, e).find("(87 %)") != std::string::npos);
    QVERIFY(breakEvenSentence(verdict, s).find("from 232 kop upward") != std::string::npos);
}

void VerdictTest::timesWithinFivePercentAreAboutEqual()
{
    const auto outcomeAt = [](double speedup) {
        Estimate e = parts(1, 1, 1);
        e.speedup = speedup;
        return verdictOf({}, e).outcome;
    };
    QVERIFY(outcomeAt(1.0) == Outcome::aboutEqual);
    QVERIFY(outcomeAt(1.049) == Outcome::aboutEqual);
    QVERIFY(outcomeAt(1 / 1.049) == Outcome::aboutEqual);
    QVERIFY(outcomeAt(1.051) == Outcome::gpuWins);
    QVERIFY(outcomeAt(1 / 1.051) == Outcome::cpuWins);
}

void VerdictTest::theDominantTermIsTheLargestPartOrAllThatAreAlike_data()
{
    QTest::addColumn<Estimate>("estimate");
    QTest::addColumn<int>("term");
    const auto row = [](const char* name, const Estimate& e, DominantTerm term) {
        QTest::newRow(name) << e << static_cast<int>(term);
    };
    row("computation", parts(80, 10, 10), DominantTerm::computation);
    row("transfer", parts(10, 80, 10), DominantTerm::transfer);
    row("launches", parts(10, 10, 80), DominantTerm::launches);
    row("computation and transfer", parts(45, 45, 10), DominantTerm::computationAndTransfer);
    row("computation and launches", parts(45, 10, 45), DominantTerm::computationAndLaunches);
    row("transfer and launches", parts(10, 45, 45), DominantTerm::transferAndLaunches);
    row("all three", parts(1, 1, 1), DominantTerm::allAlike);
    row("half a percent apart is alike", parts(45.25, 44.75, 10), DominantTerm::computationAndTransfer);
    row("two percent apart is not", parts(46, 44, 10), DominantTerm::computation);
}

void VerdictTest::theDominantTermIsTheLargestPartOrAllThatAreAlike()
{
    QFETCH(Estimate, estimate);
    QFETCH(int, term);
    QCOMPARE(static_cast<int>(dominantTerm(estimate)), term);
    Verdict verdict;
    verdict.dominant = dominantTerm(estimate);
    QVERIFY(dominantSentence(verdict, estimate).ends_with('.'));
}

void VerdictTest::aGpuThatIsNotFasterIsNeverAhead()
{
    Scenario s;
    s.gpuRate = s.cpuRate;
    QCOMPARE(exactly(breakEvenSentence(verdictOf(s, estimate(s)), s)),
             "The GPU is never ahead, at any task size: its rate is not higher than the CPU's.");
    s = {};
    s.data = {};
    s.launches = 0;
    QCOMPARE(exactly(breakEvenSentence(verdictOf(s, estimate(s)), s)),
             "With nothing to copy and no launch overhead, the GPU is ahead at every task size.");
}

void VerdictTest::theDecimalMarkOfTheSentencesIsTheOneAskedFor()
{
    const Scenario s;
    const Estimate e = estimate(s);
    const Verdict verdict = verdictOf(s, e);
    QVERIFY(outcomeSentence(verdict, e, DecimalMark::comma).find("96,9 times") != std::string::npos);
    QVERIFY(dominantSentence(verdict, e, DecimalMark::comma).find("48,4 %") != std::string::npos);
    QVERIFY(breakEvenSentence(verdict, s, DecimalMark::comma).find("2,67 Gop") != std::string::npos);
}

QTEST_APPLESS_MAIN(VerdictTest)
#include "verdict_test.moc"
