// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/charts.h"
#include "tests/model/chart/whole_subject.h"
#include "tests/model/full_plan.h"
#include "tests/model/random_plan.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace gpuspeedup;

class ChartPropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(100); }
    void everyChartOfAnyPlanCanBeDrawn();
    void chartsOfPublishedScenariosFarBeyondAnyMachineCanBeDrawn();
    void everyChartHasAKeyAWordAndAnExplanation();
    void everyTextGoesThroughTheLanguage();
};

namespace {

void check(bool holds, const std::string& what)
{
    if (!holds)
        RC_FAIL(what);
}

void checkAxis(const ChartAxis& axis, const std::string& chart)
{
    check(std::isfinite(axis.from) && std::isfinite(axis.to) && axis.from < axis.to,
          chart + ": ends of an axis");
    check(!axis.logarithmic || axis.from > 0, chart + ": a logarithmic axis above zero");
    check(!axis.logarithmic || (axis.canBeLogarithmic && std::isfinite(axis.to / axis.from)),
          chart + ": its ratio");
    check(axis.to < 1e250, chart + ": QCustomPlot's end");
    check(!axis.label.empty() || !axis.names.empty(), chart + ": the name of an axis");
}

bool isInside(const ChartAxis& axis, double value)
{
    return std::isfinite(value) && value >= axis.from && value <= axis.to;
}

/// Along which a bar lies, and across.
void checkSeries(const Chart& chart, const ChartSeries& series, const std::string& name)
{
    using Kind = ChartSeries::Kind;
    check(!series.x.empty() && series.x.size() == series.y.size(), name + ": as many x as y");
    const bool hasUpper = series.kind == Kind::bars || series.kind == Kind::band;
    check(series.upper.size() == (hasUpper ? series.x.size() : 0), name + ": as many ends");
    check(!series.onSecondAxis || chart.second.has_value(), name + ": its axis");
    const ChartAxis& yAxis = series.onSecondAxis ? *chart.second : chart.y;
    for (std::size_t i = 0; i < series.x.size(); ++i) {
        check(isInside(chart.x, series.x[i]), name + ": x inside");
        check(isInside(yAxis, series.y[i]), name + ": y inside");
        if (hasUpper)
            check(isInside(series.kind == Kind::bars ? chart.x : yAxis, series.upper[i]),
                  name + ": end inside");
        if (series.kind == Kind::bars)
            check(series.x[i] < series.upper[i], name + ": a bar of some length");
        if (series.kind == Kind::band)
            check(series.y[i] <= series.upper[i], name + ": the band's edges");
    }
    if (series.kind == Kind::line || series.kind == Kind::band || series.kind == Kind::area)
        check(std::ranges::adjacent_find(series.x, std::greater_equal<>()) == series.x.end(),
              name + ": ascending");
}

void checkTable(const Table& table, const std::string& chart)
{
    std::set<std::string> keys;
    for (const Column& column : table.columns)
        check(!column.key.empty() && keys.insert(column.key).second, chart + ": a key for each column");
    for (std::size_t row = 0; row < table.rows; ++row) {
        const std::vector<Cell> cells = rowOf(table, row);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (const auto* number = std::get_if<double>(&cells[i]))
                check(std::isfinite(*number), chart + ": finite cells");
            if (const auto* shown = std::get_if<ShownNumber>(&cells[i]))
                check(std::isfinite(shown->value) && !shown->shown.empty(),
                      chart + ": finite cells with words");
            check(!table.columns[i].text || std::holds_alternative<std::string>(cells[i]), chart + ": texts");
        }
    }
}

void checkMap(const Chart& chart)
{
    const ChartMap& map = *chart.map;
    check(map.values.size() == map.x.size() * map.y.size(), "map: a value for each pair");
    check(isInside(chart.x, map.x.front()) && isInside(chart.x, map.x.back()), "map: x inside");
    check(isInside(chart.y, map.y.front()) && isInside(chart.y, map.y.back()), "map: y inside");
    for (const std::optional<double>& value : map.values)
        check(!value || (std::isfinite(*value) && *value > 0), "map: values above zero");
}

void checkChart(const Chart& chart, const std::string& name)
{
    check(!chart.title.empty() && !chart.description.empty(), name + ": title and description");
    check(chart.description.find('%') == std::string::npos ||
              chart.description.find("%1") == std::string::npos,
          name + ": every place filled");
    checkTable(chart.table, name);
    if (!chart.emptyReason.empty())
        return;
    checkAxis(chart.x, name);
    checkAxis(chart.y, name);
    if (chart.second)
        checkAxis(*chart.second, name);
    check(!chart.series.empty() || chart.map.has_value(), name + ": something to see");
    for (const ChartSeries& series : chart.series)
        checkSeries(chart, series, name + " " + series.name);
    for (const ChartMark& mark : chart.marks) {
        if (mark.kind != ChartMark::Kind::horizontalLine)
            check(isInside(chart.x, mark.x), name + ": mark " + mark.label);
        if (mark.kind != ChartMark::Kind::verticalLine)
            check(isInside(mark.onSecondAxis ? *chart.second : chart.y, mark.y),
                  name + ": mark " + mark.label);
    }
    if (chart.map)
        checkMap(chart);
    check(chart.table.rows > 0, name + ": figures");
}

void checkAll(const Plan& plan)
{
    const ChartSubject subject = wholeSubject(plan, 300, 8);
    for (const ChartKind& kind : charts())
        checkChart(kind.draw(subject, {}), std::string(kind.key));
}

std::string inBrackets(std::string_view english)
{
    return "[" + std::string(english) + "]";
}

} // namespace

void ChartPropertyTest::everyChartOfAnyPlanCanBeDrawn()
{
    QVERIFY(rc::check("any plan", [] {
        const Plan plan = *anyPlan();
        RC_PRE(evaluate(plan).fault == PlanFault::none);
        checkAll(plan);
    }));
}

void ChartPropertyTest::chartsOfPublishedScenariosFarBeyondAnyMachineCanBeDrawn()
{
    QVERIFY(rc::check("any scenario", [] {
        Plan plan;
        plan.base = *anyScenario();
        RC_PRE(evaluate(plan).fault == PlanFault::none);
        checkAll(plan);
    }));
}

void ChartPropertyTest::everyChartHasAKeyAWordAndAnExplanation()
{
    std::set<std::string_view> keys;
    for (const ChartKind& kind : charts()) {
        QVERIFY(keys.insert(kind.key).second);
        QVERIFY(!kind.title.empty() && !kind.explanation.empty());
        QCOMPARE(findChart(kind.key), &kind);
    }
    QCOMPARE(keys.size(), std::size_t{6});
    QVERIFY(findChart("none") == nullptr);
}

/// A translation that puts every text into brackets leaves none without.
void ChartPropertyTest::everyTextGoesThroughTheLanguage()
{
    const Language language{DecimalMark::point, inBrackets};
    const ChartSubject subject = wholeSubject(fullPlan(), 300, 8);
    const auto isTranslated = [](const std::string& text) { return text.empty() || text.front() == '['; };
    for (const ChartKind& kind : charts()) {
        const Chart chart = kind.draw(subject, language);
        QVERIFY(isTranslated(chart.title) && isTranslated(chart.description));
        QVERIFY(isTranslated(chart.x.label) && isTranslated(chart.y.label));
        QVERIFY(std::ranges::all_of(chart.y.names, isTranslated));
        for (const ChartSeries& series : chart.series)
            QVERIFY(isTranslated(series.name));
        for (const ChartMark& mark : chart.marks)
            QVERIFY(isTranslated(mark.label));
        for (const Column& column : chart.table.columns)
            QVERIFY2(isTranslated(column.heading), column.heading.c_str());
    }
}

QTEST_APPLESS_MAIN(ChartPropertyTest)
#include "chart_property_test.moc"
