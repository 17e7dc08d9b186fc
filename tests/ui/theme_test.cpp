// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include "tests/ui/driven_window.h"
#include "tests/ui/legibility.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <cmath>

using namespace gpuspeedup;

/// Contrast by WCAG 2.1, success criteria 1.4.3 and 1.4.11: 4.5:1 for text, 3:1
/// for lines and edges that carry meaning.
class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void theFormulaGivesTheKnownRatios();
    void textStandsOutFromItsBackground_data() { addThemes(); }
    void textStandsOutFromItsBackground();
    void seriesAndEdgesStandOutFromTheirBackground_data() { addThemes(); }
    void seriesAndEdgesStandOutFromTheirBackground();
    void whatIsShownUsesTheseColours_data() { addThemes(); }
    void whatIsShownUsesTheseColours();
    void aThemeChangeReachesWhatIsShown();
    void namesAreReadBack();

private:
    static void addThemes();
};

namespace {

bool standsOut(const QColor& color, const QColor& background, double ratio)
{
    const bool holds = contrast(color, background) >= ratio;
    if (!holds)
        qWarning() << color.name() << "on" << background.name() << "has only" << contrast(color, background);
    return holds;
}

QColor colorOf(const QLabel& label)
{
    return label.palette().color(label.foregroundRole());
}

constexpr double ofText = 4.5;
constexpr double ofLines = 3;

} // namespace

void ThemeTest::addThemes()
{
    QTest::addColumn<Theme>("theme");
    QTest::newRow("light") << Theme::light;
    QTest::newRow("dark") << Theme::dark;
}

void ThemeTest::theFormulaGivesTheKnownRatios()
{
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 1e-9);
    QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) <
            0.005); // the grey just too light
}

void ThemeTest::textStandsOutFromItsBackground()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    const QPalette p = QApplication::palette();
    for (const QPalette::ColorRole background : {QPalette::Window, QPalette::Base, QPalette::AlternateBase}) {
        for (const QPalette::ColorRole text :
             {QPalette::WindowText, QPalette::Text, QPalette::PlaceholderText, QPalette::Link})
            QVERIFY(standsOut(p.color(text), p.color(background), ofText));
        const ThemeColors& colors = themeColors(p);
        for (const QColor& text : {colors.good, colors.bad, colors.error})
            QVERIFY(standsOut(text, p.color(background), ofText));
    }
    QVERIFY(standsOut(p.color(QPalette::ButtonText), p.color(QPalette::Button), ofText));
    QVERIFY(standsOut(p.color(QPalette::ToolTipText), p.color(QPalette::ToolTipBase), ofText));
    QVERIFY(standsOut(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight), ofText));
}

void ThemeTest::seriesAndEdgesStandOutFromTheirBackground()
{
    QFETCH(Theme, theme);
    applyTheme(theme);
    const QPalette p = QApplication::palette();
    const ThemeColors& colors = themeColors(p);
    for (const QPalette::ColorRole background : {QPalette::Window, QPalette::Base}) {
        for (const QColor& series : {colors.cpu, colors.gpu, colors.transfer, colors.launches, colors.speedup,
                                     colors.communication, colors.oneOff, colors.serial})
            QVERIFY(standsOut(series, p.color(background), ofLines));
        QVERIFY(standsOut(p.color(QPalette::Mid), p.color(background), ofLines)); // edges of text fields
        QVERIFY(standsOut(p.color(QPalette::Highlight), p.color(background), ofLines)); // the focused edge
        // Disabled text is exempt; past results are shown in it and shall be read all the same.
        QVERIFY(standsOut(p.color(QPalette::Disabled, QPalette::Text), p.color(background), ofLines));
    }
}

void ThemeTest::whatIsShownUsesTheseColours()
{
    QFETCH(Theme, theme);
    DrivenWindow w(theme);
    w.type("Total operations", QStringLiteral("abc"));
    const QPalette p = QApplication::palette();
    for (const QWidget* widget : w.window().findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label == nullptr || !label->isVisible() || label->text().isEmpty() || !label->isEnabled())
            continue;
        const QColor shown = colorOf(*label);
        const bool past = shown == p.color(QPalette::Disabled, QPalette::WindowText);
        QVERIFY2(standsOut(shown, p.color(QPalette::Window), past ? ofLines : ofText),
                 qPrintable(label->text()));
    }
    const QColor refused = w.field("Total operations")->palette().color(QPalette::Text);
    QCOMPARE(refused, themeColors(p).error);
    QCOMPARE(colorOf(*w.hintOf("Total operations")), themeColors(p).error);
}

void ThemeTest::aThemeChangeReachesWhatIsShown()
{
    DrivenWindow w(Theme::light);
    QWidget* chart = w.named("Time and speedup over the size of the task");
    for (const Theme theme : {Theme::dark, Theme::light, Theme::dark}) {
        w.window().setTheme(theme);
        QTest::qWait(50); // for the queued repaint of the chart
        const QPalette p = QApplication::palette();
        QCOMPARE(isDark(p), theme == Theme::dark);
        QCOMPARE(chart->grab().toImage().pixelColor(2, 2), p.color(QPalette::Base));
        QCOMPARE(w.window().grab().toImage().pixelColor(3, w.window().height() - 3),
                 p.color(QPalette::Window));
        QCOMPARE(w.field("CPU time")->palette().color(QPalette::Text), p.color(QPalette::Text));
        QCOMPARE(w.field("Total operations")->palette().color(QPalette::Text), p.color(QPalette::Text));
        QCOMPARE(colorOf(*w.hintOf("Total operations")), p.color(QPalette::PlaceholderText));
    }
}

void ThemeTest::namesAreReadBack()
{
    for (const Theme theme : {Theme::system, Theme::light, Theme::dark})
        QCOMPARE(themeFromName(themeName(theme)), theme);
    QCOMPARE(themeFromName(QStringLiteral("plaid")), Theme::system);
    QCOMPARE(themeFromName({}), Theme::system);
}

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
