// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/gpu_presence.h"

#include "tests/probe/system_tree.h"

#include <QTest>

using namespace gpuspeedup;

class GpuPresenceTest : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyTreeHasNoGpu();
    void displayControllersAreFoundAndOtherDevicesAreNot();
    void garbageIsPassedOver();
    void eachSituationHasItsSentence_data();
    void eachSituationHasItsSentence();
    void aLibraryThatOffersNoGpuIsNotMissing();
    void aBuildWithoutItsGpuPartSaysSo();
    void everySentenceIsOneLineWithAFullStop();
    void aMachineWithItsMainsUnpluggedIsOnBattery();

private:
    static void addDevice(const SystemTree& tree, const QString& address, const QByteArray& vendor,
                          const QByteArray& deviceClass)
    {
        tree.write("sys/bus/pci/devices/" + address + "/vendor", vendor + "\n");
        tree.write("sys/bus/pci/devices/" + address + "/class", deviceClass + "\n");
    }
};

void GpuPresenceTest::anEmptyTreeHasNoGpu()
{
    const SystemTree tree;
    QCOMPARE(findGpuPresence(tree.root()), GpuPresence{});
    QCOMPARE(findGpuPresence(tree.root() / "missing"), GpuPresence{});
}

void GpuPresenceTest::displayControllersAreFoundAndOtherDevicesAreNot()
{
    const SystemTree tree;
    addDevice(tree, "0000:3b:00.0", "0x10de", "0x030200"); // 3D controller
    addDevice(tree, "0000:3b:00.1", "0x10de", "0x040300"); // its sound
    addDevice(tree, "0000:00:02.0", "0x8086", "0x030000"); // VGA
    addDevice(tree, "0000:00:1f.0", "0x8086", "0x060100"); // ISA bridge
    addDevice(tree, "0000:05:00.0", "0x1002", "0x038000"); // display, other
    addDevice(tree, "0000:06:00.0", "0x1a03", "0x030000"); // a server's ASPEED
    const GpuPresence presence = findGpuPresence(tree.root());
    const std::vector<GpuPresence::Device> expected{
        {"0000:00:02.0", intelVendor}, {"0000:05:00.0", amdVendor}, {"0000:3b:00.0", nvidiaVendor}};
    QVERIFY(presence.devices == expected);
    QVERIFY(presence.has(nvidiaVendor));
    QVERIFY(!presence.nvidiaDriver);
}

void GpuPresenceTest::garbageIsPassedOver()
{
    const SystemTree tree;
    addDevice(tree, "0000:00:02.0", "", "0x030000");
    addDevice(tree, "0000:00:03.0", "0x10de", "nonsense");
    tree.write("sys/bus/pci/devices/0000:00:04.0/vendor", "0x10de");
    QVERIFY(findGpuPresence(tree.root()).devices.empty());
}

void GpuPresenceTest::eachSituationHasItsSentence_data()
{
    QTest::addColumn<QStringList>("devices");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("part");
    const QStringList nothing;
    const QStringList nvidia{"0x10de"};
    QTest::newRow("nothing") << nothing << nothing << "No NVIDIA GPU was found";
    QTest::newRow("no driver") << nvidia << nothing << "its driver is not loaded";
    QTest::newRow("module, no library")
        << nvidia << QStringList{"proc/driver/nvidia/version"} << "libcuda.so.1";
    QTest::newRow("module by name") << nvidia << QStringList{"sys/module/nvidia/version"} << "libcuda.so.1";
    QTest::newRow("container") << nvidia << QStringList{"sys/module/nvidia/version", ".dockerenv"}
                               << "--gpus all";
    QTest::newRow("podman") << nothing << QStringList{"proc/driver/nvidia/version", "run/.containerenv"}
                            << "--gpus all";
    QTest::newRow("container without driver") << nvidia << QStringList{".dockerenv"} << "not loaded";
    QTest::newRow("WSL") << nothing << QStringList{"dev/dxg"} << "in Windows";
    QTest::newRow("AMD") << QStringList{"0x1002"} << nothing << "An AMD GPU";
    QTest::newRow("Intel") << QStringList{"0x8086"} << nothing << "An Intel GPU";
    QTest::newRow("AMD card, Intel on board") << QStringList{"0x8086", "0x1002"} << nothing << "An AMD GPU";
    QTest::newRow("NVIDIA card, Intel on board")
        << QStringList{"0x8086", "0x10de"} << nothing << "its driver is not loaded";
}

void GpuPresenceTest::eachSituationHasItsSentence()
{
    QFETCH(QStringList, devices);
    QFETCH(QStringList, files);
    QFETCH(QString, part);
    const SystemTree tree;
    for (int i = 0; i < devices.size(); ++i)
        addDevice(tree, QString("0000:0%1:00.0").arg(i), devices[i].toLatin1(), "0x030000");
    for (const QString& file : files)
        tree.write(file, "x");
    const QString sentence = QString::fromStdString(noGpuSentence(findGpuPresence(tree.root())));
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

/// As on a node of a cluster whose GPUs the job did not ask for.
void GpuPresenceTest::aLibraryThatOffersNoGpuIsNotMissing()
{
    GpuPresence node{.devices = {{"0000:3b:00.0", nvidiaVendor}}, .nvidiaDriver = true};
    QVERIFY(noAccessSentence(node).find("--gres=gpu:1") != std::string::npos);
    node.container = true;
    QVERIFY(noAccessSentence(node).find("--gpus all") != std::string::npos);
    const GpuPresence noModule{.devices = {{"0000:3b:00.0", nvidiaVendor}}};
    QCOMPARE(noAccessSentence(noModule), noGpuSentence(noModule));
    QCOMPARE(noAccessSentence({}), noGpuSentence({}));
}

void GpuPresenceTest::aBuildWithoutItsGpuPartSaysSo()
{
    GpuPresence presence;
    QVERIFY(notBuiltSentence(presence).find("without its GPU part") != std::string::npos);
    QVERIFY(notBuiltSentence(presence).starts_with("No NVIDIA GPU"));
    presence.devices = {{"0000:3b:00.0", nvidiaVendor}};
    QVERIFY(notBuiltSentence(presence).find("nvcc") != std::string::npos);
    presence.devices = {{"0000:3b:00.0", amdVendor}}; // building it with nvcc would not help
    QVERIFY(notBuiltSentence(presence).find("nvcc") == std::string::npos);
}

void GpuPresenceTest::everySentenceIsOneLineWithAFullStop()
{
    for (int bits = 0; bits < 64; ++bits) {
        GpuPresence presence{.devices = {},
                             .nvidiaDriver = (bits & 1) != 0,
                             .wsl = (bits & 2) != 0,
                             .container = (bits & 4) != 0};
        for (const auto& [bit, vendor] : {std::pair(8, nvidiaVendor), {16, amdVendor}, {32, intelVendor}})
            if (bits & bit)
                presence.devices.push_back({"", vendor});
        for (const std::string& sentence : {noGpuSentence(presence), notBuiltSentence(presence)}) {
            QVERIFY(sentence.ends_with('.'));
            QVERIFY(sentence.find('\n') == std::string::npos);
        }
    }
}

void GpuPresenceTest::aMachineWithItsMainsUnpluggedIsOnBattery()
{
    const SystemTree desktop; // names no supply at all
    QVERIFY(!isOnBattery(desktop.root()));
    const SystemTree laptop;
    laptop.write("sys/class/power_supply/BAT0/type", "Battery\n");
    QVERIFY(!isOnBattery(laptop.root()));
    laptop.write("sys/class/power_supply/AC/type", "Mains\n");
    laptop.write("sys/class/power_supply/AC/online", "1\n");
    QVERIFY(!isOnBattery(laptop.root()));
    laptop.write("sys/class/power_supply/AC/online", "0\n");
    QVERIFY(isOnBattery(laptop.root()));
}

QTEST_GUILESS_MAIN(GpuPresenceTest)
#include "gpu_presence_test.moc"
