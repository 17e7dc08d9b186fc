// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/size_sweep.h"

#include "model/error.h"
#include "probe/shared_library.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

namespace {

/// A machine with a clock of its own: a task of size n takes `overhead` + n·`perSize`.
struct MadeUpMachine
{
    double time = 0;
    double overhead = 0;
    double perSize = 0;
    std::vector<double> prepared; ///< sizes
    int verified = 0;

    SizeSweep sweep(std::vector<double> sizes)
    {
        SizeSweep sweep;
        sweep.unit = "FLOP/s";
        sweep.method = "made up";
        sweep.sizeMeaning = "elements";
        sweep.sizes = std::move(sizes);
        sweep.prepare = [this](double size) {
            prepared.push_back(size);
            const auto run = [this, size](int times) {
                const double seconds = times * (overhead + size * perSize);
                time += seconds;
                return seconds;
            };
            return PreparedTask{.work = 10 * size, .run = run, .verify = [this] { ++verified; }};
        };
        return sweep;
    }

    Figure measure(const SizeSweep& sweep, const MeasureSettings& settings = {})
    {
        return measureBySize(sweep, settings, [this] { return time; });
    }
};

} // namespace

class SizeSweepTest : public QObject
{
    Q_OBJECT

private slots:
    void theRateOfEachSizeIsWorkOverTime();
    void aSweepMayTakeFewerSamples();
    void theValueIsTheRateOfTheLargestSize();
    void sizesBeyondTheTimeAreLeftOut();
    void everyResultIsVerifiedOnce();
    void aWrongResultIsAnError();
    void aCancelledSweepKeepsItsSizes();
    void aSweepCancelledAtOnceHasNoValue();
    void withoutSizesItIsUnsupported();
    void geometricSizesEndWithTheLast();
    void aMissingLibraryIsNamed();
    void aFunctionIsFoundOrNamed();
};

void SizeSweepTest::theRateOfEachSizeIsWorkOverTime()
{
    MadeUpMachine machine{.overhead = 1e-5, .perSize = 1e-8};
    const Figure figure = machine.measure(machine.sweep({10, 1000, 100'000}));
    QCOMPARE(figure.bySize.size(), 3U);
    for (const RateAtSize& point : figure.bySize) {
        QVERIFY(within(1e-9, point.rate.median, 10 * point.size / (1e-5 + 1e-8 * point.size)));
        QVERIFY(point.rate.samples >= 9);
    }
    QCOMPARE(figure.sizeMeaning, "elements");
    QCOMPARE(figure.unit, "FLOP/s");
}

void SizeSweepTest::aSweepMayTakeFewerSamples()
{
    MadeUpMachine machine{.perSize = 1e-3};
    SizeSweep sweep = machine.sweep({1, 4});
    sweep.secondsForSize = 1e-3;
    sweep.fewestSamples = 5;
    const Figure figure = machine.measure(sweep);
    QCOMPARE(figure.bySize.size(), 2U);
    for (const RateAtSize& point : figure.bySize)
        QCOMPARE(point.rate.samples, std::size_t{5}); // all are equal
    QVERIFY(machine.time < 8 * 5e-3);
    QCOMPARE(figure.status, FigureStatus::ok);
}

void SizeSweepTest::theValueIsTheRateOfTheLargestSize()
{
    MadeUpMachine machine{.overhead = 1e-5, .perSize = 1e-8};
    const Figure figure = machine.measure(machine.sweep({10, 1000}));
    QCOMPARE(figure.status, FigureStatus::ok);
    QCOMPARE(*figure.value, figure.bySize.back().rate);
    QVERIFY2(figure.method.find("2 sizes") != std::string::npos &&
                 figure.method.find("(elements 1000)") != std::string::npos,
             figure.method.c_str());
}

void SizeSweepTest::sizesBeyondTheTimeAreLeftOut()
{
    // A task of 8 takes 0.8 s: by then 2 and 4 took some 2 s. One of 16 would take 1.6 s for each sample.
    MadeUpMachine machine{.perSize = 0.1};
    const Figure figure = machine.measure(machine.sweep({1, 2, 4, 8, 16, 32}));
    QVERIFY(!figure.bySize.empty() && figure.bySize.size() < 6);
    QCOMPARE(machine.prepared.size(), figure.bySize.size());
    QVERIFY(machine.time < 6);
    QCOMPARE(figure.status, FigureStatus::warning); // fewer samples than it takes to converge
}

void SizeSweepTest::everyResultIsVerifiedOnce()
{
    MadeUpMachine machine{.perSize = 1e-6};
    (void)machine.measure(machine.sweep({1, 2, 4}));
    QCOMPARE(machine.verified, 3);
}

void SizeSweepTest::aWrongResultIsAnError()
{
    MadeUpMachine machine{.perSize = 1e-6};
    SizeSweep sweep = machine.sweep({1});
    const auto prepare = sweep.prepare;
    sweep.prepare = [&](double size) {
        PreparedTask task = prepare(size);
        task.verify = [] { throw Error("wrong"); };
        return task;
    };
    QCOMPARE(sentenceOf([&] { (void)machine.measure(sweep); }), "wrong");
}

void SizeSweepTest::aCancelledSweepKeepsItsSizes()
{
    std::atomic<bool> stop = false;
    MadeUpMachine machine{.perSize = 1e-6};
    SizeSweep sweep = machine.sweep({1, 2, 4});
    const auto prepare = sweep.prepare;
    sweep.prepare = [&](double size) {
        stop = size > 2;
        return prepare(size);
    };
    const Figure figure = machine.measure(sweep, {.thorough = true, .cancelled = &stop});
    QCOMPARE(figure.bySize.size(), 2U);
    QCOMPARE(*figure.value, figure.bySize.back().rate);
}

void SizeSweepTest::aSweepCancelledAtOnceHasNoValue()
{
    const std::atomic<bool> stop = true;
    MadeUpMachine machine{.perSize = 1e-6};
    const Figure figure = machine.measure(machine.sweep({1}), {.thorough = true, .cancelled = &stop});
    QVERIFY(!figure.value && figure.bySize.empty());
    QCOMPARE(figure.status, FigureStatus::failed);
}

void SizeSweepTest::withoutSizesItIsUnsupported()
{
    MadeUpMachine machine;
    QVERIFY_EXCEPTION_THROWN((void)machine.measure(machine.sweep({})), Unsupported);
}

void SizeSweepTest::geometricSizesEndWithTheLast()
{
    QCOMPARE(geometricSizes(64, 2, 512), (std::vector<double>{64, 128, 256, 512}));
    QCOMPARE(geometricSizes(64, 4, 1000), (std::vector<double>{64, 256}));
    QVERIFY(geometricSizes(64, 2, 63).empty());
}

void SizeSweepTest::aMissingLibraryIsNamed()
{
    QVERIFY(!SharedLibrary::find({"libno-such-thing.so.7"}));
    try {
        (void)SharedLibrary::require("NoSuchThing",
                                     {"libno-such-thing.so.7", "/nowhere/libno-such-thing.so.7"});
        QFAIL("it was found");
    } catch (const Unsupported& reason) {
        QCOMPARE(QByteArray(reason.what()),
                 "NoSuchThing is not installed (libno-such-thing.so.7); install it or "
                 "add its folder to LD_LIBRARY_PATH.");
    }
}

void SizeSweepTest::aFunctionIsFoundOrNamed()
{
    const auto library = SharedLibrary::require("The mathematical library", {"libm.so.6"});
    QCOMPARE(library.function<double (*)(double)>("sqrt")(9.0), 3.0);
    QVERIFY_EXCEPTION_THROWN((void)library.function<void (*)()>("no_such_function"), Unsupported);
}

QTEST_GUILESS_MAIN(SizeSweepTest)
#include "size_sweep_test.moc"
