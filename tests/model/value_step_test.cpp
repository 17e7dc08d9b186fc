// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value_step.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class ValueStepTest : public QObject
{
    Q_OBJECT

private slots:
    void aStepMovesTheLastShownDigit_data();
    void aStepMovesTheLastShownDigit();
    void aCountHasNoFinerDigit();
    void whatCannotBeCountedExactlyIsNotStepped();
};

namespace {

std::optional<std::string> step(std::string_view text, Unit bareUnit, int steps, bool zeroAllowed = false,
                                bool whole = false)
{
    return steppedText(parseValue(text, {.bareUnit = bareUnit, .example = {}}), steps, zeroAllowed, whole);
}

constexpr Unit gigaRate{Dimension::operationRate, giga};

} // namespace

void ValueStepTest::aStepMovesTheLastShownDigit_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("steps");
    QTest::addColumn<QByteArray>("stepped");
    const auto add = [](const char* text, int steps, const char* stepped) {
        QTest::addRow("%s by %d", text, steps) << QByteArray(text) << steps << QByteArray(stepped);
    };
    add("40 GFLOPS", 1, "41 GFLOPS");
    add("40", -1, "39 GFLOPS");
    add("0.5 TFLOPS", 1, "0.6 TFLOPS");
    add("0.50 TFLOPS", -1, "0.49 TFLOPS");
    add("99.9 GFLOPS", 1, "100.0 GFLOPS");
    add("9 GFLOPS", 10, "19 GFLOPS");
    add("1 GFLOPS", -1, "0.9 GFLOPS"); // zero is no rate: on with the next finer digit
    add("1.2e12 FLOPS", 1, "1.3e12 FLOPS");
    add("3e-1 GFLOPS", 1, "4e-1 GFLOPS");
}

void ValueStepTest::aStepMovesTheLastShownDigit()
{
    QFETCH(QByteArray, text);
    QFETCH(int, steps);
    QFETCH(QByteArray, stepped);
    QCOMPARE(exactly(step(text.constData(), gigaRate, steps).value_or("nothing")), stepped);
}

void ValueStepTest::aCountHasNoFinerDigit()
{
    QCOMPARE(exactly(*step("1", {}, -1, true, true)), "0");
    QCOMPARE(exactly(*step("0", {}, -1, true, true)), "0");
    QCOMPARE(exactly(*step("0", {}, 1, true, true)), "1");
    QCOMPARE(exactly(*step("1", {}, -1, false, true)), "1");
}

void ValueStepTest::whatCannotBeCountedExactlyIsNotStepped()
{
    QVERIFY(!step("12345678901234567890", gigaRate, 1).has_value());
    QVERIFY(!step("0.12345678901234567890", gigaRate, 1).has_value());
}

QTEST_APPLESS_MAIN(ValueStepTest)
#include "value_step_test.moc"
