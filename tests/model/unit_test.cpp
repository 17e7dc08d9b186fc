// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/unit.h"

#include "model/unit_parser.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class UnitTest : public QObject
{
    Q_OBJECT

private slots:
    void theSymbolIsPrefixAndBaseSymbol();
    void theFactorIsTheLiteralOfItsPower();
    void prefixesAscendInStepsOfAThousand();
    void everySpellingIsReadWithEveryPrefixAsItsDimension();
    void theFirstSpellingOfADimensionIsItsSymbol();
    void binaryPrefixesAreReadForBytesOnly();
    void caseTellsMilliFromMega();
};

void UnitTest::theSymbolIsPrefixAndBaseSymbol()
{
    QCOMPARE(exactly((Unit{Dimension::operationRate, giga}).symbol()), "GFLOPS");
    QCOMPARE(exactly((Unit{Dimension::bandwidth, giga}).symbol()), "GB/s");
    QCOMPARE(exactly((Unit{Dimension::duration, micro}).symbol()), "µs");
    QCOMPARE(exactly(Unit{}.symbol()), "");
}

void UnitTest::theFactorIsTheLiteralOfItsPower()
{
    QCOMPARE(exactly((Unit{Dimension::duration, nano}).factor()), exactly(1e-9));
    QCOMPARE(exactly((Unit{Dimension::duration, milli}).factor()), exactly(1e-3));
    QCOMPARE(exactly((Unit{Dimension::dataSize, peta}).factor()), exactly(1e15));
    QCOMPARE(exactly((Unit{Dimension::dataSize, {"Gi", 0, 30}}).factor()), exactly(1073741824.0));
}

void UnitTest::prefixesAscendInStepsOfAThousand()
{
    const auto prefixes = decimalPrefixes();
    for (std::size_t i = 1; i < prefixes.size(); ++i)
        QCOMPARE(prefixes[i].power10 - prefixes[i - 1].power10, 3);
    QCOMPARE(prefixes.front().power10, std::int8_t{-9});
    QCOMPARE(prefixes.back().power10, std::int8_t{15});
}

void UnitTest::everySpellingIsReadWithEveryPrefixAsItsDimension()
{
    for (const UnitSpelling& spelling : unitSpellings())
        for (const Prefix& prefix : decimalPrefixes()) {
            const std::string symbol = prefix == micro ? "u" : std::string(prefix.symbol);
            const std::string text = symbol + std::string(spelling.text);
            const auto unit = parseUnit(text, spelling.dimension);
            QVERIFY2(unit.has_value(), text.c_str());
            QVERIFY2(*unit == (Unit{spelling.dimension, prefix}), text.c_str());
        }
}

void UnitTest::theFirstSpellingOfADimensionIsItsSymbol()
{
    for (const Dimension d : {Dimension::operationRate, Dimension::operations, Dimension::bandwidth,
                              Dimension::dataSize, Dimension::duration}) {
        const auto all = unitSpellings();
        const auto first = std::find_if(all.begin(), all.end(), [&](auto& s) { return s.dimension == d; });
        QVERIFY(first != all.end());
        QCOMPARE(exactly(first->text), exactly(baseSymbol(d)));
    }
}

void UnitTest::binaryPrefixesAreReadForBytesOnly()
{
    QVERIFY(parseUnit("GiB", Dimension::dataSize).has_value());
    QVERIFY(parseUnit("GiB/s", Dimension::bandwidth).has_value());
    QVERIFY(!parseUnit("GiFLOPS", Dimension::operationRate).has_value());
    QVERIFY(!parseUnit("Mis", Dimension::duration).has_value());
}

void UnitTest::caseTellsMilliFromMega()
{
    QVERIFY(parseUnit("ms", Dimension::duration)->prefix == milli);
    QVERIFY(parseUnit("Ms", Dimension::duration)->prefix == mega);
    QVERIFY(parseUnit("mB", Dimension::dataSize)->prefix == milli);
    QVERIFY(parseUnit("MB", Dimension::dataSize)->prefix == mega);
}

QTEST_APPLESS_MAIN(UnitTest)
#include "unit_test.moc"
