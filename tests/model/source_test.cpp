// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/source.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class SourceTest : public QObject
{
    Q_OBJECT

private slots:
    void eachKindHasItsNameAndUsualFactor_data();
    void eachKindHasItsNameAndUsualFactor();
    void aFactorOfItsOwnGoesBeforeTheUsualOne();
    void noFactorIsBelowOne();
};

void SourceTest::eachKindHasItsNameAndUsualFactor_data()
{
    // The factors within which 90 % of the truth is taken to lie: typed 1.25, catalogue
    // of medium confidence 1.25; what follows from the task is exact.
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("factor");
    const auto row = [](const char* name, Source::Kind kind, double factor) {
        QTest::newRow(name) << static_cast<int>(kind) << factor;
    };
    row("typed", Source::Kind::typed, 1.25);
    row("example", Source::Kind::example, 1.25);
    row("measured", Source::Kind::measured, 1.1);
    row("catalogue", Source::Kind::catalogue, 1.25);
    row("assumed", Source::Kind::assumed, 1.5);
    row("counted", Source::Kind::counted, 1);
}

void SourceTest::eachKindHasItsNameAndUsualFactor()
{
    QFETCH(int, kind);
    QFETCH(double, factor);
    const Source source{.kind = static_cast<Source::Kind>(kind)};
    QCOMPARE(exactly(sourceKindName(source.kind)), QByteArray(QTest::currentDataTag()));
    QCOMPARE(exactly(uncertaintyFactor(source)), exactly(factor));
}

void SourceTest::aFactorOfItsOwnGoesBeforeTheUsualOne()
{
    QCOMPARE(exactly(uncertaintyFactor({.kind = Source::Kind::measured, .factor = 1.004})), exactly(1.004));
    QCOMPARE(exactly(uncertaintyFactor({.kind = Source::Kind::counted, .factor = 2})), exactly(2.0));
}

void SourceTest::noFactorIsBelowOne()
{
    QCOMPARE(exactly(uncertaintyFactor({.kind = Source::Kind::assumed, .factor = 0.5})), exactly(1.0));
}

QTEST_APPLESS_MAIN(SourceTest)
#include "source_test.moc"
