// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live_plan.h"

#include "model/examples.h"
#include "tests/ui/driven_window.h"
#include "tests/ui/full_choices.h"
#include "ui/charts/chart_page.h"
#include "ui/charts/chart_tabs.h"
#include "ui/charts/chart_view.h"
#include "ui/locale_text.h"
#include "ui/plan/plan_document.h"
#include "ui/table_view.h"
#include "ui/window_body.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <array>

using namespace gpuspeedup;

/// What follows from another thread belongs to the newest choices, and nothing else is shown as theirs.
class LivePlanTest : public QObject
{
    Q_OBJECT

private slots:
    void rangesFollowAndAreThoseOfTheLastChoices();
    void theMapFollowsAndIsThatOfTheLastChoices();
    void whateverFollowsBelongsToTheOutlookItCameTo();
    void otherInputsOfTheMapReplaceTheOneOnItsWay();
    void theMapIsNotComputedUntilItIsLookedAt();
    void aChartSaysWhileItIsComputedAndIsCurrentAfter_data();
    void aChartSaysWhileItIsComputedAndIsCurrentAfter();
    void aRefusedTextMarksTheChartAsAPastOne();
    void whatFollowsAfterARefusalStaysMarked();
    void choicesWithoutAResultAreKeptAndExplained();
};

namespace {

constexpr int longest = 20'000; // milliseconds, on a busy machine

Choices taskOf(Choices choices, double operations)
{
    return withTyped(std::move(choices), "operations", operations);
}

Choices firstExample()
{
    Choices choices;
    choices.fields = fromExample(examples().front());
    return choices;
}

/// Computed here and now. The draws are the same on any number of threads.
bool isChanceOf(const std::optional<MonteCarlo>& chance, const Outlook& outlook)
{
    if (!chance)
        return false;
    const MonteCarlo expected = monteCarlo(outlook.plan(), uncertainInputs(outlook.plan()));
    return chance->histogram == expected.histogram && chance->gpuWins == expected.gpuWins &&
           chance->speedup.low == expected.speedup.low && chance->speedup.high == expected.speedup.high;
}

bool isMapOf(const std::optional<PlanMap>& map, const Plan& plan, const PlanInput& x, const PlanInput& y)
{
    InputRange rangeX = defaultRange(plan, x);
    InputRange rangeY = defaultRange(plan, y);
    rangeX.points = rangeY.points = LivePlan::mapPoints;
    const PlanMap expected = mapOf(plan, rangeX, rangeY);
    return map && map->x == expected.x && map->y == expected.y && map->speedups == expected.speedups;
}

ChartPage& pageOf(DrivenWindow& w)
{
    ChartTabs& charts = w.window().body().charts();
    return *charts.page(charts.currentKey());
}

/// The sentence below the chart.
QString wordsOf(const ChartPage& page)
{
    for (const QLabel* label : page.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            return label->text();
    return {};
}

bool isPale(ChartPage& page)
{
    return page.table().palette().color(QPalette::Active, QPalette::Text) ==
           QApplication::palette().color(QPalette::Disabled, QPalette::Text);
}

/// Marked as such, in words and by colour.
bool isPast(ChartPage& page)
{
    return isPale(page) && (wordsOf(page).contains(QStringLiteral("Being computed")) ||
                            wordsOf(page).contains(QStringLiteral("last valid result")));
}

bool showsWhatIs(DrivenWindow& w)
{
    const Chart expected = findChart(w.window().body().charts().currentKey().toStdString())
                               ->draw(w.window().live().outlook().subject, currentLanguage());
    const Chart& shown = pageOf(w).view().chart();
    return shown.description == expected.description && shown.emptyReason == expected.emptyReason;
}

} // namespace

void LivePlanTest::rangesFollowAndAreThoseOfTheLastChoices()
{
    LivePlan live;
    for (const Choices& choices : {firstExample(), fullChoices()}) {
        for (int i = 1; i <= 25; ++i) {
            live.setChoices(taskOf(choices, i * 4e10));
            QVERIFY(!live.outlook().subject.chance); // those of before would be of another task
            QVERIFY(live.isFollowing());
        }
        QCOMPARE(live.outlook().plan().base.operations, 1e12 * operation); // 25 · 4e10
        QTRY_VERIFY_WITH_TIMEOUT(!live.isFollowing(), longest);
        QVERIFY(isChanceOf(live.outlook().subject.chance, live.outlook()));
    }
}

void LivePlanTest::theMapFollowsAndIsThatOfTheLastChoices()
{
    LivePlan live;
    live.setMapWanted(true);
    for (const Choices& choices : {firstExample(), fullChoices()}) {
        for (int i = 1; i <= 25; ++i) {
            live.setChoices(taskOf(choices, i * 4e10));
            QVERIFY(!live.outlook().subject.map);
        }
        QTRY_VERIFY_WITH_TIMEOUT(!live.isFollowing(), longest);
        const ChartSubject& subject = live.outlook().subject;
        QVERIFY(isMapOf(subject.map, subject.plan, *subject.mapX, *subject.mapY));
    }
}

/// Edits at the moments at which answers come in: none is taken for that of another question.
void LivePlanTest::whateverFollowsBelongsToTheOutlookItCameTo()
{
    LivePlan live;
    live.setMapWanted(true);
    int followed = 0;
    bool foreign = false;
    const auto check = [&] {
        const ChartSubject& subject = live.outlook().subject;
        if (subject.chance)
            foreign = foreign || subject.chance->nominal.speedup != subject.estimate.speedup;
        if (subject.map)
            foreign = foreign || subject.map->x.front() != defaultRange(subject.plan, *subject.mapX).from;
    };
    connect(&live, &LivePlan::changed, this, check);
    connect(&live, &LivePlan::followed, this, [&] {
        ++followed;
        check();
    });
    for (int i = 1; i <= 60; ++i) {
        live.setChoices(taskOf(fullChoices(), i * 1e10));
        QTest::qWait(i % 10);
    }
    QTRY_VERIFY_WITH_TIMEOUT(!live.isFollowing(), longest);
    QVERIFY(followed >= 2);
    QVERIFY(!foreign);
    QVERIFY(isChanceOf(live.outlook().subject.chance, live.outlook()));
}

void LivePlanTest::otherInputsOfTheMapReplaceTheOneOnItsWay()
{
    LivePlan live;
    live.setChoices(firstExample());
    live.setMapWanted(true);
    const PlanInput* const x = findPlanInput("gpu_operations_per_second");
    const PlanInput* const y = findPlanInput("link_bytes_per_second");
    QTRY_VERIFY_WITH_TIMEOUT(live.outlook().subject.map.has_value(), longest);
    live.setMapInputs(y, x);
    live.setMapInputs(x, y);
    QVERIFY(!live.outlook().subject.map);
    QTRY_VERIFY_WITH_TIMEOUT(!live.isFollowing(), longest);
    QCOMPARE(live.outlook().subject.mapX, x);
    QCOMPARE(live.outlook().subject.mapY, y);
    QVERIFY(isMapOf(live.outlook().subject.map, live.outlook().plan(), *x, *y));
}

void LivePlanTest::theMapIsNotComputedUntilItIsLookedAt()
{
    LivePlan live;
    live.setChoices(firstExample());
    QTRY_VERIFY_WITH_TIMEOUT(!live.isFollowing(), longest);
    QVERIFY(!live.outlook().subject.map);
    live.setMapWanted(true);
    QVERIFY(live.isFollowing());
    QTRY_VERIFY_WITH_TIMEOUT(live.outlook().subject.map.has_value(), longest);
}

void LivePlanTest::aChartSaysWhileItIsComputedAndIsCurrentAfter_data()
{
    QTest::addColumn<QString>("key");
    for (const ChartKind& kind : charts())
        if (kind.needsChance || kind.needsMap)
            QTest::addRow("%s", kind.key.data()) << toQString(kind.key);
}

void LivePlanTest::aChartSaysWhileItIsComputedAndIsCurrentAfter()
{
    QFETCH(QString, key);
    DrivenWindow w;
    w.window().body().charts().showPage(key);
    QTRY_VERIFY_WITH_TIMEOUT(!w.window().isFollowing(), longest);
    QVERIFY(!isPast(pageOf(w)) && !isPale(pageOf(w)));
    QVERIFY(showsWhatIs(w));
    for (const char* text : {"7 Gop", "70 Gop", "0.7 Gop"}) {
        w.type("Total operations", QString::fromUtf8(text)); // nothing comes in meanwhile
        QVERIFY(w.window().isFollowing());
        QVERIFY2(isPast(pageOf(w)), qPrintable(wordsOf(pageOf(w))));
    }
    QCOMPARE(w.window().scenario().operations, 0.7 * gigaOperation);
    QTRY_VERIFY_WITH_TIMEOUT(!w.window().isFollowing(), longest);
    QVERIFY(!isPast(pageOf(w)) && !isPale(pageOf(w)));
    QVERIFY(showsWhatIs(w));
}

void LivePlanTest::aRefusedTextMarksTheChartAsAPastOne()
{
    DrivenWindow w;
    ChartTabs& charts = w.window().body().charts();
    for (const ChartKind& kind : gpuspeedup::charts()) {
        charts.showPage(toQString(kind.key));
        QTRY_VERIFY_WITH_TIMEOUT(!w.window().isFollowing(), longest);
        const std::string before = pageOf(w).view().chart().description;
        w.paste("Total operations", QStringLiteral("abc"));
        QVERIFY2(isPast(pageOf(w)), kind.key.data());
        QVERIFY(wordsOf(pageOf(w)).contains(QStringLiteral("Total operations")));
        QCOMPARE(pageOf(w).view().chart().description, before);
        w.paste("Total operations", QStringLiteral("500 Gop"));
        QTRY_VERIFY_WITH_TIMEOUT(!w.window().isFollowing(), longest);
        QVERIFY2(!isPale(pageOf(w)), kind.key.data());
        QCOMPARE(pageOf(w).view().chart().description, before);
    }
}

void LivePlanTest::whatFollowsAfterARefusalStaysMarked()
{
    DrivenWindow w;
    w.window().body().charts().showPage(QStringLiteral("certainty"));
    QTRY_VERIFY_WITH_TIMEOUT(!w.window().isFollowing(), longest);
    w.paste("Total operations", QStringLiteral("7 Gop"));
    w.paste("Data size to transfer", QStringLiteral("abc")); // before the ranges are there
    QVERIFY(isPast(pageOf(w)));
    QTRY_VERIFY_WITH_TIMEOUT(!w.window().isFollowing(), longest);
    QVERIFY(isPast(pageOf(w)));
    QVERIFY(wordsOf(pageOf(w)).contains(QStringLiteral("last valid result")));
    QVERIFY(showsWhatIs(w));
    QVERIFY(w.isStale());
}

/// W/Rc = 1e308/1e-290 exceeds what a double holds.
void LivePlanTest::choicesWithoutAResultAreKeptAndExplained()
{
    DrivenWindow w;
    const PlanDocument& document = w.window().document();
    w.paste("CPU operations per second", QStringLiteral("1e-290 FLOPS"));
    QVERIFY(w.window().live().staleReason().isEmpty());
    w.paste("Total operations", QStringLiteral("1e308 op"));
    QVERIFY(w.window().live().staleReason().endsWith(u'.'));
    QVERIFY(w.staleNote().startsWith(w.window().live().staleReason()));
    QVERIFY(isPast(pageOf(w)));
    QCOMPARE(document.current().fields.scenario.operations, 1e308 * operation);
    QCOMPARE(w.window().live().outlook().plan().base.operations, 500 * gigaOperation);
    QCOMPARE(w.field("Total operations")->text(), QStringLiteral("1e308 op"));

    w.paste("CPU operations per second", QStringLiteral("40 GFLOPS"));
    QVERIFY(w.window().live().staleReason().isEmpty());
    QCOMPARE(w.window().live().outlook().plan().base.operations, 1e308 * operation); // it was kept
    QVERIFY(!w.isStale());
}

QTEST_MAIN(LivePlanTest)
#include "live_plan_test.moc"
