// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/monte_carlo.h"

#include "model/analysis/normal.h"
#include "tests/exactly.h"
#include "tests/model/analysis/golden_uncertainty.h"
#include "tests/model/full_plan.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace gpuspeedup;

class MonteCarloTest : public QObject
{
    Q_OBJECT

private slots:
    void theGoldenExampleHasItsSigma();
    void theResultIsTheSameOnAnyNumberOfThreads_data();
    void theResultIsTheSameOnAnyNumberOfThreads();
    void aSeedGivesOneResultAndAnotherAnother();
    void oneFactorGivesTheQuantilesOfItsDistribution();
    void theProbabilityToWinIsThatOfTheDistribution();
    void withLittleUncertaintyItAgreesWithTheFirstOrder();
    void eachPhaseHasItsQuantiles();
    void aShareNeverExceedsOne();
    void drawsWithoutAnEstimateAreCountedAndLeftOut();
    void plansWithTheSameSeedMeetTheSameLuck();
    void thePublishedFormulasAreNoSpecialCase();
    void theNumberOfChunksIsThatOfThePlan();
    void theNominalIsThatOfThePlan();
    void aNumberOfDrawsOutsideItsLimitsIsRefused();
    void aPlanOrDrawsWithoutAnEstimateAreRefused();
};

namespace {

std::vector<UncertainInput> only(std::string_view key, double sigma)
{
    return {{findPlanInput(key), sigma}};
}

/// Standard error of ln of the p-quantile of n lognormal draws: σ·√(p(1−p)/n)/φ(z).
double errorOfQuantile(double sigma, double p, double n)
{
    const double z = normalQuantile(p);
    const double density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
    return sigma * std::sqrt(p * (1 - p) / n) / density;
}

bool sameBits(const MonteCarlo& a, const MonteCarlo& b)
{
    return a.draws == b.draws && a.estimates == b.estimates && a.speedup == b.speedup && a.sigma == b.sigma &&
           a.gpuWins == b.gpuWins && a.cpuTime == b.cpuTime && a.gpuTime == b.gpuTime && a.phases == b.phases;
}

/// Four standard errors: a fixed seed makes it a fixed outcome, that the generator be no worse than random.
bool isQuantile(double actual, double nominal, double sigma, double p, double draws)
{
    const double off = std::log(actual / nominal) - sigma * normalQuantile(p);
    return std::abs(off) < 4 * errorOfQuantile(sigma, p, draws);
}

/// The data fits the GPU exactly and cannot be divided.
Plan fullGpu()
{
    Plan plan;
    plan.refinements.add(Refinement::memoryFit);
    plan.chunkable = false;
    plan.resident = {.toGpu = 1, .fromGpu = 0};
    plan.gpuMemory = plan.base.data * (1.0000000001 / 0.9);
    return plan;
}

} // namespace

/// .273, where first order gives .272. The standard error of σ is σ/√(2n) = .0003.
void MonteCarloTest::theGoldenExampleHasItsSigma()
{
    const MonteCarlo result = monteCarlo(Plan{}, goldenUncertainty(), {.draws = 400'000});
    QVERIFY2(std::abs(result.sigma - 0.273) < 3 * 0.0003, qPrintable(QString::number(result.sigma)));
    QCOMPARE(result.estimates, std::size_t{400'000});
}

void MonteCarloTest::theResultIsTheSameOnAnyNumberOfThreads_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<std::size_t>("draws");
    QTest::newRow("published formulas") << false << std::size_t{20'000};
    QTest::newRow("every refinement") << true << std::size_t{20'000};
    QTest::newRow("fewer draws than a block") << true << std::size_t{100};
    QTest::newRow("a last block of one") << false << std::size_t{512 * 3 + 1};
}

void MonteCarloTest::theResultIsTheSameOnAnyNumberOfThreads()
{
    QFETCH(bool, full);
    QFETCH(std::size_t, draws);
    const Plan plan = full ? fullPlan() : Plan{};
    const std::vector<UncertainInput> inputs = uncertainInputs(plan);
    const MonteCarlo onOne = monteCarlo(plan, inputs, {.draws = draws, .seed = 7, .threads = 1});
    for (const unsigned threads : {0U, 2U, 3U, 7U})
        QVERIFY(sameBits(onOne, monteCarlo(plan, inputs, {.draws = draws, .seed = 7, .threads = threads})));
}

void MonteCarloTest::aSeedGivesOneResultAndAnotherAnother()
{
    const std::vector<UncertainInput> inputs = uncertainInputs(Plan{});
    const MonteCarlo first = monteCarlo(Plan{}, inputs, {.seed = 1});
    QVERIFY(sameBits(first, monteCarlo(Plan{}, inputs, {.seed = 1})));
    const MonteCarlo second = monteCarlo(Plan{}, inputs, {.seed = 2});
    QVERIFY(first.speedup.median != second.speedup.median);
    QVERIFY(first.sigma != second.sigma);
}

/// S = (W/Tg)/Rc: with the CPU rate alone uncertain ln S is normal around the nominal.
void MonteCarloTest::oneFactorGivesTheQuantilesOfItsDistribution()
{
    constexpr std::size_t draws = 100'000;
    const MonteCarlo result = monteCarlo(Plan{}, only("cpu-rate", 0.4), {.draws = draws});
    const double nominal = result.nominal.speedup;
    QVERIFY(isQuantile(result.speedup.low, nominal, 0.4, 0.05, draws));
    QVERIFY(isQuantile(result.speedup.median, nominal, 0.4, 0.5, draws));
    QVERIFY(isQuantile(result.speedup.high, nominal, 0.4, 0.95, draws));
    QVERIFY(within(4 / std::sqrt(2.0 * draws), result.sigma, 0.4));
    QVERIFY(result.gpuTime.low == result.gpuTime.high); // which does not depend on the CPU
}

void MonteCarloTest::theProbabilityToWinIsThatOfTheDistribution()
{
    constexpr double draws = 100'000;
    for (const double speedup : {0.7, 0.95, 1.0, 1.3}) {
        Plan plan;
        plan.base.cpuRate = 500 / 0.129 / speedup * gigaflops;
        const double expected = normalDistribution(std::log(speedup) / 0.3);
        const MonteCarlo result = monteCarlo(plan, only("cpu-rate", 0.3), {.draws = 100'000});
        const double error = std::sqrt(expected * (1 - expected) / draws);
        QVERIFY2(std::abs(result.gpuWins - expected) < 4 * error, qPrintable(QString::number(speedup)));
    }
}

/// What first order leaves out is of the order σ² relative: 1e-4 here, far below the standard error.
void MonteCarloTest::withLittleUncertaintyItAgreesWithTheFirstOrder()
{
    constexpr std::size_t draws = 100'000;
    for (const Plan& plan : {Plan{}, fullPlan()}) {
        std::vector<UncertainInput> inputs = uncertainInputs(plan);
        for (UncertainInput& uncertain : inputs)
            uncertain.sigma = 0.01;
        const FirstOrder expected = firstOrder(plan, inputs);
        const MonteCarlo result = monteCarlo(plan, inputs, {.draws = draws});
        QVERIFY(within(4 / std::sqrt(2.0 * draws), result.sigma, expected.sigma));
        QVERIFY(isQuantile(result.speedup.median, expected.speedup.median, expected.sigma, 0.5, draws));
        QVERIFY(isQuantile(result.speedup.high, expected.speedup.median, expected.sigma, 0.95, draws));
    }
}

/// Copies take D/B: their logarithm is normal with the σ of D. Nothing else moves.
void MonteCarloTest::eachPhaseHasItsQuantiles()
{
    const MonteCarlo result = monteCarlo(Plan{}, only("data", 0.2));
    const auto& copies = result.phases[static_cast<std::size_t>(Phase::copyToGpu)];
    QVERIFY(isQuantile(copies.low / second, 0.0625, 0.2, 0.05, 10'000));
    QVERIFY(isQuantile(copies.median / second, 0.0625, 0.2, 0.5, 10'000));
    QVERIFY(isQuantile(copies.high / second, 0.0625, 0.2, 0.95, 10'000));
    const auto& kernels = result.phases[static_cast<std::size_t>(Phase::kernels)];
    QVERIFY(kernels == Quantiles<Duration>({0.0625 * second, 0.0625 * second, 0.0625 * second}));
    QVERIFY(within(1e-15, result.gpuTime.median / second, copies.median / second + 0.0625 + 0.004));
}

/// η = 0.9 with σ = 0.25: a third of the draws would exceed 1 (z > ln(1/0.9)/0.25 = 0.42), so that the
/// shortest 5 % of the kernel times are those of η = 1.
void MonteCarloTest::aShareNeverExceedsOne()
{
    Plan plan;
    plan.refinements.add(Refinement::roofline);
    plan.gpuComputeEfficiency = 0.9;
    const MonteCarlo result = monteCarlo(plan, only("gpu_compute_efficiency", 0.25));
    const auto& kernels = result.phases[static_cast<std::size_t>(Phase::kernels)];
    QCOMPARE(exactly(kernels.low / second), exactly(0.0625));
    QVERIFY(isQuantile(kernels.high / second, 0.0625 / 0.9, 0.25, 0.95, 10'000));
}

/// More data than the nominal does not fit: half of the draws, ± 4·√n/2. The rest is the lower half of the
/// distribution, whose median is its lower quarter.
void MonteCarloTest::drawsWithoutAnEstimateAreCountedAndLeftOut()
{
    constexpr std::size_t draws = 40'000;
    const MonteCarlo result = monteCarlo(fullGpu(), only("data", 0.2), {.draws = draws});
    QCOMPARE(result.draws, draws);
    QVERIFY(std::abs(static_cast<double>(result.estimates) - 20'000) < 4 * 100);
    const auto& copies = result.phases[static_cast<std::size_t>(Phase::copyToGpu)];
    QVERIFY(copies.high <= 0.0625000001 * second);
    QVERIFY(isQuantile(copies.median / second, 0.0625, 0.2, 0.25, 10'000));
    QVERIFY(result.speedup.low >= result.nominal.speedup * 0.999999);
    for (const unsigned threads : {1U, 3U})
        QVERIFY(
            sameBits(result, monteCarlo(fullGpu(), only("data", 0.2), {.draws = draws, .threads = threads})));
}

/// Twice the CPU rate is half the speedup, exactly, in each draw.
void MonteCarloTest::plansWithTheSameSeedMeetTheSameLuck()
{
    Plan faster;
    faster.base.cpuRate = 2 * faster.base.cpuRate;
    const MonteCarlo slow = monteCarlo(Plan{}, goldenUncertainty());
    const MonteCarlo fast = monteCarlo(faster, goldenUncertainty());
    QCOMPARE(exactly(fast.speedup.low), exactly(slow.speedup.low / 2));
    QCOMPARE(exactly(fast.speedup.high), exactly(slow.speedup.high / 2));
    // Another input that becomes certain leaves the draws of the rest.
    std::vector<UncertainInput> fewer = goldenUncertainty();
    fewer.erase(fewer.begin());
    QCOMPARE(exactly(monteCarlo(Plan{}, fewer).cpuTime.low / second),
             exactly(monteCarlo(Plan{}, only("cpu-rate", 0.2)).cpuTime.low / second));
}

/// One GPU among several GPUs changes nothing to the last bit, but is evaluated as a refined plan.
void MonteCarloTest::thePublishedFormulasAreNoSpecialCase()
{
    Plan refined;
    refined.refinements.add(Refinement::gpus);
    const MonteCarloSettings settings{.draws = 30'000};
    QVERIFY(sameBits(monteCarlo(Plan{}, goldenUncertainty(), settings),
                     monteCarlo(refined, goldenUncertainty(), settings)));
}

void MonteCarloTest::theNumberOfChunksIsThatOfThePlan()
{
    const std::vector<UncertainInput> inputs = uncertainInputs(fullPlan());
    const Plan held = withChosenChunks(fullPlan());
    QVERIFY(held.chunks > 1);
    QVERIFY(sameBits(monteCarlo(fullPlan(), inputs), monteCarlo(held, inputs)));
}

void MonteCarloTest::theNominalIsThatOfThePlan()
{
    const MonteCarlo result = monteCarlo(fullPlan(), uncertainInputs(fullPlan()));
    const PlanEstimate expected = evaluate(fullPlan());
    QCOMPARE(exactly(result.nominal.speedup), exactly(expected.speedup));
    QCOMPARE(exactly(result.nominal.gpuTime / second), exactly(expected.gpuTime / second));
    QCOMPARE(exactly(result.nominal.chunks), exactly(expected.chunks));
}

void MonteCarloTest::aNumberOfDrawsOutsideItsLimitsIsRefused()
{
    for (const std::size_t draws : {std::size_t{0}, std::size_t{99}, std::size_t{10'000'001}})
        QCOMPARE(sentenceOf([&] { static_cast<void>(monteCarlo(Plan{}, {}, {.draws = draws})); }),
                 "The number of draws must lie between 100 and 10000000.");
}

void MonteCarloTest::aPlanOrDrawsWithoutAnEstimateAreRefused()
{
    Plan tooLarge = fullGpu();
    tooLarge.base.data = 2 * tooLarge.base.data;
    QVERIFY(sentenceOf([&] { static_cast<void>(monteCarlo(tooLarge, {})); }).contains("GPU memory"));
    // With σ = 1e9 each draw is 0 or the domain's end 1e300, where W/Rg = 2e308 exceeds a double.
    Plan atTheEdge;
    atTheEdge.base.cpuRate = 1e299 * operationPerSecond;
    atTheEdge.base.gpuRate = 5e-9 * operationPerSecond;
    atTheEdge.base.operations = 2.3e-8 * operation;
    atTheEdge.base.data = {};
    atTheEdge.base.launches = 0;
    QVERIFY(sentenceOf([&] {
                static_cast<void>(monteCarlo(atTheEdge, only("operations", 1e9)));
            }).startsWith("None of the random draws has an estimate"));
}

QTEST_APPLESS_MAIN(MonteCarloTest)
#include "monte_carlo_test.moc"
