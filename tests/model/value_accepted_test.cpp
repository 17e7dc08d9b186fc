// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value_parser.h"

#include "tests/exactly.h"

#include <QTest>

#include <clocale>
#include <string>

using namespace gpuspeedup;

/// The expected numbers are literals of this language, which the compiler rounds
/// once, as the parser promises to.
class ValueAcceptedTest : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsReadExactly_data();
    void aTextIsReadExactly();
    void aDecimalCommaIsReadWhereTheLocaleHasIt_data();
    void aDecimalCommaIsReadWhereTheLocaleHasIt();
    void theReaderLearnsHowTheValueWasTyped();
    void theLongestTextIsStillRead();
    void theProcessLocaleChangesNothing();
};

namespace {

using enum Dimension;

void addColumns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Unit>("bareUnit");
    QTest::addColumn<double>("si");
    QTest::addColumn<QByteArray>("unit");
}

void add(const QByteArray& text, Unit bareUnit, double si, const char* unit)
{
    QTest::addRow("%s as %s", text.constData(), bareUnit.symbol().c_str())
        << text << bareUnit << si << QByteArray(unit);
}

void check(DecimalMark mark)
{
    QFETCH(QByteArray, text);
    QFETCH(Unit, bareUnit);
    QFETCH(double, si);
    QFETCH(QByteArray, unit);
    const ParsedValue value = parseValue({text.data(), static_cast<std::size_t>(text.size())},
                                         {.bareUnit = bareUnit, .decimalMark = mark, .example = {}});
    QCOMPARE(exactly(value.si), exactly(si));
    QCOMPARE(exactly(value.unit.symbol()), unit);
}

constexpr Unit gigaRate{operationRate, giga};
constexpr Unit gigaWork{operations, giga};
constexpr Unit gigaLink{bandwidth, giga};
constexpr Unit gigaData{dataSize, giga};
constexpr Unit milliTime{duration, milli};
constexpr Unit count1{count, noPrefix};

} // namespace

void ValueAcceptedTest::aTextIsReadExactly_data()
{
    addColumns();
    // The examples of the field's description.
    add("8 TFLOPS", gigaRate, 8e12, "TFLOPS");
    add("500 G", gigaWork, 500e9, "Gop");
    add("500 Gop", gigaWork, 500e9, "Gop");
    add("1.2e12 FLOPS", gigaRate, 1.2e12, "FLOPS");
    add("900 GB/s", gigaLink, 900e9, "GB/s");
    add("16 GiB", gigaData, 17179869184.0, "GiB"); // 16 · 2^30
    add("80 µs", milliTime, 0.00008, "µs");
    add("80us", milliTime, 0.00008, "µs");
    add("0.08 ms", milliTime, 0.00008, "ms");
    add("0.00008 s", milliTime, 0.00008, "s");
    add("80 μs", milliTime, 0.00008, "µs"); // Greek mu, U+03BC
    // Bare numbers.
    add("90", {duration, micro}, 0.00009, "µs");
    add("500", gigaWork, 500e9, "Gop");
    add("0", milliTime, 0.0, "ms");
    add("0e400", milliTime, 0.0, "ms");
    add("50", count1, 50.0, "");
    add("50 launches", count1, 50.0, "");
    add("2 k", count1, 2000.0, "k");
    add("16 Mi", count1, 16.0 * 1024 * 1024, "Mi");
    add(".5", gigaData, 0.5e9, "GB");
    add("5.", gigaData, 5e9, "GB");
    add("+5", gigaData, 5e9, "GB");
    add("007", gigaData, 7e9, "GB");
    add("1.000", gigaData, 1e9, "GB"); // a point is the decimal mark here
    add("1E3", gigaRate, 1e12, "GFLOPS");
    add("1e+3", gigaRate, 1e12, "GFLOPS");
    add("25e-3 s", milliTime, 0.025, "s");
    // Every prefix; m is milli and M mega.
    add("3 n", milliTime, 3e-9, "ns");
    add("3 u", milliTime, 3e-6, "µs");
    add("3 m", milliTime, 3e-3, "ms");
    add("3 k", gigaRate, 3e3, "kFLOPS");
    add("3 K", gigaRate, 3e3, "kFLOPS");
    add("3 M", gigaRate, 3e6, "MFLOPS");
    add("3 G", gigaRate, 3e9, "GFLOPS");
    add("3 T", gigaRate, 3e12, "TFLOPS");
    add("3 P", gigaRate, 3e15, "PFLOPS");
    add("3 mB", gigaData, 3e-3, "mB");
    add("3 MB", gigaData, 3e6, "MB");
    add("1 Ki", gigaData, 1024.0, "KiB");
    add("1.5 MiB/s", gigaLink, 1572864.0, "MiB/s"); // 1.5 · 2^20
    add("1 TiB", gigaData, 1099511627776.0, "TiB");
    add("1 PiB", gigaData, 1125899906842624.0, "PiB");
    // Other spellings of units.
    add("2 GFLOP/s", gigaRate, 2e9, "GFLOPS");
    add("2 Gop/s", gigaRate, 2e9, "GFLOPS");
    add("2 GFLOPs", gigaWork, 2e9, "Gop");
    add("2 GFLOPs", gigaRate, 2e9, "GFLOPS");
    add("2 seconds", milliTime, 2.0, "s");
    add("2 G FLOPS", gigaRate, 2e9, "GFLOPS");
    // Full-width characters, as an East Asian keyboard types them.
    add("８．５　ＴＦＬＯＰＳ", gigaRate, 8.5e12, "TFLOPS");
    add("１２３", gigaRate, 123e9, "GFLOPS");
    add("0。5", gigaData, 0.5e9, "GB");
    // Every kind of space, around and as grouping.
    add("  8\tTFLOPS \n", gigaRate, 8e12, "TFLOPS");
    add("8\u00A0TFLOPS", gigaRate, 8e12, "TFLOPS");
    add("8\u2009TFLOPS", gigaRate, 8e12, "TFLOPS");
    add("8\u202FTFLOPS", gigaRate, 8e12, "TFLOPS");
    add("8\u3000TFLOPS", gigaRate, 8e12, "TFLOPS");
    add("1 000 000 op", gigaWork, 1e6, "op");
    add("12\u202F500.25 op", gigaWork, 12500.25, "op");
    // The ends of double.
    add("1.7976931348623157e308 FLOPS", gigaRate, 1.7976931348623157e308, "FLOPS");
    add("5e-324 s", milliTime, 5e-324, "s");
    add("0.0000000000000000000000000000000000000001e40 s", milliTime, 1.0, "s");
    add("1e-310 PFLOPS", gigaRate, 1e-295, "PFLOPS"); // the prefix moves the exponent first
    add("1e310 ns", milliTime, 1e301, "ns");
}

void ValueAcceptedTest::aTextIsReadExactly()
{
    check(DecimalMark::point);
}

void ValueAcceptedTest::aDecimalCommaIsReadWhereTheLocaleHasIt_data()
{
    addColumns();
    add("0,08 ms", milliTime, 0.00008, "ms");
    add("1,000", gigaData, 1e9, "GB"); // a comma is the decimal mark here
    add("1,5e3", gigaData, 1.5e12, "GB");
    add("1 000,5", gigaData, 1000.5e9, "GB");
    add("1.5", gigaData, 1.5e9, "GB");           // one digit behind it cannot be a group
    add("0.500", gigaData, 0.5e9, "GB");         // no group begins with a zero
    add("1234.567", gigaData, 1234.567e9, "GB"); // four digits before it: no group either
    add("0，5", gigaData, 0.5e9, "GB");          // full-width comma
}

void ValueAcceptedTest::aDecimalCommaIsReadWhereTheLocaleHasIt()
{
    check(DecimalMark::comma);
}

void ValueAcceptedTest::theReaderLearnsHowTheValueWasTyped()
{
    const ParsedValue typed = parseValue("12.50e-3 ms", {.bareUnit = milliTime, .example = {}});
    QVERIFY(typed.unitTyped);
    QCOMPARE(typed.decimals, std::size_t{2});
    QCOMPARE(typed.exponent, -3);
    const ParsedValue bare = parseValue("12", {.bareUnit = milliTime, .example = {}});
    QVERIFY(!bare.unitTyped);
    QVERIFY(bare.unit == milliTime);
    QCOMPARE(bare.decimals, std::size_t{0});
}

void ValueAcceptedTest::theLongestTextIsStillRead()
{
    const std::string text = "0." + std::string(longestValueText - 3, '0') + "1";
    QCOMPARE(text.size(), longestValueText);
    // 125 zeros and a one behind the point: 1e-126 seconds.
    QCOMPARE(exactly(parseValue(text, {.bareUnit = {duration, noPrefix}, .example = {}}).si),
             exactly(1e-126));
}

void ValueAcceptedTest::theProcessLocaleChangesNothing()
{
    const char* before = std::setlocale(LC_ALL, nullptr);
    const std::string restored = before;
    if (std::setlocale(LC_ALL, "de_DE.UTF-8") == nullptr)
        QSKIP("the locale de_DE.UTF-8 is not installed");
    const double value = parseValue("0.08 ms", {.bareUnit = milliTime, .example = {}}).si;
    std::setlocale(LC_ALL, restored.c_str());
    QCOMPARE(exactly(value), exactly(0.00008));
}

QTEST_APPLESS_MAIN(ValueAcceptedTest)
#include "value_accepted_test.moc"
