// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exactly.h"
#include "tests/ui/driven_window.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QWheelEvent>

using namespace gpuspeedup;

class QuantityFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void aBareNumberTakesTheShownUnit();
    void theUnitStaysThatOfBeforeTypingUntilTheFieldIsLeft();
    void aTextIsReadAndWrittenOutInFull_data();
    void aTextIsReadAndWrittenOutInFull();
    void theReadingIsEchoedWhileTyping();
    void theEchoOfATextThatSaysItAllIsTheTypicalRange();
    void enterWritesTheValueOutToo();
    void keysStepTheShownDigit_data();
    void keysStepTheShownDigit();
    void steppingARefusedTextDoesNothing();
    void theWheelStepsOnlyTheFocusedField();
    void smallTurnsOfATouchpadAddUpToAStep();
};

namespace {

constexpr int notch = 120; // eighths of a degree

void turnWheel(QWidget* target, int eighthsOfADegree)
{
    const QPointF centre = target->rect().center();
    QWheelEvent event(centre, target->mapToGlobal(centre), {}, {0, eighthsOfADegree}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(target, &event);
}

} // namespace

/// Over "80 µs" typing 90 means 90 µs: Tl = 50 · 90 µs = 4.5 ms.
void QuantityFieldTest::aBareNumberTakesTheShownUnit()
{
    DrivenWindow w;
    w.type("Kernel launch overhead", QStringLiteral("80 µs"));
    w.leaveField();
    QCOMPARE(w.field("Kernel launch overhead")->text(), QStringLiteral("80 µs"));
    w.type("Kernel launch overhead", QStringLiteral("90"));
    QCOMPARE(exactly(w.window().scenario().launchOverhead.si()), exactly(90e-6));
    QCOMPARE(w.read("Total kernel overhead"), QStringLiteral("4.5 ms"));
    w.leaveField();
    QCOMPARE(w.field("Kernel launch overhead")->text(), QStringLiteral("90 µs"));
}

void QuantityFieldTest::theUnitStaysThatOfBeforeTypingUntilTheFieldIsLeft()
{
    DrivenWindow w;
    w.type("Data size to transfer", QStringLiteral("3 MB"));
    w.type("Data size to transfer", QStringLiteral("3")); // never left: the field had shown GB
    QCOMPARE(exactly(w.window().scenario().data.si()), exactly(3e9));
    w.type("Data size to transfer", QStringLiteral("3 MB"));
    w.leaveField();
    w.type("Data size to transfer", QStringLiteral("4"));
    QCOMPARE(exactly(w.window().scenario().data.si()), exactly(4e6));
}

void QuantityFieldTest::aTextIsReadAndWrittenOutInFull_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("si");
    QTest::addColumn<QString>("full");
    const auto add = [](const char* name, const char* typed, double si, const char* full) {
        QTest::addRow("%s", typed) << QByteArray(name) << QString::fromUtf8(typed) << si
                                   << QString::fromUtf8(full);
    };
    add("GPU operations per second", "8T", 8e12, "8 TFLOPS");
    add("GPU operations per second", "1.2e12 FLOPS", 1.2e12, "1200000000000 FLOPS");
    add("GPU operations per second", "1 P", 1e15, "1 PFLOPS");
    add("CPU operations per second", "900 MFLOP/s", 900e6, "900 MFLOPS");
    add("Total operations", "500 G", 500e9, "500 Gop");
    add("Total operations", "0.5 Top", 0.5e12, "0.5 Top");
    add("Data transfer rate", "900 GB/s", 900e9, "900 GB/s");
    add("Data transfer rate", "16 GiB/s", 17179869184.0, "16 GiB/s");
    add("Data size to transfer", "16GiB", 17179869184.0, "16 GiB");
    add("Data size to transfer", "24 kB", 24e3, "24 kB");
    add("Kernel launch overhead", "80us", 80e-6, "80 µs");
    add("Kernel launch overhead", "80 μs", 80e-6, "80 µs"); // Greek mu becomes the micro sign
    add("Kernel launch overhead", "0.08 ms", 80e-6, "0.08 ms");
    add("Kernel launch overhead", "500 ns", 500e-9, "500 ns");
    add("Number of kernel launches", "12 000", 12000, "12000");
    add("Number of kernel launches", "3k", 3000, "3 k");
    add("Total operations", "５００", 500e9, "500 Gop");
    add("Total operations", "１．５　Ｔ", 1.5e12, "1.5 Top"); // full-width digits, mark, space, letter
    add("Data size to transfer", "  2   GB  ", 2e9, "2 GB");
}

void QuantityFieldTest::aTextIsReadAndWrittenOutInFull()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, typed);
    QFETCH(double, si);
    QFETCH(QString, full);
    DrivenWindow w;
    const auto value = [&] {
        const Scenario& s = w.window().scenario();
        const std::array values = {s.cpuRate.si(), s.gpuRate.si(),        s.linkRate.si(), s.operations.si(),
                                   s.data.si(),    s.launchOverhead.si(), s.launches};
        const auto at = std::find(inputNames.begin(), inputNames.end(), std::string_view(name.constData()));
        return values[static_cast<std::size_t>(at - inputNames.begin())];
    };
    w.type(name, typed);
    QVERIFY(!w.isStale());
    QCOMPARE(exactly(value()), exactly(si));
    QCOMPARE(w.field(name)->text(), typed); // not while it is being typed
    w.leaveField();
    QCOMPARE(w.field(name)->text(), full);
    QCOMPARE(exactly(value()), exactly(si));
}

void QuantityFieldTest::theReadingIsEchoedWhileTyping()
{
    DrivenWindow w;
    w.type("GPU operations per second", QStringLiteral("0.5e3 G"));
    QCOMPARE(w.hintOf("GPU operations per second")->text(), QStringLiteral("= 500 GFLOPS"));
    QCOMPARE(w.field("GPU operations per second")->accessibleDescription(), QStringLiteral("= 500 GFLOPS"));
}

void QuantityFieldTest::theEchoOfATextThatSaysItAllIsTheTypicalRange()
{
    DrivenWindow w;
    QCOMPARE(w.hintOf("Data transfer rate")->text(), QStringLiteral("typical 5 to 60 GB/s"));
    QVERIFY(w.field("Data transfer rate")
                ->accessibleDescription()
                .startsWith(QStringLiteral("typical 5 to 60 GB/s. From the example “")));
}

void QuantityFieldTest::enterWritesTheValueOutToo()
{
    DrivenWindow w;
    w.type("Total operations", QStringLiteral("2T"));
    w.press("Total operations", Qt::Key_Return);
    QCOMPARE(w.field("Total operations")->text(), QStringLiteral("2 Top"));
    QVERIFY(w.field("Total operations")->hasFocus());
}

void QuantityFieldTest::keysStepTheShownDigit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("stepped");
    QTest::addColumn<double>("seconds");
    const auto add = [](const char* typed, Qt::Key key, const char* stepped, double seconds) {
        QTest::addRow("%s, then %s", typed, stepped)
            << QString::fromUtf8(typed) << key << QString::fromUtf8(stepped) << seconds;
    };
    add("80 µs", Qt::Key_Up, "81 µs", 81e-6);
    add("80 µs", Qt::Key_Down, "79 µs", 79e-6);
    add("80 µs", Qt::Key_PageUp, "90 µs", 90e-6);
    add("80 µs", Qt::Key_PageDown, "70 µs", 70e-6);
    add("0.08 ms", Qt::Key_Up, "0.09 ms", 90e-6);
    add("0.5 ms", Qt::Key_PageUp, "1.5 ms", 1.5e-3);
    add("9 µs", Qt::Key_Up, "10 µs", 10e-6);
    add("3 µs", Qt::Key_PageDown, "0 µs", 0); // stops at zero, which is allowed here
}

void QuantityFieldTest::keysStepTheShownDigit()
{
    QFETCH(QString, typed);
    QFETCH(Qt::Key, key);
    QFETCH(QString, stepped);
    QFETCH(double, seconds);
    DrivenWindow w;
    w.type("Kernel launch overhead", typed);
    w.press("Kernel launch overhead", key);
    QCOMPARE(w.field("Kernel launch overhead")->text(), stepped);
    QCOMPARE(exactly(w.window().scenario().launchOverhead.si()), exactly(seconds));
    QVERIFY(!w.isStale());
    QVERIFY(within(0.000501, w.readNumber("Total kernel overhead"), 50 * seconds)); // four digits shown
}

void QuantityFieldTest::steppingARefusedTextDoesNothing()
{
    DrivenWindow w;
    w.type("Kernel launch overhead", QStringLiteral("8x"));
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown}) {
        w.press("Kernel launch overhead", key);
        QCOMPARE(w.field("Kernel launch overhead")->text(), QStringLiteral("8x"));
    }
}

void QuantityFieldTest::theWheelStepsOnlyTheFocusedField()
{
    DrivenWindow w;
    QLineEdit* field = w.field("Number of kernel launches");
    w.field("Total operations")->setFocus();
    turnWheel(field, notch);
    QCOMPARE(field->text(), QStringLiteral("50"));
    field->setFocus();
    turnWheel(field, notch);
    QCOMPARE(field->text(), QStringLiteral("51"));
    turnWheel(field, -3 * notch);
    QCOMPARE(field->text(), QStringLiteral("48"));
    QCOMPARE(exactly(w.window().scenario().launches), exactly(48));
}

void QuantityFieldTest::smallTurnsOfATouchpadAddUpToAStep()
{
    DrivenWindow w;
    QLineEdit* field = w.field("Number of kernel launches");
    field->setFocus();
    for (int turn = 0; turn < 3; ++turn)
        turnWheel(field, notch / 4);
    QCOMPARE(field->text(), QStringLiteral("50"));
    turnWheel(field, notch / 4);
    QCOMPARE(field->text(), QStringLiteral("51"));
}

QTEST_MAIN(QuantityFieldTest)
#include "quantity_field_test.moc"
