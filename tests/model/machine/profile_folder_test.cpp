// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/profile_folder.h"

#include "tests/exactly.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

class ProfileFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void theProfilesOfAFolderComeByName();
    void aFolderWithoutAnyIsOneSentence();
    void machinesOfOneNameAreToldApartByHostThenTimeThenNumber();
    void whatHasNoNameIsCalledByItsHostOrProcessor();
};

namespace {

MachineProfile machine(const char* name, const char* host)
{
    return {.name = name, .measuredAt = "2026-11-20T23:40:00Z", .host = host};
}

void touch(const QString& path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

} // namespace

void ProfileFolderTest::theProfilesOfAFolderComeByName()
{
    const QTemporaryDir folder;
    for (const char* name :
         {"node2.JSON", "node1.json", "job.out", "node3.json.part", "._node1.json", ".json"})
        touch(folder.filePath(QLatin1String(name)));
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("old.json")));
    QVERIFY(isFolder(folder.path().toStdString()));
    QVERIFY(!isFolder(folder.filePath(QStringLiteral("node1.json")).toStdString()));
    const std::vector<std::string> expected{folder.filePath(QStringLiteral("node1.json")).toStdString(),
                                            folder.filePath(QStringLiteral("node2.JSON")).toStdString()};
    QVERIFY(profileFilesIn(folder.path().toStdString()) == expected);
}

void ProfileFolderTest::aFolderWithoutAnyIsOneSentence()
{
    const QTemporaryDir folder;
    const QByteArray empty = sentenceOf([&] { (void)profileFilesIn(folder.path().toStdString()); });
    QVERIFY2(empty.contains("holds no file *.json; name the folder"), empty);
    const QByteArray missing = sentenceOf([] { (void)profileFilesIn("/nowhere"); });
    QVERIFY2(missing.startsWith("“/nowhere” cannot be read: "), missing);
}

void ProfileFolderTest::machinesOfOneNameAreToldApartByHostThenTimeThenNumber()
{
    const MachineProfile gpuNode = machine("GPU node", "node7");
    QCOMPARE(distinctName(gpuNode, {}), "GPU node");
    QCOMPARE(distinctName(gpuNode, {"GPU node"}), "GPU node (node7)");
    QCOMPARE(distinctName(gpuNode, {"GPU node", "GPU node (node7)"}), "GPU node (2026-11-20 23:40)");
    QCOMPARE(distinctName(gpuNode, {"GPU node", "GPU node (node7)", "GPU node (2026-11-20 23:40)"}),
             "GPU node (2)");
    QCOMPARE(distinctName(machine("node7", "node7"), {"node7"}), "node7 (2026-11-20 23:40)");
    MachineProfile bare = machine("node7", "");
    bare.measuredAt.clear();
    QCOMPARE(distinctName(bare, {"node7", "node7 (2)"}), "node7 (3)");
}

void ProfileFolderTest::whatHasNoNameIsCalledByItsHostOrProcessor()
{
    QCOMPARE(distinctName(machine("", "node7"), {}), "node7");
    MachineProfile anonymous = machine("", "");
    anonymous.cpu.name = "EPYC 9654";
    QCOMPARE(distinctName(anonymous, {}), "EPYC 9654");
    QVERIFY(!distinctName(MachineProfile(), {}).empty());
}

QTEST_GUILESS_MAIN(ProfileFolderTest)
#include "profile_folder_test.moc"
