// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/score.h"
#include "tests/model/learning/observed.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace gpuspeedup;

/// What was learned, judged by other rows.
class ScoreTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutRowsThereIsNothingToJudge();
    void rowsAloneWithoutAnyToFitAreNotJudged();
    void aConstantErrorIsLearnedAway();
    void theSpeedupIsOffByBothSides();
    void aRunOnTheCpuBesideSeveralStacksCountsOnce();
    void whatAPersonTypedOfATaskTakesItOutOfTheScore();
    void ninetyOfAHundredScoredRowsLieInTheirRange();
};

namespace {

constexpr const char* workloads[] = {"gemm", "fft", "sort", "stencil", "spmv", "reduction", "histogram"};

/// 40 sizes of each workload, both sides; `cpu` and `gpu` give ln(measured/predicted) of a workload's number.
template <typename Cpu, typename Gpu> std::vector<ObservedPair> tableOf(Cpu cpu, Gpu gpu)
{
    std::vector<ObservedPair> pairs;
    for (std::size_t workload = 0; workload < std::size(workloads); ++workload)
        for (int n = 1; n <= 40; ++n) {
            const std::string sizes = "n=" + std::to_string(n);
            const double predicted = 1e-6 * std::pow(1.3, n);
            for (const ObservedSide side : {ObservedSide::cpu, ObservedSide::gpu}) {
                const double error = side == ObservedSide::cpu ? cpu(workload) : gpu(workload);
                ObservedPair pair =
                    observed(workloads[workload], sizes, side, predicted, predicted * std::exp(error));
                pair.kernelClass = kernelClasses[workload];
                pairs.push_back(pair);
            }
        }
    return pairs;
}

} // namespace

void ScoreTest::withoutRowsThereIsNothingToJudge()
{
    const LearningScore score = scoreOf({});
    QCOMPARE(score.fitted, std::size_t{0});
    QVERIFY(!score.cpu && !score.gpu && !score.speedup);
}

void ScoreTest::rowsAloneWithoutAnyToFitAreNotJudged()
{
    std::vector<ObservedPair> pairs =
        tableOf([](std::size_t) { return 0.5; }, [](std::size_t) { return 0.; });
    std::erase_if(pairs, [](const ObservedPair& pair) { return useOf(pair) == ObservationUse::fit; });
    QVERIFY(!scoreOf(pairs).cpu);
}

void ScoreTest::aConstantErrorIsLearnedAway()
{
    const LearningScore score =
        scoreOf(tableOf([](std::size_t) { return std::log(3.0); }, [](std::size_t) { return 0.; }));
    QVERIFY(score.cpu && score.gpu);
    QVERIFY(std::abs(score.cpu->errorBefore - 3) < 1e-9);
    QVERIFY(score.cpu->error < 1.02);
    QVERIFY(std::abs(score.gpu->errorBefore - 1) < 1e-9);
    QVERIFY(score.gpu->error < 1.001);
    QVERIFY(score.cpu->rows > 100 && score.cpu->rows < 180);
    QCOMPARE(score.cpu->coverageBefore, 0.0); // 3 lies outside 1.3, 1 within
    QCOMPARE(score.gpu->coverageBefore, 1.0);
    QVERIFY(std::abs(score.gpu->widthBefore - 1.3 * 1.3) < 1e-12);
    QVERIFY(std::abs(score.speedup->widthBefore - std::pow(1.3, 2 * std::sqrt(2.0))) < 1e-12);
}

/// CPU times three times, GPU times twice as long: the speedup is off by 1.5.
void ScoreTest::theSpeedupIsOffByBothSides()
{
    const LearningScore score = scoreOf(
        tableOf([](std::size_t) { return std::log(3.0); }, [](std::size_t) { return std::log(2.0); }));
    QVERIFY(score.speedup);
    QCOMPARE(score.speedup->rows, score.cpu->rows);
    QVERIFY(std::abs(score.speedup->errorBefore - 1.5) < 1e-9);
    QVERIFY(score.speedup->error < 1.04);
    const double both = std::pow(std::log(score.cpu->width), 2) + std::pow(std::log(score.gpu->width), 2);
    QVERIFY(score.speedup->width < 1.05 * std::exp(std::sqrt(both)));
}

void ScoreTest::aRunOnTheCpuBesideSeveralStacksCountsOnce()
{
    std::vector<ObservedPair> pairs =
        tableOf([](std::size_t) { return 0.1; }, [](std::size_t) { return 0.1; });
    const LearningScore once = scoreOf(pairs);
    for (ObservedPair pair : std::vector(pairs)) {
        pair.stack = "cupy";
        pairs.push_back(pair);
    }
    const LearningScore twice = scoreOf(pairs);
    QCOMPARE(twice.cpu->rows, once.cpu->rows);
    QCOMPARE(twice.gpu->rows, 2 * once.gpu->rows);
    QCOMPARE(twice.speedup->rows, 2 * once.speedup->rows);
}

void ScoreTest::whatAPersonTypedOfATaskTakesItOutOfTheScore()
{
    std::vector<ObservedPair> pairs =
        tableOf([](std::size_t) { return 0.1; }, [](std::size_t) { return 0.1; });
    const std::size_t before = scoreOf(pairs).cpu->rows;
    ObservedPair typed = pairs.front();
    for (const ObservedPair& pair : pairs)
        if (useOf(pair) == ObservationUse::score)
            typed = pair;
    typed.origin = ObservedPair::Origin::user;
    pairs.push_back(typed);
    QCOMPARE(scoreOf(pairs).cpu->rows, before - 1);
}

/// Each workload off by its own factor (σ 0.5 and 0.3), rows by σ 0.2 and 0.1 around it, in six tables of 140
/// scored rows. Wide enough and no wider: the speedup's range is e^(2 · 1.645 · √0.05) = 2.1 where all else
/// is known.
void ScoreTest::ninetyOfAHundredScoredRowsLieInTheirRange()
{
    double coverage[3] = {};
    double width = 0;
    constexpr unsigned tables = 6;
    for (unsigned seed = 1; seed <= tables; ++seed) {
        std::mt19937 engine(seed);
        const auto normal = [&] { // the sum of twelve uniform numbers
            double sum = -6;
            for (int i = 0; i < 12; ++i)
                sum += (static_cast<double>(engine()) + 0.5) / 4294967296.0;
            return sum;
        };
        double ofCpu[std::size(workloads)];
        double ofGpu[std::size(workloads)];
        for (std::size_t i = 0; i < std::size(workloads); ++i) {
            ofCpu[i] = 0.5 * normal();
            ofGpu[i] = 0.3 * normal();
        }
        const LearningScore score =
            scoreOf(tableOf([&](std::size_t i) { return ofCpu[i] + 0.2 * normal(); },
                            [&](std::size_t i) { return ofGpu[i] + 0.1 * normal(); }));
        QVERIFY(score.cpu && score.gpu && score.speedup && score.speedup->rows >= 100);
        QVERIFY(score.speedup->error < score.speedup->errorBefore);
        coverage[0] += score.cpu->coverage / tables;
        coverage[1] += score.gpu->coverage / tables;
        coverage[2] += score.speedup->coverage / tables;
        width += score.speedup->width / tables;
    }
    for (const double share : coverage)
        QVERIFY2(share >= 0.85 && share <= 0.95, qPrintable(QString::number(share)));
    QVERIFY2(width > 1.9 && width < 2.5, qPrintable(QString::number(width)));
}

QTEST_GUILESS_MAIN(ScoreTest)
#include "score_test.moc"
