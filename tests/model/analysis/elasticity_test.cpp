// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/elasticity.h"
#include "model/examples.h"
#include "model/plan/plan_estimate.h"
#include "tests/exactly.h"
#include "tests/model/random_plan.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace gpuspeedup;

class ElasticityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(2000); }
    void thePublishedExampleHasTheSharesOfItsTimes();
    void theLargestComesFirstAndIsSaid();
    void onlyTheBranchThatBindsCounts();
    void atTheRidgePointTheTwoSidesDiffer();
    void atAnEndOfItsDomainOnlyTheInsideCounts();
    void whereTheSpeedupJumpsThereIsNone();
    void aSwitchWithoutEffectLeavesThem();
    void awayFromKinksTheyAreFiniteDifferences();
    void aUnitOfTimeOrOfSizeChangesNothing();
};

namespace {

const Elasticity& of(std::span<const Elasticity> all, std::string_view key)
{
    const auto found = std::ranges::find(all, key, [](const Elasticity& e) { return e.input->key; });
    Q_ASSERT(found != all.end());
    return *found;
}

double valueOf(const Plan& plan, std::string_view key)
{
    const std::vector<Elasticity> all = elasticities(plan);
    return of(all, key).value().value();
}

bool near(double tolerance, double actual, double expected)
{
    const bool holds = std::abs(actual - expected) <= tolerance;
    if (!holds)
        qWarning() << "got" << actual << "expected" << expected << "within" << tolerance;
    return holds;
}

/// Tk = 0.0625 s at η = 1, O = 0.0665 s, and memory as busy as the arithmetic: 125e9 B at 2e12 B/s.
Plan atRidgePoint()
{
    Plan plan;
    plan.base = examples()[0];
    plan.refinements.add(Refinement::roofline);
    plan.traffic = 125 * gigabyte;
    plan.gpuBandwidth = 2000 * gigabytePerSecond;
    return plan;
}

} // namespace

/// Of 0.129 s: computing 0.0625, the copy 0.0625, launches 0.004.
void ElasticityTest::thePublishedExampleHasTheSharesOfItsTimes()
{
    Plan plan;
    plan.base = examples()[0];
    const std::pair<const char*, double> expected[] = {{"operations", .516},
                                                       {"cpu_operations_per_second", -1},
                                                       {"data_bytes", -.484},
                                                       {"gpu_operations_per_second", .484},
                                                       {"launches", -.031},
                                                       {"link_bytes_per_second", .484},
                                                       {"launch_overhead_per_launch_s", -.031}};
    for (const auto& [key, value] : expected)
        QVERIFY2(near(5e-4, valueOf(plan, key), value), key);
    QVERIFY(near(1e-15, valueOf(plan, "operations"), 0.0665 / 0.129));
    QVERIFY(!of(elasticities(plan), "operations").atKink());
}

void ElasticityTest::theLargestComesFirstAndIsSaid()
{
    Plan plan;
    plan.base = examples()[0];
    const std::vector<Elasticity> all = elasticities(plan);
    QCOMPARE(exactly(all.front().input->key), QByteArray("cpu_operations_per_second"));
    for (std::size_t i = 1; i < all.size(); ++i)
        QVERIFY(std::abs(*all[i - 1].value()) >= std::abs(*all[i].value()));
    QCOMPARE(exactly(elasticitySentence(all)),
             QByteArray("What matters most is the CPU rate: 1 % more changes the speedup by −1 %."));
}

/// Twice the traffic: memory binds with 0.125 s of 0.1915 s, so the rate has no effect and the bandwidth
/// 0.653.
void ElasticityTest::onlyTheBranchThatBindsCounts()
{
    Plan plan = atRidgePoint();
    plan.traffic = 2 * plan.traffic;
    QVERIFY(near(1e-8, valueOf(plan, "gpu_operations_per_second"), 0));
    QVERIFY(near(1e-8, valueOf(plan, "gpu_bandwidth"), 0.125 / 0.1915));
    QVERIFY(near(1e-8, valueOf(plan, "gpu_memory_efficiency"), 0.125 / 0.1915));
    QVERIFY(near(1e-8, valueOf(plan, "operations"), 1)); // the kernels do not follow the operations
}

/// A lower rate makes computing bind, share 0.0625/0.129; a higher one leaves the memory's time.
void ElasticityTest::atTheRidgePointTheTwoSidesDiffer()
{
    const std::vector<Elasticity> all = elasticities(atRidgePoint());
    const double share = 0.0625 / 0.129;
    const Elasticity& rate = of(all, "gpu_operations_per_second");
    QVERIFY(rate.atKink());
    QVERIFY(near(1e-8, *rate.left, share));
    QVERIFY(near(1e-8, *rate.right, 0));
    const Elasticity& traffic = of(all, "gpu_traffic_bytes");
    QVERIFY(traffic.atKink());
    QVERIFY(near(1e-8, *traffic.left, 0));
    QVERIFY(near(1e-8, *traffic.right, -share));
    QVERIFY(!of(all, "data_bytes").atKink());
}

void ElasticityTest::atAnEndOfItsDomainOnlyTheInsideCounts()
{
    Plan plan = atRidgePoint();
    plan.traffic = {};
    const std::vector<Elasticity> all = elasticities(plan); // efficiencies are 1, the most there is
    const Elasticity& efficiency = of(all, "gpu_compute_efficiency");
    QVERIFY(!efficiency.atKink());
    QVERIFY(near(1e-8, efficiency.value().value(), 0.0625 / 0.129));
    QVERIFY(near(1e-15, of(all, "gpu_traffic_bytes").value().value(), 0)); // of nothing, 1 % more is nothing
}

/// A second GPU brings the efficiency of several with it.
void ElasticityTest::whereTheSpeedupJumpsThereIsNone()
{
    Plan plan;
    plan.base = examples()[0];
    plan.refinements.add(Refinement::gpus);
    plan.scalingEfficiency = 0.8;
    const std::vector<Elasticity> all = elasticities(plan);
    QCOMPARE(exactly(all.back().input->key), QByteArray("gpus"));
    QVERIFY(!all.back().value());
    QVERIFY(!all.back().atKink());
}

/// By shares and by differences.
void ElasticityTest::aSwitchWithoutEffectLeavesThem()
{
    QVERIFY(rc::check("a serial share of zero", [] {
        Plan plan = *anyPlan();
        plan.refinements = {};
        Plan same = plan;
        same.refinements.add(Refinement::serialShare);
        same.serialShare = 0;
        const std::vector<Elasticity> differences = elasticities(same);
        for (const Elasticity& share : elasticities(plan))
            RC_ASSERT(near(1e-8, of(differences, share.input->key).value().value(), share.value().value()));
    }));
}

/// Central differences over h and 2h, their errors of second order cancelled. A smooth function bends four
/// times as much over 2h as over h; where it does not, a kink lies between and nothing is compared.
void ElasticityTest::awayFromKinksTheyAreFiniteDifferences()
{
    int compared = 0;
    QVERIFY(rc::check("d ln S / d ln x", [&compared] {
        const Plan plan = withChosenChunks(*anyPlan());
        RC_PRE(evaluate(plan).fault == PlanFault::none);
        for (const Elasticity& elasticity : elasticities(plan)) {
            const PlanInput& input = *elasticity.input;
            const double value = input.read(plan);
            if (value == 0 || value <= input.least || value >= input.most)
                continue;
            const auto logSpeedup = [&](double step) {
                Plan varied = plan;
                input.write(varied, value * std::exp(step));
                const PlanEstimate e = evaluate(varied);
                return e.fault == PlanFault::none ? std::log(e.speedup) : 1e9;
            };
            const double h = 4e-4;
            const double here = logSpeedup(0);
            const double bendOf1 = logSpeedup(h) - 2 * here + logSpeedup(-h);
            const double bendOf2 = logSpeedup(2 * h) - 2 * here + logSpeedup(-2 * h);
            if (std::abs(bendOf2 / 4 - bendOf1) > 1e-7 * h)
                continue;
            const double narrow = (logSpeedup(h) - logSpeedup(-h)) / (2 * h);
            const double wide = (logSpeedup(2 * h) - logSpeedup(-2 * h)) / (4 * h);
            RC_LOG() << input.key;
            RC_ASSERT(near(1e-6, elasticity.value().value(), (4 * narrow - wide) / 3));
            ++compared;
        }
    }));
    QVERIFY(compared > 10000);
}

/// Quotients of times do not depend on the second, so the elasticities of times add up to those of rates:
/// Σ over rates − Σ over times = 0. As to operations: Σ over counts + Σ over their rates = 0. And so for
/// bytes.
void ElasticityTest::aUnitOfTimeOrOfSizeChangesNothing()
{
    QVERIFY(rc::check("sums over the inputs of one dimension", [] {
        Plan plan = *anyPlan();
        // Curves, the step of fresh memory and small costs as measured hold sizes and times that are no
        // inputs.
        plan.cpuBaseline.curve = nullptr;
        plan.cpuBaseline.oneCore = {};
        plan.cpuBaseline.allCores = {};
        plan.drain = {};
        plan.learned = {};
        for (PlanKernel& kernel : plan.kernels) {
            kernel.curve = nullptr;
            kernel.least = {};
        }
        for (PlanCopies* side : {&plan.toGpu, &plan.fromGpu}) {
            side->cost = {.latency = side->latency, .rate = side->rate};
            side->stackCost = {};
        }
        plan.refinements.remove(Refinement::stack);
        plan.refinements.remove(Refinement::memoryFit);
        if (plan.cpuBaseline.kind == CpuBaseline::Kind::runTime)
            plan.cpuBaseline.kind = CpuBaseline::Kind::rate;
        RC_PRE(evaluate(plan).fault == PlanFault::none);
        double time = 0;
        double operations = 0;
        double bytes = 0;
        for (const Elasticity& e : elasticities(plan)) {
            if (e.input->key == "gpus" || e.input->unit.dimension == Dimension::count)
                continue;
            RC_PRE(e.value().has_value() && !e.atKink());
            switch (e.input->unit.dimension) {
            case Dimension::operationRate:
                time -= *e.value();
                operations += *e.value();
                break;
            case Dimension::bandwidth:
                time -= *e.value();
                bytes += *e.value();
                break;
            case Dimension::duration:
                time += *e.value();
                break;
            case Dimension::operations:
                operations += *e.value();
                break;
            case Dimension::dataSize:
                bytes += *e.value();
                break;
            case Dimension::count:
            case Dimension::callRate: // of no input
                break;
            }
        }
        RC_ASSERT(near(1e-5, time, 0));
        RC_ASSERT(near(1e-5, operations, 0));
        RC_ASSERT(near(1e-5, bytes, 0));
    }));
}

QTEST_APPLESS_MAIN(ElasticityTest)
#include "elasticity_test.moc"
