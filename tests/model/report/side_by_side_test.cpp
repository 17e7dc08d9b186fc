// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/uncertainty.h"
#include "model/report/format.h"
#include "model/report/side_by_side.h"
#include "tests/model/sample_request.h"

#include <QTest>

using namespace gpuspeedup;

/// Scenarios in one table: what they give, and what they differ in.
class SideBySideTest : public QObject
{
    Q_OBJECT

private slots:
    void plansStandInTheOrderGiven();
    void onlyWhatDiffersHasAColumn();
    void aChoiceThatDiffersHasAColumn();
    void aPlanWithoutEstimateSaysWhy();
};

namespace {

ComparedPlan compared(const std::string& label, const Plan& plan)
{
    return {.labels = {label},
            .estimate = RangedPlan{plan, monteCarlo(plan, uncertainInputs(plan), {.draws = 100})},
            .reason = {}};
}

QStringList keysOf(const Table& table)
{
    QStringList keys;
    for (const Column& column : table.columns)
        keys += QString::fromStdString(column.key);
    return keys;
}

std::string cellText(const Table& table, std::size_t row, const char* key)
{
    std::vector<Cell> cells(table.columns.size());
    table.fill(row, cells);
    return std::get<std::string>(cells[static_cast<std::size_t>(keysOf(table).indexOf(QLatin1String(key)))]);
}

Plan exampleWith(Work operations)
{
    PlanRequest request;
    request.scenario = fromExample(examples().front());
    request.scenario.scenario.operations = operations;
    return buildPlan(request);
}

} // namespace

void SideBySideTest::plansStandInTheOrderGiven()
{
    const Table table = sideBySideTable({compared("small", exampleWith(1 * gigaOperation)),
                                         compared("large", exampleWith(500 * gigaOperation))});
    QCOMPARE(table.rows, std::size_t{2});
    QCOMPARE(cellText(table, 0, "name"), std::string("small"));
    QCOMPARE(cellText(table, 1, "name"), std::string("large"));
}

void SideBySideTest::onlyWhatDiffersHasAColumn()
{
    const Table table = sideBySideTable({compared("small", exampleWith(1 * gigaOperation)),
                                         compared("large", exampleWith(500 * gigaOperation))});
    const QStringList keys = keysOf(table);
    QVERIFY(keys.contains("operations"));
    QVERIFY(!keys.contains("data_bytes"));
    QVERIFY(!keys.contains("gpu"));
    QVERIFY(!keys.contains("reason"));
}

void SideBySideTest::aChoiceThatDiffersHasAColumn()
{
    Machine other = sampleMachine();
    other.gpu.name = "Another GPU";
    const Table table = sideBySideTable(
        {compared("a", buildPlan(requestOf(sampleMachine()))), compared("b", buildPlan(requestOf(other)))});
    QCOMPARE(cellText(table, 1, "gpu"), std::string("Another GPU"));
    QVERIFY(!keysOf(table).contains("cpu"));
}

void SideBySideTest::aPlanWithoutEstimateSaysWhy()
{
    const ComparedPlan without{.labels = {"too large"}, .estimate = {}, .reason = "It does not fit."};
    const Table table = sideBySideTable({compared("fits", exampleWith(1 * gigaOperation)), without});
    QCOMPARE(cellText(table, 1, "reason"), std::string("It does not fit."));
    QCOMPARE(cellText(table, 1, "speedup"), std::string());
    QCOMPARE(cellText(table, 0, "reason"), std::string());
}

QTEST_APPLESS_MAIN(SideBySideTest)
#include "side_by_side_test.moc"
