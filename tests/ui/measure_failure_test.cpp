// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_dialog.h"

#include <QTest>

#include <csignal>

using namespace gpuspeedup;

/// The dialog where the run is cancelled or goes wrong.
class MeasureFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void cancelKeepsWhatIsThere();
    void escapeCancelsFirstAndClosesThen();
    void closingTheWindowKeepsWhatIsThereAndLeavesNoChild();
    void aRunThatFailsSaysWhyAndOffersWhatItMeasured_data();
    void aRunThatFailsSaysWhyAndOffersWhatItMeasured();
    void aChildKilledFromOutsideIsSurvived();
    void withoutTheProgramTheDialogSaysSo();
};

void MeasureFailureTest::cancelKeepsWhatIsThere()
{
    DrivenDialog d("stall");
    QTRY_COMPARE(d.dialog.session()->run().done(), std::size_t{3});
    QTest::mouseClick(d.button("Cancel"), Qt::LeftButton);
    QTRY_VERIFY(d.shows("Cancelled. What was measured is kept."));
    QCOMPARE(figuresIn(profileOf(d.measured)), std::size_t{3});
    QVERIFY(d.dialog.isVisible());
    QTest::mouseClick(d.button("Use these figures"), Qt::LeftButton);
    QVERIFY(d.shows("The run was cut short"));
    QVERIFY(d.pressApply().cpuRate == 1904 * gigaflops);
}

void MeasureFailureTest::escapeCancelsFirstAndClosesThen()
{
    DrivenDialog d("stall");
    QTRY_COMPARE(d.dialog.session()->run().done(), std::size_t{3});
    QTest::keyClick(&d.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!d.dialog.session()->isRunning());
    QVERIFY(d.dialog.isVisible());
    QTest::keyClick(&d.dialog, Qt::Key_Escape);
    QVERIFY(!d.dialog.isVisible());
    QVERIFY(d.applied.isEmpty());
}

void MeasureFailureTest::closingTheWindowKeepsWhatIsThereAndLeavesNoChild()
{
    qint64 child = 0;
    {
        DrivenDialog d("stubborn");
        QTRY_COMPARE(d.dialog.session()->run().done(), std::size_t{3});
        child = d.dialog.session()->process().processId();
        d.dialog.close();
        QVERIFY(!d.dialog.isVisible());
        QCOMPARE(figuresIn(profileOf(d.measured)), std::size_t{3});
    }
    QTRY_VERIFY(::kill(static_cast<pid_t>(child), 0) != 0); // no zombie either
}

void MeasureFailureTest::aRunThatFailsSaysWhyAndOffersWhatItMeasured_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("crash") << QByteArray("crash") << QByteArray("was ended by signal 6");
    QTest::newRow("stall") << QByteArray("stall") << QByteArray("did not answer for 1 s");
    QTest::newRow("half") << QByteArray("half") << QByteArray("ended before it was finished");
    QTest::newRow("fails") << QByteArray("fails") << QByteArray("no <b>driver</b> for this device");
}

void MeasureFailureTest::aRunThatFailsSaysWhyAndOffersWhatItMeasured()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, sentence);
    DrivenDialog d(script.constData());
    QTRY_VERIFY(d.shows(sentence.constData()));
    QCOMPARE(figuresIn(profileOf(d.measured)), std::size_t{3});
    QVERIFY(d.button("Use these figures")->isEnabled());
}

void MeasureFailureTest::aChildKilledFromOutsideIsSurvived()
{
    DrivenDialog d("stall");
    QTRY_COMPARE(d.dialog.session()->run().done(), std::size_t{3});
    ::kill(static_cast<pid_t>(d.dialog.session()->process().processId()), SIGKILL);
    QTRY_VERIFY(d.shows("was ended by signal 9"));
    QCOMPARE(figuresIn(profileOf(d.measured)), std::size_t{3});
    for (const MeasureRun::Step& step : d.dialog.session()->run().steps())
        QVERIFY(step.state != MeasureRun::State::running);
}

void MeasureFailureTest::withoutTheProgramTheDialogSaysSo()
{
    MeasureCommand command;
    command.program = QStringLiteral("/nowhere/gpu-speedup-cli");
    MeasureDialog dialog(command, {});
    QSignalSpy measured(&dialog, &MeasureDialog::measured);
    dialog.open();
    const auto said = [&] {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->text().contains(QLatin1String("/nowhere/gpu-speedup-cli cannot be started")))
                return true;
        return false;
    };
    QTRY_VERIFY(said());
    QVERIFY(measured.isEmpty());
    QTest::keyClick(&dialog, Qt::Key_Return); // the default button closes
    QVERIFY(!dialog.isVisible());
}

QTEST_MAIN(MeasureFailureTest)
#include "measure_failure_test.moc"
