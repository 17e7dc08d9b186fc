// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shown_chart.h"
#include "ui/locale_text.h"

#include <QAccessible>

using namespace gpuspeedup;

/// What a chart shows, and what assistive programs learn of it.
class ChartViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(Theme::light); }
    void everySeriesIsDrawnWithItsData();
    void axesCarryUnits();
    void theLegendWrapsWhereItIsNarrow();
    void whereNothingCanBeDrawnTheReasonStands();
    void aPastResultIsPale();
    void itIsAChartToScreenReadersAndItsValuesAreDescribed();
    void aThemeChangeReachesTheChart();
    void labelsStayInside();
};

void ChartViewTest::everySeriesIsDrawnWithItsData()
{
    const Chart chart = sampleCurves();
    const ShownChart shown(chart);
    for (const ChartSeries& series : chart.series) {
        const auto* graph = qobject_cast<QCPGraph*>(shown.named(series.name.c_str()));
        QCOMPARE(graph->data()->size(), static_cast<int>(series.x.size()));
        const std::vector<double>& drawn = series.upper.empty() ? series.y : series.upper;
        for (std::size_t i = 0; i < series.x.size(); ++i) {
            QCOMPARE(exactly(graph->data()->at(static_cast<int>(i))->key), exactly(series.x[i]));
            QCOMPARE(exactly(graph->data()->at(static_cast<int>(i))->value), exactly(drawn[i]));
        }
        QCOMPARE(graph->valueAxis() == shown.plot().yAxis2, series.onSecondAxis);
        QVERIFY(shown.plot().legend->hasItemWithPlottable(graph));
    }
    QVERIFY(isWhole(*shown.plot().xAxis, 1e9, 1e13));
    QVERIFY(isWhole(*shown.plot().yAxis, 0.05, 2000));
    QVERIFY(isWhole(*shown.plot().yAxis2, 0.05, 200));
}

void ChartViewTest::axesCarryUnits()
{
    const ShownChart curves(sampleCurves());
    QVERIFY(curves.plot().xAxis->tickVectorLabels().contains(QStringLiteral("100 Gop")));
    QVERIFY(curves.plot().yAxis->tickVectorLabels().contains(QStringLiteral("10 s")));
    QVERIFY(curves.plot().yAxis2->tickVectorLabels().contains(QStringLiteral("10×")));
    const ShownChart distribution(sampleDistribution());
    QVERIFY(distribution.plot().yAxis->tickVectorLabels().contains(QStringLiteral("10 %")));
    const ShownChart bars(sampleBars());
    QCOMPARE(bars.plot().yAxis->tickVectorLabels().value(1), QStringLiteral("Pinned host memory"));
    QVERIFY(bars.plot().yAxis->coordToPixel(0.5) < bars.plot().yAxis->coordToPixel(2.5)); // the first on top
}

void ChartViewTest::theLegendWrapsWhereItIsNarrow()
{
    const ShownChart shown(sampleCurves(), {280, 300});
    for (const ChartSeries& series : sampleCurves().series) {
        const QCPLayoutElement* entry =
            shown.plot().legend->itemWithPlottable(shown.named(series.name.c_str()));
        QVERIFY(shown.plot().rect().contains(entry->outerRect()));
    }
    QVERIFY(shown.plot().legend->rowCount() > 1);
}

void ChartViewTest::whereNothingCanBeDrawnTheReasonStands()
{
    ShownChart shown(sampleCurves());
    shown.press(Qt::Key_Right, Qt::ControlModifier);
    shown.view.setChart(sampleEmpty());
    shown.settle();
    QCOMPARE(shown.plot().accessibleDescription(), toQString(sampleEmpty().emptyReason));
    QVERIFY(!shown.plot().xAxis->tickLabels() && !shown.plot().legend->visible());
    QCOMPARE(shown.plot().plottableCount(), 0);
    const QImage told = shown.plot().grab().toImage();
    Chart silent = sampleEmpty();
    silent.emptyReason = " ";
    shown.view.setChart(silent);
    shown.settle();
    QVERIFY(shown.plot().grab().toImage() != told);
    shown.view.setChart(sampleCurves());
    QVERIFY(shown.plot().xAxis->tickLabels() && shown.plot().legend->visible());
}

void ChartViewTest::aPastResultIsPale()
{
    ShownChart shown(sampleCurves());
    QCOMPARE(shown.named("CPU")->pen().color().alphaF(), 1.0F);
    shown.view.setStale(true);
    QVERIFY(shown.named("CPU")->pen().color().alphaF() < 0.5F);
    shown.view.setStale(false);
    QCOMPARE(shown.named("CPU")->pen().color().alphaF(), 1.0F);
}

/// What has the focus is spoken again when its description changes; Qt sends that event with the text.
void ChartViewTest::itIsAChartToScreenReadersAndItsValuesAreDescribed()
{
    ShownChart shown(sampleCurves());
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&shown.plot());
    const auto described = [&] { return chart->text(QAccessible::Description); };
    QCOMPARE(chart->role(), QAccessible::Chart);
    QCOMPARE(chart->text(QAccessible::Name), QStringLiteral("Time by task size"));
    QCOMPARE(described(), QStringLiteral("The GPU wins from 10.1 Gop on."));
    QVERIFY(chart->state().focusable);
    shown.press(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(described().startsWith(QStringLiteral("Task size 100 Gop: ")));
    shown.press(Qt::Key_Escape);
    QCOMPARE(described(), QStringLiteral("The GPU wins from 10.1 Gop on."));
}

void ChartViewTest::aThemeChangeReachesTheChart()
{
    for (const Chart& chart : {sampleCurves(), sampleBars(), sampleMap(), sampleDistribution()}) {
        applyTheme(Theme::light);
        const ShownChart shown(chart);
        const QImage light = shown.plot().grab().toImage();
        applyTheme(Theme::dark);
        shown.settle();
        const QImage dark = shown.plot().grab().toImage();
        QVERIFY(light.pixelColor(5, 5).lightness() > 200 && dark.pixelColor(5, 5).lightness() < 60);
        const QImage printed = shown.view.toImage({640, 360}, 1); // always light
        QCOMPARE(printed.size(), QSize(640, 360));
        QVERIFY(printed.pixelColor(5, 5).lightness() > 200);
    }
}

/// Without marks nothing changes beside the axes: labels stand inside of them.
void ChartViewTest::labelsStayInside()
{
    Chart bare = sampleCurves();
    bare.marks.clear();
    for (const QSize size : {QSize(300, 200), QSize(700, 420), QSize(1400, 900)}) {
        QImage images[2];
        for (const bool marked : {true, false}) {
            const ShownChart shown(marked ? sampleCurves() : bare, size);
            shown.plot().clearFocus();
            QImage& image = images[marked ? 0 : 1];
            image = shown.plot().grab().toImage();
            const qreal scale = image.devicePixelRatio();
            image.setDevicePixelRatio(1);
            const QRectF area = QRectF(shown.plot().axisRect()->rect()).adjusted(-6, -6, 6, 6);
            QPainter(&image).fillRect(QRectF(area.topLeft() * scale, area.size() * scale), Qt::white);
        }
        QCOMPARE(images[0], images[1]);
    }
}

QTEST_MAIN(ChartViewTest)
#include "chart_view_test.moc"
