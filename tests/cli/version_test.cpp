// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// What --version says of the build, and where it knows the commit from.
class VersionTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstLineIsNameAndVersionAndEachOfTheOthersAPartOfTheBuild();
    void aTreeFromGitArchiveKnowsItsCommit();
    void aTreeOfNothingElseSaysThatNothingIsKnown();
    void aRepositoryOfSomethingElseAroundTheTreeIsNotAsked();
    void aChangedTreeSaysSo();
};

namespace {

void run(const QString& folder, const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
}

void git(const QString& folder, const QStringList& arguments)
{
    run(folder, QStringLiteral("git"),
        QStringList{"-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "-c",
                    "commit.gpgSign=false"} +
            arguments);
}

void write(const QString& path, const QByteArray& content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// A folder with the two files that a commit is read from.
void fill(const QString& folder)
{
    write(folder + "/app/commit.txt", "$Format:%H %cs$\n");
    write(folder + "/.gitattributes", "app/commit.txt export-subst\n");
}

/// What the header says that the build would write for `folder`.
QString commitOf(const QString& folder)
{
    const QTemporaryDir output;
    run(folder, QStringLiteral(CMAKE),
        {"-DSOURCE=" + folder, "-DOUTPUT=" + output.filePath("commit.h"), "-P", WRITE_COMMIT});
    QFile header(output.filePath("commit.h"));
    if (!header.open(QIODevice::ReadOnly))
        return {};
    const QRegularExpression text(QStringLiteral("builtCommit = \"(.*)\";"));
    return text.match(QString::fromUtf8(header.readAll())).captured(1);
}

const QRegularExpression ofADay(QStringLiteral("^[0-9a-f]{12} of 20[0-9]{2}-[0-9]{2}-[0-9]{2}$"));

} // namespace

void VersionTest::theFirstLineIsNameAndVersionAndEachOfTheOthersAPartOfTheBuild()
{
    const CliResult version = runCli({"--version"});
    QCOMPARE(version.status, 0);
    const QRegularExpression expected(
        QStringLiteral("^gpu-speedup-cli [0-9]+\\.[0-9]+\\.[0-9]+ \\(model [0-9]+\\)\n"
                       "Commit +([0-9a-f]{12} of [-0-9]{10}(, changed since)?|unknown)\n"
                       "Compiler +\\S+ [0-9.]+\nBuilt for +Linux \\S+, \\S+\n"
                       "CUDA +([0-9.]+ for ((sm|compute)_[0-9]+a? ?)+|not built in)\nCLI11 +2\\.[0-9.]+\n$"));
    QVERIFY2(expected.match(QString::fromUtf8(version.output)).hasMatch(), version.output.constData());
}

void VersionTest::aTreeFromGitArchiveKnowsItsCommit()
{
    const QTemporaryDir repository;
    const QTemporaryDir tree;
    fill(repository.path());
    git(repository.path(), {"init", "-q"});
    git(repository.path(), {"add", "."});
    git(repository.path(), {"commit", "-qm", "All"});
    const QString commit = commitOf(repository.path());
    QVERIFY2(ofADay.match(commit).hasMatch(), qPrintable(commit));
    git(repository.path(), {"archive", "-o", tree.filePath("all.tar"), "HEAD"});
    run(tree.path(), QStringLiteral("tar"), {"-xf", "all.tar"});
    QCOMPARE(commitOf(tree.path()), commit);
}

void VersionTest::aTreeOfNothingElseSaysThatNothingIsKnown()
{
    const QTemporaryDir tree;
    fill(tree.path());
    QCOMPARE(commitOf(tree.path()), QStringLiteral("unknown"));
    git(tree.path(), {"init", "-q"}); // without a commit
    QCOMPARE(commitOf(tree.path()), QStringLiteral("unknown"));
}

void VersionTest::aRepositoryOfSomethingElseAroundTheTreeIsNotAsked()
{
    const QTemporaryDir outer;
    write(outer.filePath("readme"), "Not this program.\n");
    git(outer.path(), {"init", "-q"});
    git(outer.path(), {"add", "."});
    git(outer.path(), {"commit", "-qm", "Something else"});
    fill(outer.filePath("inner"));
    QCOMPARE(commitOf(outer.filePath("inner")), QStringLiteral("unknown"));
}

void VersionTest::aChangedTreeSaysSo()
{
    const QTemporaryDir repository;
    fill(repository.path());
    write(repository.filePath("code"), "before\n");
    git(repository.path(), {"init", "-q"});
    git(repository.path(), {"add", "."});
    git(repository.path(), {"commit", "-qm", "All"});
    const QString commit = commitOf(repository.path());
    write(repository.filePath("code"), "after\n");
    QCOMPARE(commitOf(repository.path()), commit + QStringLiteral(", changed since"));
}

QTEST_GUILESS_MAIN(VersionTest)
#include "version_test.moc"
