// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep_model.h"

#include "tests/exactly.h"
#include "tests/ui/driven_window.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace gpuspeedup;

class SweepModelTest : public QObject
{
    Q_OBJECT

private slots:
    void itKeepsTheRulesOfItemModelsThroughEveryChange();
    void itShowsThePublishedColumns();
    void eachCellIsItsFigureToSixDigits();
    void theCurrentTaskStandsOut();
    void theCurrentTaskStandsOutWhereTheMiddleIsRounded();
    void changedFiguresKeepTheRowsAndTellTheView();
    void theWindowsTableFollowsTheFields();
};

namespace {

Sweep sweepOf(const Scenario& scenario, std::size_t points = 21)
{
    SweepRange range = defaultSweepRange(scenario);
    range.points = points;
    return {scenario, range};
}

} // namespace

void SweepModelTest::itKeepsTheRulesOfItemModelsThroughEveryChange()
{
    SweepModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Scenario s;
    for (const std::size_t points : {21U, 21U, 2U, 161U, 161U, 21U}) {
        s.operations = s.operations * 1.5;
        model.setSweep(sweepOf(s, points), s.operations);
        QCOMPARE(model.rowCount(), static_cast<int>(points));
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(model.columnCount(), 4);
    }
    for (int time = 0; time < 2; ++time) {
        model.setSweep({}, s.operations);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.currentRow(), -1);
    }
    model.setSweep(sweepOf(s), s.operations);
    QCOMPARE(model.rowCount(), 21);
}

void SweepModelTest::itShowsThePublishedColumns()
{
    const SweepModel model;
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings += model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QCOMPARE(headings,
             (QStringList{"Total Operations (Giga-ops)", "CPU Time (s)", "GPU Time (s)", "Speedup Factor"}));
    QVERIFY(!model.headerData(4, Qt::Horizontal, Qt::DisplayRole).isValid());
}

/// Of example 1: Tc = W/40e9, Tg = W/8e12 + 0.0665.
void SweepModelTest::eachCellIsItsFigureToSixDigits()
{
    SweepModel model;
    model.setSweep(sweepOf({}), Scenario{}.operations);
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto cell = [&](int column) { return model.index(row, column).data().toString().toDouble(); };
        const double giga = 5 * std::pow(10, row / 5.0); // four decades in twenty steps
        const double gpu = giga / 8000 + 0.0665;
        constexpr double halfOfTheSixthDigit = 0.00000501;
        QVERIFY(within(halfOfTheSixthDigit, cell(0), giga));
        QVERIFY(within(halfOfTheSixthDigit, cell(1), giga / 40));
        QVERIFY(within(halfOfTheSixthDigit, cell(2), gpu));
        QVERIFY(within(halfOfTheSixthDigit, cell(3), giga / 40 / gpu));
    }
}

void SweepModelTest::theCurrentTaskStandsOut()
{
    SweepModel model;
    model.setSweep(sweepOf({}), Scenario{}.operations);
    QCOMPARE(model.currentRow(), 10); // the middle of a range symmetric around the task
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        QCOMPARE(index.data(Qt::FontRole).value<QFont>().bold(), row == 10);
        QCOMPARE(index.data(Qt::BackgroundRole).isValid(), row == 10);
    }
    model.setSweep(sweepOf({}, 20), Scenario{}.operations); // an even number has no middle
    QCOMPARE(model.currentRow(), -1);
}

/// The square root of a hundredth of this task times a hundred of it is off by one ulp.
void SweepModelTest::theCurrentTaskStandsOutWhereTheMiddleIsRounded()
{
    Scenario s;
    s.operations = Work::fromSi(54470.968507700782);
    const Sweep sweep = sweepOf(s);
    QVERIFY(sweep[10].operations != s.operations);
    SweepModel model;
    model.setSweep(sweep, s.operations);
    QCOMPARE(model.currentRow(), 10);
}

void SweepModelTest::changedFiguresKeepTheRowsAndTellTheView()
{
    SweepModel model;
    Scenario s;
    model.setSweep(sweepOf(s), s.operations);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    s.cpuRate = 80 * gigaflops;
    model.setSweep(sweepOf(s), s.operations);
    QCOMPARE(resets.count(), 0); // so that selection and scrolling stay
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first()[0].toModelIndex(), model.index(0, 0));
    QCOMPARE(changes.first()[1].toModelIndex(), model.index(20, 3));
    QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("0.0625")); // 5 Gop at 80 GFLOPS
}

void SweepModelTest::theWindowsTableFollowsTheFields()
{
    DrivenWindow w;
    auto* table = qobject_cast<QTableView*>(w.named("Table over task sizes"));
    const QAbstractItemModelTester tester(table->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    w.type("Total operations", QStringLiteral("3"));
    QCOMPARE(table->model()->index(0, 0).data().toString(), QStringLiteral("0.03"));
    QCOMPARE(table->model()->index(20, 0).data().toString(), QStringLiteral("300"));
    w.type("Total operations", QStringLiteral("1e307 op")); // a hundred times that exceeds a double
    QCOMPARE(table->model()->rowCount(), 0);
    w.window().resetValues();
    QCOMPARE(table->model()->rowCount(), 21);
    const QRect current = table->visualRect(table->model()->index(10, 0));
    QVERIFY(table->viewport()->rect().contains(current.center())); // scrolled to
}

QTEST_MAIN(SweepModelTest)
#include "sweep_model_test.moc"
