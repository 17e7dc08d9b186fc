// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/svg.h"

#include "tests/exactly.h"
#include "tests/model/chart/sample_chart.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <limits>

using namespace gpuspeedup;

class SvgTest : public QObject
{
    Q_OBJECT

private slots:
    void everyChartIsValidAndLiesWithinItsPicture_data();
    void everyChartIsValidAndLiesWithinItsPicture();
    void aScreenReaderIsToldTitleAndDescription();
    void aLargerValueLiesHigher_data();
    void aLargerValueLiesHigher();
    void barsStandBelowEachOtherInTheOrderOfTheirNames();
    void theContourRunsWhereTheValuesAreOne();
    void aLargeMapHasNoMoreCellsThanAreSeen();
    void labelsOfMarksDoNotMeet();
    void anEmptyChartSaysWhy();
    void textThatTriesToBreakOutIsHarmless();
    void whatIsNotFiniteIsLeftOut();
    void ticksAreRoundAndWithinTheAxis_data();
    void ticksAreRoundAndWithinTheAxis();
    void theSameChartGivesTheSameBytes();
    void stylesApplyToChartsOnlyAndDarkToScreensOnly();
    void theHeadingCanBeLeftToThePage();
};

namespace {

struct Element
{
    QString name;
    QXmlStreamAttributes attributes;
    QString text;

    [[nodiscard]] double number(const char* attribute) const
    {
        bool isNumber = false;
        const double value = attributes.value(QLatin1String(attribute)).toDouble(&isNumber);
        return isNumber ? value : std::numeric_limits<double>::quiet_NaN();
    }
};

/// Empty where the text is not well-formed.
QList<Element> elementsOf(const std::string& svg)
{
    QList<Element> elements;
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement())
            elements.append({reader.name().toString(), reader.attributes(), {}});
        else if (reader.isCharacters() && !reader.isWhitespace() && !elements.isEmpty())
            elements.last().text += reader.text();
    }
    if (reader.hasError())
        qWarning() << reader.errorString();
    return reader.hasError() ? QList<Element>() : elements;
}

QList<Element> named(const QList<Element>& elements, const char* name)
{
    QList<Element> found;
    for (const Element& element : elements)
        if (element.name == QLatin1String(name))
            found.append(element);
    return found;
}

QList<QPointF> pointsOf(const Element& element)
{
    QList<QPointF> points;
    for (const QString& pair : element.attributes.value("points").toString().split(' '))
        points.append({pair.section(',', 0, 0).toDouble(), pair.section(',', 1).toDouble()});
    return points;
}

/// Of the corners of everything drawn.
QList<QPointF> coordinatesOf(const QList<Element>& elements)
{
    QList<QPointF> corners;
    for (const Element& e : elements) {
        if (e.name == "rect")
            corners << QPointF(e.number("x"), e.number("y"))
                    << QPointF(e.number("x") + e.number("width"), e.number("y") + e.number("height"));
        else if (e.name == "line")
            corners << QPointF(e.number("x1"), e.number("y1")) << QPointF(e.number("x2"), e.number("y2"));
        else if (e.name == "circle")
            corners << QPointF(e.number("cx"), e.number("cy"));
        else if (e.name == "text")
            corners << QPointF(e.number("x"), e.number("y"));
        else if (e.name == "polyline" || e.name == "polygon")
            corners << pointsOf(e);
    }
    return corners;
}

Chart chartNamed(const QByteArray& name)
{
    if (name == "curves")
        return curveChart();
    if (name == "bars")
        return barChart();
    if (name == "map")
        return mapChart();
    if (name == "distribution")
        return distributionChart();
    return {};
}

/// The curves with an axis that shows the middle part of them only.
Chart zoomedChart()
{
    Chart chart = curveChart();
    chart.x.from = 1e10;
    chart.x.to = 1e11;
    chart.y.from = 0.3;
    chart.y.to = 2;
    return chart;
}

} // namespace

void SvgTest::everyChartIsValidAndLiesWithinItsPicture_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("height");
    for (const char* name : {"curves", "bars", "map", "distribution", "nothing"})
        for (const double width : {240.0, 720.0, 1600.0})
            QTest::addRow("%s %g", name, width) << QByteArray(name) << width << width / 2;
}

void SvgTest::everyChartIsValidAndLiesWithinItsPicture()
{
    QFETCH(QByteArray, name);
    QFETCH(double, width);
    QFETCH(double, height);
    const double least = 160; // the smallest height there is
    const QList<Element> elements = elementsOf(chartToSvg(chartNamed(name), {}, {width, height}));
    QVERIFY(!elements.isEmpty());
    QCOMPARE(elements.first().name, QString("svg"));
    QCOMPARE(elements.first().attributes.value("viewBox").toString(),
             QString("0 0 %1 %2").arg(width).arg(std::max(height, least)));
    constexpr double rounding = 0.02;
    for (const QPointF& p : coordinatesOf(elements)) {
        QVERIFY2(p.x() >= 0 && p.x() <= width + rounding, qPrintable(QString::number(p.x())));
        QVERIFY2(p.y() >= 0 && p.y() <= std::max(height, least) + rounding,
                 qPrintable(QString::number(p.y())));
    }
}

void SvgTest::aScreenReaderIsToldTitleAndDescription()
{
    const QList<Element> elements = elementsOf(chartToSvg(curveChart()));
    const QXmlStreamAttributes& root = elements.first().attributes;
    QCOMPARE(root.value("role").toString(), QString("img"));
    const QStringList ids = root.value("aria-labelledby").toString().split(' ');
    const Element title = named(elements, "title").value(0);
    const Element description = named(elements, "desc").value(0);
    QCOMPARE(ids, (QStringList{title.attributes.value("id").toString(),
                               description.attributes.value("id").toString()}));
    QCOMPARE(title.text, QString("Task size"));
    QCOMPARE(description.text, QString("The GPU is ahead from 3 Gop on."));
}

void SvgTest::aLargerValueLiesHigher_data()
{
    QTest::addColumn<bool>("logarithmic");
    QTest::addColumn<bool>("zoomed");
    QTest::addRow("logarithmic") << true << false;
    QTest::addRow("linear") << false << false;
    QTest::addRow("logarithmic, cut") << true << true;
    QTest::addRow("linear, cut") << false << true;
}

void SvgTest::aLargerValueLiesHigher()
{
    QFETCH(bool, logarithmic);
    QFETCH(bool, zoomed);
    Chart chart = zoomed ? zoomedChart() : curveChart();
    chart.x.logarithmic = chart.y.logarithmic = logarithmic;
    chart.marks.clear();
    for (const Element& line : named(elementsOf(chartToSvg(chart)), "polyline")) {
        const QList<QPointF> points = pointsOf(line); // CPU time, GPU time and speedup all grow
        QVERIFY(points.size() > 1);
        for (int i = 1; i < points.size(); ++i) {
            QVERIFY(points[i].x() >= points[i - 1].x());
            QVERIFY(points[i].y() <= points[i - 1].y());
        }
    }
}

void SvgTest::barsStandBelowEachOtherInTheOrderOfTheirNames()
{
    const QList<Element> elements = elementsOf(chartToSvg(barChart()));
    QList<QRectF> copies;
    for (const Element& rect : named(elements, "rect"))
        if (rect.attributes.value("class") == u"f-transfer")
            copies.append({rect.number("x"), rect.number("y"), rect.number("width"), rect.number("height")});
    QCOMPARE(copies.size(), 5); // the first is in the legend
    for (int i = 2; i < copies.size(); ++i) {
        QVERIFY(copies[i].top() > copies[i - 1].bottom());
        QVERIFY(copies[i].width() < copies[i - 1].width()); // as the times fall
        QCOMPARE(copies[i].left(), copies[1].left());
    }
    QVERIFY(std::abs(copies[1].width() / copies[2].width() - 0.0625 / 0.03) < 0.01);
}

void SvgTest::theContourRunsWhereTheValuesAreOne()
{
    // x · y = 100 is a straight line on logarithmic axes: from the upper left corner, where x = 1 and
    // y = 100, to x = 100 and y = 1, two thirds along the lower side.
    Chart chart = mapChart();
    chart.marks.clear();
    const QList<Element> elements = elementsOf(chartToSvg(chart));
    const QList<Element> lines = named(elements, "polyline");
    QCOMPARE(lines.size(), 2); // one below the other, in two widths
    const QList<QPointF> contour = pointsOf(lines[1]);
    const Element base = named(elements, "line").at(1); // after that of the legend
    const double left = base.number("x1");
    const double width = base.number("x2") - left;
    const auto [first, last] =
        std::minmax(contour.first(), contour.last(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    QVERIFY(std::abs(first.x() - left) < 1);
    QVERIFY(std::abs(last.x() - (left + width * 2 / 3)) < 1);
    QVERIFY(std::abs(last.y() - base.number("y1")) < 1);
    const double slope = (last.y() - first.y()) / (last.x() - first.x());
    for (const QPointF& p : contour)
        QVERIFY(std::abs(p.y() - first.y() - slope * (p.x() - first.x())) < 1);
}

void SvgTest::aLargeMapHasNoMoreCellsThanAreSeen()
{
    const std::string svg = chartToSvg(mapChart(500, 400));
    QVERIFY(named(elementsOf(svg), "rect").size() <= 64 * 64 + 20);
    QVERIFY(svg.size() < 200'000);
}

void SvgTest::labelsOfMarksDoNotMeet()
{
    Chart chart = curveChart();
    chart.marks.clear();
    for (int i = 0; i < 12; ++i)
        chart.marks.push_back(
            {.x = 5e11, .y = 0.129 * (1 + 0.1 * i), .label = "Mark number " + std::to_string(i)});
    QList<QRectF> boxes;
    for (const Element& rect : named(elementsOf(chartToSvg(chart)), "rect"))
        if (rect.attributes.value("fill-opacity") == u"0.8")
            boxes.append({rect.number("x"), rect.number("y"), rect.number("width"), rect.number("height")});
    QVERIFY(boxes.size() >= 6);
    for (int i = 0; i < boxes.size(); ++i)
        for (int j = 0; j < i; ++j)
            QVERIFY(!boxes[i].adjusted(0.02, 0.02, -0.02, -0.02).intersects(boxes[j]));
}

void SvgTest::anEmptyChartSaysWhy()
{
    Chart chart = curveChart();
    chart.emptyReason = "There is no estimate at any size of the task, because the data does not fit the "
                        "memory of the GPU and the copies cannot be divided.";
    const QList<Element> elements = elementsOf(chartToSvg(chart));
    QVERIFY(named(elements, "polyline").isEmpty());
    QStringList lines;
    for (const Element& text : named(elements, "text"))
        lines += text.text.trimmed();
    QVERIFY(lines.join(' ').contains(QString::fromStdString(chart.emptyReason)));
    QVERIFY(named(elements, "desc").value(0).text.contains(QString::fromStdString(chart.emptyReason)));
}

void SvgTest::textThatTriesToBreakOutIsHarmless()
{
    const std::string hostile = "</title><script>alert('1')</script> ]]> \"&amp; \x01\x1b[31m \xff\xfe 😀 "
                                "\xE2\x80\xAE turned";
    Chart chart = curveChart();
    chart.title = chart.description = chart.x.label = chart.series[1].name = hostile;
    chart.marks[0].label = hostile;
    chart.y.names = {};
    const std::string svg = chartToSvg(chart);
    const QList<Element> elements = elementsOf(svg);
    QVERIFY(!elements.isEmpty());
    QVERIFY(named(elements, "script").isEmpty());
    QCOMPARE(named(elements, "title").size(), 1);
    QVERIFY(
        named(elements, "title").at(0).text.startsWith("</title><script>alert('1')</script> ]]> \"&amp;"));
    QVERIFY(named(elements, "title").at(0).text.contains(QString::fromUtf8("😀")));
    QVERIFY(std::ranges::none_of(svg, [](char c) { return c >= 0 && c < ' ' && c != '\n'; }));
}

void SvgTest::whatIsNotFiniteIsLeftOut()
{
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const double infinite = std::numeric_limits<double>::infinity();
    Chart chart = curveChart();
    chart.series[1].y[5] = nothing;
    chart.series[1].x[9] = infinite;
    chart.series[0].upper[3] = -infinite;
    chart.marks[0].y = nothing;
    chart.y.to = infinite;
    chart.x.from = nothing;
    chart.second->from = -1;
    const std::string svg = chartToSvg(chart);
    for (const QPointF& p : coordinatesOf(elementsOf(svg)))
        QVERIFY(std::isfinite(p.x()) && std::isfinite(p.y()));
    QVERIFY(!QRegularExpression("\\b(nan|inf)\\b").match(QString::fromStdString(svg)).hasMatch());
}

void SvgTest::ticksAreRoundAndWithinTheAxis_data()
{
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<bool>("logarithmic");
    QTest::addRow("part of a decade") << 2e9 << 3e9 << true;
    QTest::addRow("decades") << 1e6 << 1e12 << true;
    QTest::addRow("many decades") << 1e-3 << 1e30 << true;
    QTest::addRow("around zero") << -4e9 << 7e9 << false;
    QTest::addRow("far from zero") << 1e9 << 1.0001e9 << false;
}

void SvgTest::ticksAreRoundAndWithinTheAxis()
{
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(bool, logarithmic);
    Chart chart;
    chart.x = {.label = "", .unit = {Dimension::count}, .logarithmic = logarithmic, .from = from, .to = to};
    chart.y = {.label = "", .from = 0, .to = 1};
    QStringList labels;
    for (const Element& text : named(elementsOf(chartToSvg(chart)), "text"))
        if (text.attributes.value("text-anchor") == u"middle")
            labels += text.text;
    QVERIFY(labels.size() >= 2);
    QVERIFY(labels.size() <= 20);
    QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), labels.size());
}

void SvgTest::theSameChartGivesTheSameBytes()
{
    QCOMPARE(exactly(chartToSvg(curveChart())), exactly(chartToSvg(curveChart())));
    QVERIFY(chartToSvg(curveChart()) != chartToSvg(zoomedChart()));
}

void SvgTest::stylesApplyToChartsOnlyAndDarkToScreensOnly()
{
    const QString style = named(elementsOf(chartToSvg(curveChart())), "style").value(0).text;
    QVERIFY(style.contains("@media screen and (prefers-color-scheme: dark)"));
    for (const QString& line : style.split('\n'))
        if (line.contains(" { ") && !line.startsWith('@'))
            QVERIFY2(line.startsWith(" .gpuspeedup-chart ."), qPrintable(line));
}

void SvgTest::theHeadingCanBeLeftToThePage()
{
    const auto isDrawn = [](const std::string& svg) {
        const QList<Element> texts = named(elementsOf(svg), "text");
        return std::ranges::any_of(texts, [](const Element& text) { return text.text == "Task size"; });
    };
    QVERIFY(isDrawn(chartToSvg(curveChart())));
    QVERIFY(!isDrawn(chartToSvg(curveChart(), {}, {.heading = false})));
}

QTEST_APPLESS_MAIN(SvgTest)
#include "svg_test.moc"
