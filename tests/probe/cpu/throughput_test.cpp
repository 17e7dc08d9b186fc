// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/decompositions.h"
#include "probe/cpu/fourier_transform.h"
#include "probe/cpu/fourier_transform_2d.h"
#include "probe/cpu/matrix_product.h"
#include "probe/cpu/team_sort.h"
#include "probe/decomposition_check.h"
#include "probe/reference_values.h"

#include "probe/cpu/affinity.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/throughput.h"
#include "tests/exactly.h"

#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

namespace {

/// `size` members on the CPUs there are, several on one where there are fewer.
ThreadTeam teamOf(std::size_t size)
{
    std::vector<int> cpus = allowedCpus();
    while (cpus.size() < size)
        cpus.push_back(cpus.front());
    cpus.resize(size);
    return ThreadTeam(std::move(cpus));
}

template <class Number> bool multipliesRightly(const GemmKernel<Number>& kernel, std::size_t members)
{
    ThreadTeam team = teamOf(members);
    // Smaller than a tile, no multiple of one, longer than a block each way.
    constexpr std::size_t shapes[][3] = {{1, 1, 1}, {3, 5, 7}, {64, 64, 64}, {131, 77, 300}, {20, 1100, 9}};
    for (const auto& [rows, columns, depth] : shapes) {
        // Small whole numbers: every order of the sums is exact.
        const auto a = [](std::size_t i) {
            return static_cast<Number>(hashedBits(std::uint32_t(i)) % 17) - 8;
        };
        const auto b = [&](std::size_t i) { return a(i + 1'000'000); };
        std::vector<Number> left(rows * depth);
        for (std::size_t i = 0; i < left.size(); ++i)
            left[i] = a(i);
        std::vector<Number> c(rows * columns, Number(99)); // of an earlier time
        const auto rowOfB = [&, width = columns](std::size_t k, std::size_t first, std::size_t count,
                                                 Number* to) {
            for (std::size_t i = 0; i < count; ++i)
                to[i] = b(k * width + first + i);
        };
        multiply<Number>({rows, columns, depth, left.data(), c.data(), rowOfB}, kernel, team);
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column) {
                Number sum = 0;
                for (std::size_t k = 0; k < depth; ++k)
                    sum += a(row * depth + k) * b(k * columns + column);
                if (c[row * columns + column] != sum)
                    return false;
            }
    }
    return true;
}

} // namespace

class ThroughputTest : public QObject
{
    Q_OBJECT

private slots:
    void everyInstructionSetMultipliesRightly();
    void everyInstructionSetTransformsRightly();
    void rowsAndColumnsAreTransformedRightly();
    void theTransformOfOneElementIsAWave();
    void aTeamSortsWhatStdSortDoes();
    void theReferencesAreTheDefinitions();
    void aWrongSumIsAnError();
    void factorsAreHeldAgainstTheirMatrix();
    void smallTermsOfADecompositionAreNotLost();
    void aLibrarysThreadsMayRunEverywhere();
};

void ThroughputTest::everyInstructionSetMultipliesRightly()
{
    for (const CpuKernels* kernels : supportedKernels())
        for (const std::size_t members : {1U, 3U, 4U}) {
            QVERIFY2(multipliesRightly(kernels->gemmFp32, members), kernels->instructionSet);
            QVERIFY2(multipliesRightly(kernels->gemmFp64, members), kernels->instructionSet);
        }
}

void ThroughputTest::everyInstructionSetTransformsRightly()
{
    for (const CpuKernels* kernels : supportedKernels())
        for (const std::size_t n : {256U, 512U, 1024U, 2048U, 8192U}) { // even and odd powers both ways
            ThreadTeam team = teamOf(3);
            std::vector<std::complex<float>> from(n);
            std::vector<std::complex<float>> to(n);
            for (std::size_t j = 0; j < n; ++j)
                from[j] = {hashedNumber<float>(std::uint32_t(2 * j)),
                           hashedNumber<float>(std::uint32_t(2 * j + 1))};
            FourierTransform(n, kernels->fft, team).run(from.data(), to.data());
            for (std::size_t k = 0; k < n; k += n / 64 + 1) {
                const std::complex<double> expected = transformElement(k, n);
                // The values are near √n; roundings add up to less than this in log₂ n steps.
                QVERIFY2(std::abs(std::complex<double>(to[k]) - expected) < 1e-6 * std::sqrt(n) * 20,
                         kernels->instructionSet);
            }
        }
}

void ThroughputTest::rowsAndColumnsAreTransformedRightly()
{
    constexpr std::size_t shapes[][2] = {{16, 16}, {16, 64}, {64, 32}};
    for (const CpuKernels* kernels : supportedKernels())
        for (const auto& [rows, columns] : shapes) {
            ThreadTeam team = teamOf(3);
            const std::size_t n = rows * columns;
            std::vector<std::complex<float>> from(n);
            std::vector<std::complex<float>> to(n);
            for (std::size_t j = 0; j < n; ++j)
                from[j] = {hashedNumber<float>(std::uint32_t(2 * j)),
                           hashedNumber<float>(std::uint32_t(2 * j + 1))};
            FourierTransform2d(rows, columns, kernels->fft, team).run(from.data(), to.data());
            for (std::size_t row = 0; row < rows; row += 3)
                for (std::size_t column = 0; column < columns; column += 5)
                    QVERIFY2(std::abs(std::complex<double>(to[row * columns + column]) -
                                      transformElement2d(row, column, rows, columns)) <
                                 1e-6 * std::sqrt(n) * 20,
                             kernels->instructionSet);
        }
}

void ThroughputTest::theTransformOfOneElementIsAWave()
{
    constexpr std::size_t n = 1024;
    ThreadTeam team = teamOf(2);
    std::vector<std::complex<float>> from(n);
    std::vector<std::complex<float>> to(n);
    from[n / 4] = 1; // exp(−2πi·k/4): 1, −i, −1, i, …
    FourierTransform(n, supportedKernels().front()->fft, team).run(from.data(), to.data());
    const std::complex<float> wave[] = {{1, 0}, {0, -1}, {-1, 0}, {0, 1}};
    for (std::size_t k = 0; k < n; ++k)
        QVERIFY(std::abs(to[k] - wave[k % 4]) < 1e-6F);
}

void ThroughputTest::aTeamSortsWhatStdSortDoes()
{
    for (const std::size_t members : {1U, 2U, 3U, 5U, 8U})
        for (const std::size_t n : {0U, 1U, 2U, 7U, 1000U, 100'003U}) {
            ThreadTeam team = teamOf(members);
            std::vector<std::uint32_t> keys(n);
            for (std::size_t i = 0; i < n; ++i) // every third key is one of ten: many are equal
                keys[i] = hashedBits(std::uint32_t(i)) % (i % 3 == 0 ? 10 : ~0U);
            std::vector<std::uint32_t> expected = keys;
            std::sort(expected.begin(), expected.end());
            std::vector<std::uint32_t> space(n);
            sortOnTeam(keys, space, team);
            QVERIFY(keys == expected);
        }
}

void ThroughputTest::theReferencesAreTheDefinitions()
{
    // 2 × 2: A = (h0 h1; h2 h3), B = (g0 g1; g2 g3).
    const auto h = [](std::uint32_t i) { return hashedNumber<double>(i); };
    const auto g = [](std::uint32_t i) { return hashedNumber<double>(secondOperand + i); };
    QVERIFY(within(1e-15, productElement(1, 0, 2), h(2) * g(0) + h(3) * g(2)));
    // n = 2: X_1 = x_0 − x_1.
    const std::complex<double> difference = std::complex(h(0), h(1)) - std::complex(h(2), h(3));
    QVERIFY(std::abs(transformElement(1, 2) - difference) < 1e-15);
    // 2 × 2: both differences, of the columns' differences; one row is one dimension.
    const auto x = [&](std::uint32_t j) { return std::complex(h(2 * j), h(2 * j + 1)); };
    QVERIFY(std::abs(transformElement2d(1, 1, 2, 2) - (x(0) - x(1) - x(2) + x(3))) < 1e-15);
    QVERIFY(std::abs(transformElement2d(0, 3, 1, 8) - transformElement(3, 8)) < 1e-14);
    // An image of one pixel: only the middle of each filter lies on it.
    double sum = 0;
    for (std::uint32_t in = 0; in < 64; ++in)
        sum += h(in * 8 + 3) * g(2 * 576 + in * 9 + 4);
    QVERIFY(within(1e-14, convolutionElement({.edge = 1}, 2, 3), sum));
    QCOMPARE((ConvolutionShape{.edge = 4}).flop(), 2.0 * 8 * 64 * 4 * 4 * 64 * 3 * 3);
}

void ThroughputTest::aWrongSumIsAnError()
{
    checkSum(10.0, 10.00001, 1000, 1e-7);
    QVERIFY(sentenceOf([] { checkSum(10.0, 10.3, 1000, 1e-7); }).contains("differs"));
    QVERIFY(sentenceOf([] { checkSum(std::nan(""), 10.3, 1000, 1e-7); }).contains("differs"));
}

/// Of 2 × 2 matrices, by hand.
void ThroughputTest::factorsAreHeldAgainstTheirMatrix()
{
    const auto h = [](std::uint32_t i) { return hashedNumber<float>(i); };
    QVERIFY(std::abs(h(1)) > std::abs(h(0))); // so the rows of (h0 h2; h1 h3) change places
    const float quotient = h(0) / h(1);
    std::vector<float> lu = {h(1), quotient, h(3), h(2) - quotient * h(3)};
    std::vector<std::int32_t> pivots = {2, 2};
    checkLu(2, lu.data(), pivots.data());
    pivots = {1, 2};
    QVERIFY(sentenceOf([&] { checkLu(2, lu.data(), pivots.data()); }).contains("differs"));
    for (const std::int32_t none : {0, 3, -1}) {
        pivots = {2, none};
        QVERIFY(sentenceOf([&] { checkLu(2, lu.data(), pivots.data()); }).contains("none of the matrix"));
    }
    pivots = {2, 2};
    for (const std::size_t wrong : {1U, 3U}) { // one of L, one of U
        std::vector<float> factors = lu;
        factors[wrong] += 0.01F;
        QVERIFY(sentenceOf([&] { checkLu(2, factors.data(), pivots.data()); }).contains("differs"));
    }

    const float root = std::sqrt(2.0F); // A = (2 h1; h1 2)
    std::vector<float> cholesky = {root, h(1) / root, 99, std::sqrt(2 - h(1) * h(1) / 2)};
    checkCholesky(2, cholesky.data());
    cholesky[1] = -cholesky[1];
    QVERIFY(sentenceOf([&] { checkCholesky(2, cholesky.data()); }).contains("differs"));
    cholesky[1] = std::nanf("");
    QVERIFY(sentenceOf([&] { checkCholesky(2, cholesky.data()); }).contains("differs"));
}

/// Each of 1024 products taken from an element of 1024 is smaller than half of its last digit.
void ThroughputTest::smallTermsOfADecompositionAreNotLost()
{
    constexpr std::size_t n = 1024;
    ThreadTeam team = teamOf(2);
    std::vector<float> matrix(n * n);
    fillHashed<float>(std::span<float>(matrix), 0, team);
    for (std::size_t i = 0; i < n; ++i)
        matrix[i * (n + 1)] = n;
    decomposeCholesky(n, matrix.data(), team);
    checkCholesky(n, matrix.data());
    double diagonal = 0;
    for (std::size_t k = 0; k < n; ++k)
        diagonal += std::pow(double{matrix[k * n + n - 1]}, 2);
    constexpr double rounding = 4 * 1.2e-7 * n;
    QVERIFY2(std::abs(diagonal - n) < rounding, qPrintable(QString::number(diagonal - n)));

    std::vector<std::int32_t> pivots(n);
    fillHashed<float>(std::span<float>(matrix), 0, team);
    decomposeLu(n, matrix.data(), pivots.data(), team);
    checkLu(n, matrix.data(), pivots.data());
}

void ThroughputTest::aLibrarysThreadsMayRunEverywhere()
{
    const std::vector<int> all = allowedCpus();
    {
        const ThreadTeam team(std::vector{all.back()});
        QCOMPARE(allowedCpus(), std::vector{all.back()});
        {
            const LibraryThreads threads(all);
            QCOMPARE(allowedCpus(), all);
        }
        QCOMPARE(allowedCpus(), std::vector{all.back()});
    }
    QCOMPARE(allowedCpus(), all);
}

QTEST_GUILESS_MAIN(ThroughputTest)
#include "throughput_test.moc"
