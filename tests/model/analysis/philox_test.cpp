// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/philox.h"

#include <QTest>

using namespace gpuspeedup;

class PhiloxTest : public QObject
{
    Q_OBJECT

private slots:
    void thePublishedAnswersComeOut();
};

/// Known-answer vectors "philox4x32 10" of Random123, the program of the paper: the
/// last has the digits of π for counter and key.
void PhiloxTest::thePublishedAnswersComeOut()
{
    constexpr std::uint32_t ones = 0xffffffff;
    QVERIFY(philox({0, 0, 0, 0}, {0, 0}) == (PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    QVERIFY(philox({ones, ones, ones, ones}, {ones, ones}) ==
            (PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    QVERIFY(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
            (PhiloxBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

QTEST_APPLESS_MAIN(PhiloxTest)
#include "philox_test.moc"
