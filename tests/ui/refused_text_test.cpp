// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_window.h"

#include "model/input.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace gpuspeedup;

/// What is refused, and at once, beside its field; the last good results stay.
class RefusedTextTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QApplication::clipboard()->clear(); }
    void aRefusedTextIsExplainedBesideItsField_data();
    void aRefusedTextIsExplainedBesideItsField();
    void theSentenceNamesTheProblem_data();
    void theSentenceNamesTheProblem();
    void aSecondRefusedFieldKeepsTheResultsPastUntilBothAreCorrected();
    void aResultBeyondADoubleIsToldAndTheLastOneStays();
    void leavingARefusedFieldKeepsItsText();
    void resetAndExamplesClearEveryError();
    void aHugePasteIsRefused();
};

namespace {

QStringList resultsOf(DrivenWindow& w)
{
    QStringList texts;
    for (const char* name : resultNames)
        texts += w.read(name);
    return texts;
}

} // namespace

void RefusedTextTest::aRefusedTextIsExplainedBesideItsField_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    for (const char* name : inputNames) {
        for (const char* text : {"", " ", "1,000", "1,000,000", "1,5", "abc", "5 parsecs", "-5", "- 5", "nan",
                                 "inf", "-inf", "1e400", "1e", "1e-400", "1.2.3", "0x10", "−3", "５ｘ"})
            QTest::addRow("%s: '%s'", name, text) << QByteArray(name) << QString::fromUtf8(text);
        QTest::addRow("%s: 400 digits", name) << QByteArray(name) << QString(400, QLatin1Char('9'));
    }
    const auto add = [](const char* name, const char* text) {
        QTest::addRow("%s: '%s'", name, text) << QByteArray(name) << QString::fromUtf8(text);
    };
    for (const char* name :
         {"CPU operations per second", "GPU operations per second", "Data transfer rate", "Total operations"})
        for (const char* zero : {"0", "0.0", "0e5"})
            add(name, zero);
    add("CPU operations per second", "5 GB");
    add("GPU operations per second", "5 s");
    add("Data transfer rate", "5 GB");
    add("Data transfer rate", "10 Gb/s");
    add("Total operations", "5 GFLOPS");
    add("Data size to transfer", "5 GB/s");
    add("Data size to transfer", "16 Gb");
    add("Kernel launch overhead", "5 GB");
    for (const char* text : {"1.5", "0.5", "50 µs", "1e16"})
        add("Number of kernel launches", text);
}

void RefusedTextTest::aRefusedTextIsExplainedBesideItsField()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    DrivenWindow w;
    const QStringList before = resultsOf(w);
    const QString good = w.field(name)->text();

    w.paste(name, text); // at once: of "1,000" typed, the "1" would be read
    const QString sentence = w.hintOf(name)->text();
    QVERIFY(sentence.endsWith(QLatin1Char('.')));
    QVERIFY(!sentence.startsWith(QLatin1Char('=')));
    QCOMPARE(w.field(name)->accessibleDescription(), sentence);
    QCOMPARE(resultsOf(w), before);
    QVERIFY(w.isStale());
    QVERIFY(w.staleNote().contains(QLatin1String(name)));
    QCOMPARE(w.field(name)->text(), text.left(w.field(name)->maxLength())); // nothing typed is taken away

    w.type(name, good);
    QVERIFY(!w.isStale());
    QVERIFY(w.staleNote().isEmpty());
    QVERIFY(w.hintOf(name)->text() != sentence);
    QVERIFY(w.field(name)->accessibleDescription() != sentence);
    QCOMPARE(resultsOf(w), before);
}

void RefusedTextTest::theSentenceNamesTheProblem_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto add = [](const char* name, const char* text, const char* part) {
        QTest::addRow("%s: %s", name, text)
            << QByteArray(name) << QString::fromUtf8(text) << QString::fromUtf8(part);
    };
    add("Data size to transfer", "16 Gb", "capital B");
    add("Data size to transfer", "-1", "negative");
    add("Total operations", "0", "above zero");
    add("Total operations", "1,000", "two ways");
    add("Number of kernel launches", "1.5", "whole number");
    add("GPU operations per second", "8 tflops", "prefix");
    add("Data transfer rate", "8 GB", "something else");
    add("CPU operations per second", "1e400", "large");
    add("Kernel launch overhead", "1e-400", "small");
}

void RefusedTextTest::theSentenceNamesTheProblem()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    QFETCH(QString, part);
    DrivenWindow w;
    w.type(name, text);
    const QString sentence = w.hintOf(name)->text();
    QVERIFY2(sentence.contains(part, Qt::CaseInsensitive), qPrintable(sentence));
}

void RefusedTextTest::aSecondRefusedFieldKeepsTheResultsPastUntilBothAreCorrected()
{
    DrivenWindow w;
    w.type("Total operations", QStringLiteral("abc"));
    w.type("Data transfer rate", QStringLiteral("0"));
    QVERIFY(w.isStale());
    w.type("Total operations", QStringLiteral("500"));
    QVERIFY(w.isStale());
    QVERIFY(w.hintOf("Data transfer rate")->text().contains(QStringLiteral("above zero")));
    w.type("Data transfer rate", QStringLiteral("8"));
    QVERIFY(!w.isStale());
    QCOMPARE(w.read("Speedup factor"), QStringLiteral("96.9×"));
}

/// W/Rc = 1e308/1e-290 exceeds what a double holds, though each input fits one.
void RefusedTextTest::aResultBeyondADoubleIsToldAndTheLastOneStays()
{
    DrivenWindow w;
    w.type("CPU operations per second", QStringLiteral("1e-290 FLOPS"));
    const QStringList before = resultsOf(w);
    QVERIFY(!w.isStale());
    w.paste("Total operations", QStringLiteral("1e308 op"));
    QVERIFY(w.isStale());
    QVERIFY(w.staleNote().contains(QStringLiteral("last valid result")));
    QCOMPARE(resultsOf(w), before);
    w.type("Total operations", QStringLiteral("500 G"));
    QVERIFY(!w.isStale());
    QCOMPARE(resultsOf(w), before);
}

void RefusedTextTest::leavingARefusedFieldKeepsItsText()
{
    DrivenWindow w;
    w.type("Total operations", QStringLiteral("12 parsecs"));
    w.leaveField();
    QCOMPARE(w.field("Total operations")->text(), QStringLiteral("12 parsecs"));
    QVERIFY(w.isStale());
}

void RefusedTextTest::resetAndExamplesClearEveryError()
{
    DrivenWindow w;
    for (const char* action : {"Reset values", "Training a small neural network"}) {
        for (const char* name : inputNames)
            w.type(name, QStringLiteral("abc"));
        QVERIFY(w.isStale());
        w.trigger(QString::fromUtf8(action));
        QVERIFY(!w.isStale());
        QVERIFY(w.staleNote().isEmpty());
        for (const char* name : inputNames)
            QVERIFY(w.hintOf(name)->text().startsWith(QStringLiteral("typical")));
        QCOMPARE(w.read("Speedup factor"), QStringLiteral("96.9×"));
    }
}

void RefusedTextTest::aHugePasteIsRefused()
{
    DrivenWindow w;
    w.paste("Total operations", QString(1'000'000, QLatin1Char('7')));
    QVERIFY(w.isStale());
    QVERIFY(w.hintOf("Total operations")->text().contains(QStringLiteral("long")));
}

QTEST_MAIN(RefusedTextTest)
#include "refused_text_test.moc"
