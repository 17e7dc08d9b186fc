// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value_format.h"

#include "tests/exactly.h"

#include <QTest>

#include <limits>

using namespace gpuspeedup;

class ValueFormatTest : public QObject
{
    Q_OBJECT

private slots:
    void exactTextIsTheShortestThatReadsBack();
    void exponentFormBeginsOutsideTheReadableRange();
    void roundedTextCutsTrailingZeros();
    void theDecimalMarkIsTheOneAskedFor();
    void thePreferredUnitStaysWhileItsNumberIsReadable_data();
    void thePreferredUnitStaysWhileItsNumberIsReadable();
    void quantitiesShowEveryDigitInTheUnitGiven();
    void binaryPrefixesDivideByPowersOfTwo();
    void aTimeForPeopleGoesFromNanosecondsToYears_data();
    void aTimeForPeopleGoesFromNanosecondsToYears();
};

void ValueFormatTest::exactTextIsTheShortestThatReadsBack()
{
    QCOMPARE(exactly(exactText(0.1)), "0.1");
    QCOMPARE(exactly(exactText(0.30000000000000004)), "0.30000000000000004"); // 0.1 + 0.2
    QCOMPARE(exactly(exactText(0)), "0");
    QCOMPARE(exactly(exactText(100)), "100");
    QCOMPARE(exactly(exactText(std::numeric_limits<double>::max())), "1.7976931348623157e308");
    QCOMPARE(exactly(exactText(std::numeric_limits<double>::denorm_min())), "5e-324");
}

void ValueFormatTest::exponentFormBeginsOutsideTheReadableRange()
{
    QCOMPARE(exactly(exactText(1e-5)), "0.00001");
    QCOMPARE(exactly(exactText(9.9e-6)), "9.9e-6");
    QCOMPARE(exactly(exactText(123456789012345)), "123456789012345");
    QCOMPARE(exactly(exactText(1e15)), "1e15");
}

void ValueFormatTest::roundedTextCutsTrailingZeros()
{
    QCOMPARE(exactly(roundedText(12500.0 / 129, 4)), "96.9"); // 96.8992…
    QCOMPARE(exactly(roundedText(12.5, 4)), "12.5");
    QCOMPARE(exactly(roundedText(0.129, 1)), "0.1");
    QCOMPARE(exactly(roundedText(999.96, 4)), "1000");
    QCOMPARE(exactly(roundedText(0, 4)), "0");
    QCOMPARE(exactly(roundedText(-2.0 / 3, 3)), "-0.667");
}

void ValueFormatTest::theDecimalMarkIsTheOneAskedFor()
{
    QCOMPARE(exactly(exactText(1234.5, DecimalMark::comma)), "1234,5");
    QCOMPARE(exactly(roundedText(1.5e300, 4, DecimalMark::comma)), "1,5e300");
    QCOMPARE(exactly(quantityText(62.5e-3, {Dimension::duration, milli}, 4, DecimalMark::comma)), "62,5 ms");
}

void ValueFormatTest::thePreferredUnitStaysWhileItsNumberIsReadable_data()
{
    QTest::addColumn<double>("si");
    QTest::addColumn<Unit>("preferred");
    QTest::addColumn<QByteArray>("symbol");
    const Unit gigaRate{Dimension::operationRate, giga};
    const Unit seconds{Dimension::duration, noPrefix};
    const Unit count{Dimension::count, noPrefix};
    const auto add = [](const char* name, double si, Unit preferred, const char* symbol) {
        QTest::newRow(name) << si << preferred << QByteArray(symbol);
    };
    add("a tenth stays", 0.1e9, gigaRate, "GFLOPS");
    add("just below a tenth moves", 0.09e9, gigaRate, "MFLOPS");
    add("four digits stay", 9999e9, gigaRate, "GFLOPS");
    add("five digits move", 10000e9, gigaRate, "TFLOPS");
    add("zero stays", 0, gigaRate, "GFLOPS");
    add("beyond the largest prefix it is the largest", 1e21, gigaRate, "PFLOPS");
    add("below one operation there is no prefix", 0.01, gigaRate, "FLOPS");
    add("seconds have no kiloseconds", 12345, seconds, "s");
    add("short times have prefixes", 0.0625, seconds, "ms");
    add("a microsecond", 1e-6, seconds, "µs");
    add("below the smallest prefix it is the smallest", 1e-12, seconds, "ns");
    add("a count has none", 123456, count, "");
    add("bytes move from giga to kilo", 24e3, {Dimension::dataSize, giga}, "kB");
}

void ValueFormatTest::thePreferredUnitStaysWhileItsNumberIsReadable()
{
    QFETCH(double, si);
    QFETCH(Unit, preferred);
    QFETCH(QByteArray, symbol);
    QCOMPARE(exactly(displayUnit(si, preferred).symbol()), symbol);
}

void ValueFormatTest::quantitiesShowEveryDigitInTheUnitGiven()
{
    QCOMPARE(exactly(exactQuantityText(40e9, {Dimension::operationRate, giga})), "40 GFLOPS");
    QCOMPARE(exactly(exactQuantityText(0.00008, {Dimension::duration, micro})), "80 µs");
    QCOMPARE(exactly(exactQuantityText(0.00008, {Dimension::duration, milli})), "0.08 ms");
    QCOMPARE(exactly(exactQuantityText(0, {Dimension::dataSize, giga})), "0 GB");
    QCOMPARE(exactly(exactQuantityText(50, {})), "50");
    QCOMPARE(exactly(quantityText(8.95e9 / 7, {Dimension::dataSize, giga}, 3)), "1.28 GB"); // 1.27857…
}

void ValueFormatTest::binaryPrefixesDivideByPowersOfTwo()
{
    QCOMPARE(exactly(exactQuantityText(17179869184.0, {Dimension::dataSize, {"Gi", 0, 30}})), "16 GiB");
}

void ValueFormatTest::aTimeForPeopleGoesFromNanosecondsToYears_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QByteArray>("text");
    const auto add = [](double seconds, const char* text) {
        QTest::newRow(text) << seconds << QByteArray(text);
    };
    add(0, "0 s");
    add(1e-7, "100 ns");
    add(23e-6, "23 µs");
    add(0.0625, "62.5 ms");
    add(0.129, "0.129 s");
    add(12.5, "12.5 s");
    add(9000, "9000 s");
    add(36000, "10 h");    // 10 · 3600
    add(172800, "2 days"); // 2 · 86400
    add(3.1 * 86400, "3.1 days");
    add(41 * 365.25 * 86400, "41 years");
}

void ValueFormatTest::aTimeForPeopleGoesFromNanosecondsToYears()
{
    QFETCH(double, seconds);
    QFETCH(QByteArray, text);
    QCOMPARE(exactly(durationText(seconds)), text);
}

QTEST_APPLESS_MAIN(ValueFormatTest)
#include "value_format_test.moc"
