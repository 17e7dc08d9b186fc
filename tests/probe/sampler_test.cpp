// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/sampler.h"

#include "model/error.h"
#include "probe/measurement.h"

#include <QTest>

#include <stdexcept>

using namespace gpuspeedup;

namespace {

/// A clock that goes on by `step` seconds with each sample, and the samples of `value`.
struct MadeUpTimes
{
    std::function<double(std::size_t)> value;
    double step = 0.001;
    std::size_t cancelAfter = 1'000'000;
    double time = 100;
    std::size_t count = 0;

    Sampling run(const SamplingLimits& limits)
    {
        return sample(
            limits,
            [this] {
                time += step;
                return value(count++);
            },
            [this] { return time; }, [this] { return count >= cancelAfter; });
    }
};

/// Alternates so widely that no interval of the median gets within a per cent.
double restless(std::size_t index)
{
    return index % 2 == 0 ? 50 : 150;
}

} // namespace

class SamplerTest : public QObject
{
    Q_OBJECT

private slots:
    void aDifferenceBelowZeroIsDropped();
    void theMedianOfOddAndEvenCounts();
    void quantilesInterpolateBetweenOrderStatistics();
    void theOrderOfSamplesDoesNotMatterToTheSpread();
    void anOutlierDoesNotMoveTheMedian();
    void theIntervalOfTheMedianReachesBetweenOrderStatistics();
    void theIntervalOfFewSamplesIsAllOfThem();
    void driftComparesTheThirds();
    void equalSamplesConvergeAtTheFewest();
    void theLeastTimeIsSpentEvenWhereItHasConverged();
    void outliersDelayConvergenceButDoNotPreventIt();
    void samplesThatNeverConvergeEndAtTheTimeCap();
    void theTimeCapWaitsForThreeSamples();
    void theCountIsCapped();
    void aDriftIsGivenTwiceTheSamplesAndThenFlagged();
    void aDriftThatEndsIsNotFlagged();
    void cancellingKeepsWhatThereIs();
    void whatTheMeasurementThrowsPassesThrough();
    void aFigureSaysWhyItIsNotOk();
    void noSamplesAreNoValue();
};

void SamplerTest::theMedianOfOddAndEvenCounts()
{
    QCOMPARE(spreadOf(std::vector<double>{3, 1, 2}).median, 2.0);
    QCOMPARE(spreadOf(std::vector<double>{4, 1, 3, 2}).median, 2.5);
    QCOMPARE(spreadOf(std::vector<double>{7}).median, 7.0);
}

/// Definition 7: position (n − 1)·q from 0. For 1 … 10: 9·0.05 = 0.45 → 1.45,
/// 9·0.95 = 8.55 → 9.55; for 10, 20, 30, 40, 50: 4·0.05 = 0.2 → 12, 4·0.95 = 3.8 → 48.
void SamplerTest::quantilesInterpolateBetweenOrderStatistics()
{
    const Spread ten = spreadOf(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    QCOMPARE(ten.p5, 1.45);
    QCOMPARE(ten.median, 5.5);
    QCOMPARE(ten.p95, 9.55);
    QCOMPARE(ten.samples, 10U);
    const Spread five = spreadOf(std::vector<double>{10, 20, 30, 40, 50});
    QCOMPARE(five.p5, 12.0);
    QCOMPARE(five.p95, 48.0);
    const std::vector<double> two{1, 3};
    QCOMPARE(quantile(two, 0), 1.0);
    QCOMPARE(quantile(two, 1), 3.0);
}

void SamplerTest::theOrderOfSamplesDoesNotMatterToTheSpread()
{
    QCOMPARE(spreadOf(std::vector<double>{5, 1, 4, 2, 3}), spreadOf(std::vector<double>{1, 2, 3, 4, 5}));
}

void SamplerTest::anOutlierDoesNotMoveTheMedian()
{
    QCOMPARE(spreadOf(std::vector<double>{10, 10, 10, 10, 10, 10, 10, 10, 1e9}).median, 10.0);
}

/// n = 16: 1.96·√16 = 7.84; ⌊(16 − 7.84)/2⌋ = 4 and ⌈1 + (16 + 7.84)/2⌉ = 13. Of
/// 1 … 16 that is 4 … 13 about 8.5: 9 / 2 / 8.5.
/// n = 25: 1.96·5 = 9.8; ⌊7.6⌋ = 7 and ⌈18.4⌉ = 19. Of 1 … 25: 12 / 2 / 13.
void SamplerTest::theIntervalOfTheMedianReachesBetweenOrderStatistics()
{
    std::vector<double> samples;
    for (int i = 1; i <= 16; ++i)
        samples.push_back(i);
    QCOMPARE(medianUncertainty(samples), 9 / 2.0 / 8.5);
    for (int i = 17; i <= 25; ++i)
        samples.push_back(i);
    QCOMPARE(medianUncertainty(samples), 12 / 2.0 / 13);
}

/// n = 4: ⌊(4 − 3.92)/2⌋ = 0, cut to 1; ⌈1 + 3.96⌉ = 5, cut to 4: 3 / 2 / 2.5.
void SamplerTest::theIntervalOfFewSamplesIsAllOfThem()
{
    QCOMPARE(medianUncertainty(std::vector<double>{4, 3, 2, 1}), 3 / 2.0 / 2.5);
    QCOMPARE(medianUncertainty(std::vector<double>{5}), 0.0);
    QCOMPARE(medianUncertainty(std::vector<double>{0, 0, 0}), 0.0);
}

/// Medians of the first and last third of nine: 2 and 8; of ten, thirds of three: 2 and 9.
void SamplerTest::driftComparesTheThirds()
{
    QCOMPARE(drift(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9}), 3.0);
    QCOMPARE(drift(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), 3.5);
    QCOMPARE(drift(std::vector<double>{9, 8, 7, 6, 5, 4, 3, 2, 1}), 0.75);
    QCOMPARE(drift(std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8}), 0.0);
}

void SamplerTest::equalSamplesConvergeAtTheFewest()
{
    MadeUpTimes times{.value = [](std::size_t) { return 42.0; }};
    const Sampling sampling = times.run({});
    QCOMPARE(sampling.end, SamplingEnd::converged);
    QCOMPARE(sampling.samples, std::vector<double>(9, 42.0));
}

void SamplerTest::theLeastTimeIsSpentEvenWhereItHasConverged()
{
    MadeUpTimes times{.value = [](std::size_t) { return 42.0; }, .step = 0.25};
    const Sampling sampling = times.run({.leastSeconds = 10, .mostSeconds = 20});
    QCOMPARE(sampling.end, SamplingEnd::converged);
    QCOMPARE(sampling.samples.size(), 40U); // 10 s / 0.25 s
}

void SamplerTest::outliersDelayConvergenceButDoNotPreventIt()
{
    MadeUpTimes times{.value = [](std::size_t index) { return index % 4 == 0 ? 1000.0 : 42.0; }};
    const Sampling sampling = times.run({.mostSeconds = 10});
    QCOMPARE(sampling.end, SamplingEnd::converged);
    QVERIFY(sampling.samples.size() > 9);
    QCOMPARE(spreadOf(sampling.samples).median, 42.0);
}

/// 1 ms a sample and a cap of 0.1 s: 100 samples, one more or less for rounding.
void SamplerTest::samplesThatNeverConvergeEndAtTheTimeCap()
{
    MadeUpTimes times{.value = restless};
    const Sampling sampling = times.run({.mostDrift = 10});
    QCOMPARE(sampling.end, SamplingEnd::timeCap);
    QVERIFY(sampling.samples.size() >= 99 && sampling.samples.size() <= 101);
}

void SamplerTest::theTimeCapWaitsForThreeSamples()
{
    MadeUpTimes times{.value = restless, .step = 5};
    const Sampling sampling = times.run({});
    QCOMPARE(sampling.end, SamplingEnd::timeCap);
    QCOMPARE(sampling.samples.size(), 3U);
}

void SamplerTest::theCountIsCapped()
{
    MadeUpTimes times{.value = restless, .step = 0};
    QCOMPARE(times.run({.mostSamples = 500, .mostDrift = 10}).samples.size(), 500U);
}

/// Rising for ever: at the cap of 0.1 s there are 100, then twice the time.
void SamplerTest::aDriftIsGivenTwiceTheSamplesAndThenFlagged()
{
    MadeUpTimes times{.value = [](std::size_t index) { return 100.0 + static_cast<double>(index); }};
    const Sampling sampling = times.run({});
    QCOMPARE(sampling.end, SamplingEnd::drifting);
    QVERIFY(sampling.samples.size() >= 199 && sampling.samples.size() <= 202);
}

/// 90, 90, 100, 100, …: of nine, the first third has the median 90; of eighteen, 100.
void SamplerTest::aDriftThatEndsIsNotFlagged()
{
    MadeUpTimes times{.value = [](std::size_t index) { return index < 2 ? 90.0 : 100.0; }};
    const Sampling sampling = times.run({.relativeUncertainty = 0.2});
    QCOMPARE(sampling.end, SamplingEnd::converged);
    QCOMPARE(sampling.samples.size(), 18U);
}

void SamplerTest::cancellingKeepsWhatThereIs()
{
    MadeUpTimes times{.value = restless, .cancelAfter = 5};
    const Sampling sampling = times.run({});
    QCOMPARE(sampling.end, SamplingEnd::cancelled);
    QCOMPARE(sampling.samples.size(), 5U);
}

void SamplerTest::whatTheMeasurementThrowsPassesThrough()
{
    MadeUpTimes times{.value = [](std::size_t) -> double { throw std::runtime_error("broken"); }};
    QVERIFY_EXCEPTION_THROWN((void)times.run({}), std::runtime_error);
}

void SamplerTest::aFigureSaysWhyItIsNotOk()
{
    const std::vector<double> wide{1, 2, 3, 4};
    const auto reason = [&](SamplingEnd end) { return figureFrom({wide, end}, "B/s", "a way").reason; };
    const Figure good = figureFrom({{5, 5, 5}, SamplingEnd::converged}, "B/s", "a way");
    QCOMPARE(good.status, FigureStatus::ok);
    QCOMPARE(good.reason, "");
    QCOMPARE(good.unit, "B/s");
    QCOMPARE(good.method, "a way");
    QCOMPARE(good.value->samples, 3U);
    QCOMPARE(figureFrom({wide, SamplingEnd::timeCap}, "s", "").status, FigureStatus::warning);
    QCOMPARE(reason(SamplingEnd::timeCap), "not converged: the median is known within ±60 %");
    QVERIFY(reason(SamplingEnd::drifting).starts_with("drifted by "));
    QCOMPARE(reason(SamplingEnd::cancelled), "cancelled after 4 samples");
}

void SamplerTest::noSamplesAreNoValue()
{
    const Figure figure = figureFrom({{}, SamplingEnd::cancelled}, "s", "a way");
    QVERIFY(!figure.value);
    QCOMPARE(figure.status, FigureStatus::failed);
    QVERIFY(!figure.reason.empty());
}

void SamplerTest::aDifferenceBelowZeroIsDropped()
{
    const double values[] = {-3, 0, 2, -1};
    std::size_t next = 0;
    QCOMPARE(firstAboveZero([&] { return values[next++]; }), 2.0);
    QCOMPARE(next, std::size_t{3});
    QVERIFY_EXCEPTION_THROWN((void)firstAboveZero([] { return -1.0; }), Error);
}

QTEST_GUILESS_MAIN(SamplerTest)
#include "sampler_test.moc"
