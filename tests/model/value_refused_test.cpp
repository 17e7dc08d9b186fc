// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/input.h"

#include "tests/exactly.h"

#include <QTest>

#include <optional>

using namespace gpuspeedup;

class ValueRefusedTest : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsRefusedForItsReason_data();
    void aTextIsRefusedForItsReason();
    void aTextIsRefusedWhereTheDecimalMarkIsAComma_data();
    void aTextIsRefusedWhereTheDecimalMarkIsAComma();
    void everyPrefixOfAnyBytesIsReadOrRefused();
    void theSentenceQuotesTheTextAndGivesAnExample();
    void aHintNamesWhatWasMeant();
};

namespace {

using enum ValueFault;

const Input& inputFor(std::string_view option)
{
    return *std::find_if(inputs().begin(), inputs().end(),
                         [&](const Input& i) { return i.option == option; });
}

struct Refusal
{
    std::optional<ValueFault> fault;
    std::string sentence;
};

Refusal refusalOf(std::string_view text, const Input& input, DecimalMark mark = DecimalMark::point)
{
    try {
        (void)parseInput(input, text, input.publishedUnit, mark);
    } catch (const ValueError& error) {
        return {error.fault(), error.what()};
    }
    return {};
}

void addColumns()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("option");
    QTest::addColumn<int>("fault");
}

void add(const QByteArray& text, const char* option, ValueFault fault)
{
    QTest::addRow("%s for %s", text.left(30).toPercentEncoding(" ,.-+/").constData(), option)
        << text << QByteArray(option) << static_cast<int>(fault);
}

void check(DecimalMark mark)
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, option);
    QFETCH(int, fault);
    const Input& input = inputFor(option.constData());
    const Refusal refusal = refusalOf({text.data(), static_cast<std::size_t>(text.size())}, input, mark);
    QVERIFY2(refusal.fault.has_value(), "the text is read");
    QVERIFY2(static_cast<int>(*refusal.fault) == fault, refusal.sentence.c_str());
    QVERIFY(refusal.sentence.ends_with(std::string(input.example) + "."));
    QVERIFY(refusal.sentence.find('\n') == std::string::npos);
}

} // namespace

void ValueRefusedTest::aTextIsRefusedForItsReason_data()
{
    addColumns();
    add("", "data", empty);
    add("   ", "data", empty);
    add("\u00A0\u3000\t", "data", empty);
    add(QByteArray(400, '9'), "operations", tooLong);
    add("0." + QByteArray(400, '0') + "1", "data", tooLong);

    for (const char* text : {"abc", "GFLOPS", "nan", "NaN", "inf", "-inf", "Infinity", ".", ",", "-", "+",
                             "e5", "$5", "½", "٣", "--5", "+-5"})
        add(text, "cpu-rate", notANumber);
    for (const char* text :
         {"1e", "1e-", "1e+", "1e5.5", "1.2.3", "1..2", "1 00", "1 0000", "0 123", "1.5 000"})
        add(text, "cpu-rate", notANumber);
    add("1,2,3", "cpu-rate", notANumber);

    for (const char* text :
         {"1,000", "1,000,000", "12,345.6", "1.234.567", "1.000,5", "1,000 G", "１，０００"})
        add(text, "operations", ambiguousGrouping);
    for (const char* text : {"1,5", "0,500", "1234,5", ",5"})
        add(text, "operations", otherDecimalMark);

    for (const char* text : {"-5", "- 5", "-0.1 ms", "\u22125", "－５", "-.5", "-1e400"})
        add(text, "launch-overhead", negative);
    for (const char* text :
         {"1e400", "1e308 G", "1.8e308 FLOPS", "99999999999999999999e300", "1e99999999999999999999"})
        add(text, "cpu-rate", overflow);
    add("1e308 PiB", "data", overflow);
    for (const char* text : {"1e-400", "1e-316 n", "1e-99999999999999999999"})
        add(text, "launch-overhead", underflow);

    for (const char* text : {"0x10", "5 parsecs", "5 %", "5 !", "5 f", "5 flopS", "5 FLOPS FLOPS", "1 e5",
                             "5 GG", "5 G G", "5_000", "5\xFF", "5 \xC3",
                             "1\u2063"
                             "2"})
        add(text, "cpu-rate", unknownUnit);
    add(QByteArray("5\0", 2), "cpu-rate", unknownUnit);
    add(QByteArray("5\0GFLOPS", 8), "cpu-rate", unknownUnit);
    add(QByteArray("\0", 1), "cpu-rate", notANumber);
    add("\xFF\xFE", "cpu-rate", notANumber);
    add("\xC0\xB5", "cpu-rate", notANumber); // an overlong '5'

    for (const char* text : {"5 g", "5 t", "5 p", "5 gFLOPS", "5 tFLOPS"})
        add(text, "cpu-rate", unknownPrefix);
    for (const char* text : {"10 Gb/s", "10 Gbit/s", "10 Gbps", "5 b/s"})
        add(text, "link-rate", bits);
    for (const char* text : {"10 Gb", "10 gb", "5 b", "5 bits", "5 Mibit"})
        add(text, "data", bits);

    add("5 Gb", "launch-overhead", unknownUnit); // no hint to bytes where a time is wanted

    add("5 GB", "link-rate", wrongDimension);
    add("5 GB/s", "data", wrongDimension);
    add("5 s", "data", wrongDimension);
    add("5 GFLOPS", "operations", wrongDimension);
    add("5 Gop", "cpu-rate", wrongDimension);
    add("5 GB", "launches", wrongDimension);
    add("5 Gi", "cpu-rate", wrongDimension); // a binary prefix belongs to bytes

    for (const char* option : {"cpu-rate", "gpu-rate", "operations", "link-rate"})
        for (const char* text : {"0", "0.0", "0e10"})
            add(text, option, zero);
    for (const char* text : {"1.5", "0.5", "1e-3", "50 m"})
        add(text, "launches", fraction);
    for (const char* text : {"9007199254740994", "1e16", "10 P"})
        add(text, "launches", overflow);
}

void ValueRefusedTest::aTextIsRefusedForItsReason()
{
    check(DecimalMark::point);
}

void ValueRefusedTest::aTextIsRefusedWhereTheDecimalMarkIsAComma_data()
{
    addColumns();
    for (const char* text : {"1.000", "1.000.000", "12.345,6", "1,234,567", "1.000 G", "999.999"})
        add(text, "operations", ambiguousGrouping);
    for (const char* text : {"1,2,3", "1.2.3", ",", "1,5 000"})
        add(text, "operations", notANumber);
    add("-0,5", "data", negative);
    add("0,0", "operations", zero);
    add("1,5", "launches", fraction);
}

void ValueRefusedTest::aTextIsRefusedWhereTheDecimalMarkIsAComma()
{
    check(DecimalMark::comma);
}

void ValueRefusedTest::everyPrefixOfAnyBytesIsReadOrRefused()
{
    std::string bytes;
    for (int i = 0; i < 256; ++i)
        bytes += static_cast<char>((i * 167) % 256); // every byte once, in a mixed order
    for (std::size_t size = 0; size <= bytes.size(); ++size)
        for (const Input& input : inputs())
            (void)refusalOf(std::string_view(bytes).substr(0, size), input);
}

void ValueRefusedTest::theSentenceQuotesTheTextAndGivesAnExample()
{
    QCOMPARE(exactly(refusalOf("-5", inputFor("cpu-rate")).sentence),
             "“-5” is negative; write for example 40 GFLOPS.");
    QCOMPARE(exactly(refusalOf("", inputFor("data")).sentence),
             "No value is given; write for example 0.5 GB.");
}

void ValueRefusedTest::aHintNamesWhatWasMeant()
{
    const auto says = [](const char* text, const char* option, const char* part) {
        return refusalOf(text, inputFor(option)).sentence.find(part) != std::string::npos;
    };
    QVERIFY(says("10 Gb", "data", "bytes (B"));
    QVERIFY(says("5 g", "cpu-rate", "capital G"));
    QVERIFY(says("5 s", "data", "is a time, not a data size"));
    QVERIFY(says("5 parsecs", "data", "B is known"));
}

QTEST_APPLESS_MAIN(ValueRefusedTest)
#include "value_refused_test.moc"
