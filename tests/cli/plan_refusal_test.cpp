// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// Every wrong option of a plan, and every contradiction between two, is one sentence.
class PlanRefusalTest : public QObject
{
    Q_OBJECT

private slots:
    void aWrongValueIsRefusedWithOptionAndRemedy_data();
    void aWrongValueIsRefusedWithOptionAndRemedy();
    void aContradictionIsRefusedWithItsOption_data();
    void aContradictionIsRefusedWithItsOption();
    void aWorkloadsWrongSizesAreRefused_data();
    void aWorkloadsWrongSizesAreRefused();
    void aSweepsWrongFigureIsRefused_data();
    void aSweepsWrongFigureIsRefused();
    void aTaskThatDoesNotFitTheGpuIsAFailure();
    void filesThatCannotBeReadAreFailures();
    void aProfileWithoutGpuAsksForOne();
};

namespace {

const QStringList rtx4090{"--gpu", "GeForce RTX 4090"};

void addColumns()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QList<QByteArray>>("parts");
}

void add(const char* name, const QStringList& options, const QList<QByteArray>& parts)
{
    QTest::newRow(name) << options << parts;
}

bool isRefusedByEstimate(const QStringList& options, int status, const QList<QByteArray>& parts)
{
    return isRefusal(runCli(QStringList{"estimate"} + options), status, parts);
}

} // namespace

void PlanRefusalTest::aWrongValueIsRefusedWithOptionAndRemedy_data()
{
    addColumns();
    add("an unknown GPU", {"--gpu", "RTX 4091"}, {"--gpu: ", "“RTX 4091”", "GeForce RTX 4090"});
    add("an unknown CPU", {"--cpu", "i3-6006X"}, {"--cpu: ", "“i3-6006X”", "Core i3-6006U"});
    add("a part of several names", {"--gpu", "A100"}, {"--gpu: ", "A100 PCIe 40GB", "A100 SXM 80GB"});
    add("no name", {"--gpu", ""}, {"--gpu: ", "name"});
    add("an unknown workload", {"--workload", "gem"}, {"--workload: ", "“gem”", "gemm"});
    add("an unknown precision", {"--workload", "gemm", "--precision", "fp12"},
        {"--precision: “fp12”", "fp64", "int8-tensor"});
    add("a precision the GPU has not", {"--gpu", "GTX 1080 Ti", "--workload", "gemm", "--precision", "fp8"},
        {"GTX 1080 Ti", "FP8", "fp32"});
    add("an unknown stack", {"--stack", "copy"}, {"--stack: ", "“copy”", "cupy"});
    add("an unknown baseline", {"--cpu-baseline", "nunpy"},
        {"--cpu-baseline: “nunpy”", "time=8.985s", "numpy"});
    add("no time", {"--cpu-baseline", "time="}, {"--cpu-baseline: ", "time=8.985s"});
    add("a time of zero", {"--cpu-baseline", "time=0"}, {"--cpu-baseline: “0” is zero", "time=8.985s"});
    add("a rate that is a time", {"--cpu-baseline", "rate=3s"}, {"--cpu-baseline: ", "is a time"});
    add("a time and a rate", {"--cpu-baseline", "time=3s,rate=4"}, {"--cpu-baseline: ", "too much"});
    add("three things", {"--cpu-baseline", "time=3s,python,numpy"}, {"--cpu-baseline: ", "too much"});
    add("a class without a peak", {"--cpu-baseline", "blas"},
        {"library routines on all cores", "give a machine"});
    add("an unknown host memory", rtx4090 + QStringList{"--host-memory", "swap"},
        {"--host-memory: “swap”", "pinned, pageable, fresh"});
    add("an unknown overlap", rtx4090 + QStringList{"--overlap", "on"},
        {"--overlap: “on”", "off, auto, a number of chunks"});
    add("no chunks", rtx4090 + QStringList{"--overlap", "0"}, {"--overlap: “0”", "from 1 to 1000000"});
    add("a negative number of chunks", rtx4090 + QStringList{"--overlap", "-3"}, {"--overlap: “-3”"});
    add("an unknown launch mode", rtx4090 + QStringList{"--launch-mode", "async"},
        {"--launch-mode: “async”", "queued, sync, graph"});
    add("no runs", {"--one-off", "1s", "--runs", "0"}, {"--runs: “0”", "of 1 or more"});
    add("half a run", {"--one-off", "1s", "--runs", "1.5"}, {"--runs: ", "“1.5”", "whole number"});
    add("one-off bytes", {"--one-off", "3 GB"}, {"--one-off: ", "is a data size", "10 ms"});
    add("a serial share of all", {"--serial-share", "100%"},
        {"--serial-share: ", "“100%”", "from 0 to 0.999999"});
    add("a negative share", {"--serial-share", "-0.1"}, {"--serial-share: “-0.1” is negative", "10 %"});
    add("no GPUs", {"--gpus", "0"}, {"--gpus: “0”", "of 1 or more"});
    add("an unknown input", {"--input", "gpu_bandwith=3"}, {"--input: “gpu_bandwith”", "gpu_bandwidth"});
    add("an input without a value", {"--input", "gpu_bandwidth"}, {"--input: “gpu_bandwidth”", "=3TB/s"});
    add("an input of another dimension", rtx4090 + QStringList{"--input", "gpu_bandwidth=3s"},
        {"--input gpu_bandwidth: ", "is a time, not a transfer rate"});
    add("an efficiency above one", rtx4090 + QStringList{"--input", "gpu_compute_efficiency=1.2"},
        {"--input gpu_compute_efficiency: ", "“1.2”", "at most 1"});
    add("an input nothing uses", {"--input", "gpu_bandwidth=3"}, {"GPU memory bandwidth has no effect"});
    add("watts of a word", {"--cpu-watts", "much", "--gpu-watts", "3"}, {"--cpu-watts: “much”"});
    add("an unknown refinement", {"--refine", "rooflin"}, {"--refine: “rooflin”", "roofline", "auto, none"});
    add("a refinement without figures", {"--refine", "roofline"}, {"roofline", "no figures to work with"});
    add("a seed of words", {"--seed", "x"}, {"--seed: “x”", "whole number"});
    add("too few draws", {"--draws", "10"}, {"--draws: “10”", "from 100 to 10000000."});
    add("too many draws", {"--draws", "1e9"}, {"--draws: “1e9”"});
    add("a device the profile has not", {"--machine", RECORDED_PROFILE, "--device", "3"},
        {"--device: ", "no GPU “3”", "0 (NVIDIA H200)"});
    add("a device by a wrong name", {"--machine", RECORDED_PROFILE, "--device", "V100"},
        {"--device: ", "“V100”", "NVIDIA H200"});
}

void PlanRefusalTest::aWrongValueIsRefusedWithOptionAndRemedy()
{
    QFETCH(QStringList, options);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusedByEstimate(options, 2, parts));
}

void PlanRefusalTest::aContradictionIsRefusedWithItsOption_data()
{
    addColumns();
    add("a device without a machine", {"--device", "0"}, {"--device: ", "--machine FILE"});
    add("a device and a GPU", QStringList{"--machine", RECORDED_PROFILE, "--device", "0"} + rtx4090,
        {"--device: ", "--gpu"});
    add("a machine of which nothing is left",
        QStringList{"--machine", RECORDED_PROFILE, "--cpu", "i7-8700K"} + rtx4090, {"--machine: ", "--cpu"});
    add("a catalogue without a name", {"--catalogue", "mine.csv"}, {"--catalogue: ", "--gpu"});
    add("sizes without a workload", {"--set", "m=3"}, {"--set: ", "--workload"});
    add("a workload and a task", {"--workload", "gemm", "--task", "t.json"}, {"--task: ", "--workload"});
    add("no task file", {"--task", ""}, {"--task: ", "No file"});
    add("a precision without a task", {"--precision", "fp16"}, {"--precision: ", "--workload"});
    add("a precision and a dtype", {"--workload", "gemm", "--set", "dtype=fp64", "--precision", "fp16"},
        {"--precision: ", "dtype"});
    add("a precision and a task file", {"--task", TASK_EXAMPLE, "--precision", "fp16"},
        {"--precision: ", "dtype"});
    add("a rate and a baseline", {"--cpu-rate", "40", "--cpu-baseline", "python"},
        {"--cpu-rate: ", "--cpu-baseline"});
    add("operations twice", {"--operations", "5", "--cpu-baseline", "time=3s,python"},
        {"--cpu-baseline: ", "given as well"});
    add("operations of a workload and of a time", {"--workload", "gemm", "--cpu-baseline", "time=3s,python"},
        {"--cpu-baseline: ", "given as well"});
    add("overlap from pageable memory",
        rtx4090 + QStringList{"--overlap", "auto", "--host-memory", "pageable"}, {"--overlap: ", "pinned"});
    add("overlap from fresh memory", rtx4090 + QStringList{"--overlap", "4", "--host-memory", "fresh"},
        {"--overlap: ", "pinned"});
    add("overlap of what has no parts", rtx4090 + QStringList{"--workload", "lu", "--overlap", "auto"},
        {"cannot be computed one after the other"});
    add("host memory without a GPU", {"--host-memory", "pinned"}, {"--host-memory: ", "--gpu"});
    add("host memory of a CPU", {"--cpu", "i7-8700K", "--host-memory", "pinned"},
        {"--host-memory: ", "--gpu"});
    add("overlap without a GPU", {"--overlap", "auto"}, {"--overlap: ", "--gpu"});
    add("a launch mode without a GPU", {"--launch-mode", "graph"}, {"--launch-mode: ", "--gpu"});
    add("stacks without a stack", {"--stacks", "mine.csv"}, {"--stacks: ", "--stack"});
    add("runs without one-off costs", {"--runs", "5"}, {"--runs: ", "--one-off"});
    add("a shared link of one GPU", {"--shared-link"}, {"--shared-link: ", "--gpus"});
    add("one price", {"--gpu-price", "2"}, {"--cpu-price: ", "--gpu-price"});
    add("the port alone", {"--port-cost", "2"}, {"--port-cost: ", "--cpu-price"});
    add("one power", {"--gpu-watts", "300"}, {"--cpu-watts: ", "--gpu-watts"});
    add("an input twice", {"--gpus", "4", "--input", "gpus=5"}, {"--input: GPUs is given twice"});
    add("an input and its option", {"--gpu-rate", "4", "--input", "gpu-rate=5"},
        {"--input: ", "given twice"});
    add("refinements with and without", {"--refine", "stack,-launches"}, {"--refine: "});
}

void PlanRefusalTest::aContradictionIsRefusedWithItsOption()
{
    QFETCH(QStringList, options);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusedByEstimate(options, 2, parts));
}

void PlanRefusalTest::aWorkloadsWrongSizesAreRefused_data()
{
    addColumns();
    add("an unknown key", {"gemm", "q=3"}, {"--set: ", "“q”", "m, n, k"});
    add("no value", {"gemm", "m"}, {"--set: ", "m=4096"});
    add("a key twice", {"gemm", "m=3", "m=4"}, {"--set: ", "twice"});
    add("letters", {"gemm", "m=many"}, {"--set: ", "“many”"});
    add("a fraction", {"gemm", "m=1.5"}, {"--set: ", "“1.5”", "whole"});
    add("zero", {"gemm", "m=0"}, {"--set: ", "“0”", "between"});
    add("beyond every machine", {"gemm", "m=1e200", "n=1e200", "k=1e200"}, {"--set: ", "“1e200”", "between"});
    add("a parameter that must be given", {"custom"}, {"--set: ", "needs operations"});
    add("sizes that do not go together", {"spmv", "rows=10", "nonzeros=1e6"}, {"--set: ", "spmv"});
}

void PlanRefusalTest::aWorkloadsWrongSizesAreRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QList<QByteArray>, parts);
    QStringList arguments{"--workload", options.takeFirst()};
    for (const QString& setting : options)
        arguments += QStringList{"--set", setting};
    QVERIFY(isRefusedByEstimate(arguments, 2, parts));
}

void PlanRefusalTest::aSweepsWrongFigureIsRefused_data()
{
    addColumns();
    add("an unknown figure", {"--over", "bandwidth"}, {"--over: “bandwidth”", "gpu_bandwidth"});
    add("a figure without effect", {"--over", "gpu_bandwidth"},
        {"--over: GPU memory bandwidth has no effect"});
    add("ends of another dimension", {"--over", "data_bytes", "--from", "3 s"}, {"--from: ", "is a time"});
    add("ends the wrong way round", {"--over", "data_bytes", "--from", "3 GB", "--to", "2 GB"},
        {"--from: ", "lower --from or raise --to."});
    add("zero on a logarithmic scale", {"--over", "data_bytes", "--from", "0", "--to", "2 GB"},
        {"--from: ", "--linear"});
    add("too many points", {"--over", "data_bytes", "--points", "10000000"},
        {"--points: ", "from 2 to 1000000."});
    add("the same figure twice", {"--over", "data_bytes", "--by", "data_bytes"}, {"--by: "});
    add("a second end without a second figure", {"--by-from", "3"}, {"--by-from: ", "--by"});
    add("scaling beside another figure", {"--over", "data_bytes", "--scale-data"}, {"--scale-data: "});
    add("too large a map", {"--by", "data_bytes", "--points", "10000", "--by-points", "10000"},
        {"--by-points: ", "4194304"});
}

void PlanRefusalTest::aSweepsWrongFigureIsRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QList<QByteArray>, parts);
    QVERIFY(isRefusal(runCli(QStringList{"sweep"} + options), 2, parts));
}

/// gpus.csv: 2 GB.
void PlanRefusalTest::aTaskThatDoesNotFitTheGpuIsAFailure()
{
    const QStringList options{"--gpu", "GeForce 920M", "--workload", "lu", "--set", "n=1e5"};
    for (const char* command : {"estimate", "solve", "sensitivity", "advise"})
        QVERIFY(isRefusal(runCli(QStringList{command} + options), 1,
                          {"of GPU memory", "take a GPU with more memory"}));
}

void PlanRefusalTest::filesThatCannotBeReadAreFailures()
{
    QVERIFY(isRefusedByEstimate({"--machine", "/no/such.json"}, 1, {"/no/such.json", "No such file"}));
    QVERIFY(isRefusedByEstimate({"--task", "/no/such.json"}, 1, {"/no/such.json", "No such file"}));
    QVERIFY(isRefusedByEstimate({"--gpu", "x", "--catalogue", "/no/such.csv"}, 1,
                                {"/no/such.csv", "No such file"}));
    QVERIFY(isRefusedByEstimate({"--stack", "cupy", "--stacks", "/no/such.csv"}, 1,
                                {"/no/such.csv", "No such file"}));
    QVERIFY(isRefusal(runCli({"estimate", "--task", "-"}, "{\"kernels\": []}"), 1, {"standard input"}));
}

void PlanRefusalTest::aProfileWithoutGpuAsksForOne()
{
    QFile recorded(RECORDED_PROFILE);
    QVERIFY(recorded.open(QIODevice::ReadOnly));
    const QByteArray text = recorded.readAll();
    QTemporaryDir folder;
    QFile file(folder.filePath("cpu.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.left(text.indexOf("\"gpus\"")) + "\"gpus\": []}");
    file.close();
    QVERIFY(isRefusedByEstimate({"--machine", file.fileName()}, 1, {"cpu.json", "no GPU", "--gpu"}));
    QCOMPARE(runCli(QStringList{"estimate", "--machine", file.fileName()} + rtx4090).status, 0);
}

QTEST_GUILESS_MAIN(PlanRefusalTest)
#include "plan_refusal_test.moc"
