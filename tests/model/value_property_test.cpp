// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value_format.h"
#include "model/value_parser.h"

#include "tests/exactly.h"
#include "tests/model/random_scenario.h"

#include <QTest>

#include <bit>
#include <charconv>

using namespace gpuspeedup;

class ValuePropertyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void exactTextReadsBackToTheLastBit();
    void exactQuantityTextReadsBackThroughTheParserInEveryUnit();
    void movingThePointAndThePrefixTogetherGivesTheSameDouble();
    void roundedTextIsWithinHalfADigit();
};

namespace {

/// Any finite bit pattern without sign: subnormal, huge and zero alike.
rc::Gen<double> anyDouble()
{
    constexpr std::uint64_t largest = 0x7FEF'FFFF'FFFF'FFFF;
    return rc::gen::map(rc::gen::resize(rc::kNominalSize, rc::gen::inRange<std::uint64_t>(0, largest + 1)),
                        [](std::uint64_t bits) { return std::bit_cast<double>(bits); });
}

rc::Gen<Unit> anyUnit()
{
    const auto prefixes = decimalPrefixes();
    return rc::gen::map(
        rc::gen::pair(rc::gen::resize(rc::kNominalSize, rc::gen::inRange(0, 6)),
                      rc::gen::elementOf(std::vector<Prefix>(prefixes.begin(), prefixes.end()))),
        [](const auto& pair) {
            return Unit{static_cast<Dimension>(pair.first), pair.second};
        });
}

DecimalMark anyMark()
{
    return *rc::gen::arbitrary<bool>() ? DecimalMark::point : DecimalMark::comma;
}

} // namespace

void ValuePropertyTest::exactTextReadsBackToTheLastBit()
{
    QVERIFY(rc::check("exactText(x) is x for std::from_chars", [] {
        const double value = *anyDouble();
        const std::string text = exactText(value);
        double again = -1;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), again);
        RC_ASSERT(error == std::errc() && end == text.data() + text.size());
        RC_ASSERT(std::bit_cast<std::uint64_t>(again) == std::bit_cast<std::uint64_t>(value));
    }));
}

void ValuePropertyTest::exactQuantityTextReadsBackThroughTheParserInEveryUnit()
{
    QVERIFY(rc::check("parseValue(exactQuantityText(x)) is x", [] {
        const double value = *anyDouble();
        const Unit unit = *anyUnit();
        const DecimalMark mark = anyMark();
        const ValueSyntax syntax{.bareUnit = {unit.dimension, noPrefix}, .decimalMark = mark, .example = {}};
        const ParsedValue parsed = parseValue(exactQuantityText(value, unit, mark), syntax);
        RC_ASSERT(parsed.si == value);
        RC_ASSERT(parsed.unit == unit);
    }));
}

/// "ddd.ddd ms" and "dddddd µs": the same digits with point and prefix moved by three.
void ValuePropertyTest::movingThePointAndThePrefixTogetherGivesTheSameDouble()
{
    QVERIFY(rc::check("unit invariance", [] {
        const auto digits = *rc::gen::resize(
            rc::kNominalSize, rc::gen::inRange<std::int64_t>(1'000'000'000'000, 1'000'000'000'000'000'000));
        const std::string whole = std::to_string(digits);
        const ValueSyntax syntax{.bareUnit = {Dimension::duration, noPrefix}, .example = {}};
        const double expected = parseValue(whole + " ns", syntax).si;
        const char* const symbols[] = {" us", " ms", " s", " k"};
        for (std::size_t step = 0; step < std::size(symbols); ++step) {
            std::string moved = whole;
            moved.insert(moved.size() - 3 * (step + 1), ".");
            RC_ASSERT(parseValue(moved + symbols[step], syntax).si == expected);
        }
        RC_ASSERT(parseValue(whole + "e-9", syntax).si == expected);
    }));
}

void ValuePropertyTest::roundedTextIsWithinHalfADigit()
{
    QVERIFY(rc::check("|rounded − x| <= ½·10^(1−digits)·10^exponent", [] {
        const double value = *logUniform(-300, 300);
        const int digits = *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(1, 16));
        const std::string text = roundedText(value, digits);
        double rounded = 0;
        std::from_chars(text.data(), text.data() + text.size(), rounded);
        const double lastDigit = std::pow(10.0, std::floor(std::log10(value)) + 1 - digits);
        RC_ASSERT(std::abs(rounded - value) <= 0.5 * lastDigit * (1 + 1e-9) + value * 4e-16);
    }));
}

QTEST_APPLESS_MAIN(ValuePropertyTest)
#include "value_property_test.moc"
