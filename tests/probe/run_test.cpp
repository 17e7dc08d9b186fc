// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/figure_unit.h"
#include "probe/cpu/affinity.h"
#include "tests/exactly.h"
#include "tests/probe/told_run.h"

#include <QRegularExpression>
#include <QTest>

using namespace gpuspeedup;

class RunTest : public QObject
{
    Q_OBJECT

private slots:
    void theEventsComeInTheOrderOfTheirContract();
    void theCpuComesFirstAndThenEachGpu();
    void namesAndBeginningsSelect_data();
    void namesAndBeginningsSelect();
    void anUnknownNameListsTheKnownOnes();
    void aQuickRunLeavesOutWhatIsLeftToAThoroughOne();
    void aNameLeftToAThoroughRunIsRefusedInAQuickOne();
    void oneDeviceIsMeasuredAlone();
    void aMissingDeviceIsRefused();
    void whatAMeasurementThrowsBecomesItsReason();
    void aValueThatCannotBeIsAFailure();
    void aGpuThatCannotBeOpenedFailsItsFiguresOnly();
    void withoutGpusTheNoticeSaysWhy();
    void nothingToMeasureIsAnError();
    void theProfileDescribesTheMachine();
    void theHostNameIsLeftOutOnRequest();
    void theMeasurementsDoNotMoveTheCallersThread();
    void theRealListHasEveryNameOnce();
};

void RunTest::theEventsComeInTheOrderOfTheirContract()
{
    const Told told = run(madeUpInstruments(), only({"cpu.good"}));
    using Kind = MeasureEvent::Kind;
    const std::vector<Kind> expected{Kind::started,  Kind::progress, Kind::result,
                                     Kind::progress, Kind::result,   Kind::finished};
    QCOMPARE(told.events.size(), expected.size());
    const std::size_t done[] = {0, 0, 1, 1, 2, 2};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        QCOMPARE(told.events[i].kind, expected[i]);
        QCOMPARE(told.events[i].done, done[i]);
    }
    const std::vector<MeasureEvent::Step> steps = told.events.front().steps;
    QCOMPARE(steps.size(), 2U);
    QCOMPARE(steps[1].name, "cpu.good.two");
    QCOMPARE(steps[1].label, "Good, two");
    QCOMPARE(steps[1].expectedSeconds, 0.2);
    QVERIFY(told.events.back().profile == told.result.profile);
    QVERIFY(told.result.profile.complete);
}

void RunTest::theCpuComesFirstAndThenEachGpu()
{
    const Told told = run(madeUpInstruments(), only({"cpu.good.one", "fp32"}));
    QCOMPARE(told.names(MeasureEvent::Kind::result),
             (QStringList{"cpu.good.one", "gpus.0.fp32", "gpus.1.fp32"}));
    QCOMPARE(told.result.profile.gpus.size(), 2U);
    QCOMPARE(told.result.profile.gpus[1].name, "Opened GPU 1");
    QCOMPARE(told.result.profile.gpus[1].figures.size(), 1U);
    QCOMPARE(told.result.measured, 3U);
}

void RunTest::namesAndBeginningsSelect_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("selected");
    QTest::newRow("a name") << QStringList{"cpu.good.two"} << QStringList{"cpu.good.two"};
    QTest::newRow("a beginning") << QStringList{"cpu.good"} << QStringList{"cpu.good.one", "cpu.good.two"};
    QTest::newRow("of the GPU") << QStringList{"copy"}
                                << QStringList{"gpus.0.copy.h2d.pinned", "gpus.0.copy.h2d.pageable"};
    QTest::newRow("several, in the order of the list")
        << QStringList{"copy.h2d.pinned", "cpu.last", "cpu.good.one"}
        << QStringList{"cpu.good.one", "cpu.last", "gpus.0.copy.h2d.pinned"};
    QTest::newRow("twice the same") << QStringList{"cpu.last", "cpu.last"} << QStringList{"cpu.last"};
}

void RunTest::namesAndBeginningsSelect()
{
    QFETCH(QStringList, names);
    QFETCH(QStringList, selected);
    RunRequest request;
    request.device = 0;
    for (const QString& name : names)
        request.only.push_back(name.toStdString());
    QCOMPARE(run(madeUpInstruments(), request).names(MeasureEvent::Kind::result), selected);
}

void RunTest::anUnknownNameListsTheKnownOnes()
{
    for (const char* name : {"cpu.goo", "cp", "", "cpu.", "gpus.0.fp32", "FP32", "copy.h2d.pinned.x"}) {
        const QByteArray sentence = sentenceOf([&] { (void)run(madeUpInstruments(), only({name})); });
        QVERIFY2(sentence.contains("cpu.good.one, cpu.good.two") && sentence.contains("copy.h2d.pageable"),
                 sentence);
    }
    QVERIFY_EXCEPTION_THROWN((void)run(madeUpInstruments(), only({"cpu.good", "x"})), SelectionError);
}

void RunTest::aQuickRunLeavesOutWhatIsLeftToAThoroughOne()
{
    RunRequest request = only({"cpu.good", "fp32", "fp32_long"});
    request.device = 0;
    request.thorough = true;
    QCOMPARE(
        run(madeUpInstruments(), request).names(MeasureEvent::Kind::result),
        (QStringList{"cpu.good.one", "cpu.good.two", "cpu.good.long", "gpus.0.fp32", "gpus.0.fp32_long"}));
    request = only({"cpu.good", "fp32"});
    const Told quick = run(madeUpInstruments(), request);
    QCOMPARE(quick.names(MeasureEvent::Kind::result),
             (QStringList{"cpu.good.one", "cpu.good.two", "gpus.0.fp32", "gpus.1.fp32"}));
    QVERIFY(quick.result.profile.complete);
}

void RunTest::aNameLeftToAThoroughRunIsRefusedInAQuickOne()
{
    for (const char* name : {"cpu.long", "cpu.good.long", "fp32_long"}) {
        QVERIFY_EXCEPTION_THROWN((void)run(madeUpInstruments(), only({"cpu.good", name})), SelectionError);
        QCOMPARE(sentenceOf([&] { (void)run(madeUpInstruments(), only({name})); }),
                 "“" + QByteArray(name) + "” is measured in a thorough run only; add --thorough.");
    }
}

void RunTest::oneDeviceIsMeasuredAlone()
{
    RunRequest request = only({"fp32"});
    request.device = 1;
    const Told told = run(madeUpInstruments(), request);
    QCOMPARE(told.names(MeasureEvent::Kind::result), QStringList{"gpus.0.fp32"}); // position in the profile
    QCOMPARE(told.result.profile.gpus.size(), 1U);
    QCOMPARE(told.result.profile.gpus[0].index, 1);
}

void RunTest::aMissingDeviceIsRefused()
{
    RunRequest request = only({"fp32"});
    request.device = 9;
    QVERIFY_EXCEPTION_THROWN((void)run(madeUpInstruments(), request), SelectionError);
    QCOMPARE(sentenceOf([&] { (void)run(madeUpInstruments(), request); }),
             "There is no GPU 9; this machine has 2, counted from 0.");
    QCOMPARE(sentenceOf([&] { (void)run(withoutGpus(), request); }), "There is no GPU 9: No GPU here.");
}

void RunTest::whatAMeasurementThrowsBecomesItsReason()
{
    const Told told = run(madeUpInstruments(), only({"cpu.bad.throws", "cpu.bad.unsupported", "cpu.last"}));
    QCOMPARE(told.figure("bad.throws").status, FigureStatus::failed);
    QCOMPARE(told.figure("bad.throws").reason, "It went wrong.");
    QCOMPARE(told.figure("bad.throws").unit, "B/s");
    QVERIFY(!told.figure("bad.throws").value);
    QCOMPARE(told.figure("bad.unsupported").status, FigureStatus::unsupported);
    QCOMPARE(told.figure("bad.unsupported").reason, "This machine has none.");
    QCOMPARE(told.figure("last").value->median, 42.0);
    QVERIFY(told.result.profile.complete);
    QCOMPARE(told.result.measured, 1U);
    QCOMPARE(told.result.steps, 3U);
}

void RunTest::aValueThatCannotBeIsAFailure()
{
    const Told told = run(madeUpInstruments(), only({"cpu.bad.negative", "cpu.last"}));
    QCOMPARE(told.figure("bad.negative").status, FigureStatus::failed);
    QVERIFY(!told.figure("bad.negative").value);
    QVERIFY(profileFromJson(profileToJson(told.result.profile), "the test") == told.result.profile);
}

void RunTest::aGpuThatCannotBeOpenedFailsItsFiguresOnly()
{
    const Told told = run(withBrokenGpus(), only({"cpu.last", "copy"}));
    QCOMPARE(told.figure("last").value->median, 42.0);
    for (const GpuRecord& gpu : told.result.profile.gpus) {
        QVERIFY(gpu.name.starts_with("Found GPU"));
        QCOMPARE(gpu.figures.size(), 2U);
        for (const auto& [name, figure] : gpu.figures) {
            QCOMPARE(figure.status, FigureStatus::failed);
            QCOMPARE(figure.reason, "The GPU has fallen off the bus.");
        }
    }
}

void RunTest::withoutGpusTheNoticeSaysWhy()
{
    const Told told = run(withoutGpus(), only({"cpu.last", "fp32"}));
    QCOMPARE(told.result.profile.gpuNotice, "No GPU here.");
    QCOMPARE(told.names(MeasureEvent::Kind::result), QStringList{"cpu.last"});
    RunRequest request = only({"cpu.last"});
    request.cpuOnly = true; // not asked for: nothing to excuse
    QCOMPARE(run(withoutGpus(), request).result.profile.gpuNotice, "");
}

void RunTest::nothingToMeasureIsAnError()
{
    QCOMPARE(sentenceOf([] { (void)run(withoutGpus(), only({"fp32"})); }), "No GPU here.");
    RunRequest request = only({"fp32"});
    request.cpuOnly = true;
    QVERIFY(sentenceOf([&] { (void)run(madeUpInstruments(), request); }).contains("--list"));
}

void RunTest::theProfileDescribesTheMachine()
{
    RunRequest request = only({"cpu.last"});
    request.toolVersion = "1.2.3";
    request.thorough = true;
    const MachineProfile profile = run(madeUpInstruments(), request).result.profile;
    QCOMPARE(profile.toolVersion, "1.2.3");
    QCOMPARE(profile.mode, "thorough");
    QVERIFY(QRegularExpression("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$")
                .match(QString::fromStdString(profile.measuredAt))
                .hasMatch());
    QVERIFY(profile.system.find("Linux") != std::string::npos);
    QVERIFY(profile.cpu.cores >= 1 && profile.cpu.threads >= profile.cpu.cores);
    QVERIFY(!profile.cpu.instructionSet.empty());
    QVERIFY(profileFromJson(profileToJson(profile), "the test") == profile);
}

void RunTest::theHostNameIsLeftOutOnRequest()
{
    RunRequest request = only({"cpu.last"});
    QVERIFY(!run(madeUpInstruments(), request).result.profile.host.empty());
    request.withHostName = false;
    const MachineProfile profile = run(madeUpInstruments(), request).result.profile;
    QCOMPARE(profile.host, "");
    QCOMPARE(profile.name, "");
}

void RunTest::theMeasurementsDoNotMoveTheCallersThread()
{
    const std::vector<int> before = allowedCpus();
    (void)run(madeUpInstruments(), only({"cpu.good", "fp32"}));
    QCOMPARE(allowedCpus(), before);
}

void RunTest::theRealListHasEveryNameOnce()
{
    QStringList cpu;
    QStringList all;
    for (const FigureName& figure : figureNames(machineInstruments())) {
        all += QString::fromStdString(figure.name);
        if (!figure.isOfGpu && !figure.isOfSoftware)
            cpu += QString::fromStdString(figure.name);
        QVERIFY2(findFigureUnit(figure.unit) != nullptr, figure.name.c_str());
    }
    all.sort();
    QCOMPARE(all.removeDuplicates(), 0);
    QCOMPARE(cpu, (QStringList{"cpu.fp32.all_cores",
                               "cpu.fp32.one_core",
                               "cpu.fp64.all_cores",
                               "cpu.fp64.one_core",
                               "cpu.memory.read.all_cores",
                               "cpu.memory.write.all_cores",
                               "cpu.memory.copy.all_cores",
                               "cpu.memory.triad.all_cores",
                               "cpu.memory.read.one_core",
                               "cpu.memory.write.one_core",
                               "cpu.memory.copy.one_core",
                               "cpu.memory.triad.one_core",
                               "cpu.memory.by_size.read.all_cores",
                               "cpu.memory.by_size.update.all_cores",
                               "cpu.memory.by_size.read.one_core",
                               "cpu.memory.by_size.update.one_core",
                               "cpu.thread_start",
                               "cpu.fp32.loaded.all_cores",
                               "cpu.fp32.loaded.one_core",
                               "cpu.fp64.loaded.all_cores",
                               "cpu.fp64.loaded.one_core",
                               "cpu.fp32.compiled.all_cores",
                               "cpu.fp32.compiled.one_core",
                               "cpu.fp64.compiled.all_cores",
                               "cpu.fp64.compiled.one_core",
                               "cpu.fp32.scalar.all_cores",
                               "cpu.fp32.in_order.all_cores",
                               "cpu.fp32.in_order.one_core",
                               "cpu.fp32.rows.all_cores",
                               "cpu.fp32.rows.one_core",
                               "cpu.fp32.neighbours.all_cores",
                               "cpu.fp32.neighbours.one_core",
                               "cpu.functions.fp32.exp",
                               "cpu.functions.fp32.log",
                               "cpu.functions.fp32.sin",
                               "cpu.functions.fp32.erf",
                               "cpu.functions.fp32.sqrt",
                               "cpu.functions.fp32.div",
                               "cpu.functions.fp64.exp",
                               "cpu.functions.fp64.log",
                               "cpu.functions.fp64.sin",
                               "cpu.functions.fp64.erf",
                               "cpu.functions.fp64.sqrt",
                               "cpu.functions.fp64.div",
                               "cpu.memory.combine",
                               "cpu.memory.fresh",
                               "cpu.throughput.gemm_fp32",
                               "cpu.throughput.gemm_fp64",
                               "cpu.throughput.gemv",
                               "cpu.throughput.lu",
                               "cpu.throughput.cholesky",
                               "cpu.throughput.fft",
                               "cpu.throughput.fft2d",
                               "cpu.throughput.convolution",
                               "cpu.throughput.sort",
                               "cpu.throughput.gather"}));
}

QTEST_GUILESS_MAIN(RunTest)
#include "run_test.moc"
