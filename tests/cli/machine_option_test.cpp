// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

/// What --machine, --device, --cpu, --gpu, --catalogue, --workload, --set, --task and
/// --precision change in the JSON.
class MachineOptionTest : public QObject
{
    Q_OBJECT

private slots:
    void aMeasuredProfileGivesItsFigures();
    void aGpuOfTheProfileIsChosenByNumberOrName();
    void theCatalogueReplacesOneSideOfTheProfile();
    void aCpuAndAGpuOfTheCatalogueAreAMachine();
    void aCpuAloneLeavesTheGpuToTheScenario();
    void ownRowsAreAddedToTheCatalogue();
    void aWorkloadCountsWhatItsSizesGive();
    void sizesMayFollowOneSetOrSeveral();
    void aTaskIsReadFromAFileOrStandardInput();
    void theNumberFormatSetsBytesAndRates();
    void matricesOf16BitNumbersRunOnTensorCoresWhereThereAreAny();
};

namespace {

const QStringList rtx4090{"--gpu", "GeForce RTX 4090"};

json estimateWith(const QStringList& options)
{
    return jsonOf(QStringList{"estimate"} + options);
}

json recordedProfile()
{
    QFile file(RECORDED_PROFILE);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the recorded profile cannot be read");
    return json::parse(file.readAll().toStdString());
}

std::string sourceOf(const json& estimate, const char* key)
{
    return inputOf(estimate, key).at("source").get<std::string>();
}

} // namespace

void MachineOptionTest::aMeasuredProfileGivesItsFigures()
{
    const json profile = recordedProfile();
    const json& gpu = profile.at("gpus").at(0);
    const json used = estimateWith({"--machine", RECORDED_PROFILE, "--workload", "gemm"});
    QVERIFY(used.at("cpu") == profile.at("cpu").at("name"));
    QVERIFY(used.at("gpu") == gpu.at("name"));
    const json rate = inputOf(used, "gpu_operations_per_second");
    QVERIFY(near(rate.at("value"), gpu.at("fp32").at("median").get<double>()));
    QCOMPARE(rate.at("source").get<std::string>(), "measured");
    QVERIFY(rate.at("measured_at") == profile.at("measured_at"));
}

void MachineOptionTest::aGpuOfTheProfileIsChosenByNumberOrName()
{
    const QStringList machine{"--machine", RECORDED_PROFILE};
    const json first = estimateWith(machine);
    QVERIFY(first.is_object());
    QVERIFY(estimateWith(machine + QStringList{"--device", "0"}) == first);
    QVERIFY(estimateWith(machine + QStringList{"--device", "h200"}) == first);
}

void MachineOptionTest::theCatalogueReplacesOneSideOfTheProfile()
{
    const QStringList machine{"--machine", RECORDED_PROFILE};
    const json otherGpu = estimateWith(machine + rtx4090);
    QCOMPARE(otherGpu.at("gpu").get<std::string>(), "GeForce RTX 4090");
    QCOMPARE(sourceOf(otherGpu, "gpu_operations_per_second"), "catalogue");
    QCOMPARE(sourceOf(otherGpu, "cpu_operations_per_second"), "measured");
    const json otherCpu = estimateWith(machine + QStringList{"--cpu", "i7-8700K"});
    QCOMPARE(sourceOf(otherCpu, "cpu_operations_per_second"), "catalogue");
    QCOMPARE(sourceOf(otherCpu, "gpu_operations_per_second"), "measured");
}

/// cpus.csv and gpus.csv: 710.4 GFLOPS at base clock, confidence medium; 82.58 TFLOPS, high.
void MachineOptionTest::aCpuAndAGpuOfTheCatalogueAreAMachine()
{
    const json used = estimateWith(QStringList{"--cpu", "core i7-8700k"} + rtx4090);
    QVERIFY(near(inputOf(used, "cpu_operations_per_second").at("value"), 710.4e9));
    QVERIFY(near(inputOf(used, "cpu_operations_per_second").at("factor"), 1.25));
    QVERIFY(near(inputOf(used, "gpu_operations_per_second").at("value"), 82.58e12));
    QVERIFY(near(inputOf(used, "gpu_operations_per_second").at("factor"), 1.1));
    QCOMPARE(inputOf(used, "gpu_operations_per_second").at("device").get<std::string>(), "GeForce RTX 4090");
}

void MachineOptionTest::aCpuAloneLeavesTheGpuToTheScenario()
{
    const json used = estimateWith({"--cpu", "i7-8700K", "--workload", "gemm"});
    QVERIFY(near(inputOf(used, "gpu_operations_per_second").at("value"), 8e12));
    QCOMPARE(sourceOf(used, "gpu_operations_per_second"), "example");
    QCOMPARE(sourceOf(used, "link_bytes_per_second"), "example");
    QVERIFY(!used.contains("gpu"));
}

void MachineOptionTest::ownRowsAreAddedToTheCatalogue()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("mine.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("name,fp32_tflops,mem_gb,mem_bw_gbs,pcie_gen,pcie_lanes\nMine One,12.5,16,800,4,16\n");
    file.close();
    const json used = estimateWith({"--catalogue", file.fileName(), "--gpu", "mine one"});
    QCOMPARE(used.at("gpu").get<std::string>(), "Mine One");
    QVERIFY(near(inputOf(used, "gpu_operations_per_second").at("value"), 12.5e12));
    QVERIFY(near(inputOf(used, "gpu_operations_per_second").at("factor"), 1.5)); // no confidence is a low one
}

/// 2mnk operations, m·k + k·n in, m·n out of 4 bytes each.
void MachineOptionTest::aWorkloadCountsWhatItsSizesGive()
{
    const json used = estimateWith({"--workload", "gemm", "--set", "m=1000", "n=2000", "k=3000"});
    QCOMPARE(used.at("name").get<std::string>(), "gemm");
    QVERIFY(near(inputOf(used, "operations").at("value"), 12e9));
    QVERIFY(near(inputOf(used, "data_bytes").at("value"), 4.0 * (3e6 + 6e6 + 2e6)));
    QCOMPARE(sourceOf(used, "operations"), "counted");
    QVERIFY(near(inputOf(estimateWith({"--workload", "gemm"}), "operations").at("value"),
                 2.0 * 4096 * 4096 * 4096));
    // No double is too small for a matrix product of 1e9 cubed.
    QVERIFY(
        near(inputOf(estimateWith({"--workload", "gemm", "--set", "m=1e9", "n=1e9", "k=1e9"}), "operations")
                 .at("value"),
             2e27));
}

void MachineOptionTest::sizesMayFollowOneSetOrSeveral()
{
    const json once = estimateWith({"--workload", "gemm", "--set", "m=10", "n=20", "k=30"});
    QVERIFY(once.is_object());
    QVERIFY(estimateWith({"--workload", "gemm", "--set", "m=10", "--set", "n=20", "k=30"}) == once);
    QVERIFY(estimateWith({"--set=m=10", "--set=n=20", "--set=k=30", "--workload=gemm"}) == once);
}

void MachineOptionTest::aTaskIsReadFromAFileOrStandardInput()
{
    const QStringList machine = rtx4090;
    const json used = estimateWith(machine + QStringList{"--task", TASK_EXAMPLE});
    QVERIFY(hasRefinement(used, "stages"));
    QFile file(TASK_EXAMPLE);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(jsonOf(QStringList{"estimate", "--task", "-"} + machine, file.readAll()) == used);
}

/// Elementwise addition of two arrays: 3 elements cross the link. gpus.csv: 82.58 TFLOPS FP32, 1/64 of it
/// FP64.
void MachineOptionTest::theNumberFormatSetsBytesAndRates()
{
    const QStringList add = rtx4090 + QStringList{"--workload", "elementwise", "--set", "n=1e6"};
    const json fp64 = estimateWith(add + QStringList{"--precision", "fp64"});
    QVERIFY(near(inputOf(fp64, "data_bytes").at("value"), 24e6));
    QVERIFY(near(inputOf(fp64, "gpu_operations_per_second").at("value"), 1.29e12));
    const json fp32 = estimateWith(add + QStringList{"--dtype", "float32"});
    QVERIFY(near(inputOf(fp32, "data_bytes").at("value"), 12e6));
    QVERIFY(near(inputOf(fp32, "gpu_operations_per_second").at("value"), 82.58e12));
    QVERIFY(estimateWith(add + QStringList{"--set", "dtype=fp32"}) == fp32);
}

void MachineOptionTest::matricesOf16BitNumbersRunOnTensorCoresWhereThereAreAny()
{
    const auto formatOf = [](const QStringList& options) {
        return estimateWith(options).at("precision").get<std::string>();
    };
    for (const char* workload : {"gemm", "conv2d", "nn-training"})
        QCOMPARE(formatOf(rtx4090 + QStringList{"--workload", workload, "--precision", "fp16"}),
                 "FP16, tensor cores");
    QCOMPARE(formatOf(rtx4090 + QStringList{"--workload", "gemm", "--set", "dtype=bf16"}),
             "BF16, tensor cores");
    QCOMPARE(formatOf(rtx4090 + QStringList{"--workload", "elementwise", "--precision", "fp16"}), "FP16");
    // A Pascal GPU has no tensor cores.
    QCOMPARE(formatOf({"--gpu", "GeForce GTX 1080 Ti", "--workload", "gemm", "--precision", "fp16"}), "FP16");
}

QTEST_GUILESS_MAIN(MachineOptionTest)
#include "machine_option_test.moc"
