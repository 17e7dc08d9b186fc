// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shown_chart.h"
#include "ui/charts/chart_reading.h"

using namespace gpuspeedup;

/// What is read off a chart by its crosshair.
class ChartReadingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(Theme::light); }
    void betweenTwoPointsTheScalesOfTheAxesCount();
    void controlWithArrowsReadsTheDataPointByPoint();
    void theMouseReadsTheValuesBelowIt();
    void escapeHidesTheCrosshair();
    void aMapIsReadCellByCell();
    void barsAreReadPieceByPiece();
    void barsBetweenTwoValuesTellBoth();
    void aDistributionIsReadBinByBin();
    void pointsWithWordsOfTheirOwnAreReadOneByOne();
    void theMouseReadsTheNearestPointWithWords();
};

namespace {

/// The last text that was read off.
QString readOff(const QSignalSpy& values)
{
    return values.isEmpty() ? QString() : values.last().first().toString();
}

} // namespace

/// From (1, 1) to (100, 10 000): at 10 a straight line on logarithmic axes is at 100, on linear ones at
/// 1 + 9/99·9999 = 910.
void ChartReadingTest::betweenTwoPointsTheScalesOfTheAxesCount()
{
    const ChartSeries series{.x = {1, 100}, .y = {1, 10000}};
    const AxisScale linear{.from = 1, .to = 1e4, .logarithmic = false};
    const AxisScale logarithmic{.from = 1, .to = 1e4, .logarithmic = true};
    QVERIFY(within(1e-12, *interpolated(series, series.y, 10, logarithmic, logarithmic), 100));
    QVERIFY(within(1e-12, *interpolated(series, series.y, 10, linear, linear), 910));
    QCOMPARE(exactly(*interpolated(series, series.y, 100, logarithmic, linear)), exactly(10000));
    QVERIFY(!interpolated(series, series.y, 0.5, linear, linear));
    QVERIFY(!interpolated(series, series.y, 101, linear, linear));
}

void ChartReadingTest::controlWithArrowsReadsTheDataPointByPoint()
{
    ShownChart shown(sampleCurves());
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    shown.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(readOff(values),
             QStringLiteral("Task size 100 Gop: 90 % range 0.55 s to 2.2 s, CPU 10 s, GPU 1.1 s, "
                            "Speedup 9.091×"));
    shown.press(Qt::Key_Right, Qt::ControlModifier); // a fortieth of a decade on
    QVERIFY2(readOff(values).startsWith(QStringLiteral("Task size 105.9 Gop: ")),
             qPrintable(readOff(values)));
    QVERIFY(readOff(values).contains(QStringLiteral("CPU 10.59 s")));
    shown.press(Qt::Key_Left, Qt::ControlModifier);
    shown.view.setSeriesVisible("CPU", false);
    QCOMPARE(readOff(values),
             QStringLiteral("Task size 100 Gop: 90 % range 0.55 s to 2.2 s, GPU 1.1 s, Speedup 9.091×"));
}

void ChartReadingTest::theMouseReadsTheValuesBelowIt()
{
    ShownChart shown(sampleCurves(2)); // straight between its ends on logarithmic axes
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    const int x = qRound(shown.plot().xAxis->coordToPixel(1e11));
    QTest::mouseMove(&shown.plot(), QPoint(x, shown.middle().y()));
    const double size = shown.plot().xAxis->pixelToCoord(x);
    QTRY_VERIFY(!values.isEmpty());
    const QString cpu = QStringLiteral("CPU %1 s").arg(QString::number(size / 1e10, 'g', 4));
    QVERIFY2(readOff(values).contains(cpu), qPrintable(readOff(values) + cpu));
    QTest::mouseMove(&shown.plot(), QPoint(2, 2)); // beside the axes
    QTRY_COMPARE(readOff(values), QString());
}

void ChartReadingTest::escapeHidesTheCrosshair()
{
    ShownChart shown(sampleCurves());
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    const QImage without = shown.plot().grab().toImage();
    shown.press(Qt::Key_Left, Qt::ControlModifier);
    QVERIFY(!readOff(values).isEmpty());
    QVERIFY(shown.plot().grab().toImage() != without);
    shown.press(Qt::Key_Escape);
    QCOMPARE(readOff(values), QString());
    QCOMPARE(shown.plot().grab().toImage(), without);
}

void ChartReadingTest::aMapIsReadCellByCell()
{
    ShownChart shown(sampleMap());
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    shown.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(readOff(values), QStringLiteral("Launches 10000, Data 10 kB: Speedup 1×"));
    for (int i = 0; i < 8; ++i)
        shown.press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(readOff(values), QStringLiteral("Launches 10000, Data 100 kB: Speedup 10×"));
    for (int i = 0; i < 16; ++i)
        shown.press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(readOff(values), QStringLiteral("Launches 100, Data 100 kB: Speedup 0.1×"));
}

void ChartReadingTest::barsAreReadPieceByPiece()
{
    ShownChart shown(sampleBars(), {380, 300}); // within the screen at scale 2
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    shown.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(readOff(values), QStringLiteral("Now: Computation 2 s"));
    shown.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(readOff(values), QStringLiteral("Now: Data transfer 3 s"));
    shown.press(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY2(readOff(values).startsWith(QStringLiteral("Pinned host memory: ")), qPrintable(readOff(values)));
    const QCustomPlot& plot = shown.plot();
    QTest::mouseMove(&shown.plot(),
                     QPointF(plot.xAxis->coordToPixel(5.5), plot.yAxis->coordToPixel(0.5)).toPoint());
    QTRY_COMPARE(readOff(values), QStringLiteral("Now: Launches 1 s"));
}

void ChartReadingTest::barsBetweenTwoValuesTellBoth()
{
    ShownChart shown(sampleTornado());
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    shown.press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(readOff(values), QStringLiteral("Data transfer rate: Less 50× to 100×"));
}

void ChartReadingTest::aDistributionIsReadBinByBin()
{
    ShownChart shown(sampleDistribution());
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    const int x = qRound(shown.plot().xAxis->coordToPixel(0.525));
    QTest::mouseMove(&shown.plot(), QPoint(x, shown.middle().y()));
    QTRY_VERIFY2(readOff(values).contains(QStringLiteral("Share of draws 0.6736 % from 0.5× to 0.55×")),
                 qPrintable(readOff(values)));
}

namespace {

/// Three points of two kinds, and a line that says nothing.
Chart samplePoints()
{
    Chart chart{.title = "Points"};
    chart.x = {.label = "Measured", .logarithmic = true, .from = 1, .to = 1000};
    chart.y = {.label = "Predicted", .logarithmic = true, .from = 1, .to = 1000};
    chart.series = {{.name = "equal", .x = {1, 1000}, .y = {1, 1000}},
                    {.name = "a",
                     .kind = ChartSeries::Kind::points,
                     .x = {100, 10},
                     .y = {10, 10},
                     .labels = {"a large", "a small"}},
                    {.name = "b",
                     .kind = ChartSeries::Kind::points,
                     .x = {10},
                     .y = {500},
                     .shape = PointShape::square,
                     .labels = {"b high"}}};
    return chart;
}

} // namespace

/// From left to right, of those above each other the lower one first.
void ChartReadingTest::pointsWithWordsOfTheirOwnAreReadOneByOne()
{
    ShownChart shown(samplePoints());
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    QStringList read;
    for (int i = 0; i < 4; ++i) {
        shown.press(Qt::Key_Right, Qt::ControlModifier);
        read += readOff(values);
    }
    QCOMPARE(read, (QStringList{"a small", "b high", "a large", "a large"}));
    shown.view.setSeriesVisible("b", false);
    shown.press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(readOff(values), QStringLiteral("a small"));
}

void ChartReadingTest::theMouseReadsTheNearestPointWithWords()
{
    ShownChart shown(samplePoints());
    const QSignalSpy values(&shown.view, &ChartView::valuesRead);
    const auto pointAt = [&](double x, double y) {
        return QPoint(qRound(shown.plot().xAxis->coordToPixel(x)),
                      qRound(shown.plot().yAxis->coordToPixel(y)));
    };
    QTest::mouseMove(&shown.plot(), pointAt(12, 300));
    QTRY_COMPARE(readOff(values), QStringLiteral("b high"));
    QTest::mouseMove(&shown.plot(), pointAt(12, 12));
    QTRY_COMPARE(readOff(values), QStringLiteral("a small"));
}

QTEST_MAIN(ChartReadingTest)
#include "chart_reading_test.moc"
