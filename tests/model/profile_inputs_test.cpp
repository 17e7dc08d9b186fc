// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/profile_inputs.h"

#include "model/input.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class ProfileInputsTest : public QObject
{
    Q_OBJECT

private slots:
    void theFourHardwareInputsAreFilledByTheirDefaults();
    void theOtherFiguresMayBeChosenInstead();
    void aCopyCountsAtTheScenariosDataSize();
    void withoutDataTheCopysOwnFigureCounts();
    void eachGpuHasItsOwnFigures();
    void whatIsNotUsableIsNeverOffered();
    void aFigureOfAnotherUnitIsNeverOffered();
    void withoutGpuOnlyTheCpuIsFilled();
    void everyKeyIsThatOfAnInput();
};

namespace {

Figure figureOf(double median, const char* unit, FigureStatus status = FigureStatus::ok)
{
    return {.value = Spread{.median = median, .p5 = median, .p95 = median, .samples = 9},
            .unit = unit,
            .status = status};
}

MachineProfile machine()
{
    MachineProfile profile;
    profile.cpu.figures = {{"fp32.all_cores", figureOf(2e12, "FLOP/s")},
                           {"fp64.all_cores", figureOf(1e12, "FLOP/s")},
                           {"fp32.one_core", figureOf(2e11, "FLOP/s")}};
    GpuRecord first{.index = 0};
    first.figures = {{"fp32", figureOf(6e13, "FLOP/s")},
                     {"fp64", figureOf(3e13, "FLOP/s")},
                     {"copy.h2d.pageable", figureOf(1.2e10, "B/s")},
                     {"copy.h2d.pinned", figureOf(5.5e10, "B/s", FigureStatus::warning)},
                     {"launch.async", figureOf(3e-6, "s")},
                     {"launch.graph_node", figureOf(5e-7, "s")}};
    const auto seconds = [](double s) { return Spread{.median = s, .p5 = s, .p95 = s, .samples = 9}; };
    first.figures["copy.h2d.pageable"].curve = {{1e6, seconds(1e-3)}, {1e8, seconds(1e-2)}};
    GpuRecord second{.index = 1};
    second.figures = {{"fp32", figureOf(9e12, "FLOP/s")}};
    profile.gpus = {first, second};
    return profile;
}

const ProfileInput& inputOf(const std::vector<ProfileInput>& inputs, std::string_view key)
{
    for (const ProfileInput& input : inputs)
        if (input.key == key)
            return input;
    qFatal("no such input");
}

QByteArrayList figuresOf(const ProfileInput& input)
{
    QByteArrayList names;
    for (const ProfileChoice& choice : input.choices)
        names += exactly(choice.figure);
    return names;
}

} // namespace

void ProfileInputsTest::theFourHardwareInputsAreFilledByTheirDefaults()
{
    const std::vector<ProfileInput> filled = profileInputs(machine(), 0, {});
    QCOMPARE(filled.size(), std::size_t{4});
    for (const ProfileInput& input : filled)
        QCOMPARE(exactly(input.choices.front().figure), exactly(input.defaultFigure));
    QCOMPARE(inputOf(filled, "cpu_operations_per_second").choices[0].value, 2e12);
    QCOMPARE(inputOf(filled, "gpu_operations_per_second").choices[0].value, 6e13);
    QCOMPARE(exactly(inputOf(filled, "link_bytes_per_second").defaultFigure), "copy.h2d.pageable");
    QCOMPARE(inputOf(filled, "launch_overhead_per_launch_s").choices[0].value, 3e-6);
}

void ProfileInputsTest::theOtherFiguresMayBeChosenInstead()
{
    const std::vector<ProfileInput> filled = profileInputs(machine(), 0, {});
    QCOMPARE(figuresOf(inputOf(filled, "cpu_operations_per_second")),
             (QByteArrayList{"cpu.fp32.all_cores", "cpu.fp64.all_cores", "cpu.fp32.one_core"}));
    QCOMPARE(figuresOf(inputOf(filled, "gpu_operations_per_second")), (QByteArrayList{"fp32", "fp64"}));
    QCOMPARE(figuresOf(inputOf(filled, "link_bytes_per_second")),
             (QByteArrayList{"copy.h2d.pageable", "copy.h2d.pinned"}));
    QCOMPARE(figuresOf(inputOf(filled, "launch_overhead_per_launch_s")),
             (QByteArrayList{"launch.async", "launch.graph_node"}));
    QCOMPARE(exactly(inputOf(filled, "cpu_operations_per_second").choices[1].label), "FP64, all cores");
}

/// Halfway in log V between 1 MB in 1 ms and 100 MB in 10 ms lies 10 MB in √10 ms.
void ProfileInputsTest::aCopyCountsAtTheScenariosDataSize()
{
    const auto filled = profileInputs(machine(), 0, {.data = 10 * megabyte});
    QVERIFY(within(1e-12, inputOf(filled, "link_bytes_per_second").choices[0].value,
                   1e7 / (std::sqrt(10.0) * 1e-3)));
    QCOMPARE(inputOf(filled, "link_bytes_per_second").choices[1].value, 5.5e10); // it has no curve
}

void ProfileInputsTest::withoutDataTheCopysOwnFigureCounts()
{
    const auto filled = profileInputs(machine(), 0, {.data = 0 * byte});
    QCOMPARE(inputOf(filled, "link_bytes_per_second").choices[0].value, 1.2e10);
}

void ProfileInputsTest::eachGpuHasItsOwnFigures()
{
    const std::vector<ProfileInput> filled = profileInputs(machine(), 1, {});
    QCOMPARE(inputOf(filled, "gpu_operations_per_second").choices[0].value, 9e12);
    QVERIFY(inputOf(filled, "link_bytes_per_second").choices.empty());
}

void ProfileInputsTest::whatIsNotUsableIsNeverOffered()
{
    MachineProfile profile = machine();
    profile.cpu.figures["fp32.all_cores"].status = FigureStatus::invalid;
    profile.gpus[0].figures["fp32"].status = FigureStatus::failed;
    profile.gpus[0].figures["launch.async"].status = FigureStatus::unsupported;
    profile.gpus[0].figures["copy.h2d.pinned"].value.reset();
    const std::vector<ProfileInput> filled = profileInputs(profile, 0, {});
    QCOMPARE(figuresOf(inputOf(filled, "cpu_operations_per_second")),
             (QByteArrayList{"cpu.fp64.all_cores", "cpu.fp32.one_core"}));
    QCOMPARE(figuresOf(inputOf(filled, "gpu_operations_per_second")), QByteArrayList{"fp64"});
    QCOMPARE(figuresOf(inputOf(filled, "link_bytes_per_second")), QByteArrayList{"copy.h2d.pageable"});
    QCOMPARE(figuresOf(inputOf(filled, "launch_overhead_per_launch_s")), QByteArrayList{"launch.graph_node"});
    QCOMPARE(exactly(inputOf(filled, "gpu_operations_per_second").defaultFigure), "fp32");
}

void ProfileInputsTest::aFigureOfAnotherUnitIsNeverOffered()
{
    MachineProfile profile = machine();
    profile.gpus[0].figures["fp32"].unit = "s";
    QCOMPARE(figuresOf(inputOf(profileInputs(profile, 0, {}), "gpu_operations_per_second")),
             QByteArrayList{"fp64"});
}

void ProfileInputsTest::withoutGpuOnlyTheCpuIsFilled()
{
    MachineProfile profile = machine();
    profile.gpus.clear();
    for (const ProfileInput& input : profileInputs(profile, 0, {}))
        QCOMPARE(input.choices.empty(), input.key != "cpu_operations_per_second");
}

void ProfileInputsTest::everyKeyIsThatOfAnInput()
{
    for (const ProfileInput& filled : profileInputs({}, 0, {})) {
        const auto all = inputs();
        QVERIFY(std::any_of(all.begin(), all.end(), [&](const Input& i) { return i.key == filled.key; }));
    }
}

QTEST_APPLESS_MAIN(ProfileInputsTest)
#include "profile_inputs_test.moc"
