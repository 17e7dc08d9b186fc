// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/chart/verification_chart.h"

#include "model/chart/svg.h"
#include "tests/exactly.h"
#include "tests/model/verification/sample_verification.h"

#include <QTest>

#include <set>

using namespace gpuspeedup;

/// Predicted over measured.
class VerificationChartTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTaskWithBothIsAPointOfItsWorkload();
    void theLineIsWhereBothAreEqual();
    void bothAxesShowTheSame();
    void aPointSaysWhatItIs();
    void theDescriptionCountsWhatIsNear();
    void noTwoWorkloadsLookAlike();
    void severalStacksAreToldApartInsteadOfWorkloads();
    void thePictureHasAShapeForEachPointAndForEachNameOfTheLegend();
    void withoutAGpuOnlyTheCpuTimeIsDrawn();
    void withoutAnyPairThereIsNothingToDraw();
};

namespace {

Chart chartOf(const char* key, const Verification& verification = sampleVerification())
{
    return verificationChart(verification, *findVerifiedQuantity(key));
}

const ChartSeries& seriesOf(const Chart& chart, std::string_view name)
{
    return *std::ranges::find(chart.series, name, &ChartSeries::name);
}

} // namespace

/// Of the sample two products have both; the GPU did only these.
void VerificationChartTest::everyTaskWithBothIsAPointOfItsWorkload()
{
    const Chart gpu = chartOf("gpu");
    const ChartSeries& products = seriesOf(gpu, "Matrix product");
    QVERIFY(products.kind == ChartSeries::Kind::points);
    QCOMPARE(products.x.size(), std::size_t{2});
    QVERIFY(std::abs(products.x[0] - 3.25e-5) < 1e-12); // between 3e-5 and 3.5e-5
    QCOMPARE(exactly(products.y[0]), exactly(2e-5));
    QVERIFY(std::ranges::find(gpu.series, "Matrix by vector", &ChartSeries::name) == gpu.series.end());
    QCOMPARE(seriesOf(chartOf("cpu"), "Matrix by vector").x.size(), std::size_t{1});
    QCOMPARE(gpu.table.rows, std::size_t{2});
}

void VerificationChartTest::theLineIsWhereBothAreEqual()
{
    const Chart chart = chartOf("speedup");
    const ChartSeries& line = seriesOf(chart, "predicted = measured");
    QVERIFY(line.x == line.y);
    const ChartSeries& band = seriesOf(chart, "within 25 %");
    for (std::size_t i = 0; i < band.x.size(); ++i) {
        QCOMPARE(band.y[i], 0.75 * band.x[i]);
        QCOMPARE(band.upper[i], 1.25 * band.x[i]);
    }
}

void VerificationChartTest::bothAxesShowTheSame()
{
    for (const VerifiedQuantity& quantity : verifiedQuantities()) {
        const Chart chart = chartOf(quantity.key.data());
        QVERIFY(chart.x.logarithmic && chart.y.logarithmic);
        QCOMPARE(chart.x.from, chart.y.from);
        QCOMPARE(chart.x.to, chart.y.to);
        for (const ChartSeries& series : chart.series)
            if (series.kind == ChartSeries::Kind::points)
                for (std::size_t i = 0; i < series.x.size(); ++i)
                    QVERIFY(series.x[i] > chart.x.from && series.x[i] < chart.x.to &&
                            series.y[i] > chart.y.from && series.y[i] < chart.y.to);
    }
}

/// 2048: 0.05 s over 0.041 s is 1.22.
void VerificationChartTest::aPointSaysWhatItIs()
{
    QCOMPARE(seriesOf(chartOf("cpu"), "Matrix product").labels.at(1),
             std::string("Matrix product, m=n=k=2048: predicted 50 ms, measured 41 ms, quotient 1.22×"));
}

/// CPU: 1e-7/2.5e-7 and 1e-4/2e-4 are far, 0.05/0.041 is near; (2.5 · 1.2195 · 2)^(1/3) = 1.83.
void VerificationChartTest::theDescriptionCountsWhatIsNear()
{
    const std::string words = chartOf("cpu").description;
    QVERIFY2(words.starts_with("1 of 3 tasks are predicted within 25 %"), words.c_str());
    QVERIFY2(words.find("a factor of 1.83.") != std::string::npos, words.c_str());
    QVERIFY2(words.find("The furthest off is Matrix product, m=n=k=18:") != std::string::npos, words.c_str());
}

void VerificationChartTest::noTwoWorkloadsLookAlike()
{
    Verification many;
    for (int i = 0; i < 30; ++i) {
        VerifiedTask task = sampleVerification().tasks[0];
        task.label = "workload " + std::to_string(i);
        many.tasks.push_back(task);
    }
    std::set<std::pair<ChartRole, PointShape>> looks;
    for (const ChartSeries& series : chartOf("gpu", many).series)
        if (series.kind == ChartSeries::Kind::points)
            looks.insert({series.role, series.shape});
    QCOMPARE(looks.size(), std::size_t{30});
}

void VerificationChartTest::severalStacksAreToldApartInsteadOfWorkloads()
{
    const Chart chart = chartOf("cpu", sampleWithStack("cupy"));
    QCOMPARE(seriesOf(chart, "c++").x.size(), std::size_t{3});
    QCOMPARE(seriesOf(chart, "cupy").x.size(), std::size_t{3});
    QVERIFY(seriesOf(chart, "cupy").labels.at(2).starts_with("Matrix by vector (cupy), m=n=1000"));
}

/// Two products, circles, and one entry for them; one product with a vector, a square, and its entry; the
/// band.
void VerificationChartTest::thePictureHasAShapeForEachPointAndForEachNameOfTheLegend()
{
    const std::string svg = chartToSvg(chartOf("cpu"));
    const auto count = [&](std::string_view part) {
        std::size_t found = 0;
        for (std::size_t at = svg.find(part); at != std::string::npos; at = svg.find(part, at + 1))
            ++found;
        return found;
    };
    QCOMPARE(count("<circle"), std::size_t{3});
    QCOMPARE(count("<polygon"), std::size_t{3});
}

void VerificationChartTest::withoutAGpuOnlyTheCpuTimeIsDrawn()
{
    Verification alone = sampleVerification();
    alone.noGpu = "No NVIDIA GPU was found.";
    for (VerifiedTask& task : alone.tasks) {
        if (task.predicted)
            task.predicted->gpu.reset();
        for (TaskTimes& run : task.measured)
            run.gpu.reset();
    }
    QCOMPARE(firstQuantity(alone).key, std::string_view("cpu"));
    QVERIFY(chartOf("cpu", alone).emptyReason.empty());
    QCOMPARE(chartOf("gpu", alone).emptyReason,
             std::string("The CPU alone was checked: No NVIDIA GPU was found."));
}

void VerificationChartTest::withoutAnyPairThereIsNothingToDraw()
{
    const Chart chart = chartOf("speedup", {});
    QVERIFY(!chart.emptyReason.empty() && chart.series.empty());
    QVERIFY(!chartToSvg(chart).empty());
}

QTEST_APPLESS_MAIN(VerificationChartTest)
#include "verification_chart_test.moc"
