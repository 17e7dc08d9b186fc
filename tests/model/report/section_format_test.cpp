// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/format.h"

#include "tests/exactly.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace gpuspeedup;
using nlohmann::json;

/// Tables beside the main one, and what their columns may be.
class SectionFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void jsonHasAListForEachSection();
    void tablesOfKeysAndValuesNameSectionRowAndColumn();
    void aMainTableLeavesNoRoomForSectionsInASeparatedFile();
    void readersGetAHeadingAndATable_data();
    void readersGetAHeadingAndATable();
    void aSectionWithoutRowsIsForProgramsOnly();
    void aMainTableWithoutRowsIsForProgramsOnly();
    void figuresForProgramsOnlyLeaveNoEmptyPlaces();
    void whereTheCellSaysTheUnitSeparatedFilesAreHeadedByKey();
    void textColumnsOfAMainTableAreAsWideAsTheirTexts();
    void noFormatLetsASpreadsheetRunACell();
};

namespace {

/// A third of a second in milliseconds for readers, a name, and a column for programs only.
Table phases()
{
    return {.columns = {{.key = "phase", .heading = "Phase", .text = true},
                        {.key = "time_s", .heading = "Time"},
                        {.key = "bound", .heading = ""},
                        {.key = "share", .heading = "Share (%)", .unit = 0.01}},
            .rows = 2,
            .fill = [](std::size_t row, std::span<Cell> cells) {
                cells[0] = std::string(row == 0 ? "copy_to_gpu" : "kernels");
                cells[1] = row == 0 ? ShownNumber{1.0 / 3, "333 ms"} : ShownNumber{2, "2 s"};
                cells[2] = std::string(row == 0 ? "link" : "");
                cells[3] = row == 0 ? 0.25 : 0.75;
            }};
}

Document document()
{
    return {.title = "Run",
            .properties = {{"speedup", "Speedup", 4.0, "4×", ""}},
            .sections = {{.key = "phases", .title = "Where the time goes", .table = phases()}}};
}

QByteArray written(const char* format, const Document& document)
{
    return exactly(writeToString(*findFormat(format), document));
}

} // namespace

void SectionFormatTest::jsonHasAListForEachSection()
{
    const json object = json::parse(writeToString(*findFormat("json"), document()));
    QCOMPARE(exactly(object.dump()),
             exactly(R"({"phases":[{"bound":"link","phase":"copy_to_gpu","share":0.25,)"
                     R"("time_s":0.3333333333333333},)"
                     R"({"bound":null,"phase":"kernels","share":0.75,"time_s":2}],"speedup":4})"));
    Document alone{.sections = {{.key = "a", .title = "A", .table = {}}}};
    QCOMPARE(exactly(json::parse(writeToString(*findFormat("json"), alone)).dump()), R"({"a":[]})");
    alone.table = phases();
    const json both = json::parse(writeToString(*findFormat("json"), alone));
    QCOMPARE(both.at("rows").size(), std::size_t{2});
    QVERIFY(both.at("a").empty());
}

void SectionFormatTest::tablesOfKeysAndValuesNameSectionRowAndColumn()
{
    QCOMPARE(written("csv", document()), "key,value\n"
                                         "speedup,4\n"
                                         "phases.copy_to_gpu.time_s,0.3333333333333333\n"
                                         "phases.copy_to_gpu.bound,link\n"
                                         "phases.copy_to_gpu.share,0.25\n"
                                         "phases.kernels.time_s,2\n"
                                         "phases.kernels.bound,\n"
                                         "phases.kernels.share,0.75\n");
    QVERIFY(written("tsv", document()).contains("\nphases.kernels.time_s\t2\n"));
}

void SectionFormatTest::aMainTableLeavesNoRoomForSectionsInASeparatedFile()
{
    Document both = document();
    both.table = phases();
    QCOMPARE(written("csv", both), "Phase,Time,bound,Share (%)\n"
                                   "copy_to_gpu,0.3333333333333333,link,25\n"
                                   "kernels,2,,75\n");
}

void SectionFormatTest::readersGetAHeadingAndATable_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("text") << QByteArray("Run\n\n\nSpeedup  4×\n\n"
                                        "Where the time goes\n"
                                        "Phase          Time  Share (%)\n"
                                        "copy_to_gpu  333 ms         25\n"
                                        "kernels         2 s         75\n");
    QTest::newRow("markdown") << QByteArray("# Run\n\n| Figure | Value |\n|:---|---:|\n| Speedup | 4× |\n\n"
                                            "## Where the time goes\n\n"
                                            "| Phase | Time | Share (%) |\n|:---|---:|---:|\n"
                                            "| copy\\_to\\_gpu | 333 ms | 25 |\n"
                                            "| kernels | 2 s | 75 |\n");
    QTest::newRow("html") << QByteArray(
        "<h2>Where the time goes</h2>\n<table>\n<thead>\n<tr><th scope=\"col\" style=\"text-align: "
        "left\">Phase</th><th scope=\"col\">Time</th><th scope=\"col\">Share (%)</th></tr>\n</thead>\n<tbody>"
        "\n<tr><td style=\"text-align: left\">copy_to_gpu</td><td>333 ms</td><td>25</td></tr>\n"
        "<tr><td style=\"text-align: left\">kernels</td><td>2 s</td><td>75</td></tr>\n</tbody>\n</table>\n"
        "</body>");
}

void SectionFormatTest::readersGetAHeadingAndATable()
{
    QFETCH(QByteArray, expected);
    const QByteArray text = written(QTest::currentDataTag(), document());
    QVERIFY2(text.contains(expected), text);
}

void SectionFormatTest::aSectionWithoutRowsIsForProgramsOnly()
{
    Table empty = phases();
    empty.rows = 0;
    const Document document{.sections = {{.key = "phases", .title = "Phases", .table = empty}}};
    QCOMPARE(written("json", document), "{\n  \"phases\": [\n  ]\n}\n");
    for (const char* format : {"text", "markdown", "html"})
        QVERIFY(!written(format, document).contains("Phase"));
}

void SectionFormatTest::aMainTableWithoutRowsIsForProgramsOnly()
{
    Document empty{.title = "Run", .table = phases()};
    empty.table.rows = 0;
    QCOMPARE(written("text", empty), "Run\n\n");
    QCOMPARE(written("markdown", empty), "# Run\n\n");
    QVERIFY(!written("html", empty).contains("<table"));
    QCOMPARE(written("json", empty), "{\n  \"rows\": [\n  ]\n}\n");
    QCOMPARE(written("csv", empty).count('\n'), 1);
}

void SectionFormatTest::figuresForProgramsOnlyLeaveNoEmptyPlaces()
{
    Document version{.sentences = {"It wins."}, .properties = {{"model_version", "", "1", "", ""}}};
    QCOMPARE(written("text", version), "It wins.\n");
    QCOMPARE(written("markdown", version), "It wins.\n\n");
    QVERIFY(!written("html", version).contains("<table"));
    version.properties.push_back({"speedup", "Speedup", 4.0, "4×", ""});
    QCOMPARE(written("text", version), "It wins.\n\nSpeedup  4×\n");
}

void SectionFormatTest::whereTheCellSaysTheUnitSeparatedFilesAreHeadedByKey()
{
    Document table{.table = phases()};
    table.table.columns[1].unitInCell = true;
    QVERIFY(written("csv", table).startsWith("Phase,time_s,bound,Share (%)\n"));
    QVERIFY(written("text", table).startsWith("\nPhase          Time  Share (%)\n"));
}

void SectionFormatTest::textColumnsOfAMainTableAreAsWideAsTheirTexts()
{
    QCOMPARE(written("text", {.table = phases()}), "\nPhase          Time  Share (%)\n"
                                                   "copy_to_gpu  333 ms         25\n"
                                                   "kernels         2 s         75\n");
}

void SectionFormatTest::noFormatLetsASpreadsheetRunACell()
{
    const Document dangerous{.sections = {{.key = "=a",
                                           .title = "A",
                                           .table = {.columns = {{"k", "K"}, {"l", "L"}},
                                                     .rows = 1,
                                                     .fill = [](std::size_t, std::span<Cell> cells) {
                                                         cells[0] = std::string("b");
                                                         cells[1] = ShownNumber{1, "+1"};
                                                     }}}}};
    QCOMPARE(written("csv", dangerous), "key,value\n'=a.b.l,1\n");
    for (const char* format : {"text", "markdown", "html"})
        QVERIFY(written(format, dangerous).contains("'+1"));
}

QTEST_APPLESS_MAIN(SectionFormatTest)
#include "section_format_test.moc"
