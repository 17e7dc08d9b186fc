// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exactly.h"
#include "tests/ui/driven_window.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMimeData>
#include <QTableView>
#include <QTest>

using namespace gpuspeedup;

/// The window where the decimal mark is a comma.
class LocaleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany)); }
    void figuresAreShownWithTheComma();
    void commaAndPointAreBothRead();
    void aPointThatCouldGroupDigitsIsRefused();
    void steppingAndLeavingKeepTheComma();
    void whatIsCopiedForProgramsKeepsThePoint();
};

void LocaleTest::figuresAreShownWithTheComma()
{
    DrivenWindow w;
    QCOMPARE(w.read("Speedup factor"), QStringLiteral("96,9×"));
    QCOMPARE(w.read("CPU time"), QStringLiteral("12,5 s"));
    QCOMPARE(w.read("GPU efficiency ratio"), QStringLiteral("48,45 %"));
    QCOMPARE(w.field("Data size to transfer")->text(), QStringLiteral("0,5 GB"));
    const auto* table = qobject_cast<QTableView*>(w.named("Table over task sizes"));
    QCOMPARE(table->model()->index(0, 1).data().toString(), QStringLiteral("0,125")); // 5 Gop at 40 GFLOPS
}

void LocaleTest::commaAndPointAreBothRead()
{
    DrivenWindow w;
    for (const char* text : {"2,5", "2.5", "2,5 G", "2,500", "２，５"}) {
        w.type("Total operations", QString::fromUtf8(text));
        QVERIFY2(!w.isStale(), text);
        QCOMPARE(exactly(w.window().scenario().operations.si()), exactly(2.5e9));
    }
}

void LocaleTest::aPointThatCouldGroupDigitsIsRefused()
{
    DrivenWindow w;
    for (const char* text : {"1.000", "1.000.000", "1.000,5"}) {
        w.type("Total operations", QString::fromUtf8(text));
        QVERIFY2(w.isStale(), text);
        QVERIFY(w.hintOf("Total operations")->text().contains(QStringLiteral("two ways")));
    }
}

void LocaleTest::steppingAndLeavingKeepTheComma()
{
    DrivenWindow w;
    w.type("Data size to transfer", QStringLiteral("0.5"));
    w.press("Data size to transfer", Qt::Key_Up);
    QCOMPARE(w.field("Data size to transfer")->text(), QStringLiteral("0,6 GB"));
    w.type("Data size to transfer", QStringLiteral("0.75"));
    w.leaveField();
    QCOMPARE(w.field("Data size to transfer")->text(), QStringLiteral("0,75 GB"));
    QVERIFY(!w.isStale());
}

void LocaleTest::whatIsCopiedForProgramsKeepsThePoint()
{
    DrivenWindow w;
    w.window().copyResults();
    const QString csv =
        QString::fromUtf8(QApplication::clipboard()->mimeData()->data(QStringLiteral("text/csv")));
    QVERIFY(csv.contains(QStringLiteral("cpu_time_s,12.5\n")));
    QVERIFY(csv.contains(QStringLiteral("\n5,0.125,")));
}

QTEST_MAIN(LocaleTest)
#include "locale_test.moc"
