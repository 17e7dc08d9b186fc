// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "model/verification/verification.h"
#include "probe/cpu/affinity.h"
#include "probe/cpu/session.h"
#include "probe/reference/formulas.h"
#include "probe/reference/runner.h"
#include "probe/reference/time_budget.h"
#include "probe/reference/verify.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <complex>
#include <memory>
#include <new>
#include <numbers>
#include <set>

using namespace gpuspeedup;

/// What the reference workloads compute on the CPU, against the same written down in FP64 as plainly as can
/// be.
class ReferenceTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyWorkloadIsATemplateOfTheModel();
    void sizesGrowWithTheElements();
    void cpuResultsAreThoseOfTheFormulas_data();
    void cpuResultsAreThoseOfTheFormulas();
    void aWrongResultIsRefused_data();
    void aWrongResultIsRefused();
    void anOptionIsWorthWhatPutCallParitySays();
    void theMeanOfThePathsIsThatOfTheProcess();
    void spacedSizesGrowByOneFactor();
    void theCpuIsMeasuredWithoutAGpu();
    void aRunWithoutTimeSaysSoInEveryRow();
    void aCancelledRunKeepsWhatItHas();
    void aRunThatFailsOnTheGpuKeepsTheOthers();
    void aGpuThatFailsWhileComputingLeavesTheCpu();
    void whereTheMemoryEndsTheLastSizeThatWorkedIsTheLargest();
    void tasksGrowNoFurtherThanTheGpuGoes();
    void freeMemoryOfTheGpuLimitsTheTasks();
    void everySizeIsAnotherTask_data();
    void everySizeIsAnotherTask();
    void shortCallsAreTimedTogether();
    void aBudgetGivesItsTimeInPieces();
    void aBudgetWithoutALimitNeverEnds();

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

Numbers product(const ReferenceTask& task, std::size_t count, std::size_t rows, std::size_t columns,
                std::size_t depth)
{
    Numbers c(count * rows * columns);
    for (std::size_t each = 0; each < count; ++each)
        for (std::size_t row = 0; row < rows; ++row)
            for (std::size_t column = 0; column < columns; ++column)
                for (std::size_t k = 0; k < depth; ++k)
                    c[(each * rows + row) * columns + column] +=
                        double{in(task, 0)[(each * rows + row) * depth + k]} *
                        double{in(task, 1)[(each * depth + k) * columns + column]};
    return c;
}

Numbers gemm(const ReferenceTask& task)
{
    return product(task, 1, task.size(0), task.size(1), task.size(2));
}

Numbers batchedGemm(const ReferenceTask& task)
{
    return product(task, task.size(0), task.size(1), task.size(2), task.size(3));
}

Numbers gemv(const ReferenceTask& task)
{
    return product(task, 1, task.size(0), 1, task.size(1));
}

Numbers elementwise(const ReferenceTask& task)
{
    Numbers y;
    for (std::size_t i = 0; i < task.size(0); ++i)
        y.push_back(2 * double{in(task, 0)[i]} + double{in(task, 1)[i]});
    return y;
}

Numbers reduction(const ReferenceTask& task)
{
    double sum = 0;
    for (const float each : in(task, 0))
        sum += double{each};
    return {sum};
}

Numbers fft(const ReferenceTask& task)
{
    const std::size_t n = task.size(0);
    Numbers result;
    for (std::size_t k = 0; k < n; ++k) {
        std::complex<double> sum = 0;
        for (std::size_t j = 0; j < n; ++j)
            sum += std::complex<double>(in(task, 0)[2 * j], in(task, 0)[2 * j + 1]) *
                   std::polar(1.0, -2 * std::numbers::pi * static_cast<double>(j * k % n) /
                                       static_cast<double>(n));
        result.push_back(sum.real());
        result.push_back(sum.imag());
    }
    return result;
}

Numbers conv2d(const ReferenceTask& task)
{
    const ConvolutionShape shape{task.size(2)};
    Numbers result;
    for (std::size_t channel = 0; channel < ConvolutionShape::channels; ++channel)
        for (std::size_t pixel = 0; pixel < shape.pixels(); ++pixel)
            result.push_back(convolutionElement(shape, channel, pixel)); // of the same hashed numbers
    return result;
}

Numbers stencil(const ReferenceTask& task)
{
    const std::size_t n = task.size(0);
    Numbers from(in(task, 0).begin(), in(task, 0).end());
    for (std::size_t step = 0; step < task.size(3); ++step) {
        Numbers to = from;
        for (std::size_t z = 1; z + 1 < n; ++z)
            for (std::size_t y = 1; y + 1 < n; ++y)
                for (std::size_t x = 1; x + 1 < n; ++x) {
                    const auto at = [&](std::size_t a, std::size_t b, std::size_t c) {
                        return from[(a * n + b) * n + c];
                    };
                    to[(z * n + y) * n + x] =
                        0.4 * at(z, y, x) + 0.1 * (at(z - 1, y, x) + at(z + 1, y, x) + at(z, y - 1, x) +
                                                   at(z, y + 1, x) + at(z, y, x - 1) + at(z, y, x + 1));
                }
        from = to;
    }
    return from;
}

Numbers nbody(const ReferenceTask& task)
{
    const std::span<const float> bodies = in(task, 0);
    Numbers result;
    for (std::size_t i = 0; i < task.size(0); ++i) {
        double push[3] = {};
        for (std::size_t j = 0; j < task.size(0); ++j) {
            double square = double{softening};
            for (std::size_t axis = 0; axis < 3; ++axis)
                square += std::pow(double{bodies[4 * j + axis]} - double{bodies[4 * i + axis]}, 2);
            for (std::size_t axis = 0; axis < 3; ++axis)
                push[axis] += double{bodies[4 * j + 3]} *
                              (double{bodies[4 * j + axis]} - double{bodies[4 * i + axis]}) /
                              std::pow(square, 1.5);
        }
        for (std::size_t axis = 0; axis < 3; ++axis)
            result.push_back(double{bodies[4 * i + axis]} + double{bodyTimeStep} * push[axis]);
        result.push_back(double{bodies[4 * i + 3]});
    }
    return result;
}

double normal(double x)
{
    return 0.5 * std::erfc(-x / std::numbers::sqrt2);
}

/// Calls, then puts.
Numbers blackScholes(const ReferenceTask& task)
{
    constexpr double r = 0.02;
    constexpr double sigma = 0.3;
    const std::size_t n = task.size(0);
    Numbers prices(2 * n);
    for (std::size_t i = 0; i < n; ++i) {
        const double s = double{in(task, 0)[i]};
        const double k = double{in(task, 1)[i]};
        const double t = double{in(task, 2)[i]};
        const double d1 = (std::log(s / k) + (r + sigma * sigma / 2) * t) / (sigma * std::sqrt(t));
        const double d2 = d1 - sigma * std::sqrt(t);
        prices[i] = s * normal(d1) - k * std::exp(-r * t) * normal(d2);
        prices[n + i] = k * std::exp(-r * t) * normal(-d2) - s * normal(-d1);
    }
    return prices;
}

Numbers spmv(const ReferenceTask& task)
{
    Numbers y(task.size(0));
    for (std::size_t row = 0; row < y.size(); ++row)
        for (std::size_t i = task.in[0].integers[row]; i < task.in[0].integers[row + 1]; ++i)
            y[row] += double{in(task, 2)[i]} * double{in(task, 3)[task.in[1].integers[i]]};
    return y;
}

Numbers sort(const ReferenceTask& task)
{
    Numbers keys(task.in[0].integers.begin(), task.in[0].integers.end());
    std::ranges::sort(keys);
    return keys;
}

Numbers histogram(const ReferenceTask& task)
{
    Numbers counts(task.size(1));
    for (const std::uint32_t value : task.in[0].integers)
        ++counts.at(value);
    return counts;
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
};

constexpr Expectation expectations[] = {
    {"gemm", gemm, 1e-5},
    {"batched-gemm", batchedGemm, 1e-5},
    {"gemv", gemv, 1e-5},
    {"elementwise", elementwise, 1e-6},
    {"reduction", reduction, 1e-3},
    {"fft", fft, 1e-3},
    {"conv2d", conv2d, 1e-4},
    {"stencil", stencil, 1e-6},
    {"nbody", nbody, 1e-5},
    {"black-scholes", blackScholes, 1e-4},
    {"sort", sort, 0},
    {"spmv", spmv, 1e-5},
    {"histogram", histogram, 0},
};

/// Those that run where nothing is chosen, then those that were or are held out, whose results are looked at
/// in held_out_test.
std::vector<ReferenceWorkload> allWorkloads()
{
    std::vector<ReferenceWorkload> all(referenceWorkloads().begin(), referenceWorkloads().end());
    all.insert(all.end(), furtherWorkloads().begin(), furtherWorkloads().end());
    all.insert(all.end(), heldOutWorkloads().begin(), heldOutWorkloads().end());
    return all;
}

} // namespace

void ReferenceTest::initTestCase()
{
    cpu_ = std::make_unique<CpuSession>(readTopology("/", allowedCpus()));
}

ReferenceTask ReferenceTest::computed(const char* name, double elements) const
{
    const ReferenceWorkload& workload = *findReferenceWorkload(name);
    ReferenceTask task = makeTask(workload, elements, *cpu_);
    workload.onCpu(task, *cpu_).run();
    return task;
}

void ReferenceTest::everyWorkloadIsATemplateOfTheModel()
{
    QCOMPARE(referenceWorkloads().size(), verifiedWorkloads().size());
    for (std::size_t i = 0; i < verifiedWorkloads().size(); ++i) // what the window offers
        QCOMPARE(std::string_view(referenceWorkloads()[i].name), verifiedWorkloads()[i]);
    QCOMPARE(referenceWorkloads().size(), std::size_t{14});
    std::set<std::string_view> names;
    for (const ReferenceWorkload& workload : allWorkloads())
        QVERIFY2(names.insert(workload.name).second, workload.name);
    for (const ReferenceWorkload& workload : allWorkloads()) {
        const Workload* model = findWorkload(workload.name);
        QVERIFY2(model != nullptr, workload.name);
        for (const double elements : {1e3, 12'345.0, 1e9}) {
            const WorkloadValues values = workload.values(elements);
            QCOMPARE(values.sizes.size(), model->parameters.size());
            QVERIFY(taskOf(*model, values, true, true).operations().si() >
                    0); // throws where they contradict each other
        }
    }
}

void ReferenceTest::sizesGrowWithTheElements()
{
    for (const ReferenceWorkload& workload : allWorkloads()) {
        const auto operations = [&](double elements) {
            return taskOf(*findWorkload(workload.name), workload.values(elements), true, true)
                .operations()
                .si();
        };
        QVERIFY2(operations(1e3) < operations(1e5) && operations(1e5) < operations(1e8), workload.name);
    }
}

void ReferenceTest::cpuResultsAreThoseOfTheFormulas_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < static_cast<int>(std::size(expectations)); ++i)
        QTest::newRow(expectations[i].name) << i;
}

void ReferenceTest::cpuResultsAreThoseOfTheFormulas()
{
    QFETCH(int, index);
    const auto& [name, formula, tolerance] = expectations[index];
    const ReferenceTask task = computed(name);
    const Numbers expected = formula(task);
    const Numbers result = cpuResult(task);
    QCOMPARE(result.size(), expected.size());
    for (std::size_t i = 0; i < result.size(); ++i)
        QVERIFY2(std::abs(result[i] - expected[i]) <=
                     tolerance + (tolerance > 0 ? 1e-5 * std::abs(expected[i]) : 0),
                 qPrintable(QStringLiteral("%1: %2, not %3").arg(i).arg(result[i]).arg(expected[i])));
}

void ReferenceTest::aWrongResultIsRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const ReferenceWorkload& workload : allWorkloads())
        QTest::newRow(workload.name) << QByteArray(workload.name);
}

void ReferenceTest::aWrongResultIsRefused()
{
    QFETCH(QByteArray, name);
    const ReferenceWorkload& workload = *findReferenceWorkload(name.constData());
    ReferenceTask task = computed(name.constData());
    task.gpuOut = task.cpuOut;
    workload.compare(task); // equal
    ReferenceArray& last = task.gpuOut.back();
    if (last.integers.empty())
        last.numbers.back() *= 1.01F;
    else
        ++last.integers.back();
    QVERIFY_EXCEPTION_THROWN(workload.compare(task), Error);
    task.gpuOut = task.cpuOut;
    if (last.integers.empty()) {
        task.gpuOut.back().numbers.front() = std::nanf("");
        QVERIFY_EXCEPTION_THROWN(workload.compare(task), Error);
    }
}

/// C − P = S − K·exp(−rT).
void ReferenceTest::anOptionIsWorthWhatPutCallParitySays()
{
    const OptionPrices prices = optionPrices(20, 25, 2);
    QVERIFY(std::abs(double{prices.call - prices.put} - (20 - 25 * std::exp(-0.02 * 2))) < 1e-5);
    QVERIFY(prices.call > 0 && prices.call < 20);
}

/// E exp((r − σ²/2) + σZ) = exp(r) over a year; its standard error with 10⁵ paths is about √(exp(σ²) −
/// 1)/√10⁵ = 0.1 %.
void ReferenceTest::theMeanOfThePathsIsThatOfTheProcess()
{
    const ReferenceTask task = computed("monte-carlo", 1e5 * pathSteps);
    QVERIFY(std::abs(double{task.cpuOut[0].numbers[0]} / std::exp(0.02) - 1) < 0.004);
}

void ReferenceTest::spacedSizesGrowByOneFactor()
{
    const std::vector<double> sizes = spacedSizes(1e3, 1e7, 5);
    const std::vector<double> expected = {1e3, 1e4, 1e5, 1e6, 1e7};
    QVERIFY(sizes == expected);
}

namespace {

ReferenceRun smallRun(double secondsInAll)
{
    ReferenceRun run;
    run.workloads = {findReferenceWorkload("reduction"), findReferenceWorkload("sort")};
    run.sizes = 3;
    run.mostBytes = 1e5;
    run.rounds = 2;
    run.secondsInAll = secondsInAll;
    return run;
}

} // namespace

void ReferenceTest::theCpuIsMeasuredWithoutAGpu()
{
    std::size_t told = 0;
    std::size_t steps = 0;
    const ReferenceListener listener{
        .progress = [&](const ReferenceProgress& progress) { steps = progress.all; },
        .row = [&](std::size_t, const ReferenceRow&) { ++told; }};
    const auto rows = measureReferences(smallRun(0), *cpu_, nullptr, {}, listener);
    QCOMPARE(rows.size(), std::size_t{6});
    QCOMPARE(told, std::size_t{12}); // each after both of its runs
    QCOMPARE(steps, std::size_t{12});
    for (const ReferenceRow& row : rows) {
        QVERIFY2(row.problem.empty(), row.problem.c_str());
        QVERIFY(row.gpuBy.empty() && !row.cpuBy.empty());
        QCOMPARE(row.rounds.size(), std::size_t{2});
        for (const ReferenceTimes& round : row.rounds)
            QVERIFY(round.cpu.samples >= 5 && round.cpu.median > 0 && !round.gpu);
    }
}

void ReferenceTest::aRunWithoutTimeSaysSoInEveryRow()
{
    const auto rows = measureReferences(smallRun(1e-9), *cpu_, nullptr, {});
    QCOMPARE(rows.size(), std::size_t{2}); // none looked for larger sizes
    for (const ReferenceRow& row : rows) {
        QVERIFY(row.rounds.empty());
        QVERIFY2(row.problem.starts_with("There was no time left"), row.problem.c_str());
    }
}

/// Cancelled when the fourth row is done.
void ReferenceTest::aCancelledRunKeepsWhatItHas()
{
    std::atomic<bool> cancelled = false;
    const MeasureSettings settings{.cancelled = &cancelled};
    const ReferenceListener listener{
        .progress = {}, .row = [&](std::size_t index, const ReferenceRow&) { cancelled = index == 3; }};
    const auto rows = measureReferences(smallRun(0), *cpu_, nullptr, settings, listener);
    for (std::size_t i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i].rounds.size(), std::size_t{i <= 3 ? 1U : 0U});
}

namespace {

/// Computes as the CPU does.
struct MadeUpGpu : GpuSession
{
    [[nodiscard]] GpuRecord record() const override { return {}; }
    [[nodiscard]] double freeBytes() const override { return free; }

    double free = 0;
};

GpuReference madeUpSide(ReferenceTask& task)
{
    const auto nothing = [] {};
    return {
        .by = "a made-up GPU", .copyIn = nothing, .compute = nothing, .copyOut = nothing, .whole = [&task] {
            task.gpuOut = task.cpuOut;
        }};
}

/// One row of a reduction, on a GPU of which `change` makes what it likes.
ReferenceRun runOnGpu(const std::function<void(GpuReference&)>& change)
{
    ReferenceRun run = smallRun(0);
    run.workloads = {findReferenceWorkload("reduction")};
    run.sizes = 1;
    run.rounds = 3;
    run.onGpu = [change](const ReferenceWorkload&, ReferenceTask& task, GpuSession&) {
        GpuReference side = madeUpSide(task);
        change(side);
        return side;
    };
    return run;
}

[[noreturn]] void failOnGpu()
{
    throw Error("The GPU is gone.");
}

const ReferenceWorkload& reduction()
{
    return *findReferenceWorkload("reduction");
}

/// A reduction that finds no memory on the CPU from 30 000 elements on.
ReferenceWorkload withLittleMemory()
{
    ReferenceWorkload workload = reduction();
    workload.onCpu = [](ReferenceTask& task, CpuSession& session) {
        if (task.size(0) > 30'000)
            throw std::bad_alloc();
        return reduction().onCpu(task, session);
    };
    return workload;
}

/// Of all sizes up to 125 000 elements, however long they take.
ReferenceRun growingRun(const ReferenceWorkload& workload)
{
    ReferenceRun run = smallRun(0);
    run.workloads = {&workload};
    run.mostBytes = 1e6;
    run.secondsOfTask = 100;
    run.rounds = 1;
    return run;
}

} // namespace

/// Once one round is told the next one fails, and then no more.
void ReferenceTest::aRunThatFailsOnTheGpuKeepsTheOthers()
{
    std::size_t told = 0;
    const ReferenceRun run = runOnGpu([&](GpuReference& side) {
        if (told == 1)
            side.whole = failOnGpu;
    });
    MadeUpGpu gpu;
    const ReferenceListener listener{.progress = {},
                                     .row = [&](std::size_t, const ReferenceRow&) { ++told; }};
    const ReferenceRow row = measureReferences(run, *cpu_, &gpu, {}, listener).front();
    QCOMPARE(row.rounds.size(), std::size_t{3});
    QVERIFY(row.rounds[0].gpu && !row.rounds[1].gpu && row.rounds[2].gpu);
    QVERIFY(row.rounds[1].cpu.median > 0);
    QCOMPARE(row.problem, "The GPU is gone.");
    QCOMPARE(row.gpuBy, "a made-up GPU");
}

void ReferenceTest::aGpuThatFailsWhileComputingLeavesTheCpu()
{
    const ReferenceRun run = runOnGpu([](GpuReference& side) { side.compute = failOnGpu; });
    MadeUpGpu gpu;
    const ReferenceRow row = measureReferences(run, *cpu_, &gpu, {}).front();
    QCOMPARE(row.rounds.size(), std::size_t{3});
    for (const ReferenceTimes& round : row.rounds)
        QVERIFY(!round.gpu && round.cpu.median > 0);
    QCOMPARE(row.problem, "The GPU is gone.");
}

/// 1000 and 8000 elements work, 64 000 do not.
void ReferenceTest::whereTheMemoryEndsTheLastSizeThatWorkedIsTheLargest()
{
    const ReferenceWorkload workload = withLittleMemory();
    const auto rows = measureReferences(growingRun(workload), *cpu_, nullptr, {});
    QCOMPARE(rows.size(), std::size_t{4});
    QCOMPARE(rows[2].elements, 8000.0);
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(rows[i].problem.empty() && rows[i].rounds.size() == 1);
    QCOMPARE(rows[3].values.sizes.front(), 64'000.0);
    QVERIFY(rows[3].rounds.empty());
    QCOMPARE(rows[3].problem,
             "There is not enough memory for " + std::string(workload.label) + " of this size.");
}

void ReferenceTest::tasksGrowNoFurtherThanTheGpuGoes()
{
    ReferenceRun run = growingRun(reduction());
    run.onGpu = [](const ReferenceWorkload&, ReferenceTask& task, GpuSession&) {
        if (task.size(0) > 30'000)
            throw Error("The memory of the GPU does not suffice.");
        return madeUpSide(task);
    };
    MadeUpGpu gpu;
    const auto rows = measureReferences(run, *cpu_, &gpu, {});
    QCOMPARE(rows.size(), std::size_t{3});
    QCOMPARE(rows.back().elements, 8000.0);
    for (const ReferenceRow& row : rows)
        QVERIFY2(row.problem.empty() && row.rounds.front().gpu, row.problem.c_str());
}

/// 40 % of 1 MB is 400 kB, at 8 bytes for each element of both sides.
void ReferenceTest::freeMemoryOfTheGpuLimitsTheTasks()
{
    ReferenceRun run = growingRun(reduction());
    run.mostBytes = 0;
    run.onGpu = [](const ReferenceWorkload&, ReferenceTask& task, GpuSession&) { return madeUpSide(task); };
    MadeUpGpu gpu;
    gpu.free = 1e6;
    QCOMPARE(measureReferences(run, *cpu_, &gpu, {}).back().elements, 50'000.0);
}

void ReferenceTest::everySizeIsAnotherTask_data()
{
    aWrongResultIsRefused_data();
}

void ReferenceTest::everySizeIsAnotherTask()
{
    QFETCH(QByteArray, name);
    const ReferenceWorkload& workload = *findReferenceWorkload(name.constData());
    const double smallest = mostOfSmallest(workload, 1000);
    QVERIFY(workload.values(smallest) == workload.values(1000));
    QVERIFY(workload.values(1.11 * smallest) != workload.values(1000));
    ReferenceRun run = growingRun(workload);
    run.sizes = 4;
    const auto rows = measureReferences(run, *cpu_, nullptr, {});
    QVERIFY(rows.size() >= 2 && rows.size() <= 4);
    QVERIFY(rows.front().values == workload.values(1000));
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i].values != rows[i - 1].values);
}

/// A made-up clock that takes 20 ns to look at, and a task of 77 ns.
void ReferenceTest::shortCallsAreTimedTogether()
{
    double time = 0;
    const auto now = [&] { return time += 20e-9; };
    const auto task = [&] { time += 77e-9; };
    const std::size_t calls = callsWorthTiming(task, now);
    QVERIFY(static_cast<double>(calls) * 77e-9 >= 19e-6 && static_cast<double>(calls) * 77e-9 < 45e-6);
    QVERIFY(std::abs(secondsOfEach(task, calls, now) / 77e-9 - 1) < 0.01);
    const auto longTask = [&] { time += 1; };
    QCOMPARE(callsWorthTiming(longTask, now), std::size_t{1});
}

void ReferenceTest::aBudgetGivesItsTimeInPieces()
{
    double now = 100;
    const TimeBudget budget(10, [&] { return now; });
    QCOMPARE(budget.part(0.3), 3.0);
    QCOMPARE(budget.piece(5, 100), 2.0);
    QCOMPARE(budget.piece(5, 0.5), 0.5);
    now = 108;
    QCOMPARE(*budget.left(), 2.0);
    QCOMPARE(budget.piece(4, 100), 0.5);
    QVERIFY(budget.hasRoomFor(2) && !budget.hasRoomFor(2.1));
    now = 111;
    QVERIFY(!budget.hasRoomFor(0));
    QCOMPARE(budget.piece(4, 100), 0.0);
}

void ReferenceTest::aBudgetWithoutALimitNeverEnds()
{
    double now = 0;
    const TimeBudget budget(0, [&] { return now; });
    now = 1e9;
    QVERIFY(!budget.left() && budget.hasRoomFor(1e9));
    QCOMPARE(budget.piece(5, 0.5), 0.5);
    QVERIFY(std::isinf(budget.part(0.1)));
}

QTEST_APPLESS_MAIN(ReferenceTest)
#include "reference_test.moc"
