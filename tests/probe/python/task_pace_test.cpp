// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/task_pace.h"

#include <QTest>

#include <cmath>

using namespace gpuspeedup;

/// How far tasks are, with made-up times. Assumed for tasks of 0.1 s: 1.3 s to find a size, 0.21 s for a row
/// in NumPy, 0.35 s in a package, 3 s for its start.
class TaskPaceTest : public QObject
{
    Q_OBJECT

private slots:
    void beforeTheBeginAllIsAssumed();
    void stepsCountThroughAllParts();
    void aPackageThatLeavesRowsOutIsOverAllTheSame();
    void theTimeLeftFollowsThePace();
    void withoutPackagesThereIsNumpyAlone();

private:
    static TaskPace paceOf(std::size_t packages)
    {
        TaskPace pace(packages, 0.1);
        pace.setTasks(2);
        pace.setRows(4);
        return pace;
    }
    static bool isNear(double a, double b) { return std::abs(a - b) < 1e-9; }
};

void TaskPaceTest::beforeTheBeginAllIsAssumed()
{
    const TaskPace pace = paceOf(1);
    QCOMPARE(pace.done(), 0U);
    QCOMPARE(pace.all(), 24U);
    QVERIFY(isNear(pace.secondsLeft(), 2 * 1.3 + 12 * 0.21 + 12 * 0.35 + 3));
}

void TaskPaceTest::stepsCountThroughAllParts()
{
    TaskPace pace = paceOf(1);
    for (const std::size_t part : {0U, 1U}) {
        pace.beginPart(0);
        for (std::size_t i = 0; i < 12; ++i) {
            QCOMPARE(pace.done(), 12 * part + i);
            pace.step(0);
        }
    }
    QCOMPARE(pace.done(), pace.all());
    QCOMPARE(pace.secondsLeft(), 0.0);
}

void TaskPaceTest::aPackageThatLeavesRowsOutIsOverAllTheSame()
{
    TaskPace pace = paceOf(2);
    pace.beginPart(0);
    pace.beginPart(1);
    pace.step(2);
    pace.beginPart(3);
    QCOMPARE(pace.done(), 24U);
    QVERIFY(isNear(pace.secondsLeft(), 12 * 0.35)); // it has started
}

/// Each assumption weighs as five steps; what happens before the first step of a part is its start.
void TaskPaceTest::theTimeLeftFollowsThePace()
{
    TaskPace pace = paceOf(0);
    pace.beginSizing(10);
    pace.sized(15); // 5 s
    QVERIFY(isNear(pace.secondsLeft(), (5 * 1.3 + 5) / 6 + 12 * 0.21));
    pace.sized(20);
    pace.beginPart(20);
    pace.step(100);
    QVERIFY(isNear(pace.secondsLeft(), 11 * 0.21));
    pace.step(101);
    QVERIFY(isNear(pace.secondsLeft(), 10 * (5 * 0.21 + 1) / 6));
}

void TaskPaceTest::withoutPackagesThereIsNumpyAlone()
{
    QCOMPARE(paceOf(0).all(), 12U);
}

QTEST_APPLESS_MAIN(TaskPaceTest)
#include "task_pace_test.moc"
