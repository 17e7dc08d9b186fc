// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/cell_text.h"
#include "model/report/format.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class TableFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void csvQuotesCommasQuotesAndLineBreaks();
    void tsvTurnsTabsAndLineBreaksIntoSpaces();
    void markdownShowsItsOwnSignsAsTheyStand();
    void htmlShowsItsOwnSignsAsTheyStand();
    void noFormatLetsASpreadsheetRunACell_data();
    void noFormatLetsASpreadsheetRunACell();
    void numbersAreExactForProgramsAndRoundedForReaders();
    void textColumnsAlign();
    void aDocumentWithoutTableGivesItsFiguresAsRows();
    void formatsAreFoundByNameAndByFileName();
    void aLongDocumentIsHandedOnInBlocks();
};

namespace {

Document table(const Cell& cell)
{
    return {.table = {.columns = {{"key", "Heading"}},
                      .rows = 1,
                      .fill = [cell](std::size_t, std::span<Cell> cells) { cells[0] = cell; }}};
}

QByteArray written(const char* format, const Document& document)
{
    return exactly(writeToString(*findFormat(format), document));
}

} // namespace

/// RFC 4180, sections 2.6 and 2.7.
void TableFormatTest::csvQuotesCommasQuotesAndLineBreaks()
{
    QCOMPARE(written("csv", table("plain")), "Heading\nplain\n");
    QCOMPARE(written("csv", table("a,b")), "Heading\n\"a,b\"\n");
    QCOMPARE(written("csv", table("say \"a\"")), "Heading\n\"say \"\"a\"\"\"\n");
    QCOMPARE(written("csv", table("a\r\nb")), "Heading\n\"a\r\nb\"\n");
}

void TableFormatTest::tsvTurnsTabsAndLineBreaksIntoSpaces()
{
    QCOMPARE(written("tsv", table("a\tb\nc\rd")), "Heading\na b c d\n");
}

/// CommonMark: a backslash in front of ASCII punctuation shows the sign itself.
void TableFormatTest::markdownShowsItsOwnSignsAsTheyStand()
{
    QCOMPARE(written("markdown", table("a|b*c_d`e\\f[g]<h>#~i")),
             "| Heading |\n|---:|\n| a\\|b\\*c\\_d\\`e\\\\f\\[g\\]\\<h\\>\\#\\~i |\n");
    QCOMPARE(written("markdown", table("one\ntwo")), "| Heading |\n|---:|\n| one two |\n");
    QVERIFY(written("markdown", {.title = "<b>&|"}).startsWith("# \\<b\\>\\&\\|\n"));
}

void TableFormatTest::htmlShowsItsOwnSignsAsTheyStand()
{
    const QByteArray html = written("html", table("<script>\"a\" & 'b'</script>"));
    QVERIFY(!html.contains("<script>"));
    QVERIFY(html.contains("<td>&lt;script&gt;&quot;a&quot; &amp; 'b'&lt;/script&gt;</td>"));
    const QByteArray titled = written("html", {.title = "</title><img>", .sentences = {"<i>"}});
    QVERIFY(titled.contains("<title>&lt;/title&gt;&lt;img&gt;</title>"));
    QVERIFY(titled.contains("<h1>&lt;/title&gt;&lt;img&gt;</h1>"));
    QVERIFY(titled.contains("<p>&lt;i&gt;</p>"));
}

void TableFormatTest::noFormatLetsASpreadsheetRunACell_data()
{
    QTest::addColumn<QByteArray>("start");
    for (const char* start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        QTest::newRow(QByteArray(start).toPercentEncoding()) << QByteArray(start);
}

/// OWASP, CSV Injection: an apostrophe in front makes it text. In a table cell and
/// in a figure's value alike.
void TableFormatTest::noFormatLetsASpreadsheetRunACell()
{
    QFETCH(QByteArray, start);
    const std::string cell = start.toStdString() + "1+1";
    const Document figure{.properties = {{"key", "Label", cell, cell, ""}}};
    for (const Document& document : {table(cell), figure}) {
        QVERIFY(written("csv", document).contains("'" + start + "1+1"));
        QVERIFY(written("tsv", document).contains("'"));
        QVERIFY(written("markdown", document).contains("| '"));
        QVERIFY(written("html", document).contains("<td>'"));
        QVERIFY(written("text", document).contains("'" + start + "1+1"));
    }
    QVERIFY(!written("csv", table("1=+1")).contains('\''));
}

void TableFormatTest::numbersAreExactForProgramsAndRoundedForReaders()
{
    const Document third = table(1.0 / 3);
    QCOMPARE(written("csv", third), "Heading\n0.3333333333333333\n");
    QCOMPARE(written("tsv", third), "Heading\n0.3333333333333333\n");
    QVERIFY(written("markdown", third).contains("| 0.333333 |"));
    QVERIFY(written("html", third).contains("<td>0.333333</td>"));
    QVERIFY(written("text", third).contains("0.333333\n"));
    QCOMPARE(written("csv", table(-2.5)), "Heading\n-2.5\n"); // a number is no formula
    const Column gigaColumn{.key = "k", .heading = "H", .unit = 1e9};
    QCOMPARE(exactly(exactCell(500e9, gigaColumn)), "500");
    QCOMPARE(exactly(roundedCell(true, gigaColumn)), "true");
}

void TableFormatTest::textColumnsAlign()
{
    const Document document{.table = {.columns = {{"a", "Time (µs)"}, {"b", "A rather long heading"}},
                                      .rows = 2,
                                      .fill = [](std::size_t row, std::span<Cell> cells) {
                                          cells[0] = row == 0 ? 1.0 : 1e100;
                                          cells[1] = std::string(row == 0 ? "µ" : "x");
                                      }}};
    QList<qsizetype> lengths;
    for (const QByteArray& line : written("text", document).trimmed().split('\n'))
        lengths += QString::fromUtf8(line).trimmed().isEmpty() ? 0 : QString::fromUtf8(line).size();
    QCOMPARE(lengths.size(), 3);
    QCOMPARE(lengths[1], lengths[2]);
    QCOMPARE(lengths[1], qsizetype{12 + 2 + 21});
}

void TableFormatTest::aDocumentWithoutTableGivesItsFiguresAsRows()
{
    const Document document{.properties = {{"speedup", "Speedup", 96.5, "96.5×", ""},
                                           {"name", "", std::string("=x"), "", "scenario"},
                                           {"ready", "", true, "", ""}}};
    QCOMPARE(written("csv", document), "key,value\nspeedup,96.5\nname,'=x\nready,true\n");
    QCOMPARE(written("tsv", document), "key\tvalue\nspeedup\t96.5\nname\t'=x\nready\ttrue\n");
}

void TableFormatTest::formatsAreFoundByNameAndByFileName()
{
    QVERIFY(findFormat("xml") == nullptr);
    QVERIFY(findFormat("CSV") == nullptr);
    QCOMPARE(exactly(formats().front().name), "text");
    for (const Format& format : formats()) {
        QVERIFY(findFormat(format.name) == &format);
        QVERIFY(formatForFileName("a.b/table." + std::string(format.suffix)) == &format);
    }
    QCOMPARE(exactly(formatForFileName("TABLE.CSV")->name), "csv");
    QCOMPARE(exactly(formatForFileName("x.htm")->name), "html");
    QVERIFY(formatForFileName("table") == nullptr);
    QVERIFY(formatForFileName("table.xlsx") == nullptr);
    QVERIFY(formatForFileName("") == nullptr);
}

void TableFormatTest::aLongDocumentIsHandedOnInBlocks()
{
    Document document = table(1.0 / 3);
    document.table.rows = 100'000;
    for (const Format& format : formats()) {
        std::size_t largest = 0;
        std::size_t pieces = 0;
        format.write(document, [&](std::string_view piece) {
            largest = std::max(largest, piece.size());
            ++pieces;
        });
        QVERIFY2(largest < 70'000 && pieces > 10, format.name.data());
    }
}

QTEST_APPLESS_MAIN(TableFormatTest)
#include "table_format_test.moc"
