// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/topology.h"

#include "probe/cpu/affinity.h"
#include "probe/cpu/session.h"
#include "tests/probe/system_tree.h"

#include <QTest>

using namespace gpuspeedup;

class TopologyTest : public QObject
{
    Q_OBJECT

private slots:
    void listsOfCpusAreRead();
    void withoutAnyFileEachThreadIsACore();
    void hyperthreadsOfOneCoreCountOnce();
    void theAffinityMaskPicksOneThreadOfEachAllowedCore();
    void theCachesOfSeveralGroupsAdd();
    void anUnbelievableCacheIsCapped();
    void nodesCountWhereTheyHoldAnAllowedCpu();
    void aQuotaCutsTheCoresToLoad_data();
    void aQuotaCutsTheCoresToLoad();
    void theRecordCountsTheCoresThatAreGranted();
    void thisMachineCanBeRead();
    void pinningKeepsToOneCpuAndBack();

private:
    static QString cpuPath(int cpu, const QString& file)
    {
        return QString("sys/devices/system/cpu/cpu%1/%2").arg(cpu).arg(file);
    }
};

void TopologyTest::listsOfCpusAreRead()
{
    QCOMPARE(parseCpuList("0"), std::vector<int>{0});
    QCOMPARE(parseCpuList("0-3,8"), (std::vector<int>{0, 1, 2, 3, 8}));
    QCOMPARE(parseCpuList(""), std::vector<int>{});
    QCOMPARE(parseCpuList("x,2,"), std::vector<int>{2});
    QVERIFY(parseCpuList("0-999999999999").size() <= 1);
    QVERIFY(parseCpuList("0-999999999").size() <= 65536);
}

void TopologyTest::withoutAnyFileEachThreadIsACore()
{
    const SystemTree tree;
    const CpuTopology topology = readTopology(tree.root(), std::vector<int>{2, 3});
    QCOMPARE(topology.threads, (std::vector<int>{2, 3}));
    QCOMPARE(topology.cores, (std::vector<int>{2, 3}));
    QCOMPARE(topology.numaNodes, 1U);
    QVERIFY(!topology.quota && !topology.lastLevelCacheBytes && !topology.memoryBytes);
    QCOMPARE(topology.name, "");
}

/// Linux numbers the second threads of 4 cores behind all first ones: 0 and 4 share a core.
void TopologyTest::hyperthreadsOfOneCoreCountOnce()
{
    const SystemTree tree;
    for (int cpu = 0; cpu < 8; ++cpu)
        tree.write(cpuPath(cpu, "topology/thread_siblings_list"),
                   QByteArray::number(cpu % 4) + "," + QByteArray::number(cpu % 4 + 4) + "\n");
    tree.write("proc/cpuinfo", "processor\t: 0\nmodel name\t: Test CPU @ 3 GHz\nflags\t\t: fpu\n");
    tree.write("proc/meminfo", "MemTotal:       24684092 kB\nMemFree:  1 kB\nMemAvailable:   23346932 kB\n");
    const CpuTopology topology = readTopology(tree.root(), std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7});
    QCOMPARE(topology.threads.size(), 8U);
    QCOMPARE(topology.cores, (std::vector<int>{0, 1, 2, 3}));
    QCOMPARE(topology.name, "Test CPU @ 3 GHz");
    QCOMPARE(topology.memoryBytes.value(), 24684092.0 * 1024);
    QCOMPARE(topology.availableBytes.value(), 23346932.0 * 1024);
}

void TopologyTest::theAffinityMaskPicksOneThreadOfEachAllowedCore()
{
    const SystemTree tree;
    for (int cpu = 0; cpu < 8; ++cpu)
        tree.write(cpuPath(cpu, "topology/core_cpus_list"),
                   QByteArray::number(cpu / 2 * 2) + "-" + QByteArray::number(cpu / 2 * 2 + 1));
    const CpuTopology topology = readTopology(tree.root(), std::vector<int>{1, 2, 3, 7});
    QCOMPARE(topology.cores, (std::vector<int>{1, 2, 7}));
}

void TopologyTest::theCachesOfSeveralGroupsAdd()
{
    const SystemTree tree;
    for (int cpu = 0; cpu < 4; ++cpu) {
        tree.write(cpuPath(cpu, "cache/index0/level"), "1\n");
        tree.write(cpuPath(cpu, "cache/index0/size"), "48K\n");
        tree.write(cpuPath(cpu, "cache/index0/shared_cpu_list"), QByteArray::number(cpu));
        tree.write(cpuPath(cpu, "cache/index3/level"), "3\n");
        tree.write(cpuPath(cpu, "cache/index3/size"), "32768K\n");
        tree.write(cpuPath(cpu, "cache/index3/shared_cpu_list"), cpu < 2 ? "0-1\n" : "2-3\n");
    }
    const auto bytes = [&](const std::vector<int>& allowed) {
        return readTopology(tree.root(), allowed).lastLevelCacheBytes.value();
    };
    QCOMPARE(bytes({0, 1}), 32768.0 * 1024);
    QCOMPARE(bytes({0, 1, 2, 3}), 2 * 32768.0 * 1024);
}

void TopologyTest::anUnbelievableCacheIsCapped()
{
    const SystemTree tree;
    tree.write(cpuPath(0, "cache/index3/level"), "3");
    tree.write(cpuPath(0, "cache/index3/size"), "516096K"); // 504 MiB
    QCOMPARE(readTopology(tree.root(), std::vector<int>{0}).lastLevelCacheBytes.value(), 256.0 * 1024 * 1024);
}

void TopologyTest::nodesCountWhereTheyHoldAnAllowedCpu()
{
    const SystemTree tree;
    tree.write("sys/devices/system/node/node0/cpulist", "0-3\n");
    tree.write("sys/devices/system/node/node1/cpulist", "4-7\n");
    tree.write("sys/devices/system/node/node2/cpulist", "\n"); // memory only
    QCOMPARE(readTopology(tree.root(), std::vector<int>{0, 1}).numaNodes, 1U);
    QCOMPARE(readTopology(tree.root(), std::vector<int>{3, 4}).numaNodes, 2U);
}

void TopologyTest::aQuotaCutsTheCoresToLoad_data()
{
    QTest::addColumn<double>("quota");
    QTest::addColumn<int>("loaded");
    QTest::newRow("half a CPU") << 0.5 << 1;
    QTest::newRow("two and a half") << 2.5 << 2;
    QTest::newRow("three") << 3.0 << 3;
    QTest::newRow("more than there are") << 64.0 << 4;
}

void TopologyTest::aQuotaCutsTheCoresToLoad()
{
    QFETCH(double, quota);
    QFETCH(int, loaded);
    CpuTopology topology{.cores = {0, 1, 2, 3}, .quota = quota};
    QCOMPARE(topology.coresToLoad().size(), static_cast<std::size_t>(loaded));
    topology.quota.reset();
    QCOMPARE(topology.coresToLoad().size(), 4U);
}

/// As in a container with `--cpus`: what is measured is the rate of those cores.
void TopologyTest::theRecordCountsTheCoresThatAreGranted()
{
    const int cpu = allowedCpus().front();
    CpuTopology topology{.threads = {cpu, cpu, cpu, cpu}, .cores = {cpu, cpu}};
    const CpuRecord whole = CpuSession(topology).record();
    QCOMPARE(whole.cores, 2U);
    QCOMPARE(whole.threads, 4U);
    topology.quota = 1.5;
    const CpuRecord limited = CpuSession(topology).record();
    QCOMPARE(limited.cores, 1U);
    QCOMPARE(limited.threads, 1U);
}

void TopologyTest::thisMachineCanBeRead()
{
    const std::vector<int> allowed = allowedCpus();
    QVERIFY(!allowed.empty());
    const CpuTopology topology = readTopology("/", allowed);
    QCOMPARE(topology.threads, allowed);
    QVERIFY(!topology.cores.empty() && topology.cores.size() <= allowed.size());
    QVERIFY(topology.memoryBytes.value() > 0);
    QVERIFY(topology.availableBytes.value() <= topology.memoryBytes.value());
}

void TopologyTest::pinningKeepsToOneCpuAndBack()
{
    const std::vector<int> before = allowedCpus();
    QVERIFY(pinThisThread(std::vector<int>{before.back()}));
    QCOMPARE(allowedCpus(), std::vector<int>{before.back()});
    QVERIFY(pinThisThread(before));
    QCOMPARE(allowedCpus(), before);
}

QTEST_GUILESS_MAIN(TopologyTest)
#include "topology_test.moc"
