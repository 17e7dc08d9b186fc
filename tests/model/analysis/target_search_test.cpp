// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/target_search.h"
#include "tests/exactly.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace gpuspeedup;

class TargetSearchTest : public QObject
{
    Q_OBJECT

private slots:
    void anEndOfTheStretchIsTheLastDoubleThatMeets();
    void aWholeEndIsFoundUpToTheLargestWholeNumbers();
    void aPeakBetweenTwoPointsIsFound();
    void aDipBetweenTwoPointsIsFound();
    void ofTwoStretchesTheOneNextToThePresentValueCounts();
    void aValueThatMeetsAtZeroOnlyIsZero();
    void valuesThatCannotBeComputedArePassedOver();
};

void TargetSearchTest::anEndOfTheStretchIsTheLastDoubleThatMeets()
{
    const auto found = searchTarget({.grid = {1e-3, 1, 1e3}, .present = 1, .target = 2},
                                    [](double x) { return std::optional(std::sqrt(x)); });
    QVERIFY(found && found->found && !found->last);
    QVERIFY(std::sqrt(*found->first) >= 2);
    QVERIFY(std::sqrt(std::nextafter(*found->first, 0)) < 2);
}

void TargetSearchTest::aWholeEndIsFoundUpToTheLargestWholeNumbers()
{
    constexpr double most = 9007199254740992.0;
    const auto found = searchTarget({.grid = {1, most}, .present = 1, .whole = true, .target = 1},
                                    [](double x) { return std::optional(x < most - 1 ? 2.0 : 0.5); });
    QCOMPARE(exactly(found->last.value()), exactly(most - 2));
}

/// exp(−(ln x − 2)²·50) is 1 at e² = 7.39 and below 0.01 at 1, 5, 10 and 100.
void TargetSearchTest::aPeakBetweenTwoPointsIsFound()
{
    const auto peak = [](double x) {
        const double distance = std::log(x) - 2;
        return std::optional(std::exp(-distance * distance * 50));
    };
    const TargetQuestion question{.grid = {1, 5, 10, 100}, .present = 1, .target = 0.9};
    const auto found = searchTarget(question, peak);
    QVERIFY(found->found);
    const double width = std::sqrt(-std::log(0.9) / 50);
    QVERIFY(within(1e-12, *found->first, std::exp(2 - width)));
    QVERIFY(within(1e-12, *found->last, std::exp(2 + width)));
}

/// The same upside down, from the left: met up to its near side.
void TargetSearchTest::aDipBetweenTwoPointsIsFound()
{
    const auto dip = [](double x) {
        const double distance = std::log(x) - 2;
        return std::optional(2 - std::exp(-distance * distance * 50));
    };
    const TargetQuestion question{.grid = {1, 5, 10, 100}, .present = 1, .target = 1.1};
    const auto found = searchTarget(question, dip);
    QVERIFY(found->found && !found->first);
    QVERIFY(within(1e-12, *found->last, std::exp(2 - std::sqrt(-std::log(0.9) / 50))));
}

void TargetSearchTest::ofTwoStretchesTheOneNextToThePresentValueCounts()
{
    const auto twoStretches = [](double x) {
        return std::optional((x >= 2 && x <= 4) || (x >= 300 && x <= 500) ? 2.0 : 1.0);
    };
    TargetQuestion question{.grid = {1, 3, 10, 100, 400, 1000}, .present = 10, .target = 2};
    const auto low = searchTarget(question, twoStretches);
    QCOMPARE(exactly(*low->first), exactly(2));
    QCOMPARE(exactly(*low->last), exactly(4));
    question.present = 1000;
    const auto high = searchTarget(question, twoStretches);
    QCOMPARE(exactly(*high->first), exactly(300));
    QCOMPARE(exactly(*high->last), exactly(500));
}

void TargetSearchTest::aValueThatMeetsAtZeroOnlyIsZero()
{
    const auto found = searchTarget({.grid = {0, 1e-6, 1}, .present = 1, .target = 2},
                                    [](double x) { return std::optional(x == 0 ? 3.0 : 1.0); });
    QVERIFY(found->found && !found->first);
    QCOMPARE(exactly(*found->last), exactly(0));
}

void TargetSearchTest::valuesThatCannotBeComputedArePassedOver()
{
    const auto nothing = [](double) { return std::optional<double>(); };
    QVERIFY(!searchTarget({.grid = {1, 2}, .present = 1, .target = 1}, nothing));
    const auto found = searchTarget({.grid = {1, 2, 3}, .present = 2, .target = 1},
                                    [](double x) { return x < 3 ? std::optional(x) : std::nullopt; });
    QVERIFY(found->found && !found->first && !found->last);
    QCOMPARE(exactly(found->best), exactly(2));
    QCOMPARE(exactly(found->worst), exactly(1));
}

QTEST_APPLESS_MAIN(TargetSearchTest)
#include "target_search_test.moc"
