// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

/// What the options of software, run, prices and refinements change in the JSON. Without a
/// machine the base is the first published example: Tc = 12.5 s, Tk = Tx = 0.0625 s, Tl = 0.004 s.
class RunOptionTest : public QObject
{
    Q_OBJECT

private slots:
    void theBaselineIsATimeARateOrAKindOfCode();
    void operationsFollowFromARunTimeAndTheKindOfCode();
    void aStackBringsItsCostsAndWhatItFuses();
    void ownStacksAreAdded();
    void hostMemoryChoosesTheCostOfCopies();
    void overlapDividesTheTaskIntoChunks();
    void launchModesCostWhatTheyCost();
    void oneOffCostsDivideAmongRuns();
    void aSerialShareIsAmdahl();
    void severalGpusShareKernelsAndLinks();
    void anyFigureCanBeTyped();
    void theSevenOptionsCountAsTyped();
    void energyAndPriceOfBothSides();
    void refinementsAreSwitches();
    void rangesDependOnSeedAndDrawsAlone();
};

namespace {

const QStringList rtx4090{"--gpu", "GeForce RTX 4090"};

json estimateWith(const QStringList& options)
{
    return jsonOf(QStringList{"estimate"} + options);
}

json addition(const QStringList& options)
{
    return estimateWith(rtx4090 + QStringList{"--workload", "elementwise"} + options);
}

double timeOf(const json& estimate, const char* phase)
{
    return phaseOf(estimate, phase).at("time_s").get<double>();
}

bool isAbout(double value, double expected)
{
    return std::abs(value - expected) <= 1e-9 * expected;
}

} // namespace

/// 7e6 op/s of a Python loop; 0.25 of one core's and 0.8 of all cores' peak: 902.4/6 and 710.4 GFLOPS in
/// cpus.csv.
void RunOptionTest::theBaselineIsATimeARateOrAKindOfCode()
{
    const auto cpuTime = [](const QStringList& options) {
        return estimateWith(options).at("cpu_time_s").get<double>();
    };
    QVERIFY(isAbout(cpuTime({"--cpu-baseline", "time=8.985s"}), 8.985));
    QVERIFY(isAbout(cpuTime({"--cpu-baseline", "time=8.985"}), 8.985));
    QVERIFY(isAbout(cpuTime({"--cpu-baseline", "time=250 ms"}), 0.25));
    QVERIFY(isAbout(cpuTime({"--cpu-baseline", "rate=20GFLOPS"}), 25));
    QVERIFY(isAbout(cpuTime({"--cpu-baseline", "rate=20"}), 25));
    QVERIFY(isAbout(cpuTime({"--cpu-baseline", "python"}), 500e9 / 7e6));
    const QStringList cpu{"--cpu", "i7-8700K"};
    QVERIFY(isAbout(cpuTime(cpu + QStringList{"--cpu-baseline", "compiled"}), 500e9 / (0.25 * 902.4e9 / 6)));
    QVERIFY(isAbout(cpuTime(cpu + QStringList{"--cpu-baseline", "numpy"}), 500e9 / (0.25 * 902.4e9 / 6)));
    QVERIFY(isAbout(cpuTime(cpu + QStringList{"--cpu-baseline", "all-cores"}), 500e9 / (0.6 * 710.4e9)));
    QVERIFY(isAbout(cpuTime(cpu + QStringList{"--cpu-baseline", "blas"}), 500e9 / (0.8 * 710.4e9)));
    const json assumed = estimateWith({"--cpu-baseline", "python"});
    QVERIFY(!rowOf(assumed.at("assumptions"), "key", "cpu_operations_per_second").is_null());
}

void RunOptionTest::operationsFollowFromARunTimeAndTheKindOfCode()
{
    const json used = estimateWith({"--cpu-baseline", "time=2s,python"});
    QVERIFY(near(used.at("cpu_time_s"), 2));
    QVERIFY(near(inputOf(used, "operations").at("value"), 2 * 7e6));
    QCOMPARE(inputOf(used, "operations").at("source").get<std::string>(), "assumed");
}

/// Three operations on each element: three launches of 11.6 µs where the stack does not fuse, else one.
void RunOptionTest::aStackBringsItsCostsAndWhatItFuses()
{
    const json cupy = addition({"--set", "ops=3", "--stack", "cupy"});
    QVERIFY(near(inputOf(cupy, "launch_overhead_per_launch_s").at("value"), 11.6e-6));
    QVERIFY(near(inputOf(cupy, "launches").at("value"), 3));
    QVERIFY(hasRefinement(cupy, "stack"));
    const json numba = addition({"--set", "ops=3", "--stack", "Numba"});
    QVERIFY(near(inputOf(numba, "launch_overhead_per_launch_s").at("value"), 15.7e-6));
    QVERIFY(near(inputOf(numba, "launches").at("value"), 1));
    QVERIFY(near(inputOf(addition({"--set", "ops=3"}), "launches").at("value"), 1));
}

void RunOptionTest::ownStacksAreAdded()
{
    QFile builtIn(STACKS_TABLE);
    QVERIFY(builtIn.open(QIODevice::ReadOnly));
    const QByteArray heading = builtIn.readLine();
    QTemporaryDir folder;
    QFile file(folder.filePath("stacks.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(heading + "mine,Mine 1.0,33,33,40,40,pinned,pinned,yes,no,0,0,no,my own\n");
    file.close();
    const json used = addition({"--stack", "mine", "--stacks", file.fileName()});
    QCOMPARE(used.at("stack").get<std::string>(), "Mine 1.0");
    QCOMPARE(used.at("host_memory").get<std::string>(), "pinned");
    QVERIFY(near(inputOf(used, "launch_overhead_per_launch_s").at("value"), 33e-6));
}

/// A catalogue GPU: pageable memory at most 10 GB/s, results in fresh memory at 1/(1/10 + 1/3) GB/s.
void RunOptionTest::hostMemoryChoosesTheCostOfCopies()
{
    const auto rateOf = [](const char* memory, const char* key) {
        const json used = addition({"--host-memory", memory});
        return inputOf(used, key).at("value").get<double>();
    };
    QVERIFY(rateOf("pinned", "to_gpu_bytes_per_second") > 20e9);
    QVERIFY(isAbout(rateOf("pageable", "to_gpu_bytes_per_second"), 10e9));
    QVERIFY(isAbout(rateOf("pageable", "from_gpu_bytes_per_second"), 10e9));
    QVERIFY(isAbout(rateOf("fresh", "from_gpu_bytes_per_second"), 30e9 / 13));
}

void RunOptionTest::overlapDividesTheTaskIntoChunks()
{
    const json serial = addition({"--host-memory", "pinned", "--overlap", "off"});
    const json eight = addition({"--overlap", "8"});
    const json best = addition({"--overlap", "auto", "--host-memory", "pinned"});
    QVERIFY(near(serial.at("chunks"), 1));
    QVERIFY(near(eight.at("chunks"), 8));
    QVERIFY(hasRefinement(eight, "overlap"));
    QVERIFY(timeOf(eight, "hidden") > 0);
    QVERIFY(eight.at("gpu_time_s") < serial.at("gpu_time_s"));
    QVERIFY(best.at("gpu_time_s") <= eight.at("gpu_time_s"));
}

/// Five kernels, each longer than what a launch costs: queued λ is hidden but for the first; synchronised
/// N·L; a graph its launch. Assumed for a catalogue GPU: λ = 4 µs, L = 10 µs, λ_G = 6 µs.
void RunOptionTest::launchModesCostWhatTheyCost()
{
    const auto launching = [](const QStringList& options) {
        return timeOf(addition(QStringList{"--set", "n=1e8", "ops=5", "fused=0"} + options), "launching");
    };
    constexpr double rounding = 1e-12; // of differences of times of milliseconds
    QVERIFY(std::abs(launching({}) - 4e-6) < rounding);
    QVERIFY(std::abs(launching({"--launch-mode", "queued"}) - 4e-6) < rounding);
    QVERIFY(std::abs(launching({"--launch-mode", "sync"}) - 50e-6) < rounding);
    QVERIFY(std::abs(launching({"--launch-mode", "graph"}) - 6e-6) < rounding);
}

void RunOptionTest::oneOffCostsDivideAmongRuns()
{
    const json used = estimateWith({"--one-off", "2s", "--runs", "4"});
    QVERIFY(near(phaseOf(used, "one_off").at("time_s"), 0.5));
    QVERIFY(near(used.at("gpu_time_s"), 0.5 + 0.129));
    QVERIFY(near(phaseOf(estimateWith({"--one-off", "200"}), "one_off").at("time_s"), 0.2)); // in ms
}

/// S = 1/(f + (1−f)/S_k) with S_k = 12500/129.
void RunOptionTest::aSerialShareIsAmdahl()
{
    const double expected = 1 / (0.1 + 0.9 * 129 / 12500);
    for (const char* share : {"0.1", "10%", "10 %"})
        QVERIFY(isAbout(estimateWith({"--serial-share", share}).at("speedup").get<double>(), expected));
}

/// Tk/(P·e); each GPU copies its part, or all wait for one link.
void RunOptionTest::severalGpusShareKernelsAndLinks()
{
    const QStringList four{"--gpus", "4", "--input", "scaling_efficiency=1"};
    QVERIFY(isAbout(timeOf(estimateWith(four), "kernels"), 0.0625 / 4));
    QVERIFY(isAbout(timeOf(estimateWith(four), "copy_to_gpu"), 0.0625 / 4));
    QVERIFY(isAbout(timeOf(estimateWith(four + QStringList{"--shared-link"}), "copy_to_gpu"), 0.0625));
}

void RunOptionTest::anyFigureCanBeTyped()
{
    const json used = addition({"--input", "gpu_bandwidth=2TB/s", "gpu_memory_efficiency=90 %"});
    QVERIFY(near(inputOf(used, "gpu_bandwidth").at("value"), 2e12));
    QVERIFY(near(inputOf(used, "gpu_memory_efficiency").at("value"), 0.9));
    QCOMPARE(inputOf(used, "gpu_bandwidth").at("source").get<std::string>(), "typed");
    // 1e7 elements of 8 bytes, two read and one written, at 0.9 · 2 TB/s
    QVERIFY(isAbout(timeOf(used, "kernels"), 240e6 / (0.9 * 2e12)));
    QCOMPARE(addition({"--input", "gpu_bandwidth=2e3", "--input", "gpu_memory_efficiency=0.9"}).dump(),
             used.dump());
}

void RunOptionTest::theSevenOptionsCountAsTyped()
{
    const json used = addition({"--gpu-rate", "50", "--data", "1 GB", "--launches", "7"});
    for (const char* key : {"gpu_operations_per_second", "data_bytes", "launches"})
        QCOMPARE(inputOf(used, key).at("source").get<std::string>(), "typed");
    QVERIFY(near(inputOf(used, "gpu_operations_per_second").at("value"), 50e12));
    QVERIFY(near(inputOf(used, "data_bytes").at("value"), 1e9));
    const json base = estimateWith({"--refine", "none", "--operations", "5"});
    QCOMPARE(inputOf(base, "operations").at("source").get<std::string>(), "typed");
    QCOMPARE(inputOf(base, "launches").at("source").get<std::string>(), "example");
}

/// 12.5 s and 0.129 s; the CPU draws its power beside the GPU's.
void RunOptionTest::energyAndPriceOfBothSides()
{
    const json used = estimateWith({"--cpu-watts", "100", "--gpu-watts", "300", "--cpu-price", "1",
                                    "--gpu-price", "2", "--port-cost", "1000"});
    QVERIFY(near(used.at("cpu_energy_j"), 1250));
    QVERIFY(near(used.at("gpu_energy_j"), 400 * 0.129));
    QVERIFY(near(used.at("cpu_price"), 12.5 / 3600));
    QVERIFY(near(used.at("gpu_price"), 2 * 0.129 / 3600));
    QVERIFY(near(used.at("price_ratio"), 2));
    QVERIFY(near(used.at("payback_runs"), 1000 / ((12.5 - 2 * 0.129) / 3600)));
    QVERIFY(near(used.at("speedup"), 12500.0 / 129));
    const json dear = estimateWith({"--cpu-price", "1", "--gpu-price", "200", "--port-cost", "1000"});
    QVERIFY(dear.at("payback_runs").is_null()); // a run saves nothing
    QVERIFY(!dear.contains("cpu_energy_j"));
}

void RunOptionTest::refinementsAreSwitches()
{
    const QStringList task = QStringList{"--cpu", "i7-8700K", "--workload", "gemm", "--cpu-baseline", "blas"};
    const auto namesOf = [&](const QStringList& options) {
        const json used = estimateWith(rtx4090 + task + options);
        QStringList names;
        for (const json& row : used.at("refinements"))
            names += QString::fromStdString(row.at("refinement").get<std::string>());
        return names;
    };
    const QStringList all{"cpu-baseline", "precision", "roofline", "transfers", "launches", "memory-fit"};
    QCOMPARE(namesOf({}), all);
    QCOMPARE(namesOf({"--refine", "auto"}), all);
    QCOMPARE(namesOf({"--refine", "none"}), QStringList());
    QCOMPARE(namesOf({"--refine", "transfers,roofline"}), QStringList({"roofline", "transfers"}));
    QCOMPARE(namesOf({"--refine", "auto,-roofline,-memory-fit"}),
             namesOf({"--refine", "-roofline,-memory-fit"}));
    QCOMPARE(namesOf({"--refine", "-roofline,-memory-fit"}),
             QStringList({"cpu-baseline", "precision", "transfers", "launches"}));
    QCOMPARE(namesOf({"--refine=-launches"}),
             QStringList({"cpu-baseline", "precision", "roofline", "transfers", "memory-fit"}));
    // Each begins where the one before it ended.
    const json rows = estimateWith(rtx4090 + task).at("refinements");
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i].at("speedup_before") == rows[i - 1].at("speedup_after"));
}

void RunOptionTest::rangesDependOnSeedAndDrawsAlone()
{
    const json usual = addition({});
    QVERIFY(addition({}) == usual);
    QVERIFY(addition({"--seed", "1", "--draws", "10000"}) == usual);
    QVERIFY(addition({"--seed", "2"}).at("speedup_low") != usual.at("speedup_low"));
    QVERIFY(addition({"--seed", "2"}).at("speedup") == usual.at("speedup"));
    const json few = addition({"--draws", "200"});
    QVERIFY(near(few.at("draws"), 200));
    QVERIFY(usual.at("speedup_low") < usual.at("speedup_median"));
    QVERIFY(usual.at("speedup_median") < usual.at("speedup_high"));
}

QTEST_GUILESS_MAIN(RunOptionTest)
#include "run_option_test.moc"
