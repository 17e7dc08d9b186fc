// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/quantiles.h"

#include "tests/model/random_scenario.h"

#include <QTest>

#include <algorithm>
#include <vector>

using namespace gpuspeedup;

class QuantilesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(); }
    void ofAHundredTheyAreTheFifthTheFiftiethAndTheNinetyFifth();
    void theyAreTheSmallestValuesWithTheirShareAtOrBelow();
};

void QuantilesTest::ofAHundredTheyAreTheFifthTheFiftiethAndTheNinetyFifth()
{
    std::vector<double> sample;
    for (int i = 100; i > 0; --i)
        sample.push_back(i);
    QVERIFY((quantilesOf(sample) == Quantiles<double>{5, 50, 95}));
    std::vector<double> one{7};
    QVERIFY((quantilesOf(one) == Quantiles<double>{7, 7, 7}));
}

void QuantilesTest::theyAreTheSmallestValuesWithTheirShareAtOrBelow()
{
    QVERIFY(rc::check("by counting, with values that repeat", [] {
        std::vector<double> sample;
        for (const int value : *rc::gen::nonEmpty<std::vector<int>>())
            sample.push_back(value % 20);
        const auto smallest = [all = sample](std::size_t percent) {
            std::vector<double> candidates = all;
            std::erase_if(candidates, [&](double x) {
                const auto below = std::ranges::count_if(all, [x](double y) { return y <= x; });
                return 100 * static_cast<std::size_t>(below) < percent * all.size();
            });
            return std::ranges::min(candidates);
        };
        RC_ASSERT((quantilesOf(sample) == Quantiles<double>{smallest(5), smallest(50), smallest(95)}));
    }));
}

QTEST_APPLESS_MAIN(QuantilesTest)
#include "quantiles_test.moc"
