// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/profile_store.h"

#include "tests/exactly.h"
#include "tests/model/learning/observed.h"
#include "tests/ui/sample_profile.h"
#include "ui/measure/profiles_model.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace gpuspeedup;

class ProfileStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aProfileIsKeptAndReadBack();
    void theSameProfileIsKeptOnce();
    void whatWasObservedSinceIsAddedToTheSameProfile();
    void whatWasLearnedOnTheMachineBeforeIsTakenOver();
    void profilesOfOneSecondAreKeptApart();
    void theNewestComesFirstAndTheUnreadableLast();
    void aHostileHostNameStaysInTheFolder();
    void aWrongFileIsNotImported_data();
    void aWrongFileIsNotImported();
    void exportedIsImportedAgain();
    void aFolderOfNodesIsImportedOnce();
    void nodesOfOneNameAreToldApart();
    void whatIsWrongIsNamedAndTheRestIsKept();
    void anUnwritablePlaceIsOneSentence();
    void renamingKeepsTheFigures();
    void deletingRemovesOne();
    void theModelFollowsTheStore();
    void theStandardFolderIsTheUsers();

private:
    QString write(const char* name, const QByteArray& content) const;

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<ProfileStore> store_;
};

void ProfileStoreTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    store_ = std::make_unique<ProfileStore>(folder_->filePath(QStringLiteral("profiles")));
}

QString ProfileStoreTest::write(const char* name, const QByteArray& content) const
{
    QFile file(folder_->filePath(QLatin1String(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the file cannot be written");
    return file.fileName();
}

void ProfileStoreTest::aProfileIsKeptAndReadBack()
{
    QVERIFY(store_->entries().empty());
    const QString file = store_->add(sampleProfile(2));
    QCOMPARE(file, QStringLiteral("20261120T124000Z-node-17.json"));
    QCOMPARE(store_->entries().size(), std::size_t{1});
    QCOMPARE(store_->entries()[0].file, file);
    QVERIFY(store_->entries()[0].profile == sampleProfile(2));
}

void ProfileStoreTest::theSameProfileIsKeptOnce()
{
    QCOMPARE(store_->add(sampleProfile()), store_->add(sampleProfile()));
    QCOMPARE(store_->entries().size(), std::size_t{1});
}

/// A machine is learned from on the server, and its profile imported again.
void ProfileStoreTest::whatWasObservedSinceIsAddedToTheSameProfile()
{
    MachineProfile first = sampleProfile();
    first.observations = {observed("gemm", "m=1", ObservedSide::gpu, 1, 2)};
    MachineProfile second = sampleProfile();
    second.observations = {observed("gemm", "m=1", ObservedSide::gpu, 1, 2),
                           observed("fft", "n=8", ObservedSide::cpu, 1, 2)};
    const QString file = store_->add(first);
    QCOMPARE(store_->add(second), file);
    QCOMPARE(store_->entries().size(), std::size_t{1});
    QVERIFY(store_->entries()[0].profile.observations == second.observations);
    store_->add(first); // nothing is lost by the older one
    QVERIFY(store_->entries()[0].profile.observations == second.observations);
}

/// Of the newest profile of the same machine that has learned anything.
void ProfileStoreTest::whatWasLearnedOnTheMachineBeforeIsTakenOver()
{
    MachineProfile measured = sampleProfile();
    measured.measuredAt = "2026-11-21T12:00:00Z";
    QCOMPARE(store_->takeOverObservations(measured), std::size_t{0});
    const auto keep = [&](const char* moment, const char* host, const char* workload) {
        MachineProfile profile = sampleProfile();
        profile.measuredAt = moment;
        profile.host = host;
        if (*workload != 0)
            profile.observations = {observed(workload, "n=8", ObservedSide::cpu, 1, 2)};
        store_->add(profile);
    };
    keep("2026-11-18T12:00:00Z", measured.host.c_str(), "gemm");
    keep("2026-11-19T12:00:00Z", measured.host.c_str(), "fft");
    keep("2026-11-20T12:00:00Z", measured.host.c_str(), "");
    keep("2026-11-20T18:00:00Z", "elsewhere", "sort");
    QCOMPARE(store_->takeOverObservations(measured), std::size_t{1});
    QCOMPARE(measured.observations.size(), std::size_t{1});
    QCOMPARE(measured.observations[0].workload, std::string("fft"));
}

void ProfileStoreTest::profilesOfOneSecondAreKeptApart()
{
    QVERIFY(store_->add(sampleProfile(1)) != store_->add(sampleProfile(2)));
    QCOMPARE(store_->entries().size(), std::size_t{2});
}

void ProfileStoreTest::theNewestComesFirstAndTheUnreadableLast()
{
    MachineProfile newer = sampleProfile();
    newer.measuredAt = "2026-11-21T00:00:00Z";
    store_->add(sampleProfile());
    store_->add(newer);
    write("profiles/0.json", "{");
    const auto entries = store_->entries();
    QVERIFY(entries[0].profile == newer);
    QVERIFY(entries[1].profile == sampleProfile());
    QCOMPARE(
        entries[2].problem,
        QStringLiteral("0.json is not valid JSON at line 1, column 2: it ends too early; is it complete?"));
}

void ProfileStoreTest::aHostileHostNameStaysInTheFolder()
{
    MachineProfile profile = sampleProfile();
    for (const char* host : {"../../x", "/etc/passwd", "a/b\\c:d*", "模型", "", "."}) {
        profile.host = host;
        const QString file = store_->add(profile);
        QVERIFY2(!file.contains('/') && !file.startsWith('.') && file.endsWith(QLatin1String(".json")), host);
    }
    profile.host = std::string(1000, 'x');
    profile.measuredAt.clear();
    QVERIFY(store_->add(profile).size() < 100);
    QCOMPARE(store_->entries().size(), std::size_t{7});
}

void ProfileStoreTest::aWrongFileIsNotImported_data()
{
    QTest::addColumn<QByteArray>("content");
    const QByteArray whole = QByteArray::fromStdString(profileToJson(sampleProfile()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("binary") << QByteArray("\x7F"
                                          "ELF\0\0",
                                          6);
    QTest::newRow("truncated") << whole.left(whole.size() / 2);
    QTest::newRow("from the future") << QByteArray(whole).replace("\"schema_version\": 1",
                                                                  "\"schema_version\": 2");
    QTest::newRow("a huge number") << QByteArray(whole).replace("\"median\": ", "\"median\": 1e300, \"x\": ");
    QTest::newRow("a negative rate") << QByteArray(whole).replace("\"median\": ", "\"median\": -");
    QTest::newRow("a billion samples") << QByteArray(whole).replace("\"samples\": ", "\"samples\": 99999999");
    QTest::newRow("too large") << QByteArray(6 << 20, ' ');
}

void ProfileStoreTest::aWrongFileIsNotImported()
{
    QFETCH(QByteArray, content);
    store_->add(sampleProfile());
    const QString path = write("wrong.json", content);
    const ProfileStore::Import result = store_->importFrom({path});
    QVERIFY(result.added.isEmpty() && result.known.isEmpty());
    QCOMPARE(result.refused.size(), 1);
    const QByteArray sentence = result.refused.first().toUtf8();
    QVERIFY(sentence.endsWith('.') || sentence.endsWith('?') || sentence.endsWith("another."));
    QVERIFY(!sentence.contains('\n'));
    QVERIFY(sentence.size() > 20);
    QCOMPARE(store_->entries().size(), std::size_t{1});
}

void ProfileStoreTest::exportedIsImportedAgain()
{
    const QString file = store_->add(sampleProfile());
    const QString path = folder_->filePath(QStringLiteral("out.json"));
    store_->exportTo(file, path);
    QVERIFY(readProfileFile(path.toStdString()) == sampleProfile());
    store_->remove(file);
    QCOMPARE(store_->importFrom({path}).added.size(), 1);
    QVERIFY(store_->entries().at(0).profile == sampleProfile());
}

static QByteArray nodeText(const char* name, const char* host)
{
    MachineProfile profile = sampleProfile();
    profile.name = name;
    profile.host = host;
    return QByteArray::fromStdString(profileToJson(profile));
}

void ProfileStoreTest::aFolderOfNodesIsImportedOnce()
{
    QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("nodes")));
    write("nodes/node1.json", nodeText("node1", "node1"));
    write("nodes/node2.json", nodeText("node2", "node2"));
    write("nodes/job.out", "no profile");
    const QString nodes = folder_->filePath(QStringLiteral("nodes"));
    const ProfileStore::Import first = store_->importFrom({nodes});
    QCOMPARE(first.added.size(), 2);
    QVERIFY(first.known.isEmpty() && first.refused.isEmpty());
    store_->rename(first.added.first(), QStringLiteral("login"));
    const ProfileStore::Import again = store_->importFrom({nodes, nodes + QStringLiteral("/node1.json")});
    QVERIFY(again.added.isEmpty() && again.refused.isEmpty());
    QCOMPARE(again.known, first.added + first.added.mid(0, 1));
    QCOMPARE(store_->entries().size(), std::size_t{2});
}

void ProfileStoreTest::nodesOfOneNameAreToldApart()
{
    const QStringList paths{write("a.json", nodeText("GPU node", "node1")),
                            write("b.json", nodeText("GPU node", "node2"))};
    QCOMPARE(store_->importFrom(paths).added.size(), 2);
    std::set<std::string> names;
    for (const ProfileStore::Entry& entry : store_->entries())
        names.insert(entry.profile.name);
    QVERIFY((names == std::set<std::string>{"GPU node", "GPU node (node2)"}));
}

void ProfileStoreTest::whatIsWrongIsNamedAndTheRestIsKept()
{
    const QTemporaryDir empty;
    const ProfileStore::Import result =
        store_->importFrom({write("cut.json", nodeText("node1", "node1").left(500)),
                            write("node2.json", nodeText("node2", "node2")), empty.path()});
    QCOMPARE(result.added.size(), 1);
    QCOMPARE(result.refused.size(), 2);
    QVERIFY(result.refused[0].contains(QStringLiteral("cut.json is not valid JSON")));
    QVERIFY(result.refused[1].contains(QStringLiteral("holds no file *.json")));
    QCOMPARE(QString::fromStdString(store_->entries().at(0).profile.name), QStringLiteral("node2"));
}

void ProfileStoreTest::anUnwritablePlaceIsOneSentence()
{
    const QString file = store_->add(sampleProfile());
    QVERIFY(sentenceOf([&] {
                store_->exportTo(file, QStringLiteral("/nowhere/out.json"));
            }).startsWith("The profile was not written to /nowhere/out.json: "));
    write("taken", "");
    ProfileStore blocked(folder_->filePath(QStringLiteral("taken")));
    QVERIFY(!sentenceOf([&] { blocked.add(sampleProfile()); }).isEmpty());
    QVERIFY(
        !sentenceOf([&] { store_->exportTo(QStringLiteral("none.json"), QStringLiteral("x")); }).isEmpty());
}

void ProfileStoreTest::renamingKeepsTheFigures()
{
    const QString file = store_->add(sampleProfile());
    QCOMPARE(store_->rename(file, QStringLiteral("  <b>Büro</b>\n2 ")), QStringLiteral("<b>Büro</b> 2"));
    MachineProfile expected = sampleProfile();
    expected.name = "<b>Büro</b> 2";
    QVERIFY(store_->entries().at(0).profile == expected);
    QVERIFY(!sentenceOf([&] { store_->rename(file, QStringLiteral(" ")); }).isEmpty());
    QVERIFY(store_->entries().at(0).profile == expected);
}

void ProfileStoreTest::deletingRemovesOne()
{
    const QString file = store_->add(sampleProfile(1));
    store_->add(sampleProfile(2));
    store_->remove(file);
    QVERIFY(store_->entries().size() == 1 && store_->entries()[0].profile == sampleProfile(2));
    QVERIFY(sentenceOf([&] { store_->remove(file); }).startsWith("The profile 2026"));
}

void ProfileStoreTest::theModelFollowsTheStore()
{
    store_->add(sampleProfile());
    ProfilesModel model(*store_);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy failures(&model, &ProfilesModel::failed);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("node-17"));
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("Intel Xeon Platinum 8581C, NVIDIA H200"));
    QVERIFY(model.setData(model.index(0, 0), QStringLiteral("server"), Qt::EditRole));
    QVERIFY(!model.setData(model.index(0, 0), QString(), Qt::EditRole));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("server"));
    QCOMPARE(model.importFrom({QStringLiteral("/nowhere")}).refused.size(), 1);
    const QString path = write("more.json", QByteArray::fromStdString(profileToJson(sampleProfile(2))));
    QVERIFY(model.rowOf(model.importFrom({path}).added.value(0)) >= 0);
    QCOMPARE(model.rowCount(), 2);
    model.remove(0);
    model.remove(7);
    QCOMPARE(model.rowCount(), 1);
}

void ProfileStoreTest::theStandardFolderIsTheUsers()
{
    QStandardPaths::setTestModeEnabled(true);
    QVERIFY(ProfileStore::standardFolder().endsWith(QStringLiteral("/profiles")));
    QVERIFY(ProfileStore::standardFolder().startsWith(
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)));
    QStandardPaths::setTestModeEnabled(false);
}

QTEST_MAIN(ProfileStoreTest)
#include "profile_store_test.moc"
