// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/examples.h"
#include "model/input.h"

#include "tests/exactly.h"

#include <QTest>

#include <limits>

using namespace gpuspeedup;

namespace {

const Input& inputFor(std::string_view key)
{
    return *std::find_if(inputs().begin(), inputs().end(), [&](const Input& i) { return i.key == key; });
}

} // namespace

class InputTest : public QObject
{
    Q_OBJECT

private slots:
    void theSevenInputsHaveThePublishedOrderKeysAndNames();
    void eachInputReadsAndWritesItsOwnMemberOnly();
    void everyExampleOfAnInputIsReadAsThePublishedDefault();
    void aBareNumberTakesThePublishedUnit();
    void aBareNumberTakesTheUnitTheFieldShows();
    void valuesOutsideTheDomainAreRefused();
    void zeroDataAndZeroLaunchesAreLegitimate();
    void theLargestCountIsTwoToThe53();
    void theFirstExamplesAreThePublishedOnes();
};

void InputTest::theSevenInputsHaveThePublishedOrderKeysAndNames()
{
    const char* const expected[][3] = {
        {"cpu_operations_per_second", "cpu-rate", "CPU operations per second"},
        {"gpu_operations_per_second", "gpu-rate", "GPU operations per second"},
        {"operations", "operations", "Total operations"},
        {"link_bytes_per_second", "link-rate", "Data transfer rate"},
        {"data_bytes", "data", "Data size to transfer"},
        {"launch_overhead_per_launch_s", "launch-overhead", "Kernel launch overhead"},
        {"launches", "launches", "Number of kernel launches"}};
    QCOMPARE(inputs().size(), std::size(expected));
    for (std::size_t i = 0; i < inputs().size(); ++i) {
        QCOMPARE(exactly(inputs()[i].key), expected[i][0]);
        QCOMPARE(exactly(inputs()[i].option), expected[i][1]);
        QCOMPARE(exactly(inputs()[i].label), expected[i][2]);
    }
}

void InputTest::eachInputReadsAndWritesItsOwnMemberOnly()
{
    for (const Input& written : inputs()) {
        Scenario scenario;
        written.write(scenario, 123.0);
        for (const Input& read : inputs())
            QCOMPARE(exactly(read.read(scenario)),
                     exactly(&read == &written ? 123.0 : read.read(Scenario{})));
    }
}

void InputTest::everyExampleOfAnInputIsReadAsThePublishedDefault()
{
    for (const Input& input : inputs())
        QCOMPARE(exactly(parseInput(input, input.example, input.publishedUnit).si),
                 exactly(input.read(Scenario{})));
}

void InputTest::aBareNumberTakesThePublishedUnit()
{
    const auto parse = [](std::string_view key, std::string_view text) {
        return parseInput(inputFor(key), text, inputFor(key).publishedUnit).si;
    };
    QCOMPARE(exactly(parse("operations", "500")), exactly(500e9)); // 500 Giga-operations
    QCOMPARE(exactly(parse("cpu_operations_per_second", "40")), exactly(40e9));
    QCOMPARE(exactly(parse("gpu_operations_per_second", "8")), exactly(8e12));
    QCOMPARE(exactly(parse("link_bytes_per_second", "8")), exactly(8e9));
    QCOMPARE(exactly(parse("data_bytes", "0.5")), exactly(0.5e9));
    QCOMPARE(exactly(parse("launch_overhead_per_launch_s", "0.08")), exactly(0.00008));
    QCOMPARE(exactly(parse("launches", "50")), exactly(50.0));
}

void InputTest::aBareNumberTakesTheUnitTheFieldShows()
{
    const Input& overhead = inputFor("launch_overhead_per_launch_s");
    QCOMPARE(exactly(parseInput(overhead, "90", {Dimension::duration, micro}).si), exactly(90e-6));
}

void InputTest::valuesOutsideTheDomainAreRefused()
{
    const auto faultOf = [](std::string_view key, double value) {
        try {
            checkInput(inputFor(key), value, "x");
        } catch (const ValueError& error) {
            return static_cast<int>(error.fault());
        }
        return -1;
    };
    for (const Input& input : inputs()) {
        QCOMPARE(faultOf(input.key, std::numeric_limits<double>::infinity()), int(ValueFault::overflow));
        QCOMPARE(faultOf(input.key, std::numeric_limits<double>::quiet_NaN()), int(ValueFault::overflow));
        QCOMPARE(faultOf(input.key, -1.0), int(ValueFault::negative));
        QCOMPARE(faultOf(input.key, -0.0), int(ValueFault::negative));
        QCOMPARE(faultOf(input.key, 0.0), input.zeroAllowed ? -1 : int(ValueFault::zero));
    }
    QCOMPARE(faultOf("launches", 1.5), int(ValueFault::fraction));
    QCOMPARE(faultOf("data_bytes", 1.5), -1);
}

void InputTest::zeroDataAndZeroLaunchesAreLegitimate()
{
    for (const std::string_view key : {"data_bytes", "launch_overhead_per_launch_s", "launches"})
        QVERIFY(inputFor(key).zeroAllowed);
    for (const std::string_view key :
         {"cpu_operations_per_second", "gpu_operations_per_second", "operations", "link_bytes_per_second"})
        QVERIFY(!inputFor(key).zeroAllowed);
}

void InputTest::theLargestCountIsTwoToThe53()
{
    const Input& launches = inputFor("launches");
    checkInput(launches, 9007199254740992.0, "2^53");
    QVERIFY_THROWS_EXCEPTION(ValueError, checkInput(launches, 9007199254740994.0, "2^53 + 2"));
}

void InputTest::theFirstExamplesAreThePublishedOnes()
{
    QVERIFY(examples().size() >= 4);
    Scenario first = examples().front();
    QCOMPARE(exactly(first.name), "Training a small neural network");
    first.name.clear();
    QVERIFY(first == Scenario{});
    QCOMPARE(exactly(examples()[1].name), "Large-scale scientific simulation");
    for (const Scenario& example : examples())
        for (const Input& input : inputs())
            checkInput(input, input.read(example), example.name);
}

QTEST_APPLESS_MAIN(InputTest)
#include "input_test.moc"
