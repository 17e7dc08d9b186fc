// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/compiled_loops.h"

#include "probe/cpu/affinity.h"
#include "probe/cpu/throughput.h"

#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

class CompiledLoopsTest : public QObject
{
    Q_OBJECT

private slots:
    void oneCoreHasNoOtherThreadsToStart();
    void startingThreadsTakesTime();
    void everyFunctionHasARateInBothFormats();
    void arraysAreGoneThroughInAscendingSizes_data();
    void arraysAreGoneThroughInAscendingSizes();
    void gathersBeginWithTablesThatFitEveryCache();

private:
    static CpuSession session(std::size_t cores)
    {
        CpuTopology topology = readTopology("/", allowedCpus());
        topology.cores.resize(std::min(cores, topology.cores.size()));
        return CpuSession(topology);
    }
};

void CompiledLoopsTest::oneCoreHasNoOtherThreadsToStart()
{
    CpuSession one = session(1);
    QVERIFY_EXCEPTION_THROWN((void)measureThreadStart(one, {}), Unsupported);
}

void CompiledLoopsTest::startingThreadsTakesTime()
{
    CpuSession all = session(64);
    if (all.team().size() == 1)
        QSKIP("This machine has one core.");
    const Figure figure = measureThreadStart(all, {});
    QVERIFY(figure.isUsable());
    QVERIFY(figure.value->median > 1e-8); // not even a spinning barrier is faster
    QCOMPARE(figure.unit, "s");
}

void CompiledLoopsTest::everyFunctionHasARateInBothFormats()
{
    CpuSession one = session(1);
    for (const MathFunction function : mathFunctions) {
        const Figure fp32 = measureFunction<float>(one, {}, function);
        const Figure fp64 = measureFunction<double>(one, {}, function);
        QVERIFY(fp32.isUsable() && fp64.isUsable());
        QCOMPARE(fp32.unit, "op/s");
        QVERIFY(fp32.value->median < 1e12); // no core calls a function a hundred times a clock
    }
    QVERIFY(measureLoadedLoop<float>(one, {}, 1).isUsable());
    QVERIFY(measureLoadedLoop<double>(one, {}, 1).isUsable());
    QVERIFY(measureCompiledLoop<float>(one, {}, 1).isUsable());
    QVERIFY(measureCompiledLoop<double>(one, {}, 1).isUsable());
    QVERIFY(measureScalarLoop(one, {}).isUsable());
}

void CompiledLoopsTest::arraysAreGoneThroughInAscendingSizes_data()
{
    QTest::addColumn<bool>("update");
    QTest::newRow("read") << false;
    QTest::newRow("update") << true;
}

void CompiledLoopsTest::arraysAreGoneThroughInAscendingSizes()
{
    QFETCH(bool, update);
    CpuSession one = session(1);
    const Figure figure = measureArrayLoop(one, {}, update ? ArrayLoop::update : ArrayLoop::read, 1);
    QVERIFY(figure.isUsable());
    QVERIFY(figure.bySize.size() >= 2);
    QVERIFY(std::ranges::is_sorted(figure.bySize, {}, &RateAtSize::size));
    for (const RateAtSize& at : figure.bySize)
        QVERIFY(at.rate.median > 0);
}

void CompiledLoopsTest::gathersBeginWithTablesThatFitEveryCache()
{
    CpuSession one = session(1);
    const Figure figure = measureGatherThroughput(one, {});
    QVERIFY(figure.isUsable());
    QCOMPARE(figure.bySize.front().size, 1024.0);
    QVERIFY(std::ranges::all_of(figure.bySize, [](const RateAtSize& at) { return at.rate.median > 0; }));
}

QTEST_GUILESS_MAIN(CompiledLoopsTest)
#include "compiled_loops_test.moc"
