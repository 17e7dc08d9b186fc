// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exactly.h"
#include "tests/ui/driven_window.h"

#include <QLineEdit>
#include <QTest>

using namespace gpuspeedup;

class ResultsTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstExampleIsShownAtTheStart();
    void bothPublishedExamplesTypedInGiveThePublishedResults_data();
    void bothPublishedExamplesTypedInGiveThePublishedResults();
    void eachFieldAloneChangesTheResultsThatItsFormulaSays_data();
    void eachFieldAloneChangesTheResultsThatItsFormulaSays();
    void resultsFollowEveryKeystroke();
    void aTextThatMeansTheSameChangesNothing();
    void noDataAndNoLaunchesAreLegitimate();
    void theWordsSayWhoWins_data();
    void theWordsSayWhoWins();
    void veryLargeAndVerySmallInputsShowFiguresOnly_data();
    void veryLargeAndVerySmallInputsShowFiguresOnly();
};

namespace {

struct Inputs
{
    double cpuRate = 40e9;
    double gpuRate = 8e12;
    double linkRate = 8e9;
    double operations = 500e9;
    double data = 0.5e9;
    double overhead = 80e-6;
    double launches = 50;
};

/// Results are rounded to four digits: off by at most half of the fourth, 0.0005 of "1.000".
constexpr double shownPrecision = 0.000501;

/// The published formulas, written down again.
void compareWithFormulas(DrivenWindow& w, const Inputs& in)
{
    const double cpu = in.operations / in.cpuRate;
    const double compute = in.operations / in.gpuRate;
    const double transfer = in.data / in.linkRate;
    const double launches = in.overhead * in.launches;
    const double gpu = compute + transfer + launches;
    QVERIFY(within(shownPrecision, w.readNumber("CPU time"), cpu));
    QVERIFY(within(shownPrecision, w.readNumber("GPU compute time"), compute));
    QVERIFY(within(shownPrecision, w.readNumber("Data transfer time"), transfer));
    QVERIFY(within(shownPrecision, w.readNumber("Total kernel overhead"), launches));
    QVERIFY(within(shownPrecision, w.readNumber("Total GPU overhead"), transfer + launches));
    QVERIFY(within(shownPrecision, w.readNumber("Total GPU time"), gpu));
    QVERIFY(within(shownPrecision, w.readNumber("Speedup factor"), cpu / gpu));
    QVERIFY(within(shownPrecision, w.readNumber("GPU efficiency ratio"), in.operations / gpu / in.gpuRate));
    QVERIFY(!w.isStale());
}

void compareWithFirstExample(DrivenWindow& w)
{
    QCOMPARE(w.read("Speedup factor"), QStringLiteral("96.9×"));
    QCOMPARE(w.read("CPU time"), QStringLiteral("12.5 s"));
    QCOMPARE(w.read("GPU compute time"), QStringLiteral("62.5 ms"));
    QCOMPARE(w.read("Data transfer time"), QStringLiteral("62.5 ms"));
    QCOMPARE(w.read("Total kernel overhead"), QStringLiteral("4 ms"));
    QCOMPARE(w.read("Total GPU overhead"), QStringLiteral("66.5 ms"));
    QCOMPARE(w.readNumber("Total GPU time"), 0.129);
    QCOMPARE(w.read("GPU efficiency ratio"), QStringLiteral("48.45 %"));
}

} // namespace

void ResultsTest::theFirstExampleIsShownAtTheStart()
{
    DrivenWindow w;
    compareWithFirstExample(w);
    compareWithFormulas(w, {});
}

void ResultsTest::bothPublishedExamplesTypedInGiveThePublishedResults_data()
{
    QTest::addColumn<QStringList>("texts"); // in the order of inputNames
    QTest::addColumn<QStringList>("shown"); // in the order of resultNames
    QTest::newRow("1. Training a small neural network")
        << QStringList{"40 GFLOPS", "8 TFLOPS", "8 GB/s", "500 Gop", "0.5 GB", "0.08 ms", "50"}
        << QStringList{"96.9×", "12.5 s", "62.5 ms", "62.5 ms", "4 ms", "66.5 ms", "0.129 s", "48.45 %"};
    QTest::newRow("2. Large-scale scientific simulation")
        << QStringList{"60 GFLOPS", "15 TFLOPS", "15 GB/s", "2000 Gop", "5 GB", "0.03 ms", "1000"}
        << QStringList{"67.11×", "33.33 s",  "0.1333 s", "0.3333 s",
                       "30 ms",  "0.3633 s", "0.4967 s", "26.85 %"};
}

void ResultsTest::bothPublishedExamplesTypedInGiveThePublishedResults()
{
    QFETCH(QStringList, texts);
    QFETCH(QStringList, shown);
    DrivenWindow w;
    for (const char* name : inputNames) // so that no field keeps a right value by chance
        w.type(name, QStringLiteral("3"));
    for (std::size_t i = 0; i < inputNames.size(); ++i)
        w.type(inputNames[i], texts[static_cast<int>(i)]);
    for (std::size_t i = 0; i < resultNames.size(); ++i)
        QCOMPARE(w.read(resultNames[i]), shown[static_cast<int>(i)]);
    QVERIFY(!w.isStale());
}

void ResultsTest::eachFieldAloneChangesTheResultsThatItsFormulaSays_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double Inputs::*>("member");
    QTest::addColumn<double>("value");
    const auto add = [](const char* name, const char* text, double Inputs::*member, double value) {
        QTest::addRow("%s: %s", name, text) << QByteArray(name) << QString::fromUtf8(text) << member << value;
    };
    add("CPU operations per second", "123 GFLOPS", &Inputs::cpuRate, 123e9);
    add("GPU operations per second", "1.5 TFLOPS", &Inputs::gpuRate, 1.5e12);
    add("Data transfer rate", "26.7 GB/s", &Inputs::linkRate, 26.7e9);
    add("Total operations", "7.25 T", &Inputs::operations, 7.25e12);
    add("Data size to transfer", "16 GiB", &Inputs::data, 17179869184.0); // 16 · 2^30
    add("Kernel launch overhead", "7 µs", &Inputs::overhead, 7e-6);
    add("Number of kernel launches", "12 000", &Inputs::launches, 12000);
}

void ResultsTest::eachFieldAloneChangesTheResultsThatItsFormulaSays()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    QFETCH(double Inputs::*, member);
    QFETCH(double, value);
    DrivenWindow w;
    w.type(name, text);
    Inputs inputs;
    inputs.*member = value;
    compareWithFormulas(w, inputs);
}

void ResultsTest::resultsFollowEveryKeystroke()
{
    DrivenWindow w;
    w.type("Total operations", QString());
    Inputs inputs;
    QString typed;
    for (const QChar digit : QStringLiteral("12.75")) {
        DrivenWindow::press(w.field("Total operations"), digit);
        typed += digit;
        inputs.operations = typed.toDouble() * 1e9; // the field shows Gop
        compareWithFormulas(w, inputs);
    }
    DrivenWindow::press(w.field("Total operations"), QLatin1Char('T'));
    inputs.operations = 12.75e12;
    compareWithFormulas(w, inputs);
    for (const double giga : {12.75, 12.7}) { // the T, then the 5
        w.press("Total operations", Qt::Key_Backspace);
        inputs.operations = giga * 1e9;
        compareWithFormulas(w, inputs);
    }
}

void ResultsTest::aTextThatMeansTheSameChangesNothing()
{
    DrivenWindow w;
    for (const char* text : {"0.04 TFLOPS", "40000 MFLOPS", "4e10 FLOPS", "40 G", "40", "40.00 GFLOP/s"}) {
        w.type("CPU operations per second", QString::fromUtf8(text));
        compareWithFirstExample(w);
    }
}

/// Tx = Tl = 0: then Tg = Tk, E = 1 and S = Rg/Rc = 200.
void ResultsTest::noDataAndNoLaunchesAreLegitimate()
{
    DrivenWindow w;
    w.type("Data size to transfer", QStringLiteral("0"));
    w.type("Number of kernel launches", QStringLiteral("0"));
    compareWithFormulas(w, {.data = 0, .launches = 0});
    QCOMPARE(w.read("Speedup factor"), QStringLiteral("200×"));
    QCOMPARE(w.read("GPU efficiency ratio"), QStringLiteral("100 %"));
    QCOMPARE(w.read("Total GPU overhead"), QStringLiteral("0 s"));
}

void ResultsTest::theWordsSayWhoWins_data()
{
    QTest::addColumn<QString>("operations");
    QTest::addColumn<QString>("words");
    // Of example 1 both sides take 66.8 ms at 0.0665/(1/40e9 − 1/8e12) = 2.673 Gop.
    QTest::newRow("far above the break-even size") << "500 G"
                                                   << "The GPU wins";
    QTest::newRow("far below it") << "0.1 G"
                                  << "The CPU wins";
    QTest::newRow("at it") << "2.673 G"
                           << "About equal";
}

void ResultsTest::theWordsSayWhoWins()
{
    QFETCH(QString, operations);
    QFETCH(QString, words);
    DrivenWindow w;
    w.type("Total operations", operations);
    const QStringList texts = w.visibleTexts();
    for (const char* outcome : {"The GPU wins", "The CPU wins", "About equal"}) {
        const bool said =
            !texts.filter(QRegularExpression(QLatin1Char('^') + QLatin1String(outcome))).isEmpty();
        QCOMPARE(said, words == QLatin1String(outcome));
    }
}

void ResultsTest::veryLargeAndVerySmallInputsShowFiguresOnly_data()
{
    QTest::addColumn<QString>("number");
    for (const char* number : {"1e308", "1.7e308", "1e300", "1e150", "1e-5", "1e-150", "1e-300", "2.3e-308"})
        QTest::newRow(number) << QString::fromUtf8(number);
}

void ResultsTest::veryLargeAndVerySmallInputsShowFiguresOnly()
{
    QFETCH(QString, number);
    const QRegularExpression noFigure(QStringLiteral("\\b(nan|inf|infinity)\\b"),
                                      QRegularExpression::CaseInsensitiveOption);
    constexpr std::array units = {"FLOPS", "FLOPS", "B/s", "op", "B", "s", ""};
    DrivenWindow w;
    for (int pass = 0; pass < 2; ++pass) { // each alone, then all together
        for (std::size_t i = 0; i < inputNames.size(); ++i) {
            w.type(inputNames[i], number + QLatin1Char(' ') + QLatin1String(units[i]));
            for (const QString& text : w.visibleTexts())
                QVERIFY2(!text.contains(noFigure), qPrintable(text));
            QCOMPARE(w.isStale(), !w.staleNote().isEmpty());
            if (pass == 0)
                w.window().resetValues();
        }
    }
}

QTEST_MAIN(ResultsTest)
#include "results_test.moc"
