// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/normal.h"

#include "model/analysis/philox.h"
#include "tests/exactly.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

using namespace gpuspeedup;

class NormalTest : public QObject
{
    Q_OBJECT

private slots:
    void quantilesAreThoseOfTheTables_data();
    void quantilesAreThoseOfTheTables();
    void theDistributionIsThatOfTheTables();
    void theDistributionAtAQuantileIsItsShare();
    void quantilesOfOppositeSharesAreOpposite();
    void aDrawIsTheQuantileOfItsOwnWord();
    void theDivisionIntoCallsDoesNotMatter();
    void momentsAreThoseOfTheDistribution();
    void theLargestDistanceFromTheDistributionIsWithinChance();
    void streamsSeedsAndNeighboursAreUncorrelated();
};

namespace {

constexpr std::uint64_t seed = 0x0123456789abcdef;

std::vector<double> normals(std::size_t count, std::uint64_t ofSeed = seed, std::uint32_t stream = 0,
                            std::uint64_t firstDraw = 0)
{
    std::vector<double> out(count);
    fillNormals(ofSeed, stream, firstDraw, out);
    return out;
}

/// What the header says of one draw.
double drawByDefinition(std::uint32_t stream, std::uint64_t draw)
{
    const std::uint64_t counter = draw / 4;
    const PhiloxBlock words =
        philox({static_cast<std::uint32_t>(counter), static_cast<std::uint32_t>(counter >> 32), stream, 0},
               {static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)});
    return normalQuantile((words[draw % 4] + 0.5) / 0x1p32);
}

/// Of two standard normal samples, whose means are known to be 0: its standard error is 1/√N.
double covariance(std::span<const double> a, std::span<const double> b)
{
    const std::size_t count = std::min(a.size(), b.size());
    double sum = 0;
    for (std::size_t i = 0; i < count; ++i)
        sum += a[i] * b[i];
    return sum / static_cast<double>(count);
}

} // namespace

void NormalTest::quantilesAreThoseOfTheTables_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<double>("quantile");
    const auto add = [](const char* source, double share, double quantile) {
        QTest::addRow("%s: %g", source, share) << share << quantile;
    };
    add("AS 241", 0.25, -0.674489750196081743);
    add("AS 241", 0.001, -3.09023230616781354);
    add("AS 241", 1e-20, -9.26234008979840739);
    add("table of percentage points", 0.95, 1.6448536269514722);
    add("table of percentage points", 0.975, 1.959963984540054);
    add("median", 0.5, 0);
}

void NormalTest::quantilesAreThoseOfTheTables()
{
    QFETCH(const double, share);
    QFETCH(const double, quantile);
    QVERIFY(within(1e-13, normalQuantile(share), quantile));
}

/// Abramowitz and Stegun, table 26.1, 15 decimals.
void NormalTest::theDistributionIsThatOfTheTables()
{
    QCOMPARE(normalDistribution(0), 0.5);
    QVERIFY(within(1e-14, normalDistribution(1), 0.841344746068543));
    QVERIFY(within(1e-14, normalDistribution(2), 0.977249868051821));
    QVERIFY(within(1e-12, normalDistribution(-3), 1 - 0.998650101968370));
}

/// A relative error ε of z, about 1e-16 each for its formula and for its rounding,
/// is one of z²·ε in Φ far out, where Φ ≈ φ(z)/|z|; erfc adds some more. Between the
/// three formulas of AS 241 at p = 0.075 and p = e⁻²⁵ too.
void NormalTest::theDistributionAtAQuantileIsItsShare()
{
    std::vector<double> shares{0.075, std::nextafter(0.075, 0), std::exp(-25),
                               std::nextafter(std::exp(-25), 0)};
    for (double share = 1e-300; share < 1; share *= 1.25)
        shares.push_back(share);
    for (const double share : shares) {
        const double z = normalQuantile(share);
        QVERIFY(within((4 + z * z) * 1e-15, normalDistribution(z), share));
    }
}

/// Shares of which 1 − p is exact.
void NormalTest::quantilesOfOppositeSharesAreOpposite()
{
    for (int i = 1; i < 4096; ++i) {
        const double share = i * 0x1p-13;
        QCOMPARE(exactly(normalQuantile(1 - share)), exactly(-normalQuantile(share)));
        QVERIFY(normalQuantile(share) < normalQuantile(share + 0x1p-13));
    }
}

/// Anywhere among the 2⁶⁴ draws of any stream.
void NormalTest::aDrawIsTheQuantileOfItsOwnWord()
{
    std::mt19937_64 random(20240229);
    for (int i = 0; i < 200; ++i) {
        const auto stream = static_cast<std::uint32_t>(random());
        const std::uint64_t firstDraw = random() >> (1 + i % 63);
        const std::vector<double> drawn = normals(5, seed, stream, firstDraw);
        for (std::size_t j = 0; j < drawn.size(); ++j)
            QCOMPARE(exactly(drawn[j]), exactly(drawByDefinition(stream, firstDraw + j)));
    }
}

void NormalTest::theDivisionIntoCallsDoesNotMatter()
{
    const std::vector<double> atOnce = normals(20'000);
    std::vector<double> inPieces(atOnce.size());
    std::mt19937_64 random(20240229);
    std::span<double> left(inPieces);
    while (!left.empty()) {
        const std::size_t length = std::min<std::size_t>(left.size(), random() % 700);
        fillNormals(seed, 0, inPieces.size() - left.size(), left.first(length));
        left = left.subspan(length);
    }
    QVERIFY(inPieces == atOnce);
}

/// Standard errors of N draws: mean 1/√N, variance √(2/N), skewness √(6/N), excess
/// kurtosis √(24/N). Four of them.
void NormalTest::momentsAreThoseOfTheDistribution()
{
    constexpr double count = 1e6;
    const std::vector<double> drawn = normals(static_cast<std::size_t>(count));
    double sum = 0;
    for (const double z : drawn)
        sum += z;
    const double mean = sum / count;
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (const double z : drawn) {
        const double square = (z - mean) * (z - mean);
        second += square / count;
        third += square * (z - mean) / count;
        fourth += square * square / count;
    }
    QVERIFY(std::abs(mean) < 4 / std::sqrt(count));
    QVERIFY(std::abs(second - 1) < 4 * std::sqrt(2 / count));
    QVERIFY(std::abs(third / std::pow(second, 1.5)) < 4 * std::sqrt(6 / count));
    QVERIFY(std::abs(fourth / (second * second) - 3) < 4 * std::sqrt(24 / count));
}

/// Kolmogorov–Smirnov: in one of a thousand samples the distance exceeds 1.95/√N.
void NormalTest::theLargestDistanceFromTheDistributionIsWithinChance()
{
    constexpr double count = 1e5;
    std::vector<double> drawn = normals(static_cast<std::size_t>(count));
    std::sort(drawn.begin(), drawn.end());
    double largest = 0;
    double below = 0;
    for (const double z : drawn) {
        const double share = normalDistribution(z);
        largest = std::max({largest, share - below / count, (below + 1) / count - share});
        ++below;
    }
    QVERIFY(largest < 1.95 / std::sqrt(count));
}

void NormalTest::streamsSeedsAndNeighboursAreUncorrelated()
{
    constexpr std::size_t count = 100'000;
    const double bound = 4 / std::sqrt(static_cast<double>(count));
    std::vector<std::vector<double>> samples;
    for (std::uint32_t stream = 0; stream < 7; ++stream)
        samples.push_back(normals(count, seed, stream));
    samples.push_back(normals(count, seed + 1));
    for (std::size_t i = 0; i < samples.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY(std::abs(covariance(samples[i], samples[j])) < bound);
    for (const std::size_t lag : {1U, 2U, 3U, 4U, 256U})
        QVERIFY(std::abs(covariance(samples[0], std::span(samples[0]).subspan(lag))) < bound);
}

QTEST_APPLESS_MAIN(NormalTest)
#include "normal_test.moc"
