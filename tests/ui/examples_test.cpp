// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exactly.h"
#include "tests/ui/driven_window.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace gpuspeedup;

class ExamplesTest : public QObject
{
    Q_OBJECT

private slots:
    void theButtonOffersAllFour();
    void anExampleFillsTheFieldsExactly_data();
    void anExampleFillsTheFieldsExactly();
    void theNumbaExampleSaysWhatItLeavesOut();
    void theNoteGoesOnceAFigureIsEdited();
    void resetValuesReturnsToTheFirstExample();
};

namespace {

constexpr std::array exampleNames = {"Training a small neural network", "Large-scale scientific simulation",
                                     "CuPy: adding two small arrays", "Numba: a pure Python loop, warm"};

} // namespace

void ExamplesTest::theButtonOffersAllFour()
{
    DrivenWindow w;
    const auto* button = qobject_cast<QToolButton*>(w.named("Examples"));
    QVERIFY(button != nullptr && button->menu() != nullptr);
    QStringList offered;
    for (const QAction* action : button->menu()->actions())
        offered += action->text();
    QCOMPARE(offered, QStringList(exampleNames.begin(), exampleNames.end()));
}

void ExamplesTest::anExampleFillsTheFieldsExactly_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("speedup");
    QTest::newRow(exampleNames[0]) << QStringList{"40 GFLOPS", "8 TFLOPS", "8 GB/s", "500 Gop",
                                                  "0.5 GB",    "80 µs",    "50"}
                                   << QList<double>{40e9, 8e12, 8e9, 500e9, 0.5e9, 80e-6, 50} << 96.8992;
    QTest::newRow(exampleNames[1]) << QStringList{"60 GFLOPS", "15 TFLOPS", "15 GB/s", "2000 Gop",
                                                  "5 GB",      "30 µs",     "1000"}
                                   << QList<double>{60e9, 15e12, 15e9, 2000e9, 5e9, 30e-6, 1000} << 67.1141;
    // Tc = 1000/10e9 = 0.1 µs; Tg = 1 ns + 3 µs + 20 µs = 23.001 µs.
    QTest::newRow(exampleNames[2]) << QStringList{"10 GFLOPS", "1 TFLOPS", "8 GB/s", "1 kop",
                                                  "24 kB",     "20 µs",    "1"}
                                   << QList<double>{10e9, 1e12, 8e9, 1000, 24e3, 20e-6, 1} << 0.1 / 23.001;
    // Tc = 1e7/1.1e6 = 9.0909 s; Tg = 13.6986 µs + 53.3333 ms + 0.2 ms = 53.54703 ms.
    QTest::newRow(exampleNames[3]) << QStringList{"1.1 MFLOPS", "0.73 TFLOPS", "3 GB/s", "10 Mop",
                                                  "0.16 GB",    "0.2 ms",      "1"}
                                   << QList<double>{1.1e6, 0.73e12, 3e9, 1e7, 160e6, 0.2e-3, 1}
                                   << 9.090909 / 0.05354703;
}

void ExamplesTest::anExampleFillsTheFieldsExactly()
{
    QFETCH(QStringList, texts);
    QFETCH(QList<double>, values);
    QFETCH(double, speedup);
    DrivenWindow w;
    for (const char* name : inputNames)
        w.type(name, QStringLiteral("3"));
    w.trigger(QString::fromUtf8(QTest::currentDataTag()));
    for (std::size_t i = 0; i < inputNames.size(); ++i)
        QCOMPARE(w.field(inputNames[i])->text(), texts[static_cast<int>(i)]);
    const Scenario& s = w.window().scenario();
    const QList<double> held = {s.cpuRate.si(), s.gpuRate.si(),        s.linkRate.si(), s.operations.si(),
                                s.data.si(),    s.launchOverhead.si(), s.launches};
    for (int i = 0; i < held.size(); ++i)
        QCOMPARE(exactly(held[i]), exactly(values[i]));
    QVERIFY(within(0.000501, w.readNumber("Speedup factor"), speedup)); // four digits are shown
    QVERIFY(!w.isStale());
}

void ExamplesTest::theNumbaExampleSaysWhatItLeavesOut()
{
    DrivenWindow w;
    w.trigger(QString::fromUtf8(exampleNames[3]));
    QVERIFY(w.visibleTexts().filter(QStringLiteral("adds seconds of compilation")).size() >= 1);
}

void ExamplesTest::theNoteGoesOnceAFigureIsEdited()
{
    DrivenWindow w;
    w.trigger(QString::fromUtf8(exampleNames[3]));
    w.type("Total operations", QStringLiteral("77 M"));
    QVERIFY(w.window().scenario().name.empty());
    for (const QLabel* label : w.window().findChildren<QLabel*>())
        QVERIFY(!label->text().contains(QStringLiteral("compilation")));
}

void ExamplesTest::resetValuesReturnsToTheFirstExample()
{
    DrivenWindow w;
    for (const char* name : inputNames)
        w.type(name, QStringLiteral("7"));
    w.trigger(QStringLiteral("Reset values"));
    QVERIFY(w.window().scenario() == (Scenario{.name = exampleNames[0], .note = {}}));
    QCOMPARE(w.read("Speedup factor"), QStringLiteral("96.9×"));
}

QTEST_MAIN(ExamplesTest)
#include "examples_test.moc"
