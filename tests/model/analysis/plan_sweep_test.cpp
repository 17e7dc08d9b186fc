// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/plan_sweep.h"

#include "model/plan/plan_estimate.h"
#include "model/sweep.h"
#include "tests/exactly.h"
#include "tests/model/full_plan.h"
#include "tests/model/random_plan.h"

#include <QTest>

#include <algorithm>
#include <limits>

using namespace gpuspeedup;

class PlanSweepTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(300); }
    void theDefaultIsAHundredthToAHundredTimesWithinTheDomain();
    void bothEndsAreExactAndTheValuesAscend();
    void theSpacingIsLogarithmicOrLinear();
    void wholeInputsTakeWholeValuesEachOnce();
    void eachPointIsTheEstimateOfThatValue();
    void withoutRefinementsItIsThePublishedSweep();
    void aPointWithoutAnEstimateIsAbsent();
    void theNumberOfThreadsDoesNotMatter();
    void everyDefaultRangeCanBeSwept();
    void aRangeThatIsNoneIsRefused_data();
    void aRangeThatIsNoneIsRefused();
    void anInputThatDoesNotCountIsRefused();
};

namespace {

const PlanInput& input(std::string_view key)
{
    return *findPlanInput(key);
}

bool isSame(const std::optional<PlanSweepPoint::Times>& times, const PlanEstimate& e)
{
    if (e.fault != PlanFault::none)
        return !times.has_value();
    return times && times->cpuTime == e.cpuTime && times->gpuTime == e.gpuTime && times->speedup == e.speedup;
}

} // namespace

void PlanSweepTest::theDefaultIsAHundredthToAHundredTimesWithinTheDomain()
{
    Plan plan;
    const InputRange rate = defaultRange(plan, input("gpu-rate"));
    QCOMPARE(exactly(rate.from), exactly(8e10));
    QCOMPARE(exactly(rate.to), exactly(8e14));
    QCOMPARE(rate.points, std::size_t{21});
    const InputRange launches = defaultRange(plan, input("launches")); // 50
    QCOMPARE(exactly(launches.from), exactly(1.0));
    QCOMPARE(exactly(launches.to), exactly(5000.0));
    plan.gpuComputeEfficiency = 0.8;
    QCOMPARE(exactly(defaultRange(plan, input("gpu_compute_efficiency")).to), exactly(1.0));
    plan.base.launchOverhead = {}; // around its unit, a microsecond
    QVERIFY(within(1e-15, defaultRange(plan, input("launch-overhead")).from, 1e-8));
    QVERIFY(within(1e-15, defaultRange(plan, input("launch-overhead")).to, 1e-4));
}

void PlanSweepTest::bothEndsAreExactAndTheValuesAscend()
{
    QVERIFY(rc::check("both spacings", [] {
        const double from = *logUniform(-6, 15);
        const InputRange range{.input = &input("operations"),
                               .from = from,
                               .to = from * *logUniform(0.001, 9),
                               .points = static_cast<std::size_t>(*logUniform(0.31, 3)),
                               .spacing = random_plan::coin() ? Spacing::linear : Spacing::logarithmic};
        const std::vector<double> values = valuesOf(range);
        RC_ASSERT(values.size() == range.points);
        RC_ASSERT(values.front() == range.from);
        RC_ASSERT(values.back() == range.to);
        RC_ASSERT(std::ranges::is_sorted(values));
    }));
}

void PlanSweepTest::theSpacingIsLogarithmicOrLinear()
{
    const std::vector<double> decades = valuesOf({&input("operations"), 1e-3, 1e3, 7});
    for (int i = 0; i < 7; ++i)
        QVERIFY(within(4e-16, decades[static_cast<std::size_t>(i)], std::pow(10.0, i - 3)));
    const std::vector<double> steps = valuesOf({&input("data"), 0, 6, 7, Spacing::linear});
    for (int i = 0; i < 7; ++i)
        QCOMPARE(exactly(steps[static_cast<std::size_t>(i)]), exactly(static_cast<double>(i)));
    // A hundredth to a hundred times: the value itself is in the middle.
    const std::vector<double> usual = valuesOf(defaultRange(Plan{}, input("operations")));
    QVERIFY(within(4e-16, usual[10], 500e9));
}

/// 1 … 10 in 21 points, log: 1, 1.12, 1.26, 1.41, 1.58, … round to every whole number once.
void PlanSweepTest::wholeInputsTakeWholeValuesEachOnce()
{
    const std::vector<double> few = valuesOf({&input("gpus"), 1, 10, 21});
    QCOMPARE(few, (std::vector<double>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    const std::vector<double> many = valuesOf({&input("launches"), 1, 1e9, 10});
    for (std::size_t i = 0; i < many.size(); ++i)
        QCOMPARE(exactly(many[i]), exactly(std::round(std::pow(10.0, i))));
}

void PlanSweepTest::eachPointIsTheEstimateOfThatValue()
{
    QVERIFY(rc::check("any plan, any input, to the last bit", [] {
        Plan plan = *anyPlan();
        std::vector<const PlanInput*> active;
        for (const PlanInput& i : planInputs())
            if (i.active(plan))
                active.push_back(&i);
        const PlanInput& varied = **rc::gen::elementOf(active);
        for (const PlanSweepPoint& point : sweepOf(plan, defaultRange(plan, varied))) {
            varied.write(plan, point.value);
            RC_ASSERT(isSame(point.times, evaluate(plan)));
        }
    }));
}

void PlanSweepTest::withoutRefinementsItIsThePublishedSweep()
{
    const Plan plan;
    const TaskScaling both{.data = true, .launches = true};
    for (const TaskScaling scaling : {TaskScaling{}, both}) {
        const Sweep published(plan.base, defaultSweepRange(plan.base), scaling);
        const std::vector<PlanSweepPoint> points =
            sweepOf(plan, defaultRange(plan, input("operations")), scaling);
        QCOMPARE(points.size(), published.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            QVERIFY(within(4e-16, points[i].value, published[i].operations / operation));
            QVERIFY(within(1e-14, points[i].times->gpuTime / second, published[i].gpuTime / second));
            QVERIFY(within(1e-14, points[i].times->speedup, published[i].speedup));
        }
    }
}

/// 0.5 GB and a GPU that has room for 1: up to there every point has times.
void PlanSweepTest::aPointWithoutAnEstimateIsAbsent()
{
    Plan plan;
    plan.refinements.add(Refinement::memoryFit);
    plan.chunkable = false;
    plan.resident = {.toGpu = 1, .fromGpu = 0};
    plan.gpuMemory = 1 / 0.9 * gigabyte;
    for (const PlanSweepPoint& point : sweepOf(plan, {&input("data"), 0.15e9, 2.95e9, 15, Spacing::linear}))
        QCOMPARE(point.times.has_value(), point.value < 1e9);
}

void PlanSweepTest::theNumberOfThreadsDoesNotMatter()
{
    InputRange range = defaultRange(fullPlan(), input("operations"));
    range.points = 1001;
    const std::vector<PlanSweepPoint> onOne = sweepOf(fullPlan(), range, {}, 1);
    for (const unsigned threads : {0U, 2U, 5U}) {
        const std::vector<PlanSweepPoint> onMany = sweepOf(fullPlan(), range, {}, threads);
        QVERIFY(std::ranges::equal(
            onOne, onMany, {}, [](const PlanSweepPoint& p) { return p.times->gpuTime; },
            [](const PlanSweepPoint& p) { return p.times->gpuTime; }));
    }
}

void PlanSweepTest::everyDefaultRangeCanBeSwept()
{
    QVERIFY(rc::check("inside the domain, with the plan's own value", [] {
        const Plan plan = *anyPlan();
        for (const PlanInput& i : planInputs()) {
            const InputRange range = defaultRange(plan, i);
            RC_ASSERT(!valuesOf(range).empty()); // refuses what is outside the domain
            const double value = i.read(plan);
            if (value > 0 && (!i.whole || value >= 1))
                RC_ASSERT(range.from <= value && value <= range.to);
        }
    }));
}

void PlanSweepTest::aRangeThatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<std::size_t>("points");
    QTest::addColumn<bool>("linear");
    QTest::addColumn<QByteArray>("sentence");
    const auto row = [](const char* name, const char* key, double from, double to, std::size_t points,
                        bool linear, const char* sentence) {
        QTest::newRow(name) << QByteArray(key) << from << to << points << linear << QByteArray(sentence);
    };
    row("wrong way round", "gpu-rate", 2e12, 1e12, 21, false,
        "GPU rate: the first value of a range must be smaller than the last: exchange them.");
    row("equal ends", "gpu-rate", 1e12, 1e12, 21, false,
        "GPU rate: the first value of a range must be smaller than the last: exchange them.");
    row("from zero", "gpu-rate", 0, 1e12, 21, true, "GPU rate: “0 TFLOPS” is not a number above zero");
    row("logarithmic from zero", "data", 0, 1e9, 21, false,
        "Data size: a range with logarithmic spacing cannot begin at zero: begin above it or take linear "
        "spacing.");
    row("share above one", "gpu_compute_efficiency", 0.5, 1.5, 21, false,
        "GPU compute efficiency: “1.5” is not a number above zero, at most 1");
    row("half a launch", "launches", 0.5, 10, 21, false,
        "Kernel launches: “0.5” is not a whole number of zero or more");
    row("to infinity", "gpu-rate", 1e12, std::numeric_limits<double>::infinity(), 21, false,
        "GPU rate: “infinity” is not a number above zero");
    row("one point", "gpu-rate", 1e12, 2e12, 1, false,
        "GPU rate: the number of points of a range must lie between 2 and 1000000.");
    row("too many points", "gpu-rate", 1e12, 2e12, 1'000'001, false,
        "GPU rate: the number of points of a range must lie between 2 and 1000000.");
}

void PlanSweepTest::aRangeThatIsNoneIsRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(std::size_t, points);
    QFETCH(bool, linear);
    QFETCH(QByteArray, sentence);
    const InputRange range{&input(key.toStdString()), from, to, points,
                           linear ? Spacing::linear : Spacing::logarithmic};
    const QByteArray actual = sentenceOf([&] { static_cast<void>(valuesOf(range)); });
    QVERIFY2(actual.startsWith(sentence), actual);
}

void PlanSweepTest::anInputThatDoesNotCountIsRefused()
{
    QCOMPARE(sentenceOf([] {
                 static_cast<void>(sweepOf(Plan{}, {&input("gpus"), 1, 8}));
             }),
             "The estimate does not depend on “GPUs” here: vary another input.");
}

QTEST_APPLESS_MAIN(PlanSweepTest)
#include "plan_sweep_test.moc"
