// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/report_format.h"

#include "model/plan/plan_input.h"
#include "tests/exactly.h"
#include "tests/model/full_plan.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace gpuspeedup;

class ReportTest : public QObject
{
    Q_OBJECT

private slots:
    void htmlIsWellFormedAndHasNoNumberThatIsNone_data();
    void htmlIsWellFormedAndHasNoNumberThatIsNone();
    void theFirstSentenceAnswersTheQuestion();
    void everyInputStandsBesideItsSource();
    void everyChartStandsOnceWithItsDescription();
    void headingsAreInOrder();
    void theMethodNamesEveryRefinementThatIsOn();
    void severalPlansAreComparedAndThenToldOneByOne();
    void aPlanWithoutEstimateSaysWhy();
    void chartsCanBeChosen();
    void textThatTriesToBreakOutIsHarmless();
    void theSameSeedGivesTheSameBytes();
    void markdownNamesThePicturesBesideIt();
    void markdownForStandardOutputHoldsItsPictures();
    void theLanguageIsThatAskedFor();
};

namespace {

const MonteCarloSettings fewDraws{.draws = 200, .threads = 1};

ReportedPlan reported(const Plan& plan, const std::string& name)
{
    return reportedPlan(plan, name, fewDraws);
}

/// The published example, once for all tests.
const ReportedPlan& published()
{
    static const ReportedPlan plan = reported(Plan(), "Training a small neural network");
    return plan;
}

/// All refinements on.
const ReportedPlan& refined()
{
    static const ReportedPlan plan = reported(fullPlan(), "three kernels");
    return plan;
}

Report reportOn(const std::vector<ReportedPlan>& plans, const ReportSettings& settings = {},
                const Language& language = {})
{
    return reportOf(plans, settings, language);
}

std::string htmlOf(const Report& report)
{
    std::string text;
    writeReportHtml(report, [&text](std::string_view piece) { text += piece; });
    return text;
}

/// What stands between the tags of each element of that name; nothing where the text is not well-formed.
QStringList textsOf(const std::string& xml, const QString& name)
{
    QStringList texts;
    QXmlStreamReader reader(QByteArray::fromStdString(xml));
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == name)
            texts += reader.readElementText(QXmlStreamReader::IncludeChildElements);
    if (reader.hasError())
        qWarning() << reader.errorString();
    return reader.hasError() ? QStringList() : texts;
}

int countOf(const std::string& text, const char* part)
{
    return static_cast<int>(QString::fromStdString(text).count(QLatin1String(part)));
}

std::string translatedTo(std::string_view english)
{
    return english == "en" ? "zh-CN" : english == "Method" ? "方法" : std::string(english);
}

} // namespace

void ReportTest::htmlIsWellFormedAndHasNoNumberThatIsNone_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("published formulas") << 0;
    QTest::newRow("all refinements") << 1;
    QTest::newRow("both") << 2;
}

void ReportTest::htmlIsWellFormedAndHasNoNumberThatIsNone()
{
    QFETCH(int, which);
    const std::vector<ReportedPlan> plans = which == 0   ? std::vector{published()}
                                            : which == 1 ? std::vector{refined()}
                                                         : std::vector{published(), refined()};
    const std::string html = htmlOf(reportOn(plans));
    QVERIFY(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    QCOMPARE(textsOf(html, "h1").size(), 1);
    QVERIFY(
        !QRegularExpression("\\b(nan|inf|NaN|infinity)\\b").match(QString::fromStdString(html)).hasMatch());
    QVERIFY(!QRegularExpression("(src|href)=").match(QString::fromStdString(html)).hasMatch());
    for (const QString& caption : textsOf(html, "caption"))
        QVERIFY(!caption.isEmpty());
}

void ReportTest::theFirstSentenceAnswersTheQuestion()
{
    const Report report = reportOn({published()});
    QCOMPARE(exactly(report.title), "GPU speedup report: Training a small neural network");
    const auto* const answer = std::get_if<ReportParagraph>(&report.blocks.at(1));
    QVERIFY(answer != nullptr);
    QVERIFY2(answer->text.starts_with("The GPU wins"), answer->text.c_str());
}

void ReportTest::everyInputStandsBesideItsSource()
{
    const Plan plan = fullPlan();
    const QStringList rows = textsOf(htmlOf(reportOn({refined()})), "tr");
    for (const PlanInput& input : planInputs()) {
        if (!input.active(plan))
            continue;
        const std::string_view source = sourceKindName(sourceOf(plan, input).kind);
        const auto tells = [&](const QString& row) {
            return row.startsWith(QString::fromUtf8(input.label)) &&
                   row.contains(QLatin1String(source.data(), static_cast<int>(source.size())));
        };
        QVERIFY2(std::ranges::any_of(rows, tells), input.label.data());
    }
}

void ReportTest::everyChartStandsOnceWithItsDescription()
{
    const std::string html = htmlOf(reportOn({refined()}));
    QCOMPARE(countOf(html, "<svg "), static_cast<int>(charts().size()));
    QCOMPARE(textsOf(html, "figcaption").size(), static_cast<int>(charts().size()));
    const QStringList headings = textsOf(html, "h3");
    for (const ChartKind& kind : charts())
        QCOMPARE(headings.count(QString::fromUtf8(kind.title)), 1);
    for (const QString& description : textsOf(html, "figcaption"))
        QVERIFY(!description.isEmpty());
}

void ReportTest::headingsAreInOrder()
{
    for (const std::vector<ReportedPlan>& plans :
         {std::vector{published()}, std::vector{published(), refined()}}) {
        int level = 1;
        for (const ReportBlock& block : reportOn(plans).blocks)
            if (const auto* const heading = std::get_if<ReportHeading>(&block)) {
                QVERIFY(heading->level >= 2 && heading->level <= level + 1);
                level = heading->level;
            }
    }
}

void ReportTest::theMethodNamesEveryRefinementThatIsOn()
{
    const std::string html = htmlOf(reportOn({refined()}));
    const std::string method = html.substr(html.find("<h2>Method</h2>"));
    for (const RefinementInfo& info : refinements())
        QVERIFY2(method.find(info.label) != std::string::npos, info.label.data());
    QVERIFY(method.find("drawn 200 times") != std::string::npos);
    QVERIFY(method.find("seed 1") != std::string::npos);
    QVERIFY(htmlOf(reportOn({published()})).find("No refinement is on.") != std::string::npos);
}

void ReportTest::severalPlansAreComparedAndThenToldOneByOne()
{
    const std::string html = htmlOf(reportOn({published(), refined()}));
    QCOMPARE(textsOf(html, "h2"),
             (QStringList{"Side by side", "Training a small neural network", "three kernels", "Method"}));
    QCOMPARE(countOf(html, "<svg "), 2 * static_cast<int>(charts().size()) + 1);
    // A row for each figure, with both plans beside each other.
    const QStringList rows = textsOf(html, "tr");
    QCOMPARE(rows.count("FigureTraining a small neural networkthree kernels"), 1);
    // A figure's name is that of its file: each once.
    QStringList names;
    for (const ReportBlock& block : reportOn({published(), refined()}).blocks)
        if (const auto* const figure = std::get_if<ReportFigure>(&block))
            names += QString::fromStdString(figure->name);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
}

void ReportTest::aPlanWithoutEstimateSaysWhy()
{
    Plan impossible;
    impossible.base.operations = Work::fromSi(1e300);
    impossible.base.cpuRate = Throughput::fromSi(1e-300);
    const ReportedPlan plan = reported(impossible, "too much");
    QVERIFY(!plan.subject);
    QVERIFY(!plan.reason.empty());
    const std::string html = htmlOf(reportOn({published(), plan}));
    QVERIFY(textsOf(html, "p").contains("There is no estimate: " + QString::fromStdString(plan.reason)));
}

void ReportTest::chartsCanBeChosen()
{
    ReportSettings settings;
    settings.charts = {findChart("certainty")};
    QCOMPARE(countOf(htmlOf(reportOn({published()}, settings)), "<svg "), 1);
    settings.charts.clear();
    const std::string without = htmlOf(reportOn({published()}, settings));
    QCOMPARE(countOf(without, "<svg "), 0);
    QVERIFY(!textsOf(without, "h2").contains("Charts"));
}

void ReportTest::textThatTriesToBreakOutIsHarmless()
{
    const std::string name = "</title><script>alert(\"1\")</script> ]]> <!-- 'a' \x01\x1b[0m \xff 😀 "
                             "\xE2\x80\xAE [x](http://a) | `b`\n# c\n=1+1";
    Plan plan;
    plan.base.note = name;
    const Report report = reportOn({reported(plan, name), reported(plan, name)});
    const std::string html = htmlOf(report);
    QCOMPARE(textsOf(html, "h1").size(), 1);
    QVERIFY(textsOf(html, "script").isEmpty());
    const QStringList headings = textsOf(html, "h2");
    QVERIFY(headings.at(1).startsWith("</title><script>alert(\"1\")</script> ]]> <!-- 'a' [0m"));
    QVERIFY(headings.at(1).contains(QString::fromUtf8("😀")));
    QVERIFY(std::ranges::none_of(html, [](char c) { return c >= 0 && c < ' ' && c != '\n'; }));
    const std::string markdown = writeReportMarkdown(report, "a").text;
    QVERIFY(markdown.find("<script>") == std::string::npos);
    QVERIFY(markdown.find("\n# c") == std::string::npos);
    QVERIFY(markdown.find("[x](http") == std::string::npos);
}

void ReportTest::theSameSeedGivesTheSameBytes()
{
    const auto html = [](std::uint64_t seed) {
        return htmlOf(reportOn({reportedPlan(fullPlan(), "a", {.draws = 200, .seed = seed})}));
    };
    QVERIFY(html(7) == html(7));
    QVERIFY(html(7) != html(8));
}

void ReportTest::markdownNamesThePicturesBesideIt()
{
    const MarkdownReport markdown = writeReportMarkdown(reportOn({published(), refined()}), "my report");
    QCOMPARE(static_cast<int>(markdown.pictures.size()), 2 * static_cast<int>(charts().size()) + 1);
    for (const auto& [file, svg] : markdown.pictures) {
        QVERIFY(file.starts_with("my report-") && file.ends_with(".svg"));
        const std::string link = "](<my%20report" + file.substr(9) + ">)";
        QCOMPARE(countOf(markdown.text, link.c_str()), 1);
        QCOMPARE(textsOf(svg, "title").size(), 1);
    }
    QCOMPARE(countOf(markdown.text, "<svg "), 0);
    QVERIFY(markdown.text.starts_with("# GPU speedup report: 2 scenarios\n\n"));
}

/// In CommonMark an empty line ends a block of markup.
void ReportTest::markdownForStandardOutputHoldsItsPictures()
{
    const std::string markdown = writeReportMarkdown(reportOn({refined()}));
    const QString text = QString::fromStdString(markdown);
    QCOMPARE(text.count("\n\n<svg "), static_cast<int>(charts().size()));
    for (const QString& part : text.split("<svg ").mid(1))
        QVERIFY(!part.section("</svg>", 0, 0).contains("\n\n"));
}

void ReportTest::theLanguageIsThatAskedFor()
{
    const std::string html = htmlOf(reportOn({published()}, {}, {DecimalMark::comma, translatedTo}));
    QVERIFY(html.find("<html lang=\"zh-CN\">") != std::string::npos);
    QVERIFY(textsOf(html, "h2").contains(QString::fromUtf8("方法")));
    QVERIFY(html.find("12,5 s") != std::string::npos);
    QVERIFY(html.find("12.5 s") == std::string::npos);
}

QTEST_APPLESS_MAIN(ReportTest)
#include "report_test.moc"
