// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/processor_load.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

class ProcessorLoadTest : public QObject
{
    Q_OBJECT

private slots:
    void ticksAreThoseOfEachProcessor();
    void whatCannotBeReadIsEmpty();
    void busyAreThoseThatWereNotIdle();
    void onlyTheProcessorsGivenCount();
    void withoutTimeNothingIsBusy();
    void fewBusyProcessorsAreNotWorthAWarning_data();
    void fewBusyProcessorsAreNotWorthAWarning();
    void thisMachineHasTicks();
};

/// proc_stat(5): user nice system idle iowait irq softirq steal guest guest_nice.
void ProcessorLoadTest::ticksAreThoseOfEachProcessor()
{
    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkdir("proc"));
    QFile file(root.filePath("proc/stat"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("cpu  30 0 0 70 0 0 0 0 0 0\n"
               "cpu0 10 1 2 80 3 4 5 6 7 8\n"
               "cpu12 0 0 0 9 0\n" // as of Linux 2.4
               "cpufreq 1 2 3\n"
               "intr 17 1 2 3\n");
    file.close();
    const auto ticks = readProcessorTicks(root.path().toStdString());
    QCOMPARE(ticks.size(), std::size_t{2});
    QCOMPARE(ticks.at(0), (ProcessorTicks{.busy = 10 + 1 + 2 + 4 + 5 + 6, .all = 111}));
    QCOMPARE(ticks.at(12), (ProcessorTicks{.busy = 0, .all = 9}));
}

void ProcessorLoadTest::whatCannotBeReadIsEmpty()
{
    QVERIFY(readProcessorTicks("/nowhere").empty());
    QCOMPARE(busyProcessors({}, {}, std::vector<int>{0, 1}), 0.0);
}

void ProcessorLoadTest::busyAreThoseThatWereNotIdle()
{
    const std::map<int, ProcessorTicks> before{{0, {100, 1000}}, {1, {500, 1000}}};
    const std::map<int, ProcessorTicks> after{{0, {105, 1020}}, {1, {520, 1020}}};
    QCOMPARE(busyProcessors(before, after, std::vector<int>{0, 1}), 0.25 + 1);
}

void ProcessorLoadTest::onlyTheProcessorsGivenCount()
{
    const std::map<int, ProcessorTicks> before{{0, {0, 0}}, {1, {0, 0}}};
    const std::map<int, ProcessorTicks> after{{0, {20, 20}}, {1, {10, 20}}};
    QCOMPARE(busyProcessors(before, after, std::vector<int>{1, 2}), 0.5);
}

/// Two readings within a tick, or a processor whose counts began anew.
void ProcessorLoadTest::withoutTimeNothingIsBusy()
{
    const std::map<int, ProcessorTicks> one{{0, {5, 10}}};
    const std::map<int, ProcessorTicks> anew{{0, {0, 3}}};
    QCOMPARE(busyProcessors(one, one, std::vector<int>{0}), 0.0);
    QCOMPARE(busyProcessors(one, anew, std::vector<int>{0}), 0.0);
}

void ProcessorLoadTest::fewBusyProcessorsAreNotWorthAWarning_data()
{
    QTest::addColumn<double>("busy");
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("idle") << 0. << std::size_t{2} << QByteArray();
    QTest::newRow("a little of two") << 0.4 << std::size_t{2} << QByteArray();
    QTest::newRow("one of two") << 1. << std::size_t{2} << QByteArray("1 of 2 processors busy");
    QTest::newRow("one of sixteen") << 1. << std::size_t{16} << QByteArray();
    QTest::newRow("some of sixteen") << 2.04 << std::size_t{16} << QByteArray("2 of 16 processors busy");
}

void ProcessorLoadTest::fewBusyProcessorsAreNotWorthAWarning()
{
    QFETCH(double, busy);
    QFETCH(std::size_t, count);
    QFETCH(QByteArray, said);
    const QByteArray warning = QByteArray::fromStdString(busyProcessorsWarning(busy, count));
    QCOMPARE(warning.isEmpty(), said.isEmpty());
    QVERIFY2(warning.contains(said), warning.constData());
}

void ProcessorLoadTest::thisMachineHasTicks()
{
    const auto ticks = readProcessorTicks("/");
    QVERIFY(!ticks.empty());
    for (const auto& [cpu, own] : ticks)
        QVERIFY(own.all > 0 && own.busy <= own.all);
}

QTEST_APPLESS_MAIN(ProcessorLoadTest)
#include "processor_load_test.moc"
