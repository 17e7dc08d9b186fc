// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification_json.h"
#include "tests/model/verification/sample_verification.h"
#include "tests/ui/sample_profile.h"
#include "ui/charts/chart_page.h"
#include "ui/charts/chart_view.h"
#include "ui/main_window.h"
#include "ui/measure/machine_actions.h"
#include "ui/table_view.h"
#include "ui/verify/verify_choices_page.h"
#include "ui/verify/verify_dialog.h"
#include "ui/verify/verify_result_page.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// Verify on this machine, with a program that plays runs.
class VerifyDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aRunEndsWithTableSentenceAndChart();
    void aPythonThatDoesNotWorkIsSaidOnce();
    void progressAndTimeLeftAreSaid();
    void withoutAGpuTheCpuAloneIsShownAndItSaysSo();
    void whatARunTellsBeforeItEndsBadlyIsKept_data();
    void whatARunTellsBeforeItEndsBadlyIsKept();
    void cancelKeepsWhatIsThere();
    void closingKeepsWhatIsThere();
    void rubbishBetweenTheEventsIsPassedOver();
    void whatIsChosenIsWhatIsRun();
    void pythonIsOffUntilItIsAskedFor();
    void stacksOfPythonAreHandedOn();
    void withoutAStackNothingCanBeStarted();
    void whereThePythonIsIsRemembered();
    void aStackAloneIsShownInTableSentencesAndChart();
    void whatIsShownOfAStackIsCopiedAndExported();
    void aWarningIsShownBeforeTheFirstRow();
    void withoutAWorkloadNothingCanBeStarted();
    void onlyProfilesOfThisMachineAreOffered();
    void theChartShowsWhatIsChosen();
    void theTableIsCopiedAndExported();
    void theExportedJsonOpensAgain();
    void whatIsNoTableIsRefusedAndTheOneThereStays();
    void theLastTableIsThereAgain();
    void everythingIsReachedByTabAndHasAName();
    void allOfItWorksFromTheKeyboard();
    void nothingIsCutAtTheSmallestSize();

private:
    [[nodiscard]] QString arguments() const;

    QTemporaryDir folder_;
};

namespace {

MeasureCommand played()
{
    return {.program = QStringLiteral(FAKE_VERIFY_PROGRAM),
            .silenceLimit = std::chrono::seconds(2),
            .killDelay = std::chrono::milliseconds(300)};
}

/// The dialog as its users see it.
class DrivenVerify
{
public:
    explicit DrivenVerify(const char* script,
                          const ProfileStore& store = ProfileStore(QStringLiteral("/nowhere")),
                          const QString& settingsFile = {})
        : dialog(played(), store, settingsFile)
    {
        qputenv("FAKE_VERIFY", script);
        dialog.open();
        if (!QTest::qWaitForWindowActive(&dialog))
            qFatal("the dialog does not become active");
    }

    [[nodiscard]] QPushButton* button(const char* text) const
    {
        for (QPushButton* button : dialog.findChildren<QPushButton*>())
            if (button->isVisible() && button->text().remove('&') == QLatin1String(text))
                return button;
        return nullptr;
    }
    /// The one whose text begins so.
    [[nodiscard]] QCheckBox* box(const char* text) const
    {
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
            if (box->text().startsWith(QLatin1String(text)))
                return box;
        qFatal("there is no box %s", text);
    }
    [[nodiscard]] QLineEdit* python() const
    {
        for (QLineEdit* field : dialog.findChildren<QLineEdit*>())
            if (field->accessibleName() == QLatin1String("Python interpreter"))
                return field;
        qFatal("there is no field for Python");
    }
    [[nodiscard]] QComboBox* stacks() const
    {
        for (QComboBox* box : dialog.findChildren<QComboBox*>())
            if (box->accessibleName() == QLatin1String("Whose tasks are shown"))
                return box;
        qFatal("there is no choice of stacks");
    }
    void press(const char* text) const { QTest::mouseClick(button(text), Qt::LeftButton); }
    void runToItsEnd() const
    {
        press("Verify");
        QTRY_VERIFY(!dialog.isRunning());
    }
    [[nodiscard]] bool shows(const QString& text) const
    {
        for (const QLabel* label : dialog.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    [[nodiscard]] QAbstractItemModel& table() const
    {
        for (const TableView* view : dialog.findChildren<TableView*>())
            if (view->accessibleName() == QLatin1String("Predicted against measured"))
                return *view->model();
        qFatal("there is no table");
    }
    [[nodiscard]] VerifyResultPage& result() const { return *dialog.findChild<VerifyResultPage*>(); }
    [[nodiscard]] QStringList headings() const
    {
        QStringList headings;
        for (int i = 0; i < table().columnCount(); ++i)
            headings += table().headerData(i, Qt::Horizontal).toString();
        return headings;
    }

    VerifyDialog dialog;
    QSignalSpy verified{&dialog, &VerifyDialog::verified};
};

Verification keptBy(const QSignalSpy& verified)
{
    return verified.first().first().value<Verification>();
}

} // namespace

void VerifyDialogTest::init()
{
    qputenv("ARGUMENTS", QFile::encodeName(folder_.filePath(QStringLiteral("arguments"))));
    QFile::remove(folder_.filePath(QStringLiteral("arguments")));
}

QString VerifyDialogTest::arguments() const
{
    QFile file(folder_.filePath(QStringLiteral("arguments")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void VerifyDialogTest::aRunEndsWithTableSentenceAndChart()
{
    DrivenVerify d("good");
    d.runToItsEnd();
    QVERIFY(d.shows(QStringLiteral("All is verified.")));
    QVERIFY(d.shows(QStringLiteral("The predicted speedup is off by a factor of ")));
    QVERIFY(d.shows(QStringLiteral("Two complete runs of the same tasks differ by ")));
    QCOMPARE(d.table().rowCount(), 5);
    QVERIFY(d.headings().contains(QStringLiteral("GPU predicted")));
    QVERIFY(keptBy(d.verified) == sampleVerification());
    const int last = d.table().columnCount() - 1;
    QCOMPARE(d.table().index(4, last).data().toString(),
             QStringLiteral("There is not enough memory for 40 GB."));
}

/// The rest was verified, and the program's status says no more than the warning.
void VerifyDialogTest::aPythonThatDoesNotWorkIsSaidOnce()
{
    DrivenVerify d("no_numpy");
    d.runToItsEnd();
    QVERIFY(d.shows(QStringLiteral("All is verified.")));
    QVERIFY(d.shows(QStringLiteral("NumPy is not installed for /opt/python3.")));
    QVERIFY(!d.shows(QStringLiteral("--python")) && !d.shows(QStringLiteral("ended with status")));

    DrivenVerify other("full_disk"); // which the table does not say
    other.runToItsEnd();
    QVERIFY(other.shows(QStringLiteral("ended with status 1: “here.json” cannot be written")));
}

void VerifyDialogTest::progressAndTimeLeftAreSaid()
{
    DrivenVerify d("stall");
    d.press("Verify");
    QTRY_VERIFY(d.shows(QStringLiteral("2 of 10: Matrix product, about ")));
    auto* bar = d.dialog.findChild<QProgressBar*>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->maximum(), 10);
    QCOMPARE(bar->value(), 2);
    QCOMPARE(d.table().rowCount(), 3); // as they come
    QVERIFY(d.shows(QStringLiteral("The predicted speedup is off by a factor of ")));
    QVERIFY(!d.shows(QStringLiteral("It was ended before")));
    QVERIFY(d.button("Cancel") != nullptr && d.button("Verify") == nullptr);
}

void VerifyDialogTest::withoutAGpuTheCpuAloneIsShownAndItSaysSo()
{
    DrivenVerify d("no_gpu");
    d.runToItsEnd();
    QVERIFY(d.shows(QStringLiteral("The CPU alone was checked: No NVIDIA GPU was found")));
    QVERIFY(d.shows(QStringLiteral("The predicted CPU time is off by a factor of ")));
    QVERIFY(!d.headings().contains(QStringLiteral("GPU predicted")));
    QCOMPARE(d.dialog.findChild<QTabWidget*>()->count(), 2);
    d.dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
    const Chart& chart = d.dialog.findChild<ChartPage*>()->view().chart();
    QCOMPARE(chart.title, std::string("CPU time: predicted over measured"));
    QVERIFY(chart.emptyReason.empty());
}

void VerifyDialogTest::whatARunTellsBeforeItEndsBadlyIsKept_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a crash") << QByteArray("crash")
                             << "was ended by signal 6. What was measured until then is kept.";
    QTest::newRow("silence") << QByteArray("stall") << "did not answer for 2 s and was stopped.";
    QTest::newRow("half an event") << QByteArray("half") << "ended before it was finished.";
    QTest::newRow("a failure") << QByteArray("fails")
                               << "ended with status 1: The GPU driver does not answer.";
}

void VerifyDialogTest::whatARunTellsBeforeItEndsBadlyIsKept()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, sentence);
    DrivenVerify d(script.constData());
    d.runToItsEnd();
    QVERIFY(d.shows(sentence));
    QVERIFY(d.shows(QStringLiteral("It was ended before all was measured")));
    QCOMPARE(d.table().rowCount(), 3);
    QVERIFY(!keptBy(d.verified).complete);
    QCOMPARE(keptBy(d.verified).tasks.size(), std::size_t{3});
}

void VerifyDialogTest::cancelKeepsWhatIsThere()
{
    DrivenVerify d("stall");
    d.press("Verify");
    QTRY_COMPARE(d.table().rowCount(), 3);
    d.press("Cancel");
    QTRY_VERIFY(!d.dialog.isRunning());
    QVERIFY(d.dialog.isVisible());
    QVERIFY(d.shows(QStringLiteral("Cancelled. What was measured is kept.")));
    QCOMPARE(keptBy(d.verified).tasks.size(), std::size_t{3});
    QVERIFY(d.button("Choose again") != nullptr);
}

void VerifyDialogTest::closingKeepsWhatIsThere()
{
    DrivenVerify d("stall");
    d.press("Verify");
    QTRY_COMPARE(d.table().rowCount(), 3);
    d.dialog.close();
    QVERIFY(!d.dialog.isVisible());
    QCOMPARE(keptBy(d.verified).tasks.size(), std::size_t{3});
}

void VerifyDialogTest::rubbishBetweenTheEventsIsPassedOver()
{
    DrivenVerify d("rubbish");
    d.runToItsEnd();
    QVERIFY(keptBy(d.verified) == sampleVerification());
}

void VerifyDialogTest::whatIsChosenIsWhatIsRun()
{
    DrivenVerify d("good");
    d.runToItsEnd();
    QCOMPARE(arguments(), QStringLiteral("verify --format jsonl"));
    d.press("Choose again");
    d.press("None");
    auto* list = d.dialog.findChild<QListWidget*>();
    list->item(0)->setCheckState(Qt::Checked);
    list->item(5)->setCheckState(Qt::Checked);
    d.dialog.findChildren<QRadioButton*>().at(1)->click();
    d.runToItsEnd();
    QCOMPARE(arguments(), QStringLiteral("verify --format jsonl --workload gemm --workload fft --thorough"));
}

void VerifyDialogTest::pythonIsOffUntilItIsAskedFor()
{
    DrivenVerify d("good");
    QVERIFY(!d.box("P&ython packages")->isChecked());
    QVERIFY(!d.box("CuPy")->isVisible());
    d.runToItsEnd();
    QCOMPARE(arguments(), QStringLiteral("verify --format jsonl"));
    d.press("Choose again");
    d.box("P&ython packages")->click();
    QVERIFY(d.box("CuPy")->isVisible() && d.box("CuPy")->isChecked());
    d.runToItsEnd();
    QCOMPARE(arguments(), QStringLiteral("verify --format jsonl --python"));
}

void VerifyDialogTest::stacksOfPythonAreHandedOn()
{
    DrivenVerify d("good");
    d.box("P&ython packages")->click();
    QTest::keyClicks(d.python(), QStringLiteral("/opt/an environment"));
    d.box("PyTorch")->click();
    d.box("Numba")->click();
    d.runToItsEnd();
    QCOMPARE(arguments(),
             QStringLiteral("verify --format jsonl --python=/opt/an environment --stack c++ --stack cupy"));
}

void VerifyDialogTest::withoutAStackNothingCanBeStarted()
{
    DrivenVerify d("good");
    d.box("P&ython packages")->click();
    for (const char* stack : {"C++", "CuPy", "PyTorch", "Numba"}) {
        QVERIFY(d.button("Verify")->isEnabled());
        d.box(stack)->click();
    }
    QVERIFY(!d.button("Verify")->isEnabled());
    d.box("P&ython packages")->click(); // C++ then, as ever
    QVERIFY(d.button("Verify")->isEnabled());
}

void VerifyDialogTest::whereThePythonIsIsRemembered()
{
    const QString settings = folder_.filePath(QStringLiteral("settings.ini"));
    const ProfileStore none(QStringLiteral("/nowhere"));
    {
        DrivenVerify d("good", none, settings);
        d.box("P&ython packages")->click();
        QTest::keyClicks(d.python(), QStringLiteral("/opt/python"));
        d.box("P&ython packages")->click();
        d.runToItsEnd();
        QCOMPARE(arguments(), QStringLiteral("verify --format jsonl"));
    }
    {
        DrivenVerify d("good", none, settings);
        QVERIFY(d.python()->text().isEmpty());
        d.box("P&ython packages")->click();
        QTest::keyClicks(d.python(), QStringLiteral("/opt/python"));
        d.runToItsEnd();
    }
    DrivenVerify d("good", none, settings);
    QVERIFY(!d.box("P&ython packages")->isChecked());
    QCOMPARE(d.python()->text(), QStringLiteral("/opt/python"));
}

void VerifyDialogTest::aStackAloneIsShownInTableSentencesAndChart()
{
    DrivenVerify d("stacks");
    d.runToItsEnd();
    QCOMPARE(d.table().rowCount(), 10);
    QVERIFY(d.headings().contains(QStringLiteral("Stack")));
    auto* box = d.stacks();
    QVERIFY(box->isVisible());
    QCOMPARE(box->count(), 3);
    QCOMPARE(box->itemText(0), QStringLiteral("All stacks"));
    box->setCurrentIndex(box->findText(QStringLiteral("cupy")));
    QCOMPARE(d.table().rowCount(), 5);
    const int column = static_cast<int>(d.headings().indexOf(QStringLiteral("Stack")));
    for (int row = 0; row < 5; ++row)
        QCOMPARE(d.table().index(row, column).data().toString(), QStringLiteral("cupy"));
    d.dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
    QVERIFY(box->isVisible());
    const auto points = [&] {
        std::size_t count = 0;
        for (const ChartSeries& series : d.dialog.findChild<ChartPage*>()->view().chart().series)
            count += series.kind == ChartSeries::Kind::points ? series.x.size() : 0;
        return count;
    };
    QCOMPARE(points(), std::size_t{2});
    box->setCurrentIndex(0);
    QCOMPARE(points(), std::size_t{4});
    d.dialog.findChild<QTabWidget*>()->setCurrentIndex(0);
    QCOMPARE(d.table().rowCount(), 10);
}

void VerifyDialogTest::whatIsShownOfAStackIsCopiedAndExported()
{
    DrivenVerify d("stacks");
    d.runToItsEnd();
    QVERIFY(keptBy(d.verified) == sampleWithStack("cupy")); // whatever is shown
    d.stacks()->setCurrentIndex(2);
    d.result().copyTable();
    QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("text/csv")).count('\n'), 6);
    const QString path = folder_.filePath(QStringLiteral("cupy.json"));
    d.result().exportTo(path);
    const Verification read = readVerificationFile(path.toStdString());
    QCOMPARE(stacksOf(read.tasks), std::vector<std::string>{"cupy"});
    QCOMPARE(read.tasks.size(), std::size_t{5});
}

void VerifyDialogTest::aWarningIsShownBeforeTheFirstRow()
{
    DrivenVerify d("warns");
    d.press("Verify");
    QTRY_VERIFY(d.shows(QStringLiteral("The profile is of another machine, with a CPU Old instead of New")));
    QVERIFY(!d.shows(QStringLiteral("No task has both")));
    QCOMPARE(d.table().rowCount(), 0);
}

void VerifyDialogTest::withoutAWorkloadNothingCanBeStarted()
{
    DrivenVerify d("good");
    d.press("None");
    QVERIFY(!d.button("Verify")->isEnabled());
    d.press("All");
    QVERIFY(d.button("Verify")->isEnabled());
}

void VerifyDialogTest::onlyProfilesOfThisMachineAreOffered()
{
    ProfileStore store(folder_.filePath(QStringLiteral("profiles")));
    MachineProfile own = sampleProfile();
    own.host = QSysInfo::machineHostName().toStdString();
    own.name = "mine";
    MachineProfile other = sampleProfile();
    other.host = "elsewhere";
    other.name = "theirs";
    const QString file = store.add(own);
    (void)store.add(other);
    DrivenVerify d("good", store);
    auto* box = d.dialog.findChild<VerifyChoicesPage*>()->findChild<QComboBox*>();
    QCOMPARE(box->count(), 2);
    QCOMPARE(box->itemText(0), QStringLiteral("Measure this machine first"));
    QVERIFY(box->currentText().startsWith(QStringLiteral("mine, measured")));
    d.runToItsEnd();
    const QString with = QStringLiteral("verify --format jsonl --machine ") + store.pathOf(file);
    QCOMPARE(arguments(), with + QStringLiteral(" --learn"));
    d.press("Choose again");
    auto* learn = d.box("&Keep");
    learn->click();
    d.runToItsEnd();
    QCOMPARE(arguments(), with);
    d.press("Choose again");
    learn->click();
    box->setCurrentIndex(0); // measured first: nothing is kept that could learn
    QVERIFY(!learn->isEnabled());
    d.runToItsEnd();
    QCOMPARE(arguments(), QStringLiteral("verify --format jsonl"));
}

void VerifyDialogTest::theChartShowsWhatIsChosen()
{
    DrivenVerify d("good");
    d.runToItsEnd();
    d.dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
    auto& page = *d.dialog.findChild<ChartPage*>();
    QCOMPARE(page.view().chart().title, std::string("Speedup: predicted over measured"));
    auto* box = page.findChild<QComboBox*>();
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(page.view().chart().title, std::string("GPU time: predicted over measured"));
}

void VerifyDialogTest::theTableIsCopiedAndExported()
{
    DrivenVerify d("good");
    d.runToItsEnd();
    d.result().copyTable();
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data->text().contains(QStringLiteral("Matrix by vector")));
    QVERIFY(data->hasHtml() && data->hasFormat(QStringLiteral("text/csv")));
    const QString path = folder_.filePath(QStringLiteral("table.csv"));
    d.result().exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 6); // headings and five rows
    d.result().exportTo(folder_.filePath(QStringLiteral("table.xyz")));
    QVERIFY(d.shows(QStringLiteral("has no known ending")));
}

void VerifyDialogTest::theExportedJsonOpensAgain()
{
    const QString path = folder_.filePath(QStringLiteral("table.json"));
    {
        DrivenVerify d("good");
        d.runToItsEnd();
        d.result().exportTo(path);
    }
    DrivenVerify d("good");
    d.dialog.openFile(path);
    QVERIFY(d.dialog.verification() == sampleVerification());
    QVERIFY(d.shows(QStringLiteral("table.json")));
    QCOMPARE(d.table().rowCount(), 5);
}

void VerifyDialogTest::whatIsNoTableIsRefusedAndTheOneThereStays()
{
    DrivenVerify d("good");
    d.runToItsEnd();
    QFile file(folder_.filePath(QStringLiteral("other.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"schema_version\":1}") > 0);
    file.close();
    for (const QString& path :
         {file.fileName(), folder_.filePath(QStringLiteral("none.json")), folder_.path()}) {
        d.dialog.openFile(path);
        QVERIFY(!d.shows(QStringLiteral("All is verified.")));
        QCOMPARE(d.table().rowCount(), 5);
    }
}

void VerifyDialogTest::theLastTableIsThereAgain()
{
    qputenv("FAKE_VERIFY", "good");
    const QString path = folder_.filePath(QStringLiteral("kept/verification.json"));
    MainWindow window(Theme::light);
    MachineActions& machine = window.machine();
    machine.setCommand(played());
    machine.setStore(ProfileStore(folder_.filePath(QStringLiteral("none"))));
    machine.setVerificationFile(path);
    const auto opened = [&] {
        machine.verify();
        return window.findChildren<VerifyDialog*>().last();
    };
    VerifyDialog* first = opened();
    QVERIFY(first->verification().tasks.empty());
    first->start();
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(readVerificationFile(path.toStdString()) == sampleVerification());
    QTRY_VERIFY(!first->isRunning());
    first->reject();
    QVERIFY(opened()->verification() == sampleVerification());
}

void VerifyDialogTest::everythingIsReachedByTabAndHasAName()
{
    DrivenVerify d("stacks");
    const auto reachAll = [&] {
        QSet<QWidget*> reached;
        for (int i = 0; i < 60; ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            reached += QApplication::focusWidget();
        }
        for (QWidget* widget : d.dialog.findChildren<QWidget*>()) {
            if (!widget->isVisible() || !widget->isEnabled() || (widget->focusPolicy() & Qt::TabFocus) == 0)
                continue;
            const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
            QVERIFY2(!name.trimmed().isEmpty(), widget->metaObject()->className());
            if (qobject_cast<QRadioButton*>(widget) == nullptr) // of these the chosen one
                QVERIFY2(reached.contains(widget->focusProxy() != nullptr ? widget->focusProxy() : widget),
                         qPrintable(name));
        }
    };
    reachAll();
    d.box("P&ython packages")->click();
    reachAll();
    d.runToItsEnd();
    reachAll();
    d.dialog.findChild<QTabWidget*>()->setCurrentIndex(1);
    reachAll();
}

void VerifyDialogTest::allOfItWorksFromTheKeyboard()
{
    DrivenVerify d("stall");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); // Verify has the focus
    QTRY_COMPARE(d.table().rowCount(), 3);
    QTest::keyClick(&d.dialog, Qt::Key_Escape);
    QTRY_VERIFY(!d.dialog.isRunning());
    QVERIFY(d.dialog.isVisible());
    QTest::keyClick(&d.dialog, Qt::Key_Escape);
    QVERIFY(!d.dialog.isVisible());
}

void VerifyDialogTest::nothingIsCutAtTheSmallestSize()
{
    DrivenVerify d("stacks");
    d.box("P&ython packages")->click();
    QCoreApplication::processEvents();
    d.dialog.resize(d.dialog.minimumSizeHint());
    const auto check = [&] {
        QCoreApplication::processEvents();
        for (const QPushButton* button : d.dialog.findChildren<QPushButton*>())
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        for (const QLabel* label : d.dialog.findChildren<QLabel*>())
            if (label->isVisible() && label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    };
    check();
    QVERIFY(d.dialog.width() <= 1000 && d.dialog.height() <= 640);
    d.runToItsEnd();
    check();
    QVERIFY(d.dialog.width() <= 1000 && d.dialog.height() <= 640);
}

QTEST_MAIN(VerifyDialogTest)
#include "verify_dialog_test.moc"
