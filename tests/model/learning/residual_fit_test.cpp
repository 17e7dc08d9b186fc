// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/positive_matrix.h"
#include "model/learning/residual_fit.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace gpuspeedup;

/// The fit of residuals: where it lies between extremes, what one wild row does, and how true its ranges are.
class ResidualFitTest : public QObject
{
    Q_OBJECT

private slots:
    void aMatrixTimesItsInverseIsTheIdentity();
    void quantilesOfStudentAreThoseOfTables();
    void exactPredictionsNeedNoCorrection();
    void oneToThreeRowsThatAgreeKeepAboutTheAssumedRange();
    void oneRowThatIsAThousandTimesOffHardlyCorrects();
    void twoRowsThatAgreeOnAFactorOfTenAreLearned();
    void noCorrectionLiesOutsideWhatWasObserved();
    void whatAllTookLongerThanPredictedIsNotCorrectedDown();
    void beyondTheOutermostSizeTheCorrectionStaysAndIsLessCertain();
    void aSharedFactorIsFoundAndHoldsForNewWorkToo();
    void aKindOfWorkLiesBetweenItsOwnMeanAndTheOthers();
    void moreRowsOfAKindMoveItTowardsItsOwnMean();
    void newWorkIsLessCertainThanKnownWork();
    void workOfAKnownClassIsNearerToItThanOtherWork();
    void whatDependsOnTheSizeIsFound();
    void oneWildRowOfTwentyMovesTheFactorByLessThanAFifteenth();
    void ninetyOfAHundredNewRowsLieInTheRange_data();
    void ninetyOfAHundredNewRowsLieInTheRange();
};

namespace {

constexpr double tenMilliseconds = -4.605170185988091; // ln of the seconds

Residual row(std::size_t workload, double value, double size = tenMilliseconds)
{
    return {.place = {.kernelClass = 100 + workload, .workload = workload, .size = size}, .value = value};
}

ResidualPlace newWork(double size = tenMilliseconds)
{
    return {.kernelClass = 999, .workload = 999, .size = size};
}

/// Normal numbers that are the same with every standard library.
class Noise
{
public:
    explicit Noise(unsigned seed) : engine_(seed) {}
    double uniform() { return (static_cast<double>(engine_()) + 0.5) / 4294967296.0; }
    double normal() { return std::sqrt(-2 * std::log(uniform())) * std::cos(6.283185307179586 * uniform()); }
    /// Student's t with 3 degrees of freedom: heavy tails.
    double heavy()
    {
        const double a = normal();
        const double b = normal();
        const double c = normal();
        return normal() / std::sqrt((a * a + b * b + c * c) / 3);
    }

private:
    std::mt19937 engine_;
};

} // namespace

void ResidualFitTest::aMatrixTimesItsInverseIsTheIdentity()
{
    const std::vector<double> matrix = {4, 1, 0.5, 1, 3, -1, 0.5, -1, 5};
    const std::vector<double> inverse = inverseOfPositive(matrix, 3);
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < 3; ++k)
                sum += matrix[i * 3 + k] * inverse[k * 3 + j];
            QVERIFY(std::abs(sum - (i == j ? 1 : 0)) < 1e-14);
        }
}

/// Abramowitz, Stegun, table 26.10: 6.314, 2.920, 2.353, 2.015, 1.812, 1.697.
void ResidualFitTest::quantilesOfStudentAreThoseOfTables()
{
    const std::pair<std::size_t, double> table[] = {{1, 6.314}, {2, 2.920},  {3, 2.353},
                                                    {5, 2.015}, {10, 1.812}, {30, 1.697}};
    for (const auto& [freedom, quantile] : table)
        QVERIFY(std::abs(student95(freedom) / quantile - 1) < 0.005);
}

/// Nor any certainty that a dozen rows do not give: four rows that are off by ln 1.3/1.645 are known before.
void ResidualFitTest::exactPredictionsNeedNoCorrection()
{
    std::vector<Residual> rows;
    for (std::size_t i = 0; i < 12; ++i)
        rows.push_back(row(i % 4, 0, -10.0 + static_cast<double>(i)));
    const ResidualFit fit(rows);
    for (const ResidualPlace& place : {rows[0].place, rows[7].place, newWork()}) {
        QCOMPARE(fit.at(place).mean, 0.0);
        const double range = std::exp(fit.rangeInSigmas() * fit.at(place).sigma);
        QVERIFY2(range > 1.03 && range < 1.3, qPrintable(QString::number(range)));
    }
}

/// What is assumed without any is 1.3; Student's t of few degrees of freedom widens it.
void ResidualFitTest::oneToThreeRowsThatAgreeKeepAboutTheAssumedRange()
{
    for (const double value : {0.0, 0.01, -0.01})
        for (const std::size_t count : {1U, 2U, 3U}) {
            const ResidualFit fit(std::vector<Residual>(count, row(0, value)));
            const double range = std::exp(fit.rangeInSigmas() * fit.at(row(0, 0).place).sigma);
            QVERIFY2(range > 1.25 && range < 1.5, qPrintable(QString::number(range)));
            QVERIFY(fit.rangeInSigmas() * fit.at(newWork()).sigma > std::log(range));
        }
}

/// A time typed in the wrong unit, alone and among a few that are right.
void ResidualFitTest::oneRowThatIsAThousandTimesOffHardlyCorrects()
{
    for (const std::size_t right : {0U, 1U, 3U, 9U}) {
        std::vector<Residual> rows(right, row(1, 0.02));
        rows.push_back(row(0, std::log(1000.0)));
        const ResidualFit fit(rows);
        for (const ResidualPlace& place : {row(0, 0).place, row(1, 0).place, newWork()}) {
            const double factor = std::exp(fit.at(place).mean);
            QVERIFY2(factor < 1.3, qPrintable(QString("%1 beside %2").arg(factor).arg(right)));
        }
    }
}

/// Two that agree are believed.
void ResidualFitTest::twoRowsThatAgreeOnAFactorOfTenAreLearned()
{
    const ResidualFit fit({row(0, std::log(10.0)), row(0, std::log(10.0), tenMilliseconds + 1)});
    QVERIFY(fit.at(row(0, 0).place).mean > std::log(5.0));
}

/// Of every table and at every place, known or not.
void ResidualFitTest::noCorrectionLiesOutsideWhatWasObserved()
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        Noise noise(seed);
        std::vector<Residual> rows;
        const std::size_t count = 1 + seed % 25;
        const double shared = seed % 3 == 0 ? 0 : 0.8 * noise.normal();
        for (std::size_t i = 0; i < count; ++i)
            rows.push_back(row(i % 4, shared + 0.4 * noise.heavy(), -14 + 13 * noise.uniform()));
        double low = 0; // of no correction
        double high = 0;
        for (const Residual& each : rows) {
            low = std::min(low, each.value);
            high = std::max(high, each.value);
        }
        const ResidualFit fit(rows);
        for (double size = -21; size < 14; size += 0.7)
            for (const ResidualPlace& place : {row(1, 0, size).place, row(3, 0, size).place, newWork(size)}) {
                const double mean = fit.at(place).mean;
                QVERIFY2(mean >= low && mean <= high, qPrintable(QString::number(seed)));
            }
    }
}

/// Six rows that took 1.22 to 2.2 times as long, of which the long ones more.
void ResidualFitTest::whatAllTookLongerThanPredictedIsNotCorrectedDown()
{
    const std::pair<double, double> seen[] = {{-11, 0.2}, {-10, 0.21}, {-9, 0.25},
                                              {-5, 0.6},  {-4, 0.7},   {-3, 0.79}};
    std::vector<Residual> rows;
    for (std::size_t i = 0; i < std::size(seen); ++i)
        rows.push_back(row(i % 3, seen[i].second, seen[i].first));
    const ResidualFit fit(rows);
    for (double size = -20; size < 5; ++size)
        for (const ResidualPlace& place : {row(0, 0, size).place, row(2, 0, size).place, newWork(size)})
            QVERIFY2(fit.at(place).mean > 0.1, qPrintable(QString::number(fit.at(place).mean)));
}

/// Beyond the sizes observed nothing is known of how a correction goes on.
void ResidualFitTest::beyondTheOutermostSizeTheCorrectionStaysAndIsLessCertain()
{
    std::vector<Residual> rows;
    for (int i = 0; i < 8; ++i)
        rows.push_back(row(0, 0.2 * i, -9.0 + i));
    const ResidualFit fit(rows);
    QCOMPARE(fit.at(row(0, 0, -2 + 5).place).mean, fit.at(row(0, 0, -2).place).mean);
    QCOMPARE(fit.at(row(0, 0, -9 - 5).place).mean, fit.at(row(0, 0, -9).place).mean);
    QVERIFY(fit.at(row(0, 0, -2 + 5).place).sigma > fit.at(row(0, 0, -2).place).sigma);
}

void ResidualFitTest::aSharedFactorIsFoundAndHoldsForNewWorkToo()
{
    std::vector<Residual> rows;
    Noise noise(1);
    for (std::size_t i = 0; i < 24; ++i)
        rows.push_back(row(i % 6, std::log(2.0) + 0.02 * noise.normal(), -12 + static_cast<double>(i) / 3));
    const Correction correction = ResidualFit(rows).at(newWork(-8));
    QVERIFY(std::abs(correction.mean - std::log(2.0)) < 0.05);
    QVERIFY(correction.sigma < 0.1);
}

void ResidualFitTest::aKindOfWorkLiesBetweenItsOwnMeanAndTheOthers()
{
    std::vector<Residual> rows;
    for (std::size_t workload = 0; workload < 6; ++workload)
        for (const double deviation : {-0.1, 0.1})
            rows.push_back(row(workload, 0.1 * static_cast<double>(workload) + deviation));
    rows.push_back(row(6, 1));
    const ResidualFit fit(rows);
    const double its = fit.at(row(6, 0).place).mean;
    QVERIFY(its < 1);
    QVERIFY(its > fit.at(newWork()).mean);
}

void ResidualFitTest::moreRowsOfAKindMoveItTowardsItsOwnMean()
{
    double before = 0;
    for (const std::size_t own : {1U, 2U, 4U, 8U}) {
        std::vector<Residual> rows;
        for (std::size_t workload = 0; workload < 5; ++workload)
            for (const double deviation : {-0.2, 0.2})
                rows.push_back(row(workload, 0.1 * static_cast<double>(workload) + deviation));
        for (std::size_t i = 0; i < own; ++i)
            rows.push_back(row(5, 0.8));
        const double its = ResidualFit(rows).at(row(5, 0).place).mean;
        QVERIFY2(its > before && its < 0.8, qPrintable(QString::number(its)));
        before = its;
    }
}

void ResidualFitTest::newWorkIsLessCertainThanKnownWork()
{
    std::vector<Residual> rows;
    Noise noise(2);
    for (std::size_t workload = 0; workload < 8; ++workload) {
        const double its = 0.6 * noise.normal();
        for (int i = 0; i < 4; ++i)
            rows.push_back(row(workload, its + 0.05 * noise.normal()));
    }
    const ResidualFit fit(rows);
    QVERIFY(fit.at(newWork()).sigma > 3 * fit.at(rows[0].place).sigma);
}

void ResidualFitTest::workOfAKnownClassIsNearerToItThanOtherWork()
{
    std::vector<Residual> rows;
    for (std::size_t kernelClass = 0; kernelClass < 4; ++kernelClass)
        for (std::size_t workload = 0; workload < 3; ++workload)
            for (const double deviation : {-0.05, 0.05})
                rows.push_back({.place = {kernelClass, kernelClass * 3 + workload, tenMilliseconds},
                                .value = (kernelClass == 0 ? 0.9 : -0.3) + deviation});
    const ResidualFit fit(rows);
    QVERIFY(fit.at({0, 77, tenMilliseconds}).mean > fit.at(newWork()).mean + 0.3);
}

/// A fixed cost of 20 µs that nobody predicted: y = ln(1 + 20 µs/t), from 3.0 at 1 µs to nothing.
void ResidualFitTest::whatDependsOnTheSizeIsFound()
{
    const auto missing = [](double size) { return std::log1p(20e-6 / std::exp(size)); };
    std::vector<Residual> rows;
    for (std::size_t workload = 0; workload < 6; ++workload)
        for (int i = 0; i < 5; ++i) {
            const double size = std::log(1e-6) + 2.3 * i + 0.3 * static_cast<double>(workload);
            rows.push_back(row(workload, missing(size), size));
        }
    const ResidualFit fit(rows);
    for (const double seconds : {2e-6, 3e-5, 4e-4, 5e-3})
        QVERIFY(std::abs(fit.at({102, 2, std::log(seconds)}).mean - missing(std::log(seconds))) < 0.15);
}

/// Twenty rows that agree within 5 %, and one of them 100 times as long.
void ResidualFitTest::oneWildRowOfTwentyMovesTheFactorByLessThanAFifteenth()
{
    Noise noise(3);
    std::vector<Residual> rows;
    for (std::size_t i = 0; i < 20; ++i)
        rows.push_back(row(i % 5, 0.3 + 0.05 * noise.normal(), -12 + static_cast<double>(i) / 3));
    const ResidualFit clean(rows);
    rows[7].value += std::log(100.0);
    const ResidualFit wild(rows);
    for (std::size_t i = 0; i < 20; ++i) {
        const double moved = std::abs(wild.at(rows[i].place).mean - clean.at(rows[i].place).mean);
        QVERIFY2(moved < std::log(1 + 1.0 / 15), qPrintable(QString::number(moved)));
    }
}

void ResidualFitTest::ninetyOfAHundredNewRowsLieInTheRange_data()
{
    QTest::addColumn<int>("sizes");
    QTest::addColumn<bool>("heavy");
    QTest::newRow("a few rows of each kind") << 3 << false;
    QTest::newRow("many rows of each kind") << 8 << false;
    QTest::newRow("heavy tails") << 8 << true;
}

/// The model's own assumption with known variances, and tails heavier than it: a shared factor, one for each
/// of 12 kinds (σ 0.3), a cost of small tasks, noise. Of all new rows over 30 seeds 85 to 95 % are inside.
void ResidualFitTest::ninetyOfAHundredNewRowsLieInTheRange()
{
    QFETCH(int, sizes);
    QFETCH(bool, heavy);
    std::size_t inside = 0;
    std::size_t all = 0;
    for (unsigned seed = 1; seed <= 30; ++seed) {
        Noise noise(seed);
        std::vector<Residual> fitted;
        std::vector<Residual> scored;
        for (std::size_t workload = 0; workload < 12; ++workload) {
            const double its = 0.2 + 0.3 * noise.normal();
            for (int i = 0; i < 2 * sizes; ++i) {
                const double size = std::log(1e-6) + 11 * noise.uniform();
                const double error = heavy ? 0.1 * noise.heavy() : 0.15 * noise.normal();
                const double value = its + std::log1p(5e-6 / std::exp(size)) + error;
                (i % 2 == 0 ? fitted : scored).push_back(row(workload, value, size));
            }
        }
        const ResidualFit fit(fitted);
        for (const Residual& each : scored) {
            const Correction correction = fit.at(each.place);
            inside +=
                std::abs(each.value - correction.mean) <= fit.rangeInSigmas() * correction.sigma ? 1U : 0U;
        }
        all += scored.size();
    }
    const double coverage = static_cast<double>(inside) / static_cast<double>(all);
    QVERIFY2(coverage >= 0.85 && coverage <= 0.95, qPrintable(QString::number(coverage)));
}

QTEST_GUILESS_MAIN(ResidualFitTest)
#include "residual_fit_test.moc"
