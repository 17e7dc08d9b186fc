// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exactly.h"
#include "tests/ui/inputs/driven_panel.h"
#include "tests/ui/sample_profile.h"

#include "model/choices/edits.h"
#include "model/plan/cpu_code.h"
#include "model/plan/plan_input.h"
#include "model/plan/software_stack.h"
#include "model/value_format.h"
#include "ui/inputs/disclosure_button.h"
#include "ui/inputs/search_box.h"
#include "ui/inputs/workload_page.h"
#include "ui/locale_text.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <fstream>

using namespace gpuspeedup;

/// Each control of the sections, by keys and mouse: what it makes of the choices.
class PlanPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTemplateHasAFormOfItsParameters();
    void sizesThatDoNotGoTogetherAreRefusedTogether();
    void theNumberFormatAndFusingAreChosen();
    void aTaskFileIsOpenedAndABadOneRefused();
    void processorsAreFoundBySearching_data();
    void processorsAreFoundBySearching();
    void typingOnTheClosedListSearchesIt();
    void measuredMachinesCanBeChosen();
    void severalGpusAndTheirLinkAreChosen();
    void todaysCodeIsChosen();
    void operationsFollowFromARunTime();
    void softwareAndCopiesAreChosen();
    void everySwitchShowsWhatItChanged();
    void aSwitchTurnsItsRefinement();
    void aSwitchWithoutFiguresSaysWhatItNeeds();
    void timesTakenAreKeptWithTheMeasuredMachineAndCorrectIt();
    void timesWithoutAMeasuredMachineHaveNowhereToBeKept();
    void allActiveFiguresAreShownAndCanBeTyped();
    void pricesAreTypedAndCleared();
};

void PlanPagesTest::everyTemplateHasAFormOfItsParameters()
{
    DrivenPanel p;
    p.unfold("Workload");
    for (const Workload* workload : workloads()) {
        const Choices before = p.choices();
        p.search("What is computed", toQString(workload->title));
        QVERIFY2(p.choices() ==
                     withTask(before, WorkloadChoice{std::string(workload->name), defaultValues(*workload)}),
                 workload->name.data());
        for (const WorkloadParameter& parameter : workload->parameters) {
            const QString name = toQString(parameter.label);
            const bool doubled = findInput("operations")->label == parameter.label;
            QVERIFY(p.field(doubled ? name + QStringLiteral(" of the task") : name) != nullptr);
        }
    }
    const Choices before = p.choices();
    p.search("What is computed", QStringLiteral("Figures typed above"));
    QVERIFY(p.choices() == withTask(before, {}));
}

/// A convolution's filter cannot be larger than its padded image: both fields are told, and nothing is
/// edited until they fit.
void PlanPagesTest::sizesThatDoNotGoTogetherAreRefusedTogether()
{
    DrivenPanel p;
    p.unfold("Workload");
    for (const Workload* workload : workloads()) {
        if (workload->contradiction == nullptr)
            continue;
        p.search("What is computed", toQString(workload->title));
        WorkloadValues values = defaultValues(*workload);
        for (std::size_t i = 0; i < values.sizes.size(); ++i) {
            WorkloadValues tried = values;
            tried.sizes[i] = workload->parameters[i].most;
            if (!workload->contradiction(tried.sizes))
                continue;
            const QString name = toQString(workload->parameters[i].label);
            const QString good = p.field(name)->text();
            p.field(name)->setFocus();
            p.field(name)->selectAll();
            const auto steps = p.steps.size();
            p.field(name)->insert({});
            QApplication::clipboard()->setText(toQString(exactText(tried.sizes[i])));
            p.field(name)->selectAll();
            p.field(name)->paste();
            QCOMPARE(p.steps.size(), steps);
            QVERIFY(p.panel().refusal().contains(QStringLiteral("do not go together")));
            QApplication::clipboard()->setText(good);
            p.field(name)->selectAll();
            p.field(name)->paste();
            QVERIFY(p.panel().refusal().isEmpty());
            return;
        }
    }
    QFAIL("no template has sizes that do not go together");
}

void PlanPagesTest::theNumberFormatAndFusingAreChosen()
{
    DrivenPanel p;
    p.unfold("Workload");
    p.search("What is computed", QStringLiteral("Element by element"));
    p.choose("Number format", QStringLiteral("BF16"));
    const auto* task = std::get_if<WorkloadChoice>(&p.choices().task);
    QVERIFY(task != nullptr && task->values.dtype == Arithmetic::bf16);
    p.choose("Steps of an expression", QStringLiteral("In one kernel"));
    task = std::get_if<WorkloadChoice>(&p.choices().task);
    QVERIFY(task != nullptr && task->values.fused == true && task->values.dtype == Arithmetic::bf16);
}

void PlanPagesTest::aTaskFileIsOpenedAndABadOneRefused()
{
    DrivenPanel p;
    p.unfold("Workload");
    auto* page = p.panel().findChild<WorkloadPage*>();
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("task.json"));
    const std::string text = R"({"name": "Two", "buffers": [{"name": "x", "bytes": 4e6, "from_host": true},
        {"name": "y", "bytes": 4e6, "to_host": true}], "kernels": [{"name": "k", "operations": 1e9,
        "traffic_bytes": 8e6, "reads": ["x"], "writes": ["y"]}]})";
    std::ofstream(file.toStdString()) << text;
    const Choices before = p.choices();
    page->openTaskFile(file);
    QVERIFY(p.choices() == withTask(before, TaskTextChoice{text}));
    QCOMPARE(p.section("Workload")->summary(), QStringLiteral("Two"));
    std::ofstream(file.toStdString()) << "{";
    page->openTaskFile(file);
    page->openTaskFile(folder.filePath(QStringLiteral("none.json")));
    QCOMPARE(p.failures.size(), 2);
    QVERIFY(p.choices() == withTask(before, TaskTextChoice{text}));
}

void PlanPagesTest::processorsAreFoundBySearching_data()
{
    QTest::addColumn<QString>("box");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("id");
    const auto add = [](const char* box, const char* words, const char* id) {
        QTest::addRow("%s", words) << QString::fromUtf8(box) << QString::fromUtf8(words)
                                   << QString::fromUtf8(id);
    };
    add("GPU", "4090", "geforce-rtx-4090");
    add("GPU", "h200", "h200-sxm-141gb");
    add("GPU", "nvidia 4090", "geforce-rtx-4090");
    add("CPU", "8700k", "core-i7-8700k");
}

void PlanPagesTest::processorsAreFoundBySearching()
{
    QFETCH(QString, box);
    QFETCH(QString, words);
    QFETCH(QString, id);
    DrivenPanel p;
    p.unfold("Machine");
    const Choices before = p.choices();
    p.search(box, words);
    const CatalogueChoice choice{id.toStdString()};
    QVERIFY(p.choices() ==
            (box == QStringLiteral("GPU") ? withGpu(before, choice) : withCpu(before, choice)));
}

void PlanPagesTest::typingOnTheClosedListSearchesIt()
{
    DrivenPanel p;
    p.unfold("Machine");
    SearchBox* box = p.searchBox("GPU");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_5);
    QVERIFY(box->searchLine().isVisible());
    QCOMPARE(box->searchLine().text(), QStringLiteral("5"));
    QTest::keyClicks(&box->searchLine(), QStringLiteral("090"));
    QCOMPARE(box->list().model()->rowCount(), 1);
    QTest::keyClick(&box->searchLine(), Qt::Key_Escape);
    QVERIFY(!box->searchLine().isVisible());
    QVERIFY(p.steps.isEmpty());
}

void PlanPagesTest::measuredMachinesCanBeChosen()
{
    const QTemporaryDir folder;
    ProfileStore store(folder.path());
    DrivenPanel p;
    p.panel().setProfileStore(store);
    p.unfold("Machine");
    store.add(sampleProfile(2));
    p.panel().refreshProfiles();
    p.search("GPU", QStringLiteral("Measured L4"));
    const auto* measured = std::get_if<MeasuredChoice>(&p.choices().gpu);
    QVERIFY(measured != nullptr);
    QCOMPARE(measured->gpu, std::size_t{1});
    QCOMPARE(measured->profile->name, std::string("node-17"));
    p.search("CPU", QStringLiteral("Measured"));
    QVERIFY(std::holds_alternative<MeasuredChoice>(p.choices().cpu));
    QVERIFY(p.hintOf("CPU operations per second").startsWith(QStringLiteral("measured on node-17")));
}

void PlanPagesTest::severalGpusAndTheirLinkAreChosen()
{
    DrivenPanel p(refinedChoices());
    p.unfold("Machine");
    p.type("GPUs", QStringLiteral("4"));
    QVERIFY(p.choices() == withTyped(refinedChoices(), "gpus", 4));
    QTest::mouseClick(p.named("All behind one link to the host"), Qt::LeftButton, {}, {8, 10});
    QVERIFY(p.choices().sharedLink);
    QVERIFY(p.section("Machine")->summary().startsWith(QStringLiteral("4 × ")));
}

void PlanPagesTest::todaysCodeIsChosen()
{
    Choices machine = refinedChoices();
    machine.cpuBaseline = {};
    for (const CpuCodeInfo& code : cpuCodes()) {
        DrivenPanel p(machine);
        p.unfold("Today's code");
        QString label = toQString(code.label);
        p.choose("Today's code is known by", label.replace(0, 1, label[0].toUpper()));
        QVERIFY(p.choices() == withBaseline(withBaseline(machine, {}), code.code));
    }
    DrivenPanel p(machine);
    p.unfold("Today's code");
    p.choose("Today's code is known by", QStringLiteral("Its run time"));
    p.type("Run time of today's code", QStringLiteral("9 s"));
    QVERIFY(p.choices() == withBaseline(withBaseline(machine, {}), Duration::fromSi(9)));
    QCOMPARE(exactly(p.outlook().estimate().cpuTime.si()), exactly(9));
    p.choose("Today's code is known by", QStringLiteral("A rate"));
    p.type("Rate of today's code", QStringLiteral("20 GFLOPS"));
    QVERIFY(p.choices() == withBaseline(withBaseline(machine, {}), 20 * gigaflops));
}

void PlanPagesTest::operationsFollowFromARunTime()
{
    DrivenPanel p;
    p.unfold("Today's code");
    const Choices before = withBaseline(p.choices(), Duration::fromSi(9));
    p.choose("Today's code is known by", QStringLiteral("Its run time"));
    p.type("Run time of today's code", QStringLiteral("9 s"));
    p.choose("The task's operations", QStringLiteral("follow from its run time"));
    QVERIFY(p.choices() == withBaseline(before, Duration::fromSi(9), CpuCode::python));
    // 9 s of Python at 7e6 op/s
    QCOMPARE(exactly(p.outlook().plan().base.operations.si()), exactly(63e6));
    QCOMPARE(p.field("Total operations")->text(), QStringLiteral("63 Mop"));
}

void PlanPagesTest::softwareAndCopiesAreChosen()
{
    DrivenPanel p(refinedChoices());
    p.unfold("Software and copies");
    Choices expected = refinedChoices();
    p.choose("Host memory that is copied", QStringLiteral("Pinned"));
    expected = withHostMemory(expected, HostMemory::pinned);
    QVERIFY(p.choices() == expected);
    p.choose("Copies and kernels run", QStringLiteral("Overlapped, in the best"));
    expected = withChunks(expected, 0);
    QVERIFY(p.choices() == expected);
    p.choose("Copies and kernels run", QStringLiteral("Overlapped, in a number"));
    p.type("Number of chunks", QStringLiteral("4"));
    expected = withChunks(expected, 4);
    QVERIFY(p.choices() == expected);
    p.choose("Kernels are launched", QStringLiteral("Captured"));
    expected = withLaunchMode(withLaunchMode(expected, LaunchMode::queued), LaunchMode::graph);
    QVERIFY(p.choices() == expected);
    const QString first = toQString(softwareStacks().front().label);
    p.choose("Software stack of the GPU code", first);
    QVERIFY(p.choices() == withStack(expected, softwareStacks().front().name));
}

void PlanPagesTest::everySwitchShowsWhatItChanged()
{
    DrivenPanel p(refinedChoices());
    p.unfold("What counts");
    for (const RefinementEffect& effect : effectsOf(p.outlook().plan())) {
        const QString name = toQString(refinementInfo(effect.refinement).label) + QStringLiteral(" counts");
        const double factor = effect.speedupAfter / effect.speedupBefore;
        const QString shown = std::abs(factor - 1) < 0.0005
                                  ? QStringLiteral("no change")
                                  : QStringLiteral("×") + toQString(roundedText(factor, 3));
        QVERIFY2(p.named(name)->accessibleDescription().startsWith(shown + QLatin1Char('.')),
                 qPrintable(name + p.named(name)->accessibleDescription()));
        QVERIFY(qobject_cast<QCheckBox*>(p.named(name))->isChecked());
    }
}

void PlanPagesTest::aSwitchTurnsItsRefinement()
{
    for (const RefinementInfo& info : refinements()) {
        DrivenPanel p(refinedChoices());
        p.unfold("What counts");
        auto* check = qobject_cast<QCheckBox*>(p.named(toQString(info.label) + QStringLiteral(" counts")));
        if (!check->isEnabled())
            continue;
        const bool on = !check->isChecked();
        check->setFocus();
        QTest::keyClick(check, Qt::Key_Space);
        QVERIFY2(p.choices() == withRefinement(refinedChoices(), info.refinement, on), info.name.data());
        QCOMPARE(p.outlook().plan().has(info.refinement), on);
        QCOMPARE(check->isChecked(), on);
    }
}

void PlanPagesTest::aSwitchWithoutFiguresSaysWhatItNeeds()
{
    DrivenPanel p;
    p.unfold("What counts");
    for (const RefinementInfo& info : refinements()) {
        const QWidget* check = p.named(toQString(info.label) + QStringLiteral(" counts"));
        QCOMPARE(check->isEnabled(), p.outlook().available.has(info.refinement));
        if (!check->isEnabled())
            QVERIFY(check->accessibleDescription().contains(QStringLiteral("Off. ")));
    }
}

void PlanPagesTest::timesTakenAreKeptWithTheMeasuredMachineAndCorrectIt()
{
    MachineProfile profile = sampleProfile();
    profile.gpus[0].figures["copy.d2h.pageable"] = sampleCopy(1e10, 12e9, 57.6e9);
    profile.gpus[0].figures["memory.read"] = sampleFigure(4e12, "B/s");
    const QTemporaryDir folder;
    ProfileStore store(folder.path());
    store.add(profile);
    Choices choices = refinedChoices();
    const auto measured = std::make_shared<const MachineProfile>(profile);
    choices.cpu = MeasuredChoice{.profile = measured};
    choices.gpu = MeasuredChoice{.profile = measured};
    choices.stack = "c++";
    choices.hostMemory = HostMemory::pageable;
    DrivenPanel p(choices);
    p.panel().setProfileStore(store);
    p.show(choices);
    QVERIFY(!p.outlook().available.has(Refinement::learned));
    p.unfold("Measured times");
    QVERIFY(!p.named("Keep the times taken")->isEnabled());
    p.type("Time taken with the GPU", QStringLiteral("40 s"));
    QTest::mouseClick(p.named("Keep the times taken"), Qt::LeftButton);
    QCOMPARE(p.failures, QStringList());
    QCOMPARE(p.steps.last(), QStringLiteral("keeping a GPU time"));
    const auto* const gpu = std::get_if<MeasuredChoice>(&p.choices().gpu);
    QVERIFY(gpu != nullptr);
    QCOMPARE(gpu->profile->observations.size(), std::size_t{1});
    QCOMPARE(gpu->profile->observations[0].measured.si(), 40.0);
    QVERIFY(std::get_if<MeasuredChoice>(&p.choices().cpu)->profile == gpu->profile);
    QCOMPARE(store.entries().size(), std::size_t{1});
    QVERIFY(store.entries()[0].profile.observations == gpu->profile->observations);
    QVERIFY(p.field("Time taken with the GPU")->text().isEmpty());
    QCOMPARE(p.section("Measured times")->summary(), QStringLiteral("1 kept"));

    const Duration before = evaluate(p.outlook().plan()).gpuTime;
    p.unfold("What counts");
    auto* const learned = qobject_cast<QCheckBox*>(p.named("Learned correction counts"));
    QVERIFY(learned->isEnabled() && !learned->isChecked());
    learned->click();
    QVERIFY(p.choices().learned);
    QVERIFY(p.outlook().plan().has(Refinement::learned));
    QVERIFY(evaluate(p.outlook().plan()).gpuTime > before);
}

void PlanPagesTest::timesWithoutAMeasuredMachineHaveNowhereToBeKept()
{
    DrivenPanel p(refinedChoices());
    p.unfold("Measured times");
    p.type("Time taken on the CPU", QStringLiteral("3 s"));
    QVERIFY(!p.named("Keep the times taken")->isEnabled());
}

void PlanPagesTest::allActiveFiguresAreShownAndCanBeTyped()
{
    const Choices before = refinedChoices();
    for (const PlanInput& input : planInputs()) {
        DrivenPanel p(before);
        p.unfoldAll();
        if (!input.active(p.outlook().plan()) || findInput(input.key) != nullptr)
            continue;
        const QString name = toQString(input.label);
        const double value = input.whole ? 3 : input.most <= 1 ? 0.5 : input.unit.factor() * 7;
        p.type(name, toQString(exactQuantityText(value, input.unit)));
        QVERIFY2(p.choices() == withTyped(before, input.key, value), input.key.data());
        QVERIFY(p.field(name)->toolTip().contains(toQString(input.symbol).toHtmlEscaped()));
        QTest::mouseClick(p.named(QStringLiteral("Reset ") + name), Qt::LeftButton);
        QVERIFY(p.choices() == withoutTyped(withTyped(before, input.key, value), input.key));
    }
}

void PlanPagesTest::pricesAreTypedAndCleared()
{
    DrivenPanel p;
    p.unfold("Power and prices");
    p.type("Price of an hour without GPU", QStringLiteral("0.5"));
    p.type("Price of an hour with GPU", QStringLiteral("2"));
    p.type("Cost of writing the GPU code", QStringLiteral("10000"));
    PlanRequest::Prices expected;
    expected.cpuPerHour = 0.5;
    expected.gpuPerHour = 2;
    expected.port = 10000;
    QVERIFY(p.choices().prices == expected);
    p.field("Cost of writing the GPU code")->setFocus();
    p.field("Cost of writing the GPU code")->selectAll();
    QTest::keyClick(p.field("Cost of writing the GPU code"), Qt::Key_Delete);
    expected.port.reset();
    QVERIFY(p.choices().prices == expected);
}

QTEST_MAIN(PlanPagesTest)
#include "plan_pages_test.moc"
