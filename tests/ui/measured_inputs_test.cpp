// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/examples.h"
#include "tests/model/learning/observed.h"
#include "tests/ui/driven_window.h"
#include "tests/ui/sample_profile.h"
#include "ui/measure/machine_actions.h"
#include "ui/measure/measure_dialog.h"
#include "ui/measure/profiles_dialog.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// From the button to the fields, and back by one Undo.
class MeasuredInputsTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }
    void theButtonMeasuresAndOnePressFillsTheFields();
    void theFieldsSayWhereTheyWereMeasured();
    void oneUndoBringsEverythingBack();
    void redoFillsThemAgain();
    void aFieldEditedByHandIsTypedAgain();
    void undoTakesBackTheTypingBeforeTheFigures();
    void resettingCanBeUndoneToo();
    void theProfileIsKeptAndCanBeUsedAgain();
    void whatWasLearnedBeforeStaysAndItIsSaid();
    void aFolderThatCannotBeWrittenIsSaidAndLosesNothing();
    void aHostNameWithMarkupIsShownAsText();
    void closingTheWindowWhileItMeasuresIsSurvived();

private:
    void prepare(DrivenWindow& w, const char* script) const;
    /// Measures and applies.
    void fill(DrivenWindow& w) const;
    static void press(QDialog* dialog, const char* text);

    std::unique_ptr<QTemporaryDir> folder_;
};

void MeasuredInputsTest::prepare(DrivenWindow& w, const char* script) const
{
    w.window().machine().setStore(ProfileStore(folder_->path()));
    MeasureCommand command;
    command.program = QStringLiteral(FAKE_MEASURE);
    command.arguments = {QString::fromLatin1(script)};
    w.window().machine().setCommand(command);
}

void MeasuredInputsTest::press(QDialog* dialog, const char* text)
{
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->isVisible() && button->text().remove('&').startsWith(QLatin1String(text)))
            return button->click();
    qFatal("no button says %s", text);
}

void MeasuredInputsTest::fill(DrivenWindow& w) const
{
    prepare(w, "good");
    auto* button = qobject_cast<QAbstractButton*>(w.named("Measure my hardware"));
    QTest::mouseClick(button, Qt::LeftButton);
    auto* dialog = w.window().findChild<MeasureDialog*>();
    QVERIFY(dialog != nullptr && dialog->isModal());
    QTRY_COMPARE(dialog->windowTitle(), QStringLiteral("Use these figures"));
    press(dialog, "Apply");
    QTRY_VERIFY(w.window().findChild<MeasureDialog*>() == nullptr);
    w.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&w.window()));
}

void MeasuredInputsTest::theButtonMeasuresAndOnePressFillsTheFields()
{
    DrivenWindow w;
    fill(w);
    QCOMPARE(w.field("CPU operations per second")->text(), QStringLiteral("1904 GFLOPS"));
    QCOMPARE(w.field("GPU operations per second")->text(), QStringLiteral("66.13 TFLOPS"));
    QCOMPARE(w.field("Data transfer rate")->text(), QStringLiteral("12.5 GB/s"));
    QCOMPARE(w.field("Kernel launch overhead")->text(), QStringLiteral("3.1 µs"));
    QCOMPARE(w.field("Total operations")->text(), QStringLiteral("500 Gop"));
    QVERIFY(!w.isStale());
}

void MeasuredInputsTest::theFieldsSayWhereTheyWereMeasured()
{
    DrivenWindow w;
    fill(w);
    QCOMPARE(w.hintOf("GPU operations per second")->text(),
             QStringLiteral("measured on node-17, 20 Nov 2026"));
    QVERIFY(w.field("GPU operations per second")
                ->accessibleDescription()
                .contains(QStringLiteral("Measured on node-17 at 20 Nov 2026 ")));
    QVERIFY(w.field("GPU operations per second")->toolTip().contains(QStringLiteral("FP32, NVIDIA H200.")));
    QVERIFY(w.hintOf("Total operations")->text().startsWith(QStringLiteral("typical")));
}

void MeasuredInputsTest::oneUndoBringsEverythingBack()
{
    DrivenWindow w;
    const SourcedScenario before = w.window().inputs();
    fill(w);
    QVERIFY(w.window().inputs() != before);
    QCOMPARE(w.window().statusBar()->currentMessage(), QStringLiteral("Measured figures are in the fields"));
    w.field("CPU operations per second")->setFocus(); // a field has an undo of its own
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.window().inputs() == before);
    QVERIFY(w.window().statusBar()->currentMessage().isEmpty());
    QCOMPARE(w.field("GPU operations per second")->text(), QStringLiteral("8 TFLOPS"));
    QVERIFY(w.hintOf("GPU operations per second")->text().startsWith(QStringLiteral("typical")));
}

void MeasuredInputsTest::redoFillsThemAgain()
{
    DrivenWindow w;
    fill(w);
    const SourcedScenario filled = w.window().inputs();
    QTest::keyClick(&w.window(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(w.window().inputs() != filled);
    QTest::keyClick(&w.window(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(w.window().inputs() == filled);
}

void MeasuredInputsTest::aFieldEditedByHandIsTypedAgain()
{
    DrivenWindow w;
    fill(w);
    w.type("GPU operations per second", QStringLiteral("9 TFLOPS"));
    QVERIFY(w.hintOf("GPU operations per second")->text().startsWith(QStringLiteral("typical")));
    QVERIFY(w.field("GPU operations per second")->toolTip().contains(QStringLiteral("Typed by hand.")));
    QVERIFY(w.hintOf("Data transfer rate")->text().startsWith(QStringLiteral("measured on")));
    QVERIFY(w.window().inputs().sourceOf("gpu_operations_per_second") == Source{});
}

void MeasuredInputsTest::undoTakesBackTheTypingBeforeTheFigures()
{
    DrivenWindow w;
    fill(w);
    w.type("Total operations", QStringLiteral("7 Gop"));
    w.leaveField();
    QTest::keyClick(&w.window(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(w.field("Total operations")->text(), QStringLiteral("500 Gop"));
    QCOMPARE(w.field("GPU operations per second")->text(), QStringLiteral("66.13 TFLOPS"));
    w.trigger(QStringLiteral("Undo using measured figures")); // the step before
    QCOMPARE(w.field("Total operations")->text(), QStringLiteral("500 Gop"));
    QCOMPARE(w.field("GPU operations per second")->text(), QStringLiteral("8 TFLOPS"));
}

void MeasuredInputsTest::resettingCanBeUndoneToo()
{
    DrivenWindow w;
    fill(w);
    const SourcedScenario filled = w.window().inputs();
    w.trigger(QStringLiteral("Reset values"));
    QVERIFY(w.window().inputs() == fromExample(examples().front()));
    w.trigger(QStringLiteral("Undo resetting the values"));
    QVERIFY(w.window().inputs() == filled);
}

void MeasuredInputsTest::theProfileIsKeptAndCanBeUsedAgain()
{
    DrivenWindow w;
    fill(w);
    const SourcedScenario filled = w.window().inputs();
    w.trigger(QStringLiteral("Reset values"));
    w.trigger(QStringLiteral("Profiles…"));
    auto* profiles = w.window().findChild<ProfilesDialog*>();
    press(profiles, "Use");
    auto* dialog = w.window().findChild<MeasureDialog*>();
    QVERIFY(dialog != nullptr);
    press(dialog, "Apply");
    QVERIFY(w.window().inputs() == filled);
}

void MeasuredInputsTest::whatWasLearnedBeforeStaysAndItIsSaid()
{
    DrivenWindow w;
    prepare(w, "good");
    MachineProfile learned = sampleProfile(1);
    learned.measuredAt = "2026-10-01T00:00:00Z";
    learned.observations = {observed("gemm", "m=8", ObservedSide::cpu, 1, 2),
                            observed("fft", "n=8", ObservedSide::cpu, 1, 2)};
    ProfileStore(folder_->path()).add(learned);
    w.window().machine().keep(sampleProfile(1));
    const MachineProfile kept = ProfileStore(folder_->path()).entries().at(0).profile;
    QCOMPARE(kept.measuredAt, sampleProfile(1).measuredAt);
    QVERIFY(kept.observations == learned.observations);
    const QString said = w.window().statusBar()->currentMessage(); // plurals come with a language
    QVERIFY2(said.startsWith(QStringLiteral("The profile keeps 2 time")), qPrintable(said));
}

void MeasuredInputsTest::aFolderThatCannotBeWrittenIsSaidAndLosesNothing()
{
    DrivenWindow w;
    prepare(w, "good");
    w.window().machine().setStore(ProfileStore(QStringLiteral("/proc/nowhere")));
    w.window().machine().measure();
    QTRY_VERIFY(w.window().findChild<QMessageBox*>() != nullptr);
    QVERIFY(w.window().findChild<QMessageBox*>()->text().contains(QStringLiteral("/proc/nowhere")));
    w.window().findChild<QMessageBox*>()->close();
    press(w.window().findChild<MeasureDialog*>(), "Apply");
    QCOMPARE(w.field("GPU operations per second")->text(), QStringLiteral("66.13 TFLOPS"));
}

void MeasuredInputsTest::aHostNameWithMarkupIsShownAsText()
{
    DrivenWindow w;
    MachineProfile profile = sampleProfile();
    profile.host = "<b>x</b>&amp;";
    w.window().setInputs(withFigures(w.window().inputs(), profile, 0, defaultFigures(profile, 0)));
    QLabel* hint = w.hintOf("GPU operations per second");
    QVERIFY(hint->text().contains(QStringLiteral("<b>x</b>&amp;")));
    QCOMPARE(hint->textFormat(), Qt::PlainText);
    QVERIFY(!w.field("GPU operations per second")->toolTip().contains(QStringLiteral("<b>")));
}

void MeasuredInputsTest::closingTheWindowWhileItMeasuresIsSurvived()
{
    {
        DrivenWindow w;
        prepare(w, "slow");
        w.window().machine().measure();
        QTest::qWait(400);
    }
    QTest::qWait(100); // nothing is left that would touch the window
}

QTEST_MAIN(MeasuredInputsTest)
#include "measured_inputs_test.moc"
