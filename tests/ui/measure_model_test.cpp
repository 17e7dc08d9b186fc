// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measure_model.h"

#include "tests/ui/sample_profile.h"
#include "ui/measure/figure_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gpuspeedup;

class MeasureModelTest : public QObject
{
    Q_OBJECT

private slots:
    void aLineFillsInWithFigureSpreadAndLimit();
    void onlyTheLinesThatDifferChange();
    void everyStatusSaysWhy_data();
    void everyStatusSaysWhy();
    void markupFromTheChildIsShownAsText();
    void timesAreShownInTheirUnit();
};

namespace {

using Kind = MeasureEvent::Kind;

MeasureRun twoSteps()
{
    MeasureRun run;
    run.apply({.kind = Kind::started,
               .steps = {{"cpu.fp32.all_cores", "FP32, all cores", 1}, {"gpus.1.fp32", "FP32", 1}}},
              0);
    return run;
}

QStringList rowOf(const MeasureModel& model, int row)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts += model.index(row, column).data().toString();
    return texts;
}

} // namespace

void MeasureModelTest::aLineFillsInWithFigureSpreadAndLimit()
{
    MeasureModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    MeasureRun run = twoSteps();
    model.show(run);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.currentRow(), -1);
    QCOMPARE(rowOf(model, 1), QStringList({"GPU 1", "FP32", "", "", "", ""}));
    run.apply({.kind = Kind::progress, .name = "gpus.1.fp32"}, 0);
    model.show(run);
    QCOMPARE(model.currentRow(), 1);
    QCOMPARE(rowOf(model, 1).last(), QStringLiteral("measuring …"));
    Figure figure = sampleFigure(66e12, "FLOP/s", 66e12 / 0.99);
    figure.value->p5 = 65e12;
    figure.value->p95 = 66.5e12;
    run.apply({.kind = Kind::result, .name = "gpus.1.fp32", .figure = figure}, 1);
    run.apply({.kind = Kind::result, .name = "gpus.1.extra", .figure = figure}, 1);
    model.show(run);
    QCOMPARE(rowOf(model, 1),
             QStringList({"GPU 1", "FP32", "66 TFLOPS", "65 – 66.5", "66.67 TFLOPS (99 %)", "measured"}));
    QCOMPARE(model.rowCount(), 3); // announced or not
    QCOMPARE(model.detail(1), QStringLiteral("measured\nmedian of repeated runs\n21 samples"));
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleDescriptionRole).toString(), model.detail(1));
    QCOMPARE(model.detail(0), QString());
    QCOMPARE(model.detail(7), QString());
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("Median"));
}

void MeasureModelTest::onlyTheLinesThatDifferChange()
{
    MeasureModel model;
    MeasureRun run = twoSteps();
    model.show(run);
    QSignalSpy changes(&model, &MeasureModel::dataChanged);
    model.show(run);
    QCOMPARE(changes.size(), 0);
    run.apply({.kind = Kind::progress, .name = "gpus.1.fp32"}, 0);
    model.show(run);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
}

void MeasureModelTest::everyStatusSaysWhy_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text");
    const auto add = [](FigureStatus status, const char* text) {
        QTest::newRow(text) << static_cast<int>(status) << QString::fromLatin1(text);
    };
    add(FigureStatus::ok, "measured: so");
    add(FigureStatus::warning, "caution: so");
    add(FigureStatus::failed, "failed: so");
    add(FigureStatus::unsupported, "not measurable here: so");
    add(FigureStatus::invalid, "impossible, not used: so");
}

void MeasureModelTest::everyStatusSaysWhy()
{
    QFETCH(int, status);
    QFETCH(QString, text);
    QCOMPARE(statusText({.status = static_cast<FigureStatus>(status), .reason = "so"}), text);
}

void MeasureModelTest::markupFromTheChildIsShownAsText()
{
    MeasureModel model;
    MeasureRun run;
    run.apply({.kind = Kind::result,
               .name = "cpu.x",
               .figure = Figure{.unit = "s", .status = FigureStatus::failed, .reason = "<img src=x>"}},
              0);
    model.show(run);
    QCOMPARE(rowOf(model, 0).last(), QStringLiteral("failed: <img src=x>"));
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY(tip.contains(QStringLiteral("&lt;img src=x&gt;")) && !tip.contains(QStringLiteral("<img")));
}

void MeasureModelTest::timesAreShownInTheirUnit()
{
    const Figure figure = sampleFigure(3.1e-6, "s");
    QCOMPARE(medianText(figure), QStringLiteral("3.1 µs"));
    QCOMPARE(spreadText(figure), QStringLiteral("3.088 – 3.106")); // 0.996 and 1.002 of it
    QCOMPARE(expectedText(figure), QString());
    QCOMPARE(medianText({}), QString());
}

QTEST_MAIN(MeasureModelTest)
#include "measure_model_test.moc"
