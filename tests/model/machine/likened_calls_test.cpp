// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/likened_calls.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;

class LikenedCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void decompositionsInFp64TakeTheirArithmeticLonger();
    void whatTheMemoryBoundsTakesTwiceAsLongInFp64();
    void noCallTakesMoreThanItsNumbersAreLonger();
    void noCallIsFasterThanThePeakOfFp64();
    void twoDimensionsAreLikeOne();
    void measuredOnesStayInTwoDimensions();
    void theyAreAssumed();
    void withoutPeaksOrCallsNothingIsLikened();
};

namespace {

using Peaks = std::map<Arithmetic, Sourced<Throughput>>;

Peaks peaks(double fp32, double fp64)
{
    return {{Arithmetic::fp32, {Throughput::fromSi(fp32), {}}},
            {Arithmetic::fp64, {Throughput::fromSi(fp64), {}}}};
}

/// 10 µs and 1 FLOP each nanosecond; the latter is nearly all of the largest call.
MeasuredCalls callsNamed(const std::string& name)
{
    std::vector<TimeCurve::Point> points;
    for (double work = 10; work < 2e12; work *= 10)
        points.push_back({work, (1e-5 + 1e-9 * work) * second});
    Source source;
    source.kind = Source::Kind::measured;
    return {{name, {std::make_shared<const TimeCurve>(points), source}}};
}

/// Of a call of that many operations.
double seconds(const MeasuredCalls& calls, const std::string& name, double operations)
{
    return calls.at(name).value->time(operations) / second;
}

bool isAbout(double value, double expected)
{
    return std::abs(value / expected - 1) < 1e-6;
}

} // namespace

/// A quarter of the peak: the largest call takes four times as long, the smallest no longer.
void LikenedCallsTest::decompositionsInFp64TakeTheirArithmeticLonger()
{
    for (const std::string name : {"lu", "cholesky"}) {
        MeasuredCalls calls = callsNamed(name);
        addLikenedCalls(calls, peaks(4e12, 1e12));
        QVERIFY(isAbout(seconds(calls, name + "_fp64", 1e12), 4e3));
        QVERIFY(isAbout(seconds(calls, name + "_fp64", 1e4), 1e-5 + 4e-5));
        QVERIFY(seconds(calls, name + "_fp64", 10) < 1.01e-5);
        QVERIFY(isAbout(seconds(calls, name, 1e12), 1e3)); // FP32 stays as it was measured
    }
}

void LikenedCallsTest::whatTheMemoryBoundsTakesTwiceAsLongInFp64()
{
    for (const std::string name : {"gemv", "fft", "fft2d"}) {
        MeasuredCalls calls = callsNamed(name);
        addLikenedCalls(calls, peaks(64e12, 1e12));
        QVERIFY(isAbout(seconds(calls, name + "_fp64", 1e12), 2e3));
    }
}

/// Half as fast from memory as in a cache: twice the numbers take twice as long in both.
void LikenedCallsTest::noCallTakesMoreThanItsNumbersAreLonger()
{
    const std::vector<TimeCurve::Point> points = {
        {1e6, 1e-4 * second}, {1e8, 1e-2 * second}, {1e10, 2 * second}};
    for (const std::string name : {"gemv", "fft"}) {
        MeasuredCalls calls{{name, {std::make_shared<const TimeCurve>(points), {}}}};
        addLikenedCalls(calls, peaks(4e12, 1e12));
        for (const TimeCurve::Point& point : points)
            QVERIFY(isAbout(seconds(calls, name + "_fp64", point.size), 2 * (point.time / second)));
    }
}

/// A consumer GPU whose FP64 is slower than its memory.
void LikenedCallsTest::noCallIsFasterThanThePeakOfFp64()
{
    MeasuredCalls calls = callsNamed("fft");
    addLikenedCalls(calls, peaks(1e10, 1e8));
    QVERIFY(isAbout(seconds(calls, "fft_fp64", 1e12), 1e4));
}

void LikenedCallsTest::twoDimensionsAreLikeOne()
{
    MeasuredCalls calls = callsNamed("fft");
    addLikenedCalls(calls, peaks(2e12, 1e12));
    for (const double operations : {1e2, 1e5, 1e9}) {
        QCOMPARE(seconds(calls, "fft2d", operations), seconds(calls, "fft", operations));
        QCOMPARE(seconds(calls, "fft2d_fp64", operations), seconds(calls, "fft_fp64", operations));
    }
}

void LikenedCallsTest::measuredOnesStayInTwoDimensions()
{
    MeasuredCalls calls = callsNamed("fft");
    const std::vector<TimeCurve::Point> points = {{10, 1 * second}, {100, 2 * second}};
    calls["fft2d"] = {std::make_shared<const TimeCurve>(points), {}};
    addLikenedCalls(calls, peaks(2e12, 1e12));
    QCOMPARE(seconds(calls, "fft2d", 10), 1.0);
    QVERIFY(seconds(calls, "fft2d_fp64", 10) >= 1);
}

void LikenedCallsTest::theyAreAssumed()
{
    MeasuredCalls calls = callsNamed("fft");
    addLikenedCalls(calls, peaks(2e12, 1e12));
    QCOMPARE(calls.size(), std::size_t{4});
    for (const auto& [name, call] : calls)
        QCOMPARE(call.source.kind, name == "fft" ? Source::Kind::measured : Source::Kind::assumed);
}

void LikenedCallsTest::withoutPeaksOrCallsNothingIsLikened()
{
    MeasuredCalls none;
    addLikenedCalls(none, peaks(2e12, 1e12));
    QVERIFY(none.empty());
    MeasuredCalls decomposition = callsNamed("lu");
    addLikenedCalls(decomposition, {});
    QCOMPARE(decomposition.size(), std::size_t{1});
    MeasuredCalls product = callsNamed("gemm_fp32");
    addLikenedCalls(product, peaks(2e12, 1e12));
    QCOMPARE(product.size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(LikenedCallsTest)
#include "likened_calls_test.moc"
