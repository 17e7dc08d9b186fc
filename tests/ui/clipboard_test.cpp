// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exactly.h"
#include "tests/ui/driven_window.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>
#include <QTextDocument>

using namespace gpuspeedup;

/// Copy results puts one entry on the clipboard that a spreadsheet, a word
/// processor and a text editor each read in its own format.
class ClipboardTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void oneEntryHoldsAllFourFormats();
    void separatedValuesHoldEveryFigureExactly_data();
    void separatedValuesHoldEveryFigureExactly();
    void plainTextHoldsResultsAndTableForReaders();
    void htmlHoldsResultsAndTable();
    void theShortcutCopiesAndTheStatusBarSaysSo();
    void whatIsCopiedIsTheLastValidResult();

private:
    [[nodiscard]] static QString copied(const char* format)
    {
        return QString::fromUtf8(QApplication::clipboard()->mimeData()->data(QLatin1String(format)));
    }
};

void ClipboardTest::init()
{
    QApplication::clipboard()->clear();
}

void ClipboardTest::oneEntryHoldsAllFourFormats()
{
    DrivenWindow w;
    w.trigger(QStringLiteral("Copy results"));
    const QStringList formats = QApplication::clipboard()->mimeData()->formats();
    for (const char* format : {"text/plain", "text/html", "text/tab-separated-values", "text/csv"})
        QVERIFY2(formats.contains(QLatin1String(format)), format);
}

void ClipboardTest::separatedValuesHoldEveryFigureExactly_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("CSV") << QByteArray("text/csv") << QChar(u',');
    QTest::newRow("TSV") << QByteArray("text/tab-separated-values") << QChar(u'\t');
}

/// Every figure reads back as the very double of the formulas, written down again here.
void ClipboardTest::separatedValuesHoldEveryFigureExactly()
{
    QFETCH(QByteArray, format);
    QFETCH(QChar, separator);
    DrivenWindow w;
    w.trigger(QStringLiteral("Large-scale scientific simulation"));
    w.trigger(QStringLiteral("Copy results"));
    const QStringList parts = copied(format).split(QStringLiteral("\n\n"));
    QCOMPARE(parts.size(), 2);

    QMap<QString, QString> values;
    for (const QString& line : parts[0].split(u'\n'))
        values.insert(line.section(separator, 0, 0), line.section(separator, 1));
    const double cpu = 2000e9 / 60e9;
    const double compute = 2000e9 / 15e12;
    const double transfer = 5e9 / 15e9;
    const double launches = 30e-6 * 1000;
    const double gpu = (compute + transfer) + launches;
    const QMap<QString, double> expected = {{"cpu_operations_per_second", 60e9},
                                            {"gpu_operations_per_second", 15e12},
                                            {"operations", 2000e9},
                                            {"link_bytes_per_second", 15e9},
                                            {"data_bytes", 5e9},
                                            {"launch_overhead_per_launch_s", 30e-6},
                                            {"launches", 1000},
                                            {"cpu_time_s", cpu},
                                            {"gpu_compute_time_s", compute},
                                            {"transfer_time_s", transfer},
                                            {"launch_overhead_s", launches},
                                            {"gpu_overhead_s", transfer + launches},
                                            {"gpu_time_s", gpu},
                                            {"speedup", cpu / gpu}};
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        QVERIFY2(values.contains(it.key()), qPrintable(it.key()));
        QCOMPARE(exactly(values[it.key()].toDouble()), exactly(it.value()));
    }
    // compute/gpu and (W/gpu)/Rg are equal but for the rounding of the last bit.
    QVERIFY(within(1e-15, values["efficiency"].toDouble(), compute / gpu));

    const QStringList rows = parts[1].trimmed().split(u'\n');
    QCOMPARE(rows.size(), 22); // a heading and the 21 published sizes
    QCOMPARE(rows[0].split(separator),
             (QStringList{"Total Operations (Giga-ops)", "CPU Time (s)", "GPU Time (s)", "Speedup Factor"}));
    for (const QString& row : rows.mid(1)) {
        const QStringList cells = row.split(separator);
        QCOMPARE(cells.size(), 4);
        const double giga = cells[0].toDouble();
        QVERIFY(within(1e-15, cells[1].toDouble(), giga / 60));
        QVERIFY(within(1e-15, cells[2].toDouble(), giga / 15e3 + transfer + launches));
        QVERIFY(within(1e-15, cells[3].toDouble(), cells[1].toDouble() / cells[2].toDouble()));
    }
    QCOMPARE(exactly(rows[1].section(separator, 0, 0).toDouble()), exactly(20)); // a hundredth of the task
    QCOMPARE(exactly(rows[21].section(separator, 0, 0).toDouble()), exactly(200000)); // a hundred times it
}

void ClipboardTest::plainTextHoldsResultsAndTableForReaders()
{
    DrivenWindow w;
    w.trigger(QStringLiteral("Copy results"));
    const QString text = QApplication::clipboard()->text();
    for (const char* name : inputNames)
        QVERIFY2(text.contains(QLatin1String(name)), name);
    for (const char* name : resultNames)
        QVERIFY2(text.contains(QRegularExpression(QLatin1String(name) + QStringLiteral(" +") +
                                                  QRegularExpression::escape(w.read(name)))),
                 name);
    for (const char* heading :
         {"Total Operations (Giga-ops)", "CPU Time (s)", "GPU Time (s)", "Speedup Factor"})
        QVERIFY2(text.contains(QLatin1String(heading)), heading);
    QVERIFY(text.contains(QStringLiteral("\nThe GPU wins: ")));
}

void ClipboardTest::htmlHoldsResultsAndTable()
{
    DrivenWindow w;
    w.trigger(QStringLiteral("Copy results"));
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("charset=\"utf-8\"")));
    QTextDocument document;
    document.setHtml(QApplication::clipboard()->mimeData()->html());
    const QString text = document.toPlainText();
    for (const char* name : resultNames)
        QVERIFY2(text.contains(QLatin1String(name) + u'\n' + w.read(name)), name);
    QVERIFY(text.contains(QStringLiteral("Speedup Factor\n5\n0.125\n"))); // the first row: 5 Gop at 40 GFLOPS
}

void ClipboardTest::theShortcutCopiesAndTheStatusBarSaysSo()
{
    DrivenWindow w;
    QTest::keyClick(&w.window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(copied("text/csv").startsWith(QStringLiteral("key,value\n")));
    QVERIFY(!w.visibleTexts().filter(QStringLiteral("copied")).isEmpty());
}

void ClipboardTest::whatIsCopiedIsTheLastValidResult()
{
    DrivenWindow w;
    w.type("Total operations", QStringLiteral("abc"));
    w.trigger(QStringLiteral("Copy results"));
    QVERIFY(copied("text/csv").contains(QStringLiteral("operations,500000000000\n")));
}

QTEST_MAIN(ClipboardTest)
#include "clipboard_test.moc"
