// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/affinity.h"
#include "probe/cpu/decompositions.h"
#include "probe/cpu/session.h"
#include "probe/reference/formulas.h"
#include "probe/reference/reference.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <complex>
#include <memory>
#include <numbers>
#include <numeric>

using namespace gpuspeedup;

/// What the workloads that are held out compute on the CPU, against the same written down in FP64 as plainly
/// as can be.
class HeldOutTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cpuResultsAreThoseOfTheFormulas_data();
    void cpuResultsAreThoseOfTheFormulas();
    void severalThreadsScanAsOneDoes();
    void factorsMultiplyToTheMatrix_data();
    void factorsMultiplyToTheMatrix();
    void ownLoopsDecomposeAsLibrariesDo_data();
    void ownLoopsDecomposeAsLibrariesDo();
    void anotherOrderOfEqualPivotsIsNoDifference();
    void clustersAreAsManyAsPlaces();
    void severalThreadsSolveAsOneDoes();
    void aFilterKeepsAnImageOfOneColour();

private:
    [[nodiscard]] ReferenceTask computed(const char* name, double elements = 6000) const;

    std::unique_ptr<CpuSession> cpu_;
};

namespace {

using Numbers = std::vector<double>;

std::span<const float> in(const ReferenceTask& task, std::size_t i)
{
    return task.in.at(i).numbers;
}

Numbers scan(const ReferenceTask& task)
{
    Numbers sums;
    double sum = 0;
    for (const float each : in(task, 0))
        sums.push_back(sum += double{each});
    return sums;
}

/// X_{k1,k2} = Σ_{j1,j2} x exp(−2πi (j1·k1/n1 + j2·k2/n2)), rows first.
Numbers fft2d(const ReferenceTask& task)
{
    const std::size_t rows = task.size(0);
    const std::size_t columns = task.size(1);
    const auto turn = [](std::size_t j, std::size_t k, std::size_t n) {
        return std::polar(1.0,
                          -2 * std::numbers::pi * static_cast<double>(j * k % n) / static_cast<double>(n));
    };
    std::vector<std::complex<double>> between(rows * columns);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t k = 0; k < columns; ++k)
            for (std::size_t j = 0; j < columns; ++j) {
                const std::size_t place = 2 * (row * columns + j);
                between[row * columns + k] +=
                    std::complex<double>(in(task, 0)[place], in(task, 0)[place + 1]) * turn(j, k, columns);
            }
    Numbers result;
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t k = 0; k < columns; ++k) {
            std::complex<double> sum = 0;
            for (std::size_t j = 0; j < rows; ++j)
                sum += between[j * columns + k] * turn(j, row, rows);
            result.push_back(sum.real());
            result.push_back(sum.imag());
        }
    return result;
}

/// Labels after the last iteration, from the first points as centres.
Numbers kmeans(const ReferenceTask& task)
{
    const std::size_t n = task.size(0);
    const std::size_t dimensions = task.size(1);
    const auto coordinate = [&](std::size_t point, std::size_t k) {
        return double{in(task, 0)[point * dimensions + k]};
    };
    std::vector<Numbers> centres(task.size(2), Numbers(dimensions));
    for (std::size_t cluster = 0; cluster < centres.size(); ++cluster)
        for (std::size_t k = 0; k < dimensions; ++k)
            centres[cluster][k] = coordinate(cluster, k);
    Numbers labels(n);
    for (std::size_t iteration = 0; iteration < task.size(3); ++iteration) {
        std::vector<Numbers> sums(centres.size(), Numbers(dimensions));
        Numbers counts(centres.size());
        for (std::size_t point = 0; point < n; ++point) {
            Numbers distances;
            for (const Numbers& centre : centres) {
                double distance = 0;
                for (std::size_t k = 0; k < dimensions; ++k)
                    distance += std::pow(coordinate(point, k) - centre[k], 2);
                distances.push_back(distance);
            }
            const auto nearest =
                static_cast<std::size_t>(std::ranges::min_element(distances) - distances.begin());
            labels[point] = static_cast<double>(nearest);
            ++counts[nearest];
            for (std::size_t k = 0; k < dimensions; ++k)
                sums[nearest][k] += coordinate(point, k);
        }
        for (std::size_t cluster = 0; cluster < centres.size(); ++cluster)
            for (std::size_t k = 0; k < dimensions && counts[cluster] > 0; ++k)
                centres[cluster][k] = sums[cluster][k] / counts[cluster];
    }
    return labels;
}

/// Sample number `i` of an image that stands four to a word, the first in the lowest byte.
std::uint32_t sample(const std::vector<std::uint32_t>& words, std::size_t i)
{
    return words.at(i / 4) >> (8 * (i % 4)) & 0xffU;
}

/// Words of the image, as whole numbers: weights are 256ths.
Numbers imageFilter(const ReferenceTask& task)
{
    constexpr int weights[5][5] = {
        {2, 6, 8, 6, 2}, {6, 14, 18, 14, 6}, {8, 18, 40, 18, 8}, {6, 14, 18, 14, 6}, {2, 6, 8, 6, 2}};
    const int width = static_cast<int>(task.size(0));
    const int height = static_cast<int>(task.size(1));
    const int channels = static_cast<int>(task.size(2));
    Numbers words(task.in[0].integers.size());
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int channel = 0; channel < channels; ++channel) {
                const auto place = [&](int atY, int atX) {
                    return static_cast<std::size_t>((atY * width + atX) * channels + channel);
                };
                int sum = 128;
                for (int row = 0; row < 5; ++row)
                    for (int column = 0; column < 5; ++column)
                        sum += weights[row][column] *
                               static_cast<int>(sample(task.in[0].integers,
                                                       place(std::clamp(y + row - 2, 0, height - 1),
                                                             std::clamp(x + column - 2, 0, width - 1))));
                const std::size_t i = place(y, x);
                words[i / 4] += std::pow(256, i % 4) * (sum / 256);
            }
    return words;
}

Numbers softmax(const ReferenceTask& task)
{
    Numbers result;
    const std::size_t columns = task.size(1);
    for (std::size_t row = 0; row < task.size(0); ++row) {
        double sum = 0;
        for (std::size_t i = 0; i < columns; ++i)
            sum += std::exp(double{in(task, 0)[row * columns + i]});
        for (std::size_t i = 0; i < columns; ++i)
            result.push_back(std::exp(double{in(task, 0)[row * columns + i]}) / sum);
    }
    return result;
}

Numbers distances(const ReferenceTask& task)
{
    Numbers result;
    const std::size_t dimensions = task.size(2);
    for (std::size_t i = 0; i < task.size(0); ++i)
        for (std::size_t j = 0; j < task.size(1); ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < dimensions; ++k)
                sum += std::pow(
                    double{in(task, 0)[i * dimensions + k]} - double{in(task, 1)[j * dimensions + k]}, 2);
            result.push_back(sum);
        }
    return result;
}

/// The five-point Laplacian of a square grid with zeros around it.
Numbers laplacian(const Numbers& p, std::size_t n)
{
    Numbers result(p.size());
    for (std::size_t y = 0; y < n; ++y)
        for (std::size_t x = 0; x < n; ++x) {
            const std::size_t i = y * n + x;
            result[i] = 4 * p[i] - (y > 0 ? p[i - n] : 0) - (y + 1 < n ? p[i + n] : 0) -
                        (x > 0 ? p[i - 1] : 0) - (x + 1 < n ? p[i + 1] : 0);
        }
    return result;
}

double product(const Numbers& a, const Numbers& b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

/// As in the paper: a step along each direction to where the residual is least, then the next direction.
Numbers conjugateGradient(const ReferenceTask& task)
{
    Numbers r(in(task, 0).begin(), in(task, 0).end());
    Numbers p = r;
    Numbers x(r.size());
    for (std::size_t iteration = 0; iteration < task.size(1); ++iteration) {
        const Numbers q = laplacian(p, task.size(0));
        const double square = product(r, r);
        const double step = square / product(p, q);
        for (std::size_t i = 0; i < x.size(); ++i) {
            x[i] += step * p[i];
            r[i] -= step * q[i];
        }
        const double share = product(r, r) / square;
        for (std::size_t i = 0; i < x.size(); ++i)
            p[i] = r[i] + share * p[i];
    }
    return x;
}

Numbers cpuResult(const ReferenceTask& task)
{
    Numbers all;
    for (const ReferenceArray& array : task.cpuOut) {
        all.insert(all.end(), array.numbers.begin(), array.numbers.end());
        all.insert(all.end(), array.integers.begin(), array.integers.end());
    }
    return all;
}

struct Expectation
{
    const char* name;
    Numbers (*expected)(const ReferenceTask& task);
    double tolerance; ///< beside 1e-5 of the value; from the roundings of FP32 in each formula
    double elements = 6000;
};

constexpr Expectation expectations[] = {
    {"scan", scan, 1e-3},
    {"fft2d", fft2d, 1e-3},
    {"kmeans", kmeans, 0},
    {"image-filter", imageFilter, 0},
    {"softmax", softmax, 1e-7},
    {"distances", distances, 1e-5},
    {"conjugate-gradient", conjugateGradient, 1e-3},
    {"conjugate-gradient", conjugateGradient, 1e-3, 128}, // lines of 8 points, which fill no vector
    {"image-filter", imageFilter, 0, 100},                // and of 8 pixels, as many as there may be
};

} // namespace

void HeldOutTest::initTestCase()
{
    cpu_ = std::make_unique<CpuSession>(readTopology("/", allowedCpus()));
}

ReferenceTask HeldOutTest::computed(const char* name, double elements) const
{
    const ReferenceWorkload& workload = *findReferenceWorkload(name);
    ReferenceTask task = makeTask(workload, elements, *cpu_);
    workload.onCpu(task, *cpu_).run();
    return task;
}

void HeldOutTest::cpuResultsAreThoseOfTheFormulas_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(expectations)); ++i)
        QTest::addRow("%s, %g elements", expectations[i].name, expectations[i].elements) << i;
}

void HeldOutTest::cpuResultsAreThoseOfTheFormulas()
{
    QFETCH(int, index);
    const auto& [name, formula, tolerance, elements] = expectations[index];
    const ReferenceTask task = computed(name, elements);
    const Numbers expected = formula(task);
    const Numbers result = cpuResult(task);
    QCOMPARE(result.size(), expected.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        QVERIFY2(std::abs(result[i] - expected[i]) <=
                     tolerance + (tolerance > 0 ? 1e-5 * std::abs(expected[i]) : 0),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(i).arg(result[i]).arg(expected[i])));
}

/// As many elements as make it worth while to wake them up.
void HeldOutTest::severalThreadsScanAsOneDoes()
{
    const ReferenceTask task = computed("scan", 4e5);
    const Numbers expected = scan(task);
    const std::vector<float>& result = task.cpuOut[0].numbers;
    QCOMPARE(result.size(), std::size_t{200'000});
    for (std::size_t i = 0; i < result.size(); ++i)
        QVERIFY(std::abs(double{result[i]} - expected[i]) < 0.01);
}

namespace {

/// Element (row, column) of a matrix that stands column by column.
double element(const std::vector<float>& matrix, std::size_t n, std::size_t row, std::size_t column)
{
    return double{matrix[column * n + row]};
}

/// L·U of the result of LU, or L·Lᵀ of Cholesky's.
double productOfFactors(const std::vector<float>& result, std::size_t n, bool isLu, std::size_t row,
                        std::size_t column)
{
    double sum = 0;
    for (std::size_t k = 0; k <= std::min(row, column); ++k) {
        const double left = isLu && k == row ? 1 : element(result, n, row, k);
        sum += left * (isLu ? element(result, n, k, column) : element(result, n, column, k));
    }
    return sum;
}

/// Rows exchanged as LU did.
std::vector<float> exchanged(std::vector<float> matrix, std::size_t n, std::span<const std::int32_t> pivots)
{
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column)
            std::swap(matrix[column * n + row],
                      matrix[column * n + static_cast<std::size_t>(pivots[row]) - 1]);
    return matrix;
}

/// The rows behind the matrix in a result of LU.
std::vector<std::int32_t> pivotsOf(const ReferenceTask& task)
{
    std::vector<std::int32_t> pivots;
    for (std::size_t i = task.in[0].numbers.size(); i < task.cpuOut[0].numbers.size(); ++i)
        pivots.push_back(std::bit_cast<std::int32_t>(task.cpuOut[0].numbers[i]));
    return pivots;
}

constexpr double sidesOfMatrices[] = {1, 3, 4, 63, 64, 65, 66, 130, 257};

void addSides(const char* name)
{
    for (const double n : sidesOfMatrices)
        QTest::addRow("%s of %g rows", name, n) << QByteArray(name) << 2 * n * n;
}

/// What rounding may leave in an element of the product. Cholesky's is at most some n·ε/2 of |L|·|L|ᵀ, whose
/// elements are at most the diagonal's n + 1 (Higham, Accuracy and Stability of Numerical Algorithms, theorem
/// 10.3); LU's much less than the like bound, as rounding goes up and down.
double tolerance(std::size_t n, bool isLu)
{
    const auto rows = static_cast<double>(n);
    return isLu ? 1e-6 * (rows + 10) : 6e-8 * (rows + 4) * (rows + 1);
}

/// The largest difference between the factors multiplied and the matrix.
double largestError(const std::vector<float>& matrix, const std::vector<float>& result, std::size_t n,
                    bool isLu)
{
    double largest = 0;
    for (std::size_t row = 0; row < n; ++row)
        for (std::size_t column = 0; column < n; ++column) {
            const double error =
                std::abs(productOfFactors(result, n, isLu, row, column) - element(matrix, n, row, column));
            largest = error <= largest ? largest : error; // nor not a number
        }
    return largest;
}

} // namespace

void HeldOutTest::factorsMultiplyToTheMatrix_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<double>("elements");
    addSides("lu");
    addSides("cholesky");
}

void HeldOutTest::factorsMultiplyToTheMatrix()
{
    QFETCH(QByteArray, name);
    QFETCH(double, elements);
    const ReferenceTask task = computed(name.constData(), elements);
    const std::size_t n = task.size(0);
    const std::vector<float>& result = task.cpuOut[0].numbers;
    const bool isLu = name == "lu";
    const auto pivots = pivotsOf(task);
    QCOMPARE(pivots.size(), isLu ? n : 0U);
    const std::vector<float> matrix = isLu ? exchanged(task.in[0].numbers, n, pivots) : task.in[0].numbers;
    QVERIFY(largestError(matrix, result, n, isLu) < tolerance(n, isLu));
    for (std::size_t column = 0; column < n && isLu; ++column)
        for (std::size_t row = column + 1; row < n; ++row) // the pivot was the largest
            QVERIFY(std::abs(element(result, n, row, column)) <= 1);
}

void HeldOutTest::ownLoopsDecomposeAsLibrariesDo_data()
{
    factorsMultiplyToTheMatrix_data();
}

/// Where no library is found the loops are what the test above has run.
void HeldOutTest::ownLoopsDecomposeAsLibrariesDo()
{
    QFETCH(QByteArray, name);
    QFETCH(double, elements);
    ReferenceTask task = makeTask(*findReferenceWorkload(name.constData()), elements, *cpu_);
    const std::size_t n = task.size(0);
    const bool isLu = name == "lu";
    std::vector<float> result = task.in[0].numbers;
    std::vector<std::int32_t> pivots(n);
    if (isLu)
        decomposeLu(n, result.data(), pivots.data(), cpu_->team());
    else
        decomposeCholesky(n, result.data(), cpu_->team());
    const std::vector<float> matrix = isLu ? exchanged(task.in[0].numbers, n, pivots) : task.in[0].numbers;
    QVERIFY(largestError(matrix, result, n, isLu) < tolerance(n, isLu));
    for (std::size_t column = 1; column < n && !isLu; ++column)
        for (std::size_t row = 0; row < column; ++row) // the upper half stays as it was
            QCOMPARE(result[column * n + row], task.in[0].numbers[column * n + row]);
}

/// A = (1 1; 1 2) has L = (1 0; 1 1), U = (1 1; 0 1), or with its rows exchanged U = (1 2; 0 −1).
void HeldOutTest::anotherOrderOfEqualPivotsIsNoDifference()
{
    const ReferenceWorkload& workload = *findReferenceWorkload("lu");
    ReferenceTask task = makeTask(workload, 8, *cpu_);
    const auto decomposed = [](float u12, float u22, std::int32_t pivot) {
        return ReferenceArray{
            .numbers = {1, 1, u12, u22, std::bit_cast<float>(pivot), std::bit_cast<float>(2)},
            .integers = {}};
    };
    task.in[0].numbers = {1, 1, 1, 2};
    task.cpuOut = {decomposed(1, 1, 1)};
    task.gpuOut = {decomposed(2, -1, 2)};
    workload.compare(task);
    task.gpuOut = {decomposed(2, -1, 1)}; // says of the wrong row that it is the first
    QVERIFY_EXCEPTION_THROWN(workload.compare(task), Error);
    task.gpuOut = {decomposed(2, -1, 3)}; // names a row that is not there
    QVERIFY_EXCEPTION_THROWN(workload.compare(task), Error);
}

/// Each of the first points is around a place of its own.
void HeldOutTest::clustersAreAsManyAsPlaces()
{
    const ReferenceTask task = computed("kmeans", 1e5);
    const std::vector<std::uint32_t>& labels = task.cpuOut[0].integers;
    for (std::uint32_t i = 0; i < clusters; ++i)
        QCOMPARE(labels[i], i);
    QVERIFY(std::ranges::all_of(labels, [](std::uint32_t label) { return label < clusters; }));
    const auto ofFirst = std::ranges::count(labels, 0U);
    QVERIFY(ofFirst > 20 && ofFirst < 100); // of 3030 points on 64 places, 47 on average
}

void HeldOutTest::severalThreadsSolveAsOneDoes()
{
    const ReferenceTask task = computed("conjugate-gradient", 2e5);
    const Numbers expected = conjugateGradient(task);
    const std::vector<float>& result = task.cpuOut[0].numbers;
    for (std::size_t i = 0; i < result.size(); ++i)
        QVERIFY(std::abs(double{result[i]} - expected[i]) < 1e-3);
}

/// The weights add up to 1, at the edges too.
void HeldOutTest::aFilterKeepsAnImageOfOneColour()
{
    const ReferenceWorkload& workload = *findReferenceWorkload("image-filter");
    ReferenceTask task = makeTask(workload, 6000, *cpu_);
    std::ranges::fill(task.in[0].integers, 0xffffffffU);
    workload.onCpu(task, *cpu_).run();
    QVERIFY(task.cpuOut[0].integers == task.in[0].integers);
}

QTEST_APPLESS_MAIN(HeldOutTest)
#include "held_out_test.moc"
