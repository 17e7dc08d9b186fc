// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_model.h"

#include "model/report/cells.h"
#include "tests/exactly.h"
#include "ui/table_view.h"
#include "ui/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFont>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace gpuspeedup;

class TableModelTest : public QObject
{
    Q_OBJECT

private slots:
    void readersSeeTheirColumnsRoundedAndProgramsTheExactValue();
    void numbersAreWrittenAsTheLocaleDoes();
    void numbersStandOnTheRightTextsOnTheLeft();
    void sameShapeKeepsSelectionAndScrollPosition();
    void anotherShapeResetsTheModel();
    void theMarkedRowStandsOut();
    void anEmptyTableHasNothing();
    void copyTakesTheSelectedCells();
    void noHeadingAndNoCellIsCutOff_data();
    void noHeadingAndNoCellIsCutOff();
    void itIsReadCellByCell();
};

namespace {

Table sampleTable(std::size_t rows, double factor = 1)
{
    std::vector<std::vector<Cell>> cells;
    for (std::size_t row = 0; row < rows; ++row)
        cells.push_back({std::string("row ") + std::to_string(row),
                         factor * 1e9 / 3 * static_cast<double>(row + 1), std::string("for programs"),
                         timeCell(0.0129 * second), row == 0});
    return tableOfRows({{.key = "name", .heading = "Name", .text = true},
                        {.key = "operations", .heading = "Operations (Gop)", .unit = 1e9},
                        {.key = "secret", .heading = ""},
                        {.key = "time", .heading = "Time", .unitInCell = true},
                        {.key = "first", .heading = "First", .text = true}},
                       std::move(cells));
}

QString shown(const TableModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// 1e9/3 operations are 0.333333 Gop with six digits.
void TableModelTest::readersSeeTheirColumnsRoundedAndProgramsTheExactValue()
{
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(sampleTable(3));
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Operations (Gop)"));
    QCOMPARE(shown(model, 0, 0), QStringLiteral("row 0"));
    QCOMPARE(shown(model, 0, 1), QStringLiteral("0.333333"));
    QCOMPARE(exactly(model.index(0, 1).data(Qt::UserRole).toDouble()), exactly(1e9 / 3));
    QCOMPARE(shown(model, 0, 2), QStringLiteral("12.9 ms"));
    QCOMPARE(exactly(model.index(0, 2).data(Qt::UserRole).toDouble()), exactly(0.0129));
    QCOMPARE(shown(model, 0, 3), QStringLiteral("yes"));
    QCOMPARE(shown(model, 1, 3), QStringLiteral("no"));
}

void TableModelTest::numbersAreWrittenAsTheLocaleDoes()
{
    QLocale::setDefault(QLocale(QLocale::German));
    TableModel model;
    model.setTable(sampleTable(1));
    QCOMPARE(shown(model, 0, 1), QStringLiteral("0,333333"));
    QLocale::setDefault(QLocale::c());
}

void TableModelTest::numbersStandOnTheRightTextsOnTheLeft()
{
    TableModel model;
    model.setTable(sampleTable(1));
    for (const auto& [column, alignment] : {std::pair{0, Qt::AlignLeft}, std::pair{1, Qt::AlignRight}}) {
        QVERIFY(model.index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & alignment);
        QVERIFY(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>() &
                alignment);
    }
}

void TableModelTest::sameShapeKeepsSelectionAndScrollPosition()
{
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TableView view(model);
    model.setTable(sampleTable(100));
    view.resize(400, 200);
    view.show();
    view.scrollTo(model.index(60, 0));
    view.setCurrentIndex(model.index(60, 1));
    const int position = view.verticalScrollBar()->value();
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setTable(sampleTable(100, 3));
    QCOMPARE(changes.count(), 1);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(shown(model, 0, 1), QStringLiteral("1"));
    QCOMPARE(view.currentIndex(), model.index(60, 1));
    QVERIFY(position > 0);
    QCOMPARE(view.verticalScrollBar()->value(), position);
}

void TableModelTest::anotherShapeResetsTheModel()
{
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(sampleTable(3));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setTable(sampleTable(4));
    QCOMPARE(resets.count(), 1);
    QCOMPARE(model.rowCount(), 4);
    model.setTable({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TableModelTest::theMarkedRowStandsOut()
{
    TableModel model;
    model.setTable(sampleTable(3));
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setMarkedRow(1);
    QVERIFY(model.index(1, 0).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!model.index(0, 0).data(Qt::FontRole).isValid());
    model.setMarkedRow(-1);
    QVERIFY(!model.index(1, 0).data(Qt::FontRole).isValid());
    QCOMPARE(changes.count(), 2);
}

void TableModelTest::anEmptyTableHasNothing()
{
    TableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::DisplayRole).isValid());
    model.setMarkedRow(2);
}

void TableModelTest::copyTakesTheSelectedCells()
{
    TableModel model;
    TableView view(model);
    model.setTable(sampleTable(3));
    view.show();
    view.selectionModel()->select({model.index(0, 0), model.index(1, 1)}, QItemSelectionModel::Select);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("row 0\t0.333333\nrow 1\t0.666667"));
}

void TableModelTest::noHeadingAndNoCellIsCutOff_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 200;
    QTest::newRow("wide") << 900;
}

/// Where it is narrow it scrolls; where it is wide it is filled.
void TableModelTest::noHeadingAndNoCellIsCutOff()
{
    QFETCH(int, width);
    TableModel model;
    TableView view(model);
    view.resize(width, 200);
    view.show();
    model.setTable(sampleTable(5));
    int sum = 0;
    for (int column = 0; column < model.columnCount(); ++column) {
        for (int row = 0; row < model.rowCount(); ++row)
            QVERIFY(view.columnWidth(column) >
                    view.fontMetrics().horizontalAdvance(shown(model, row, column)));
        for (const QString& word :
             model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().split(u' '))
            QVERIFY(view.columnWidth(column) > view.fontMetrics().horizontalAdvance(word));
        sum += view.columnWidth(column);
    }
    QVERIFY(sum >= view.viewport()->width());
    QCOMPARE(view.horizontalScrollBar()->maximum() > 0, width < 300);
}

void TableModelTest::itIsReadCellByCell()
{
    TableModel model;
    TableView view(model);
    model.setTable(sampleTable(3));
    view.setAccessibleName(QStringLiteral("Figures"));
    view.show();
    QAccessibleTableInterface* table = QAccessible::queryAccessibleInterface(&view)->tableInterface();
    QVERIFY(table != nullptr);
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(table->columnDescription(2), QStringLiteral("Time"));
    QCOMPARE(table->cellAt(0, 2)->text(QAccessible::Name), QStringLiteral("12.9 ms"));
}

QTEST_MAIN(TableModelTest)
#include "table_model_test.moc"
