// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measure_dialog.h"

#include "model/examples.h"
#include "tests/ui/sample_profile.h"
#include "ui/measure/measure_session.h"
#include "ui/style.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <csignal>

using namespace gpuspeedup;
using namespace std::chrono_literals;

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
    void cancelKeepsWhatIsThere();
    void escapeCancelsFirstAndClosesThen();
    void closingTheWindowKeepsWhatIsThereAndLeavesNoChild();
    void aRunThatFailsSaysWhyAndOffersWhatItMeasured_data();
    void aRunThatFailsSaysWhyAndOffersWhatItMeasured();
    void aChildKilledFromOutsideIsSurvived();
    void withoutTheProgramTheDialogSaysSo();
    void aProfileIsOfferedWithoutMeasuring();
    void figuresThatCannotBeUsedAreNotOffered();
    void everythingIsReachedByTabAndHasAName();
    void allOfItWorksFromTheKeyboard();
    void nothingIsCutAtTheSmallestSize();
};

namespace {

const bool styled = [] {
    QApplication::setStyle(new Style);
    return true;
}();

MeasureCommand playing(const char* script)
{
    return {.program = QStringLiteral(FAKE_MEASURE),
            .arguments = {QString::fromLatin1(script)},
            .silenceLimit = 1s,
            .killDelay = 300ms};
}

/// A dialog as its users see it.
class Driven
{
public:
    explicit Driven(const char* script) : dialog(playing(script), fromExample(examples().front())) { open(); }
    explicit Driven(const MachineProfile& profile) : dialog(profile, fromExample(examples().front()))
    {
        open();
    }

    [[nodiscard]] QPushButton* button(const char* text) const
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->isVisible() && button->text().remove('&') == QLatin1String(text))
                return button;
        return nullptr;
    }
    [[nodiscard]] QComboBox* combo(const char* name) const
    {
        for (QComboBox* combo : dialog.findChildren<QComboBox*>())
            if (combo->accessibleName() == QLatin1String(name))
                return combo;
        qFatal("no combo box is named %s", name);
    }
    [[nodiscard]] bool shows(const char* text) const
    {
        const QList<QLabel*> labels = dialog.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(QLatin1String(text));
        });
    }
    [[nodiscard]] Scenario pressApply() const
    {
        QTest::mouseClick(button("Apply"), Qt::LeftButton);
        return applied.first().first().value<SourcedScenario>().scenario;
    }

    MeasureDialog dialog;
    QSignalSpy applied{&dialog, &MeasureDialog::applied};
    QSignalSpy measured{&dialog, &MeasureDialog::measured};

private:
    void open()
    {
        dialog.open();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not become active");
    }
};

std::size_t figuresIn(const MachineProfile& profile)
{
    std::size_t count = profile.cpu.figures.size();
    for (const GpuRecord& gpu : profile.gpus)
        count += gpu.figures.size();
    return count;
}

MachineProfile profileOf(const QSignalSpy& measured)
{
    return measured.first().first().value<MachineProfile>();
}

} // namespace

void MeasureDialogTest::eachLineFillsInAndTheTimeLeftIsSaid()
{
    Driven d("slow");
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
    Driven d("good");
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
    Driven d(sampleProfile());
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
    Driven d(sampleProfile());
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
    Driven d("two_gpus");
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
    Driven d("no_gpu");
    QTRY_VERIFY(d.button("Apply") != nullptr);
    QVERIFY(d.shows("No NVIDIA GPU found; CPU measured."));
    QVERIFY(!d.combo("Figure for GPU operations per second")->isEnabled());
    QVERIFY(!d.combo("GPU to use")->isVisible());
    const Scenario result = d.pressApply();
    QVERIFY(result.cpuRate == 1904 * gigaflops && result.gpuRate == examples().front().gpuRate);
}

void MeasureDialogTest::cancelKeepsWhatIsThere()
{
    Driven d("stall");
    QTRY_COMPARE(d.dialog.session()->run().done(), std::size_t{3});
    QTest::mouseClick(d.button("Cancel"), Qt::LeftButton);
    QTRY_VERIFY(d.shows("Cancelled. What was measured is kept."));
    QCOMPARE(figuresIn(profileOf(d.measured)), std::size_t{3});
    QVERIFY(d.dialog.isVisible());
    QTest::mouseClick(d.button("Use these figures"), Qt::LeftButton);
    QVERIFY(d.shows("The run was cut short"));
    QVERIFY(d.pressApply().cpuRate == 1904 * gigaflops);
}

void MeasureDialogTest::escapeCancelsFirstAndClosesThen()
{
    Driven d("stall");
    QTRY_COMPARE(d.dialog.session()->run().done(), std::size_t{3});
    QTest::keyClick(&d.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!d.dialog.session()->isRunning());
    QVERIFY(d.dialog.isVisible());
    QTest::keyClick(&d.dialog, Qt::Key_Escape);
    QVERIFY(!d.dialog.isVisible());
    QVERIFY(d.applied.isEmpty());
}

void MeasureDialogTest::closingTheWindowKeepsWhatIsThereAndLeavesNoChild()
{
    qint64 child = 0;
    {
        Driven d("stubborn");
        QTRY_COMPARE(d.dialog.session()->run().done(), std::size_t{3});
        child = d.dialog.session()->process().processId();
        d.dialog.close();
        QVERIFY(!d.dialog.isVisible());
        QCOMPARE(figuresIn(profileOf(d.measured)), std::size_t{3});
    }
    QTRY_VERIFY(::kill(static_cast<pid_t>(child), 0) != 0); // no zombie either
}

void MeasureDialogTest::aRunThatFailsSaysWhyAndOffersWhatItMeasured_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("crash") << QByteArray("crash") << QByteArray("was ended by signal 6");
    QTest::newRow("stall") << QByteArray("stall") << QByteArray("did not answer for 1 s");
    QTest::newRow("half") << QByteArray("half") << QByteArray("ended before it was finished");
    QTest::newRow("fails") << QByteArray("fails") << QByteArray("no <b>driver</b> for this device");
}

void MeasureDialogTest::aRunThatFailsSaysWhyAndOffersWhatItMeasured()
{
    QFETCH(QByteArray, script);
    QFETCH(QByteArray, sentence);
    Driven d(script.constData());
    QTRY_VERIFY(d.shows(sentence.constData()));
    QCOMPARE(figuresIn(profileOf(d.measured)), std::size_t{3});
    QVERIFY(d.button("Use these figures")->isEnabled());
}

void MeasureDialogTest::aChildKilledFromOutsideIsSurvived()
{
    Driven d("stall");
    QTRY_COMPARE(d.dialog.session()->run().done(), std::size_t{3});
    ::kill(static_cast<pid_t>(d.dialog.session()->process().processId()), SIGKILL);
    QTRY_VERIFY(d.shows("was ended by signal 9"));
    QCOMPARE(figuresIn(profileOf(d.measured)), std::size_t{3});
}

void MeasureDialogTest::withoutTheProgramTheDialogSaysSo()
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

void MeasureDialogTest::aProfileIsOfferedWithoutMeasuring()
{
    Driven d(sampleProfile());
    QVERIFY(d.dialog.session() == nullptr);
    QVERIFY(d.button("Measurements") == nullptr);
    QVERIFY(d.pressApply().gpuRate.si() == 66.13e12);
    QVERIFY(d.measured.isEmpty());
}

void MeasureDialogTest::figuresThatCannotBeUsedAreNotOffered()
{
    MachineProfile profile = sampleProfile();
    profile.gpus[0].figures["fp32"].status = FigureStatus::invalid;
    profile.gpus[0].figures["launch.async"].status = FigureStatus::failed;
    Driven d(profile);
    QComboBox* gpu = d.combo("Figure for GPU operations per second");
    for (int i = 0; i < gpu->count(); ++i)
        QVERIFY(!gpu->itemText(i).startsWith(QLatin1String("FP32")));
    QCOMPARE(gpu->currentText(), QStringLiteral("Leave as it is")); // FP64 only where it is asked for
    QVERIFY(d.pressApply().gpuRate == examples().front().gpuRate);
}

void MeasureDialogTest::everythingIsReachedByTabAndHasAName()
{
    for (const bool figures : {false, true}) {
        Driven d(figures ? "two_gpus" : "stall");
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
    Driven d("good");
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
    Driven d(sampleProfile(2));
    d.dialog.resize(d.dialog.minimumSizeHint());
    QVERIFY(d.dialog.minimumSizeHint().width() <= 1000 && d.dialog.minimumSizeHint().height() <= 640);
    for (const QLabel* label : d.dialog.findChildren<QLabel*>())
        if (label->isVisible())
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
}

QTEST_MAIN(MeasureDialogTest)
#include "measure_dialog_test.moc"
