// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shown_chart.h"

#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace gpuspeedup;

/// A chart as people use it, with keys and mouse.
class ChartGestureTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { applyTheme(Theme::light); }
    void theWheelZoomsAtTheMouse();
    void theWheelBesideAnAxisZoomsThatAxisAlone();
    void draggingPansAndStopsAtTheEndOfTheWhole();
    void keysZoomAndPanAndHomeShowsTheWhole();
    void aDoubleClickShowsTheWhole();
    void scalesChangeAndKeepWhatIsSeen();
    void anAxisWithoutLogarithmStaysLinear();
    void aClickOnTheLegendHidesItsSeries();
    void theMenuOffersEverySeries();
    void zoomStaysWhileTheFiguresChangeAndGoesWithTheAxes();
    void tabLeavesTheChart();
};

void ChartGestureTest::theWheelZoomsAtTheMouse()
{
    ShownChart shown(sampleCurves());
    const QPoint at = shown.middle() + QPoint(60, -30);
    const auto below = [&] {
        return std::pair{shown.plot().xAxis->pixelToCoord(at.x()), shown.plot().yAxis->pixelToCoord(at.y())};
    };
    const auto before = below();
    const double width = shown.plot().xAxis->range().upper / shown.plot().xAxis->range().lower;
    shown.wheel(at, 2);
    // Longer labels beside the axes move the plot by a few pixels, of which 60 make a decade.
    QVERIFY(within(0.15, below().first, before.first));
    QVERIFY(within(0.15, below().second, before.second));
    QVERIFY(shown.plot().xAxis->range().upper / shown.plot().xAxis->range().lower < width / 2);
    shown.wheel(at, -9); // out again: no further than the whole
    QVERIFY(isWhole(*shown.plot().xAxis, 1e9, 1e13));
}

void ChartGestureTest::theWheelBesideAnAxisZoomsThatAxisAlone()
{
    ShownChart shown(sampleCurves());
    const QRect area = shown.plot().axisRect()->rect();
    shown.wheel({area.center().x(), area.bottom() + 12}, 2);
    QVERIFY(shown.plot().xAxis->range().lower > 1.1e9);
    QVERIFY(isWhole(*shown.plot().yAxis, 0.05, 2000));
    shown.view.showWhole();
    shown.wheel({area.left() - 12, area.center().y()}, 2);
    QVERIFY(isWhole(*shown.plot().xAxis, 1e9, 1e13));
    QVERIFY(shown.plot().yAxis->range().lower > 0.06);
}

void ChartGestureTest::draggingPansAndStopsAtTheEndOfTheWhole()
{
    ShownChart shown(sampleCurves());
    shown.wheel(shown.middle(), 3);
    const QPoint from = shown.middle();
    const QPoint to = from + QPoint(50, 20);
    const double grabbed = shown.plot().xAxis->pixelToCoord(from.x());
    const auto drag = [&](QPoint end) {
        QTest::mousePress(&shown.plot(), Qt::LeftButton, {}, from);
        QTest::mouseMove(&shown.plot(), end);
        QTest::mouseRelease(&shown.plot(), Qt::LeftButton, {}, end);
        shown.settle();
    };
    drag(to);
    QVERIFY(within(1e-6, shown.plot().xAxis->pixelToCoord(to.x()), grabbed));
    drag(from + QPoint(5000, 0));
    QVERIFY(within(1e-9, shown.plot().xAxis->range().lower, 1e9));
}

void ChartGestureTest::keysZoomAndPanAndHomeShowsTheWhole()
{
    ShownChart shown(sampleCurves());
    shown.press(Qt::Key_Plus);
    shown.press(Qt::Key_Plus);
    const QCPRange zoomed = shown.plot().xAxis->range();
    QVERIFY(zoomed.lower > 1e9 && zoomed.upper < 1e13);
    shown.press(Qt::Key_Right);
    QVERIFY(shown.plot().xAxis->range().lower > zoomed.lower);
    shown.press(Qt::Key_Left);
    QVERIFY(within(1e-9, shown.plot().xAxis->range().lower, zoomed.lower));
    const QCPRange heights = shown.plot().yAxis->range();
    shown.press(Qt::Key_Up);
    QVERIFY(shown.plot().yAxis->range().lower > heights.lower);
    shown.press(Qt::Key_Down);
    shown.press(Qt::Key_Minus);
    QVERIFY(shown.plot().xAxis->range().lower < zoomed.lower);
    shown.press(Qt::Key_Home);
    QVERIFY(isWhole(*shown.plot().xAxis, 1e9, 1e13));
    QVERIFY(isWhole(*shown.plot().yAxis, 0.05, 2000));
}

void ChartGestureTest::aDoubleClickShowsTheWhole()
{
    ShownChart shown(sampleCurves());
    shown.wheel(shown.middle(), 3);
    QTest::mouseDClick(&shown.plot(), Qt::LeftButton, {}, shown.middle());
    QVERIFY(isWhole(*shown.plot().xAxis, 1e9, 1e13));
}

void ChartGestureTest::scalesChangeAndKeepWhatIsSeen()
{
    ShownChart shown(sampleCurves());
    QVERIFY(shown.view.isLogarithmicX() && shown.view.isLogarithmicY());
    shown.wheel(shown.middle(), 4);
    const QCPRange seen = shown.plot().xAxis->range();
    QSignalSpy changes(&shown.view, &ChartView::viewChanged);
    shown.view.setLogarithmicX(false);
    QVERIFY(changes.count() == 1 && !shown.view.isLogarithmicX());
    QCOMPARE(shown.plot().xAxis->scaleType(), QCPAxis::stLinear);
    QVERIFY(within(1e-6, shown.plot().xAxis->range().lower, seen.lower));
    QVERIFY(within(1e-6, shown.plot().xAxis->range().upper, seen.upper));
    shown.view.setLogarithmicY(false);
    QCOMPARE(shown.plot().yAxis->scaleType(), QCPAxis::stLinear);
    QCOMPARE(shown.plot().yAxis2->scaleType(), QCPAxis::stLinear);
    shown.view.showWhole();
    shown.view.setLogarithmicX(true);
    QVERIFY(isWhole(*shown.plot().xAxis, 1e9, 1e13));
}

void ChartGestureTest::anAxisWithoutLogarithmStaysLinear()
{
    ShownChart shown(sampleDistribution());
    shown.view.setLogarithmicY(true);
    QVERIFY(!shown.view.isLogarithmicY());
    QCOMPARE(shown.plot().yAxis->scaleType(), QCPAxis::stLinear);
}

void ChartGestureTest::aClickOnTheLegendHidesItsSeries()
{
    ShownChart shown(sampleCurves());
    QCPAbstractPlottable* cpu = shown.named("CPU");
    const QPoint entry = shown.plot().legend->itemWithPlottable(cpu)->outerRect().center();
    QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, entry);
    QVERIFY(!cpu->visible() && !shown.view.isSeriesVisible("CPU"));
    QVERIFY(shown.named("GPU")->visible());
    shown.view.setChart(sampleCurves()); // new figures bring it not back
    QVERIFY(!shown.named("CPU")->visible());
    QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, entry);
    QVERIFY(cpu->visible());
    shown.view.setLegendVisible(false);
    shown.settle();
    QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, entry); // there is no entry any more
    QVERIFY(cpu->visible() && !shown.plot().legend->visible());
}

void ChartGestureTest::theMenuOffersEverySeries()
{
    ShownChart shown(sampleCurves());
    QContextMenuEvent event(QContextMenuEvent::Keyboard, shown.middle(),
                            shown.plot().mapToGlobal(shown.middle()));
    QApplication::sendEvent(&shown.plot(), &event);
    auto* menu = shown.view.findChild<QMenu*>();
    QVERIFY(menu != nullptr && menu->isVisible());
    for (QAction* action : menu->actions())
        if (action->text() == QStringLiteral("GPU"))
            action->trigger();
    QVERIFY(!shown.view.isSeriesVisible("GPU"));
    menu->close();
}

void ChartGestureTest::zoomStaysWhileTheFiguresChangeAndGoesWithTheAxes()
{
    ShownChart shown(sampleCurves());
    shown.press(Qt::Key_Plus);
    const QCPRange zoomed = shown.plot().xAxis->range();
    Chart changed = sampleCurves();
    for (double& time : changed.series[1].y)
        time *= 2;
    shown.view.setChart(changed);
    QCOMPARE(shown.plot().xAxis->range(), zoomed);
    changed.x.label = "Data";
    shown.view.setChart(changed);
    QVERIFY(isWhole(*shown.plot().xAxis, 1e9, 1e13));
}

void ChartGestureTest::tabLeavesTheChart()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* view = new ChartView;
    auto* next = new QLineEdit;
    layout->addWidget(view);
    layout->addWidget(next);
    view->setChart(sampleCurves());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    view->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(next->hasFocus());
}

QTEST_MAIN(ChartGestureTest)
#include "chart_gesture_test.moc"
