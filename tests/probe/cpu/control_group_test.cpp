// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/control_group.h"

#include "tests/probe/system_tree.h"

#include <QTest>

using namespace gpuspeedup;

/// Expected values: quota / period, and limit − usage, as the kernel's documentation defines them.
class ControlGroupTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutGroupsNothingIsLimited();
    void version2IsReadInTheProcesssGroup();
    void version2HasNoLimitWhereItSaysMax();
    void theTightestOfAllParentsCounts();
    void version1IsReadInTheGroupOfEachController();
    void version1HasNoLimitBelowZeroOrBeyondMemory();
    void aContainerIsReadAtItsRoot();
    void bothVersionsAtOnceAreRead();
    void garbageIsNoLimit();
    void aGroupThatUsesMoreThanItsLimitHasNothingLeft();
};

void ControlGroupTest::withoutGroupsNothingIsLimited()
{
    const SystemTree tree;
    QCOMPARE(readControlGroupLimits(tree.root()), ControlGroupLimits{});
}

void ControlGroupTest::version2IsReadInTheProcesssGroup()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "0::/user.slice/job\n");
    tree.write("sys/fs/cgroup/user.slice/job/cpu.max", "250000 100000\n");
    tree.write("sys/fs/cgroup/user.slice/job/memory.max", "1000000000\n");
    tree.write("sys/fs/cgroup/user.slice/job/memory.current", "400000000\n");
    const ControlGroupLimits limits = readControlGroupLimits(tree.root());
    QCOMPARE(limits.cpus.value(), 2.5);
    QCOMPARE(limits.availableBytes.value(), 6e8);
}

void ControlGroupTest::version2HasNoLimitWhereItSaysMax()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "0::/\n");
    tree.write("sys/fs/cgroup/cpu.max", "max 100000\n");
    tree.write("sys/fs/cgroup/memory.max", "max\n");
    QCOMPARE(readControlGroupLimits(tree.root()), ControlGroupLimits{});
}

void ControlGroupTest::theTightestOfAllParentsCounts()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "0::/a/b\n");
    tree.write("sys/fs/cgroup/a/cpu.max", "150000 100000\n");
    tree.write("sys/fs/cgroup/a/b/cpu.max", "400000 100000\n");
    QCOMPARE(readControlGroupLimits(tree.root()).cpus.value(), 1.5);
}

void ControlGroupTest::version1IsReadInTheGroupOfEachController()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "5:memory:/m\n4:cpu,cpuacct:/c\n1:name=systemd:/\n");
    tree.write("sys/fs/cgroup/cpu,cpuacct/c/cpu.cfs_quota_us", "350000\n");
    tree.write("sys/fs/cgroup/cpu,cpuacct/c/cpu.cfs_period_us", "100000\n");
    tree.write("sys/fs/cgroup/memory/m/memory.limit_in_bytes", "1000000000\n");
    tree.write("sys/fs/cgroup/memory/m/memory.usage_in_bytes", "1\n");
    const ControlGroupLimits limits = readControlGroupLimits(tree.root());
    QCOMPARE(limits.cpus.value(), 3.5);
    QCOMPARE(limits.availableBytes.value(), 999999999.0);
}

void ControlGroupTest::version1HasNoLimitBelowZeroOrBeyondMemory()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "5:memory:/\n4:cpu:/\n");
    tree.write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1\n");
    tree.write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    tree.write("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    QCOMPARE(readControlGroupLimits(tree.root()), ControlGroupLimits{});
}

/// The path is the host's, but only the container's own group is mounted.
void ControlGroupTest::aContainerIsReadAtItsRoot()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "4:cpu,cpuacct:/docker/0123abcd\n");
    tree.write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_quota_us", "50000\n");
    tree.write("sys/fs/cgroup/cpu,cpuacct/cpu.cfs_period_us", "100000\n");
    QCOMPARE(readControlGroupLimits(tree.root()).cpus.value(), 0.5);
}

void ControlGroupTest::bothVersionsAtOnceAreRead()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "3:cpu:/\n0::/x\n");
    tree.write("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "300000\n");
    tree.write("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000\n");
    tree.write("sys/fs/cgroup/unified/x/memory.max", "5000\n");
    const ControlGroupLimits limits = readControlGroupLimits(tree.root());
    QCOMPARE(limits.cpus.value(), 3.0);
    QCOMPARE(limits.availableBytes.value(), 5000.0);
}

void ControlGroupTest::garbageIsNoLimit()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "nonsense\n\n0::/\n:::\n");
    tree.write("sys/fs/cgroup/cpu.max", "100000\n");
    tree.write("sys/fs/cgroup/memory.max", "-\n");
    QCOMPARE(readControlGroupLimits(tree.root()), ControlGroupLimits{});
}

void ControlGroupTest::aGroupThatUsesMoreThanItsLimitHasNothingLeft()
{
    const SystemTree tree;
    tree.write("proc/self/cgroup", "0::/\n");
    tree.write("sys/fs/cgroup/memory.max", "100\n");
    tree.write("sys/fs/cgroup/memory.current", "200\n");
    QCOMPARE(readControlGroupLimits(tree.root()).availableBytes.value(), 0.0);
}

QTEST_GUILESS_MAIN(ControlGroupTest)
#include "control_group_test.moc"
