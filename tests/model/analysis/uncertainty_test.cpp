// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/uncertainty.h"

#include "model/analysis/normal.h"
#include "model/plan/plan_estimate.h"
#include "tests/exactly.h"
#include "tests/model/analysis/golden_uncertainty.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace gpuspeedup;

class UncertaintyTest : public QObject
{
    Q_OBJECT

private slots:
    void aFactorIsHalfOfANinetyPerCentRange();
    void everyInputIsAsUncertainAsItsSource();
    void countedWholeAndZeroValuesAreExact();
    void theModelItselfIsUncertainUnlessItsSourceSaysOtherwise();
    void aDrawStaysInItsDomain();
    void theGoldenExampleHasItsSigma();
    void contributionsAreSharesOfTheVarianceTheLargestFirst();
    void theRangeAndTheProbabilityAreThoseOfALogarithmicNormalDistribution();
    void withNothingUncertainAllIsCertain();
    void atAJumpTheSlopeAcrossItCounts();
    void aPlanWithoutAnEstimateIsRefused();
};

namespace {

double sigmaOf(const Plan& plan, std::string_view key)
{
    for (const UncertainInput& uncertain : uncertainInputs(plan))
        if (uncertain.input->key == key)
            return uncertain.sigma;
    return 0;
}

std::vector<UncertainInput> only(std::string_view key, double sigma)
{
    return {{findPlanInput(key), sigma}};
}

} // namespace

/// σ = ln(hi/lo)/3.2897, 3.2897 = 2·Φ⁻¹(0.95); a factor of 1.25 is the range 0.8 … 1.25.
void UncertaintyTest::aFactorIsHalfOfANinetyPerCentRange()
{
    QVERIFY(within(1e-5, sigmaOfFactor(1.25), std::log(1.25 / 0.8) / 3.2897));
    QVERIFY(within(1e-15, factorOfSigma(sigmaOfFactor(1.3)), 1.3));
    QCOMPARE(exactly(sigmaOfFactor(1)), exactly(0.0));
    QVERIFY(within(1e-14, normalQuantile(0.95), normal95));
}

void UncertaintyTest::everyInputIsAsUncertainAsItsSource()
{
    Plan plan;
    plan.sources["gpu_operations_per_second"].kind = Source::Kind::assumed;
    plan.sources["link_bytes_per_second"].kind = Source::Kind::measured;
    plan.sources["data_bytes"] = {.kind = Source::Kind::catalogue, .factor = 2};
    QVERIFY(within(1e-15, sigmaOf(plan, "cpu_operations_per_second"), sigmaOfFactor(1.25))); // typed
    QVERIFY(within(1e-15, sigmaOf(plan, "gpu_operations_per_second"), sigmaOfFactor(1.5)));
    QVERIFY(within(1e-15, sigmaOf(plan, "link_bytes_per_second"), sigmaOfFactor(1.1)));
    QVERIFY(within(1e-15, sigmaOf(plan, "data_bytes"), sigmaOfFactor(2)));
}

void UncertaintyTest::countedWholeAndZeroValuesAreExact()
{
    Plan plan;
    plan.sources["operations"].kind = Source::Kind::counted;
    plan.base.data = {};
    QCOMPARE(exactly(sigmaOf(plan, "operations")), exactly(0.0));
    QCOMPARE(exactly(sigmaOf(plan, "data_bytes")), exactly(0.0));
    QCOMPARE(exactly(sigmaOf(plan, "launches")), exactly(0.0));
    QCOMPARE(uncertainInputs(plan).size(), std::size_t{5}); // Rc, Rg, B, λ, the model
}

void UncertaintyTest::theModelItselfIsUncertainUnlessItsSourceSaysOtherwise()
{
    Plan plan;
    QVERIFY(within(1e-15, sigmaOf(plan, "model_factor"), sigmaOfFactor(1.3)));
    plan.sources["model_factor"] = {.kind = Source::Kind::measured, .factor = 1.15};
    QVERIFY(within(1e-15, sigmaOf(plan, "model_factor"), sigmaOfFactor(1.15)));
    plan.sources["model_factor"] = {.kind = Source::Kind::counted};
    QCOMPARE(exactly(sigmaOf(plan, "model_factor")), exactly(0.0));
}

void UncertaintyTest::aDrawStaysInItsDomain()
{
    const UncertainInput efficiency{findPlanInput("gpu_compute_efficiency"), 0.25};
    QVERIFY(within(1e-15, drawnValue(efficiency, 0.5, 2), 0.5 * std::exp(0.5)));
    QCOMPARE(exactly(drawnValue(efficiency, 0.9, 2)), exactly(1.0));
    QCOMPARE(exactly(drawnValue(efficiency, 0.9, 0)), exactly(0.9));
}

/// .272. With ek = ex = .0625/.129 and el = .004/.129 the elasticities are W 1−ek, Rc −1,
/// Rg ek, D −ex, B ex, λ −el.
void UncertaintyTest::theGoldenExampleHasItsSigma()
{
    const double ek = 0.0625 / 0.129;
    const double el = 0.004 / 0.129;
    const double expected =
        std::hypot(std::hypot(0.3 * (1 - ek), 0.2, 0.15 * ek), std::hypot(0.1 * ek, 0.1 * ek, 0.3 * el));
    const FirstOrder result = firstOrder(Plan{}, goldenUncertainty());
    QVERIFY(within(1e-12, result.sigma, expected));
    QVERIFY(std::abs(result.sigma - 0.272) < 0.0005);
}

void UncertaintyTest::contributionsAreSharesOfTheVarianceTheLargestFirst()
{
    const FirstOrder result = firstOrder(Plan{}, goldenUncertainty());
    QCOMPARE(result.contributions.size(), std::size_t{6});
    double sum = 0;
    for (std::size_t i = 0; i < result.contributions.size(); ++i) {
        const Contribution& c = result.contributions[i];
        const double part = c.elasticity * c.sigma / result.sigma;
        QVERIFY(within(1e-12, c.share, part * part));
        QVERIFY(i == 0 || c.share <= result.contributions[i - 1].share);
        sum += c.share;
    }
    QVERIFY(within(1e-12, sum, 1));
    QCOMPARE(result.contributions.front().input, findPlanInput("cpu-rate")); // (1 · .2)² is the largest
    QCOMPARE(result.contributions.back().input, findPlanInput("launch-overhead"));
}

/// Only the CPU rate: ln S is normal with its σ around ln 1.2.
void UncertaintyTest::theRangeAndTheProbabilityAreThoseOfALogarithmicNormalDistribution()
{
    Plan plan;
    plan.base.cpuRate = 500 / 0.129 / 1.2 * gigaflops; // S = 1.2
    const FirstOrder result = firstOrder(plan, only("cpu-rate", 0.2));
    QVERIFY(within(1e-12, result.sigma, 0.2));
    QVERIFY(within(1e-12, result.speedup.median, 1.2));
    QVERIFY(within(1e-12, result.speedup.low, 1.2 * std::exp(-normal95 * 0.2)));
    QVERIFY(within(1e-12, result.speedup.high, 1.2 * std::exp(normal95 * 0.2)));
    QVERIFY(within(1e-12, result.gpuWins, normalDistribution(std::log(1.2) / 0.2)));
}

void UncertaintyTest::withNothingUncertainAllIsCertain()
{
    const FirstOrder wins = firstOrder(Plan{}, {});
    QCOMPARE(exactly(wins.sigma), exactly(0.0));
    QCOMPARE(exactly(wins.speedup.low), exactly(wins.speedup.high));
    QCOMPARE(exactly(wins.gpuWins), exactly(1.0));
    Plan slow;
    slow.base.gpuRate = slow.base.cpuRate;
    QCOMPARE(exactly(firstOrder(slow, {}).gpuWins), exactly(0.0));
}

/// Copies of fresh memory take 1 s/GB below 32 MiB and 2 s/GB from there on, all else nothing: S follows
/// the copy alone. From D e^−σ to D e^σ, ln Tx grows by 2σ + ln 2.
void UncertaintyTest::atAJumpTheSlopeAcrossItCounts()
{
    Plan plan;
    plan.refinements.add(Refinement::transfers);
    plan.base.data = freshThreshold;
    plan.base.gpuRate = 1e300 * operationPerSecond;
    plan.base.launches = 0;
    plan.toGpu.cost.rate = 0.5 * gigabytePerSecond;
    plan.toGpu.cost.belowFreshThreshold =
        std::make_shared<const CopyCost>(CopyCost{.latency = {}, .rate = 1 * gigabytePerSecond});
    plan.toGpu.rate = plan.toGpu.cost.rate;
    const FirstOrder result = firstOrder(plan, only("data", 0.1));
    QVERIFY(within(1e-9, result.contributions.front().elasticity, -(0.2 + std::log(2.0)) / 0.2));
}

void UncertaintyTest::aPlanWithoutAnEstimateIsRefused()
{
    Plan plan;
    plan.refinements.add(Refinement::memoryFit);
    plan.chunkable = false;
    plan.resident = {.toGpu = 1, .fromGpu = 0};
    plan.gpuMemory = 0.1 * gigabyte;
    QVERIFY(sentenceOf([&] { static_cast<void>(firstOrder(plan, {})); }).contains("GPU memory"));
}

QTEST_APPLESS_MAIN(UncertaintyTest)
#include "uncertainty_test.moc"
