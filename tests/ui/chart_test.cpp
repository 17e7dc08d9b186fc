// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/examples.h"
#include "tests/exactly.h"
#include "tests/ui/driven_window.h"

#include <QSignalSpy>
#include <QTest>
#include <qcustomplot.h>

using namespace gpuspeedup;

class ChartTest : public QObject
{
    Q_OBJECT

private slots:
    void bothCurvesFollowTheFormulas();
    void axesAreLogarithmicAndHoldBothCurves();
    void theCurrentTaskIsMarkedOnBothCurves();
    void theBreakEvenPointIsWhereTheCurvesMeet();
    void noBreakEvenPointIsMarkedWhereThereIsNone();
    void aKeystrokeRepaintsTheChartWithTheNewData();
    void aTaskThatCannotBeDrawnEmptiesTheChartAndSaysSo();
    void tickLabelsCarryUnits();
    void noLabelIsCutOffByTheEdge_data();
    void noLabelIsCutOffByTheEdge();
    void onlyFiniteValuesReachTheChart_data();
    void onlyFiniteValuesReachTheChart();

private:
    static QCustomPlot& plotOf(DrivenWindow& w) { return *w.window().findChild<QCustomPlot*>(); }
    /// The curve of that name in the legend.
    static QCPGraph* graph(DrivenWindow& w, const char* name);
    /// The points drawn with that shape.
    static QCPGraph* marker(DrivenWindow& w, QCPScatterStyle::ScatterShape shape);
};

QCPGraph* ChartTest::graph(DrivenWindow& w, const char* name)
{
    for (int i = 0; i < plotOf(w).graphCount(); ++i)
        if (plotOf(w).graph(i)->name() == QLatin1String(name))
            return plotOf(w).legend->hasItemWithPlottable(plotOf(w).graph(i)) ? plotOf(w).graph(i) : nullptr;
    qFatal("no curve is called %s", name);
}

QCPGraph* ChartTest::marker(DrivenWindow& w, QCPScatterStyle::ScatterShape shape)
{
    for (int i = 0; i < plotOf(w).graphCount(); ++i)
        if (plotOf(w).graph(i)->scatterStyle().shape() == shape)
            return plotOf(w).graph(i);
    qFatal("no points have that shape");
}

void ChartTest::bothCurvesFollowTheFormulas()
{
    DrivenWindow w;
    const auto data = [&](const char* name) { return graph(w, name)->data(); };
    QVERIFY(data("CPU")->size() > 100);
    QCOMPARE(data("CPU")->size(), data("GPU")->size());
    for (const QCPGraphData& point : *data("CPU"))
        QVERIFY(within(1e-15, point.value, point.key / 40e9));
    for (const QCPGraphData& point : *data("GPU"))
        QVERIFY(within(1e-15, point.value, point.key / 8e12 + 0.0665));
    QVERIFY(data("CPU")->constBegin()->key <= 5e9); // a hundredth to a hundred times the task, at least
    QVERIFY((data("CPU")->constEnd() - 1)->key >= 5e13);
}

void ChartTest::axesAreLogarithmicAndHoldBothCurves()
{
    DrivenWindow w;
    const QCustomPlot& plot = plotOf(w);
    for (const QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        QCOMPARE(axis->scaleType(), QCPAxis::stLogarithmic);
        QVERIFY(!axis->label().isEmpty());
    }
    for (const char* name : {"CPU", "GPU"})
        for (const QCPGraphData& point : *graph(w, name)->data()) {
            QVERIFY(plot.xAxis->range().contains(point.key));
            QVERIFY(plot.yAxis->range().contains(point.value));
        }
}

void ChartTest::theCurrentTaskIsMarkedOnBothCurves()
{
    DrivenWindow w;
    const auto data = marker(w, QCPScatterStyle::ssCircle)->data();
    QCOMPARE(data->size(), 2);
    for (const QCPGraphData& point : *data)
        QCOMPARE(exactly(point.key), exactly(500e9));
    const double times[] = {data->at(0)->value, data->at(1)->value};
    QVERIFY(within(1e-15, std::max(times[0], times[1]), 12.5));
    QVERIFY(within(1e-15, std::min(times[0], times[1]), 0.129));
}

/// W* = 0.0665/(1/40e9 − 1/8e12) = 2.6733668 Gop; there both take W*/40e9.
void ChartTest::theBreakEvenPointIsWhereTheCurvesMeet()
{
    DrivenWindow w;
    const QCPGraph* even = marker(w, QCPScatterStyle::ssDiamond);
    QVERIFY(even->visible());
    QCOMPARE(even->data()->size(), 1);
    const double size = 0.0665 / (1 / 40e9 - 1 / 8e12);
    QVERIFY(within(1e-14, even->data()->at(0)->key, size));
    QVERIFY(within(1e-14, even->data()->at(0)->value, size / 40e9));
    QVERIFY(plotOf(w).xAxis->range().contains(size));
}

/// A GPU slower than the CPU never wins, one without overhead always does.
void ChartTest::noBreakEvenPointIsMarkedWhereThereIsNone()
{
    DrivenWindow w;
    w.type("GPU operations per second", QStringLiteral("30 GFLOPS"));
    QVERIFY(!marker(w, QCPScatterStyle::ssDiamond)->visible());
    w.window().resetValues();
    QVERIFY(marker(w, QCPScatterStyle::ssDiamond)->visible());
    w.type("Data size to transfer", QStringLiteral("0"));
    w.type("Number of kernel launches", QStringLiteral("0"));
    QVERIFY(!marker(w, QCPScatterStyle::ssDiamond)->visible());
}

void ChartTest::aKeystrokeRepaintsTheChartWithTheNewData()
{
    DrivenWindow w;
    w.type("CPU operations per second", QStringLiteral("2"));
    QTest::qWait(50);
    const QImage before = plotOf(w).grab().toImage();
    QSignalSpy replots(&plotOf(w), &QCustomPlot::afterReplot);
    DrivenWindow::press(w.field("CPU operations per second"), u'0'); // 20 GFLOPS
    QTRY_COMPARE(replots.count(), 1);                                // once, not once per change
    QVERIFY(within(1e-15, graph(w, "CPU")->data()->at(0)->value, graph(w, "CPU")->data()->at(0)->key / 20e9));
    QVERIFY(plotOf(w).grab().toImage() != before);
}

/// A hundred times 1e307 exceeds a double, 1e280 the axes of QCustomPlot.
void ChartTest::aTaskThatCannotBeDrawnEmptiesTheChartAndSaysSo()
{
    for (const char* operations : {"1e307 op", "1e280 op"}) {
        DrivenWindow w;
        w.paste("Total operations", QString::fromUtf8(operations));
        QVERIFY(!w.isStale());
        for (int i = 0; i < plotOf(w).graphCount(); ++i)
            QVERIFY(plotOf(w).graph(i)->data()->isEmpty());
        QStringList shown;
        for (int i = 0; i < plotOf(w).itemCount(); ++i)
            if (plotOf(w).item(i)->visible())
                shown += qobject_cast<QCPItemText*>(plotOf(w).item(i))->text();
        QCOMPARE(shown, QStringList(plotOf(w).accessibleDescription()));
        QVERIFY(shown.first().contains(QStringLiteral("too large")));
        QVERIFY(!plotOf(w).xAxis->tickLabels() && !plotOf(w).yAxis->tickLabels());
        w.window().resetValues();
        QVERIFY(!graph(w, "CPU")->data()->isEmpty());
        QVERIFY(plotOf(w).xAxis->tickLabels());
    }
}

void ChartTest::tickLabelsCarryUnits()
{
    DrivenWindow w;
    QTest::qWait(50);
    const QCustomPlot& plot = plotOf(w);
    QVERIFY(plot.xAxis->tickVectorLabels().contains(QStringLiteral("100 Gop")));
    QVERIFY(plot.yAxis->tickVectorLabels().contains(QStringLiteral("10 ms")));
    for (const QString& label : plot.xAxis->tickVectorLabels())
        QVERIFY2(label.endsWith(QStringLiteral("op")), qPrintable(label));
}

void ChartTest::noLabelIsCutOffByTheEdge_data()
{
    QTest::addColumn<Scenario>("scenario");
    for (const Scenario& example : examples())
        QTest::newRow(example.name.c_str()) << example;
    // Example 1 breaks even at 2.67 Gop: from tasks far larger, far smaller, and in its neighbourhood.
    for (const double giga : {0.0003, 0.01, 0.5, 2.67, 20.0, 2000.0, 1e5, 2e6}) {
        Scenario task;
        task.operations = giga * gigaOperation;
        QTest::addRow("%g Gop", giga) << task;
    }
}

void ChartTest::noLabelIsCutOffByTheEdge()
{
    QFETCH(Scenario, scenario);
    DrivenWindow w(Theme::light, {1000, 640});
    w.window().setScenario(scenario);
    QTest::qWait(20);
    const QCustomPlot& plot = plotOf(w);
    const QRect inside = plot.axisRect()->rect();
    for (int i = 0; i < plot.itemCount(); ++i) {
        const auto* label = qobject_cast<QCPItemText*>(plot.item(i));
        if (label == nullptr || !label->visible())
            continue;
        const QRectF box(label->topLeft->pixelPosition(), label->bottomRight->pixelPosition());
        QVERIFY2(QRectF(inside).contains(box), qPrintable(label->text()));
    }
}

void ChartTest::onlyFiniteValuesReachTheChart_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"1e305 op", "1e300 op", "1e-300 op", "1e-306 op", "1 op"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void ChartTest::onlyFiniteValuesReachTheChart()
{
    QFETCH(QString, text);
    DrivenWindow w;
    w.type("Total operations", text);
    QTest::qWait(20);
    for (int i = 0; i < plotOf(w).graphCount(); ++i)
        for (const QCPGraphData& point : *plotOf(w).graph(i)->data())
            QVERIFY(std::isfinite(point.key) && std::isfinite(point.value) && point.key > 0 &&
                    point.value >= 0);
}

QTEST_MAIN(ChartTest)
#include "chart_test.moc"
