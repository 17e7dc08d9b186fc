// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/contour.h"

#include "tests/exactly.h"

#include <QTest>

#include <algorithm>
#include <functional>

using namespace gpuspeedup;

class ContourTest : public QObject
{
    Q_OBJECT

private slots:
    void aPowerLawHasAStraightLineOnLogarithmicPositions();
    void anExponentialHasAStraightLineOnEvenPositions();
    void aHillHasOneClosedLine();
    void theMiddleOfASaddleDecides();
    void linesEndWhereAValueIsAbsent();
    void thereIsNoLineWhereTheLevelIsNotReached();
};

namespace {

std::vector<double> positions(std::size_t count, const std::function<double(double)>& at)
{
    std::vector<double> result;
    for (std::size_t i = 0; i < count; ++i)
        result.push_back(at(static_cast<double>(i)));
    return result;
}

ChartMap mapOf(std::vector<double> x, std::vector<double> y,
               const std::function<std::optional<double>(double, double)>& value)
{
    ChartMap map{.x = std::move(x), .y = std::move(y)};
    for (const double row : map.y)
        for (const double column : map.x)
            map.values.push_back(value(column, row));
    return map;
}

double even(double i)
{
    return i;
}

} // namespace

/// x·y = 50 on powers of two: ln(xy) is even in ln x and ln y, so every crossing lies on the curve.
void ContourTest::aPowerLawHasAStraightLineOnLogarithmicPositions()
{
    const auto powers = [](double i) { return std::exp2(i); };
    const auto lines = contourOf(
        mapOf(positions(9, powers), positions(9, powers), [](double x, double y) { return x * y / 10; }), 5);
    QCOMPARE(lines.size(), 1U);
    QVERIFY(lines[0].size() >= 9);
    for (const ChartPoint& point : lines[0])
        QVERIFY(within(1e-12, point.x * point.y, 50));
}

/// exp(x + y − 4.5) = 1 on the line x + y = 4.5, which crosses eight edges of the grid: x + 0 … 4 and 0 … 4 +
/// y with the rest in (0, 4).
void ContourTest::anExponentialHasAStraightLineOnEvenPositions()
{
    const auto lines = contourOf(mapOf(positions(5, even), positions(5, even),
                                       [](double x, double y) { return std::exp(x + y - 4.5); }),
                                 1);
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines[0].size(), 8U);
    for (const ChartPoint& point : lines[0])
        QVERIFY(within(1e-12, point.x + point.y, 4.5));
}

void ContourTest::aHillHasOneClosedLine()
{
    const auto lines = contourOf(
        mapOf(positions(41, even), positions(41, even),
              [](double x, double y) { return std::exp(100 - (x - 20) * (x - 20) - (y - 20) * (y - 20)); }),
        1);
    QCOMPARE(lines.size(), 1U);
    QVERIFY(lines[0].front().x == lines[0].back().x && lines[0].front().y == lines[0].back().y);
    for (const ChartPoint& point : lines[0])
        QVERIFY(within(1e-2, std::hypot(point.x - 20, point.y - 20), 10));
}

/// Two high and two low corners: two lines, that keep the high corners apart or the low ones. ln of the
/// corners is ±1 and ±a, so the middle is above the level for a < 1 and below it for a > 1.
void ContourTest::theMiddleOfASaddleDecides()
{
    for (const double low : {0.5, 2.0}) {
        ChartMap map{.x = {0, 1}, .y = {0, 1}};
        map.values = {std::exp(1.0), std::exp(-low), std::exp(-low), std::exp(1.0)};
        const auto lines = contourOf(map, 1);
        QCOMPARE(lines.size(), 2U);
        for (const Polyline& line : lines) {
            QCOMPARE(line.size(), 2U);
            // High corners are (0, 0) and (1, 1): a line that cuts one of them off has x + y < 1 or > 1 at
            // both its ends' middle, one that cuts a low corner off has both signs of x − y.
            const double along = (line[0].x + line[1].x) / 2 + (line[0].y + line[1].y) / 2 - 1;
            const double across = (line[0].x + line[1].x) / 2 - (line[0].y + line[1].y) / 2;
            QCOMPARE(std::abs(across) > std::abs(along), low < 1);
        }
    }
}

void ContourTest::linesEndWhereAValueIsAbsent()
{
    const auto lines = contourOf(mapOf(positions(9, even), positions(3, even),
                                       [](double x, double y) -> std::optional<double> {
                                           if (x == 4)
                                               return {};
                                           return std::exp(y - 1.5);
                                       }),
                                 1);
    QCOMPARE(lines.size(), 2U);
    for (const Polyline& line : lines) {
        QCOMPARE(line.size(), 4U);
        for (const ChartPoint& point : line)
            QVERIFY(within(1e-12, point.y, 1.5) && std::abs(point.x - 4) >= 1);
    }
}

void ContourTest::thereIsNoLineWhereTheLevelIsNotReached()
{
    const ChartMap high = mapOf(positions(4, even), positions(4, even), [](double, double) { return 2.0; });
    QVERIFY(contourOf(high, 1).empty());
    QVERIFY(contourOf(ChartMap{}, 1).empty());
    QVERIFY(contourOf(ChartMap{.x = {1}, .y = {1}, .values = {0.5}}, 1).empty());
}

QTEST_APPLESS_MAIN(ContourTest)
#include "contour_test.moc"
