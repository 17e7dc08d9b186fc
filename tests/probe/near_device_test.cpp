// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/near_device.h"

#include "probe/cpu/affinity.h"
#include "tests/probe/system_tree.h"

#include <QTest>

using namespace gpuspeedup;

class NearDeviceTest : public QObject
{
    Q_OBJECT

private slots:
    void theProcessorsOfTheNodeAreNear();
    void allAreNearWhereNothingSaysOtherwise();
    void theChosenOnesAreEvenlyApart();
    void aRotationMovesTheThreadAndGivesItBack();
};

void NearDeviceTest::theProcessorsOfTheNodeAreNear()
{
    const SystemTree tree;
    tree.write("sys/bus/pci/devices/0000:3b:00.0/local_cpulist", "8-11,24-27\n");
    const std::vector<int> allowed = {2, 9, 10, 24, 30};
    QCOMPARE(processorsNear("0000:3B:00.0", allowed, tree.root()), (std::vector{9, 10, 24}));
}

void NearDeviceTest::allAreNearWhereNothingSaysOtherwise()
{
    const SystemTree tree;
    tree.write("sys/bus/pci/devices/0000:3b:00.0/local_cpulist", "40-43\n"); // none of them allowed
    const std::vector<int> allowed = {2, 9};
    QCOMPARE(processorsNear("0000:3b:00.0", allowed, tree.root()), allowed);
    QCOMPARE(processorsNear("0000:99:00.0", allowed, tree.root()), allowed);
    QCOMPARE(processorsNear("", allowed, tree.root()), allowed);
}

void NearDeviceTest::theChosenOnesAreEvenlyApart()
{
    const std::vector<int> eight = {0, 1, 2, 3, 10, 11, 12, 13};
    QCOMPARE(evenlyApart(eight, 4), (std::vector{0, 2, 10, 12}));
    QCOMPARE(evenlyApart(eight, 3), (std::vector{0, 2, 11})); // places 0, 8/3, 16/3
    QCOMPARE(evenlyApart(eight, 1), std::vector{0});
    QCOMPARE(evenlyApart(std::vector{5, 6}, 4), (std::vector{5, 6}));
}

void NearDeviceTest::aRotationMovesTheThreadAndGivesItBack()
{
    const std::vector<int> before = allowedCpus();
    {
        ProcessorRotation rotation("0000:99:00.0");
        QVERIFY(rotation.size() >= 1 && rotation.size() <= ProcessorRotation::mostProcessors);
        std::vector<std::vector<int>> stops;
        for (std::size_t i = 0; i <= rotation.size(); ++i) {
            rotation.next();
            stops.push_back(allowedCpus());
            QCOMPARE(stops.back().size(), 1U);
        }
        QCOMPARE(stops.back(), stops.front());
        QVERIFY(rotation.size() == 1 || stops[1] != stops[0]);
    }
    QCOMPARE(allowedCpus(), before);
}

QTEST_GUILESS_MAIN(NearDeviceTest)
#include "near_device_test.moc"
