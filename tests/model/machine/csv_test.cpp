// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/csv.h"
#include "tests/exactly.h"
#include "tests/model/random_scenario.h"

#include <QTest>

#include <string>
#include <vector>

using namespace gpuspeedup;

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void cellsAreRead_data();
    void cellsAreRead();
    void aRowKnowsItsLine();
    void whatIsWrittenInQuotesReadsBack();
    void malformedTextIsRefusedWithLineAndRemedy_data();
    void malformedTextIsRefusedWithLineAndRemedy();
};

namespace {

/// The cells of all rows, one by one.
QStringList cellsOf(const std::string& text)
{
    QStringList cells;
    for (const CsvRow& row : readCsv(text, "list.csv").rows)
        for (const std::string& cell : row.cells)
            cells += QString::fromStdString(cell);
    return cells;
}

} // namespace

void CsvTest::cellsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char* name, const QByteArray& text, const QStringList& cells) {
        QTest::newRow(name) << text << cells;
    };
    row("plain", "a,b\n1,2\n", {"1", "2"});
    row("no line end at the end", "a,b\n1,2", {"1", "2"});
    row("CRLF", "a,b\r\n1,2\r\n3,4\r\n", {"1", "2", "3", "4"});
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n1,2\n",
        {"1", "2"});
    row("comma in quotes", "a,b\n\"1,5\",2\n", {"1,5", "2"});
    row("quotes in quotes", "a,b\n\"so \"\"it\"\" is\",\"\"\"\"\n", {"so \"it\" is", "\""});
    row("line break in quotes", "a,b\n\"1\r\n2\",3\n", {"1\r\n2", "3"});
    row("empty cells", "a,b,c\n,,\n\"\",x,\n", {"", "", "", "", "x", ""});
    row("empty lines", "\n\na,b\n\n1,2\r\n\r\n\n3,4\n\n", {"1", "2", "3", "4"});
    row("spaces belong to the cell", "a,b\n 1 , 2\n", {" 1 ", " 2"});
    row("no rows", "a,b\n", {});
    row("letters beyond ASCII", "a,b\nÄ,µ\n", {"Ä", "µ"});
}

void CsvTest::cellsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, cells);
    QCOMPARE(cellsOf(text.toStdString()), cells);
}

void CsvTest::aRowKnowsItsLine()
{
    const CsvTable table = readCsv("a,b\n\n\"1\n\n2\",3\n4,5\n", "list.csv");
    QCOMPARE(table.heading, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(table.rows.size(), std::size_t{2});
    QCOMPARE(table.rows[0].line, std::size_t{3}); // begins there and spans three
    QCOMPARE(table.rows[1].line, std::size_t{6});
}

void CsvTest::whatIsWrittenInQuotesReadsBack()
{
    QVERIFY(rc::check("any cells", [] {
        const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("a,\"\n\r ;")));
        const auto cells = *rc::gen::container<std::vector<std::string>>(4, cell);
        std::string text = "a,b,c,d\n";
        for (const std::string& c : cells) {
            text += '"';
            for (const char letter : c)
                text.append(letter == '"' ? 2 : 1, letter);
            text += &c == &cells.back() ? "\"\n" : "\",";
        }
        const CsvTable table = readCsv(text, "list.csv");
        RC_ASSERT(table.rows.size() == 1U);
        RC_ASSERT(table.rows[0].cells == cells);
    }));
}

void CsvTest::malformedTextIsRefusedWithLineAndRemedy_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QByteArray>("problem");
    const auto row = [](const char* name, const QByteArray& text, const char* where, const char* problem) {
        QTest::newRow(name) << text << QByteArray(where) << QByteArray(problem);
    };
    row("nothing", "", "“list.csv”", "empty");
    row("empty lines only", "\r\n\n", "“list.csv”", "empty");
    row("too few cells", "a,b\n1,2\n3\n", "“list.csv” line 3", "1 cell and the heading 2 cells");
    row("too many cells", "a,b\n1,2,3\n", "“list.csv” line 2", "3 cells and the heading 2 cells");
    row("a column twice", "a,b,a\n1,2,3\n", "“list.csv” line 1", "“a” is named twice");
    row("quote within a cell", "a,b\n1,so 2\" is\n", "“list.csv” line 2", "quotes around it");
    row("text after the closing quote", "a,b\n\"1\"2,3\n", "“list.csv” line 2", "after a closing quote");
    row("no closing quote", "a,b\n1,\"2\n3,4\n", "“list.csv” line 2", "no closing quote");
    row("carriage return alone", "a,b\n1,2\r3,4\n", "“list.csv” line 2", "carriage return");
    row("broken UTF-8", "a,b\n1,2\n\xC3,4\n", "“list.csv” line 3", "not UTF-8");
    row("UTF-16",
        QByteArray("\xFF\xFE"
                   "a\0,\0b\0\n\0",
                   10),
        "“list.csv” line 1", "not UTF-8");
}

void CsvTest::malformedTextIsRefusedWithLineAndRemedy()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, where);
    QFETCH(QByteArray, problem);
    const QByteArray sentence = sentenceOf([&] { (void)readCsv(text.toStdString(), "list.csv"); });
    QVERIFY2(sentence.startsWith(where), sentence);
    QVERIFY2(sentence.contains(problem), sentence);
    QVERIFY2(sentence.contains(';') && sentence.endsWith('.'), sentence);
}

QTEST_APPLESS_MAIN(CsvTest)
#include "csv_test.moc"
