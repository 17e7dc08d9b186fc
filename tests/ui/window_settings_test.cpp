// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/examples.h"
#include "tests/ui/driven_window.h"
#include "tests/ui/full_choices.h"
#include "tests/ui/legibility.h"
#include "ui/charts/chart_tabs.h"
#include "ui/inputs/plan_panel.h"
#include "ui/languages.h"
#include "ui/plan/plan_document.h"
#include "ui/window_body.h"

#include <QLocale>
#include <QTest>

using namespace gpuspeedup;

/// Every view of the window as people with other languages, screens and themes see it. Run by ctest at scale
/// 1 and 2 and in each language; the locale is that of the environment, as for the program.
class WindowSettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyLanguage(QStringLiteral("system")); }
    void theLocaleIsTheOneThatWasAskedFor();
    void everyViewIsLegible_data();
    void everyViewIsLegible();
};

namespace {

constexpr QSize smallest{1000, 640};
constexpr QSize large{1400, 900};
constexpr int longest = 30'000; // milliseconds, on a busy machine

/// Every section of the inputs is unfolded: two scenarios, so that there is something to compare.
PlanFile planOfAll()
{
    PlanFile plan;
    plan.scenarios = {fullChoices(), Choices{}};
    plan.scenarios.back().fields = fromExample(examples().front());
    return plan;
}

bool isNone(const char* fault, const QString& view, const QStringList& found)
{
    for (const QString& each : found)
        qWarning().noquote() << fault << QStringLiteral("in") << view << QStringLiteral(": ") + each;
    return found.isEmpty();
}

bool isLegible(DrivenWindow& w, const QString& view)
{
    settle();
    const bool whole = isNone("Clipped", view, clippedTexts(w.window()));
    const bool apart = isNone("Overlapping", view, overlappingTexts(w.window()));
    const bool named = isNone("Without name", view, unnamedWidgets(w.window()));
    const bool strong = isNone("Faint", view, faintTexts(w.window()));
    return whole && apart && named && strong;
}

} // namespace

void WindowSettingsTest::theLocaleIsTheOneThatWasAskedFor()
{
    const QString asked = qEnvironmentVariable("LC_ALL");
    QCOMPARE(QLocale().name(), asked.section(u'.', 0, 0)); // without the encoding
}

void WindowSettingsTest::everyViewIsLegible_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    for (const Theme theme : {Theme::light, Theme::dark})
        for (const QSize size : {smallest, large})
            QTest::addRow("%s, %d x %d", qPrintable(themeName(theme)), size.width(), size.height())
                << theme << size;
}

void WindowSettingsTest::everyViewIsLegible()
{
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    DrivenWindow w(theme, size);
    w.window().document().reset(planOfAll());
    w.window().body().inputs().unfoldAll();
    ChartTabs& charts = w.window().body().charts();
    bool legible = true;
    for (int scenario = 0; scenario < w.window().document().count(); ++scenario) {
        w.window().document().select(scenario);
        for (int tab = 0; tab < charts.count(); ++tab) {
            charts.setCurrentIndex(tab);
            QTRY_VERIFY_WITH_TIMEOUT(!w.window().isFollowing(), longest);
            const QString view = QStringLiteral("scenario %1, %2").arg(scenario).arg(charts.tabText(tab));
            legible = isLegible(w, view) && legible;
        }
    }
    QCOMPARE(w.window().size(), size);
    QVERIFY(legible);
}

QTEST_MAIN(WindowSettingsTest)
#include "window_settings_test.moc"
