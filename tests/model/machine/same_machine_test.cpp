// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/same_machine.h"
#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

/// Which machine a profile is of.
class SameMachineTest : public QObject
{
    Q_OBJECT

private slots:
    void profilesOfOneMachineAreKnownByWhatTheySay_data();
    void profilesOfOneMachineAreKnownByWhatTheySay();
    void aProfileOfAnotherMachineIsWarnedOf_data();
    void aProfileOfAnotherMachineIsWarnedOf();

private:
    static MachineProfile profile(const char* host, const char* cpu, const QStringList& gpus)
    {
        MachineProfile made;
        made.host = host;
        made.cpu.name = cpu;
        for (const QString& name : gpus)
            made.gpus.emplace_back().name = name.toStdString();
        return made;
    }
};

void SameMachineTest::profilesOfOneMachineAreKnownByWhatTheySay_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("cpu");
    QTest::addColumn<QStringList>("gpus");
    QTest::addColumn<bool>("same");
    const QStringList both{"H200", "L4"};
    QTest::newRow("all the same") << "node7"
                                  << "Xeon 8468" << both << true;
    QTest::newRow("GPUs in another order") << "node7"
                                           << "Xeon 8468" << QStringList{"L4", "H200"} << true;
    QTest::newRow("one of its GPUs") << "node7"
                                     << "Xeon 8468" << QStringList{"L4"} << true;
    QTest::newRow("the CPU alone") << "node7"
                                   << "Xeon 8468" << QStringList{} << true;
    QTest::newRow("no host name") << ""
                                  << "Xeon 8468" << both << true;
    QTest::newRow("more spaces") << "node7"
                                 << "Xeon  8468 " << both << true;
    QTest::newRow("another host") << "node8"
                                  << "Xeon 8468" << both << false;
    QTest::newRow("another CPU") << "node7"
                                 << "Xeon 8558" << both << false;
    QTest::newRow("another GPU") << "node7"
                                 << "Xeon 8468" << QStringList{"H100"} << false;
    QTest::newRow("two where there is one") << "node7"
                                            << "Xeon 8468" << QStringList{"L4", "L4"} << false;
}

void SameMachineTest::profilesOfOneMachineAreKnownByWhatTheySay()
{
    QFETCH(const QString, host);
    QFETCH(const QString, cpu);
    QFETCH(const QStringList, gpus);
    QFETCH(const bool, same);
    const MachineProfile kept = profile("node7", "Xeon 8468", {"H200", "L4"});
    const MachineProfile measured = profile(host.toUtf8().constData(), cpu.toUtf8().constData(), gpus);
    QCOMPARE(isSameMachine(kept, measured), same);
    QCOMPARE(isSameMachine(measured, kept), same);
}

void SameMachineTest::aProfileOfAnotherMachineIsWarnedOf_data()
{
    QTest::addColumn<QByteArray>("cpuHere");
    QTest::addColumn<QByteArray>("gpuHere");
    QTest::addColumn<int>("cores");
    QTest::addColumn<QByteArray>("begin");
    const QByteArray other = "The profile is of another machine, with a ";
    const QByteArray xeon = "Xeon 8468";
    QTest::newRow("this machine") << xeon << QByteArray("L4") << 16 << QByteArray();
    QTest::newRow("nothing is known here") << QByteArray() << QByteArray() << 0 << QByteArray();
    QTest::newRow("no GPU here") << xeon << QByteArray() << 16 << QByteArray();
    QTest::newRow("another CPU") << QByteArray("EPYC 9654") << QByteArray("L4") << 96
                                 << other + "CPU Xeon 8468 instead of EPYC 9654; ";
    QTest::newRow("another GPU") << xeon << QByteArray("H200") << 16 << other + "GPU L4 instead of H200; ";
    QTest::newRow("both") << QByteArray("EPYC 9654") << QByteArray("H200") << 96
                          << other + "CPU Xeon 8468 and a GPU L4 instead of EPYC 9654 and H200; ";
    QTest::newRow("fewer cores") << xeon << QByteArray() << 2
                                 << QByteArray(
                                        "The profile is of another machine, or of another number of its "
                                        "cores, 16 instead of 2; ");
}

void SameMachineTest::aProfileOfAnotherMachineIsWarnedOf()
{
    QFETCH(const QByteArray, cpuHere);
    QFETCH(const QByteArray, gpuHere);
    QFETCH(const int, cores);
    QFETCH(const QByteArray, begin);
    MachineProfile there = profile("node7", "Xeon 8468", {"H100", "L4"});
    there.cpu.cores = 16;
    const std::string warning = otherMachineWarning(there, 1,
                                                    {.cpu = cpuHere.toStdString(),
                                                     .cores = static_cast<std::size_t>(cores),
                                                     .gpu = gpuHere.toStdString()});
    QCOMPARE(warning.empty(), begin.isEmpty());
    QVERIFY2(warning.starts_with(begin.toStdString()), warning.c_str());
    QVERIFY(warning.empty() || warning.ends_with("measure this machine, or leave --machine out."));
}

QTEST_APPLESS_MAIN(SameMachineTest)
#include "same_machine_test.moc"
