// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_dialog.h"

#include <QAccessible>
#include <QApplication>
#include <QProgressBar>
#include <QTableView>
#include <QTest>

using namespace gpuspeedup;

/// Measuring well, choosing and applying.
class MeasureDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void eachLineFillsInAndTheTimeLeftIsSaid();
    void afterTheRunTheFiguresAreOfferedAndOnePressApplies();
    void anotherFigureCanBeChosen();
    void aFieldCanBeLeftAsItIs();
    void withTwoGpusOneIsChosen();
    void withoutGpuTheSentenceSaysSoAndTheCpuIsOffered();
    void aProfileIsOfferedWithoutMeasuring();
    void aProfileWithoutAHostSaysWhenItWasMeasured();
    void figuresThatCannotBeUsedAreNotOffered();
    void everythingIsReachedByTabAndHasAName();
    void allOfItWorksFromTheKeyboard();
    void nothingIsCutAtTheSmallestSize();
};

void MeasureDialogTest::eachLineFillsInAndTheTimeLeftIsSaid()
{
    DrivenDialog d("slow");
    auto* table = d.dialog.findChild<QTableView*>();
    auto* bar = d.dialog.findChild<QProgressBar*>();
    QTRY_VERIFY(bar->value() >= 2 && bar->value() < bar->maximum());
    QCOMPARE(bar->maximum(), 11);
    QCOMPARE(table->model()->rowCount(), 11);
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("1.904 TFLOPS"));
    QCOMPARE(table->model()->index(10, 2).data().toString(), QString());
    QVERIFY(d.shows(" of 11 measured, about "));
    QVERIFY(!d.button("Use these figures")->isEnabled());
    QVERIFY(d.button("Cancel") != nullptr);
}

void MeasureDialogTest::afterTheRunTheFiguresAreOfferedAndOnePressApplies()
{
    DrivenDialog d("good");
    QTRY_VERIFY(d.button("Apply") != nullptr);
    QVERIFY(profileOf(d.measured) == sampleProfile());
    QVERIFY(d.shows("node-17, measured on 20 Nov 2026"));
    QVERIFY(d.shows("8 TFLOPS") && d.shows("66.13 TFLOPS"));
    Scenario expected = examples().front();
    const Scenario result = d.pressApply();
    QVERIFY(result.cpuRate == 1904 * gigaflops);
    QVERIFY(result.gpuRate.si() == 66.13e12);
    QVERIFY(result.linkRate.si() == 12.5e9); // pageable, at 0.5 GB
    QVERIFY(result.launchOverhead.si() == 3.1e-6);
    QVERIFY(result.operations == expected.operations && result.data == expected.data &&
            result.launches == expected.launches);
    QVERIFY(!d.dialog.isVisible());
}

void MeasureDialogTest::anotherFigureCanBeChosen()
{
    DrivenDialog d(sampleProfile());
    QComboBox* link = d.combo("Figure for Data transfer rate");
    QCOMPARE(link->itemText(1), QStringLiteral("To the GPU, pinned memory: 55.5 GB/s"));
    link->setCurrentIndex(1);
    d.combo("Figure for CPU operations per second")->setCurrentIndex(2);
    QVERIFY(d.shows("55.5 GB/s"));
    QCOMPARE(link->accessibleDescription(), QStringLiteral("8 GB/s becomes 55.5 GB/s"));
    const Scenario result = d.pressApply();
    QVERIFY(result.linkRate.si() == 55.5e9);
    QVERIFY(result.cpuRate == 182 * gigaflops);
}

void MeasureDialogTest::aFieldCanBeLeftAsItIs()
{
    DrivenDialog d(sampleProfile());
    for (QComboBox* combo : d.dialog.findChildren<QComboBox*>())
        if (combo->accessibleName().startsWith(QLatin1String("Figure for")))
            combo->setCurrentIndex(combo->count() - 1);
    QCOMPARE(d.combo("Figure for Kernel launch overhead")->currentText(), QStringLiteral("Leave as it is"));
    QVERIFY(!d.button("Apply")->isEnabled()); // nothing would change
    d.combo("Figure for Kernel launch overhead")->setCurrentIndex(0);
    Scenario expected = examples().front();
    expected.launchOverhead = Duration::fromSi(3.1e-6);
    expected.name.clear();
    expected.note.clear();
    QVERIFY(d.pressApply() == expected);
}

void MeasureDialogTest::withTwoGpusOneIsChosen()
{
    DrivenDialog d("two_gpus");
    QTRY_VERIFY(d.button("Apply") != nullptr);
    QComboBox* gpu = d.combo("GPU to use");
    QVERIFY(gpu->isVisible());
    QCOMPARE(gpu->itemText(1), QStringLiteral("GPU 1: NVIDIA L4 (0000:31:00.0)"));
    gpu->setCurrentIndex(1);
    const auto applied = d.pressApply();
    QVERIFY(applied.gpuRate.si() == 16.53e12); // a quarter of 66.13
    QCOMPARE(
        QString::fromStdString(
            d.applied.first().first().value<SourcedScenario>().sourceOf("gpu_operations_per_second").device),
        QStringLiteral("NVIDIA L4"));
}

void MeasureDialogTest::withoutGpuTheSentenceSaysSoAndTheCpuIsOffered()
{
    DrivenDialog d("no_gpu");
    QTRY_VERIFY(d.button("Apply") != nullptr);
    QVERIFY(d.shows("No NVIDIA GPU found; CPU measured."));
    QVERIFY(!d.combo("Figure for GPU operations per second")->isEnabled());
    QVERIFY(!d.combo("GPU to use")->isVisible());
    const Scenario result = d.pressApply();
    QVERIFY(result.cpuRate == 1904 * gigaflops && result.gpuRate == examples().front().gpuRate);
}

void MeasureDialogTest::aProfileIsOfferedWithoutMeasuring()
{
    DrivenDialog d(sampleProfile());
    QVERIFY(d.dialog.session() == nullptr);
    QVERIFY(d.button("Measurements") == nullptr);
    QVERIFY(d.pressApply().gpuRate.si() == 66.13e12);
    QVERIFY(d.measured.isEmpty());
}

void MeasureDialogTest::aProfileWithoutAHostSaysWhenItWasMeasured()
{
    MachineProfile profile = sampleProfile();
    profile.host.clear();
    profile.name.clear();
    const DrivenDialog d(profile);
    QVERIFY(d.shows("Measured on 20 Nov 2026"));
}

void MeasureDialogTest::figuresThatCannotBeUsedAreNotOffered()
{
    MachineProfile profile = sampleProfile();
    profile.gpus[0].figures["fp32"].status = FigureStatus::invalid;
    profile.gpus[0].figures["launch.async"].status = FigureStatus::failed;
    DrivenDialog d(profile);
    QComboBox* gpu = d.combo("Figure for GPU operations per second");
    for (int i = 0; i < gpu->count(); ++i)
        QVERIFY(!gpu->itemText(i).startsWith(QLatin1String("FP32")));
    QCOMPARE(gpu->currentText(), QStringLiteral("Leave as it is")); // FP64 only where it is asked for
    QVERIFY(d.pressApply().gpuRate == examples().front().gpuRate);
}

void MeasureDialogTest::everythingIsReachedByTabAndHasAName()
{
    for (const bool figures : {false, true}) {
        DrivenDialog d(figures ? "two_gpus" : "stall");
        QTRY_VERIFY(figures ? d.button("Apply") != nullptr : d.dialog.session()->run().done() == 3);
        QSet<QWidget*> focusable;
        for (QWidget* widget : d.dialog.findChildren<QWidget*>())
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
                const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
                QVERIFY2(!name.trimmed().isEmpty(), widget->metaObject()->className());
                focusable.insert(widget);
            }
        QSet<QWidget*> reached;
        for (qsizetype i = 0; i < 2 * focusable.size(); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        QVERIFY(focusable.size() >= 2);
        QVERIFY(reached == focusable);
    }
}

void MeasureDialogTest::allOfItWorksFromTheKeyboard()
{
    DrivenDialog d("good");
    QTRY_VERIFY(d.button("Apply") != nullptr && d.button("Apply")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_M, Qt::AltModifier); // back
    QTRY_VERIFY(d.button("Apply") == nullptr);
    QTest::keyClick(&d.dialog, Qt::Key_U, Qt::AltModifier);
    QTRY_VERIFY(d.button("Apply") != nullptr);
    d.combo("Figure for GPU operations per second")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(d.applied.size(), 1);
    QVERIFY(d.applied.first().first().value<SourcedScenario>().scenario.gpuRate.si() == 33.31e12);
}

void MeasureDialogTest::nothingIsCutAtTheSmallestSize()
{
    DrivenDialog d(sampleProfile(2));
    d.dialog.resize(d.dialog.minimumSizeHint());
    QVERIFY(d.dialog.minimumSizeHint().width() <= 1000 && d.dialog.minimumSizeHint().height() <= 640);
    for (const QLabel* label : d.dialog.findChildren<QLabel*>())
        if (label->isVisible())
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
}

QTEST_MAIN(MeasureDialogTest)
#include "measure_dialog_test.moc"
