// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "tests/exactly.h"
#include "tests/ui/plan/driven_plan.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace gpuspeedup;

class FileFailureTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNoPlanLeavesTheOpenOne_data();
    void whatIsNoPlanLeavesTheOpenOne();
    void everyTruncationIsRefused();
    void aPipeIsNotWaitedFor();
    void whatCannotBeSavedIsKept_data();
    void whatCannotBeSavedIsKept();
    void aFolderThatMayNotBeWrittenToSaysSo();
    void aFullDiskLeavesTheOldFileAndTheChanges();
    void aFailedSaveDoesNotClose();
    void settingsThatCannotBeWrittenAreNoFailure();
};

void FileFailureTest::whatIsNoPlanLeavesTheOpenOne_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("GPU plan");
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("another JSON") << QByteArray("[1, 2, 3]");
    QTest::newRow("too deep") << QByteArray(100'000, '[');
    QTest::newRow("a newer version") << QByteArray(R"({"schema_version": 99, "scenarios": [{}]})");
    QTest::newRow("no scenarios") << QByteArray(R"({"schema_version": 1, "scenarios": []})");
}

void FileFailureTest::whatIsNoPlanLeavesTheOpenOne()
{
    QFETCH(QByteArray, content);
    DrivenPlan d;
    d.document.saveTo(d.path(QStringLiteral("good.gpuplan")));
    d.change();
    const PlanFile before = d.document.plan();
    d.files.openFile(d.write(QStringLiteral("bad.gpuplan"), content));
    d.answer("Discard");
    const QString sentence = d.failure();
    QVERIFY2(isSentence(sentence) && sentence.contains(QStringLiteral("bad.gpuplan")), qPrintable(sentence));
    QVERIFY(d.document.plan() == before);
    QVERIFY(d.document.isModified());
    QVERIFY(d.document.steps().canUndo());
    QCOMPARE(d.document.title(), QStringLiteral("good"));
    QVERIFY(d.recent.list().isEmpty());
}

void FileFailureTest::everyTruncationIsRefused()
{
    DrivenPlan d;
    d.document.duplicate(0);
    d.document.saveTo(d.path(QStringLiteral("good.gpuplan")));
    const QByteArray whole = DrivenPlan::contentOf(d.document.fileName()).trimmed();
    for (qsizetype length = 0; length < whole.size(); length += 7) {
        d.write(QStringLiteral("cut.gpuplan"), whole.left(length));
        QVERIFY_EXCEPTION_THROWN(d.document.open(d.path(QStringLiteral("cut.gpuplan"))), Error);
    }
    QCOMPARE(d.document.count(), 2);
}

void FileFailureTest::aPipeIsNotWaitedFor()
{
    DrivenPlan d;
    const QString pipe = d.path(QStringLiteral("pipe.gpuplan"));
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    d.files.openFile(pipe);
    QVERIFY(isSentence(d.failure()));
    d.files.openFile(d.folder.path());
    QVERIFY(isSentence(d.failure()));
}

void FileFailureTest::whatCannotBeSavedIsKept_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("a folder that is not there") << QStringLiteral("nowhere/a.gpuplan");
    QTest::newRow("a folder in the place of the file") << QStringLiteral("folder.gpuplan");
    QTest::newRow("a name too long for any disk") << QString(300, u'n') + QStringLiteral(".gpuplan");
    QTest::newRow("a pipe") << QStringLiteral("pipe.gpuplan");
    QTest::newRow("a link to a pipe") << QStringLiteral("link.gpuplan");
}

void FileFailureTest::whatCannotBeSavedIsKept()
{
    QFETCH(QString, name);
    DrivenPlan d;
    QVERIFY(QDir(d.folder.path()).mkdir(QStringLiteral("folder.gpuplan")));
    QCOMPARE(::mkfifo(qPrintable(d.path(QStringLiteral("pipe.gpuplan"))), 0600), 0);
    QVERIFY(QFile::link(d.path(QStringLiteral("pipe.gpuplan")), d.path(QStringLiteral("link.gpuplan"))));
    const QStringList files = QDir(d.folder.path()).entryList();
    d.change();
    d.document.reset(d.document.plan(), d.path(name));
    d.change();
    const PlanFile before = d.document.plan();
    d.files.save();
    const QString sentence = d.failure();
    QVERIFY2(isSentence(sentence), qPrintable(sentence));
    QVERIFY(d.document.plan() == before);
    QVERIFY(d.document.isModified());
    QCOMPARE(QDir(d.folder.path()).entryList(), files);
    QVERIFY(!QFileInfo(d.path(QStringLiteral("pipe.gpuplan"))).isFile()); // nothing took its place
}

void FileFailureTest::aFolderThatMayNotBeWrittenToSaysSo()
{
    if (geteuid() == 0)
        QSKIP("the superuser may write anywhere");
    DrivenPlan d;
    const QString closed = d.path(QStringLiteral("closed"));
    QVERIFY(QDir().mkdir(closed));
    d.document.saveTo(closed + QStringLiteral("/a.gpuplan"));
    const QByteArray old = DrivenPlan::contentOf(d.document.fileName());
    QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner);
    d.change();
    d.files.save();
    QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QVERIFY(isSentence(d.failure()));
    QCOMPARE(DrivenPlan::contentOf(d.document.fileName()), old);
    QVERIFY(d.document.isModified());
}

/// A limit on the size of files stands for the full disk: writing beyond it fails likewise.
void FileFailureTest::aFullDiskLeavesTheOldFileAndTheChanges()
{
    DrivenPlan d;
    d.document.saveTo(d.path(QStringLiteral("a.gpuplan")));
    const QByteArray old = DrivenPlan::contentOf(d.document.fileName());
    const QStringList files = QDir(d.folder.path()).entryList();
    d.document.duplicate(0);

    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit oldLimit{};
    getrlimit(RLIMIT_FSIZE, &oldLimit);
    rlimit limit = oldLimit;
    limit.rlim_cur = 100;
    setrlimit(RLIMIT_FSIZE, &limit);
    d.files.save();
    setrlimit(RLIMIT_FSIZE, &oldLimit);
    std::signal(SIGXFSZ, oldHandler);

    const QString sentence = d.failure();
    QVERIFY2(isSentence(sentence) && sentence.contains(QStringLiteral("a.gpuplan")), qPrintable(sentence));
    QCOMPARE(DrivenPlan::contentOf(d.document.fileName()), old);
    QCOMPARE(QDir(d.folder.path()).entryList(), files);
    QVERIFY(d.document.isModified());
    d.files.save();
    QVERIFY(!d.document.isModified());
}

void FileFailureTest::aFailedSaveDoesNotClose()
{
    DrivenPlan d;
    d.document.reset(d.document.plan(), d.path(QStringLiteral("nowhere/a.gpuplan")));
    d.change();
    QVERIFY(!d.window.close());
    d.answer("Save");
    QVERIFY(isSentence(d.failure()));
    QVERIFY(d.window.isVisible());
    QVERIFY(d.document.isModified());
}

void FileFailureTest::settingsThatCannotBeWrittenAreNoFailure()
{
    const QTemporaryDir folder;
    RecentFiles recent(folder.path()); // a folder is no settings file
    recent.add(QStringLiteral("/plans/a.gpuplan"));
    QVERIFY(recent.list().isEmpty());
}

QTEST_MAIN(FileFailureTest)
#include "file_failure_test.moc"
