// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text_file.h"

#include "tests/exactly.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace gpuspeedup;

class TextFileTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileIsReadByteForByte();
    void aFileOfTheLargestSizeIsReadAndOneByteMoreIsNot();
    void aMissingFileIsNamedWithItsReason();
    void aDirectoryIsNoFile();
    void anUnreadableFileSaysWhy();
    void anEndlessFileIsRefused();
    void aWrittenFileReadsBackAndLeavesNothingBesideIt();
    void aSymbolicLinkStaysOne();
    void whatCannotBeWrittenIsSaidBeforeAndThen_data();
    void whatCannotBeWrittenIsSaidBeforeAndThen();
    void aFullDiskKeepsTheOldFile();

private:
    std::string fileOf(const QByteArray& bytes)
    {
        QFile file(folder_.filePath("file"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write its file");
        return file.fileName().toStdString();
    }

    QTemporaryDir folder_;
};

void TextFileTest::aFileIsReadByteForByte()
{
    QByteArray bytes;
    for (int i = 0; i < 200'000; ++i)
        bytes += static_cast<char>(i * 31);
    QVERIFY(exactly(readTextFile(fileOf(bytes), 1 << 20)) == bytes);
    QCOMPARE(exactly(readTextFile(fileOf({}), 10)), QByteArray());
}

void TextFileTest::aFileOfTheLargestSizeIsReadAndOneByteMoreIsNot()
{
    constexpr std::size_t most = std::size_t{1} << 20;
    const QByteArray bytes(static_cast<qsizetype>(most), 'x');
    QCOMPARE(readTextFile(fileOf(bytes), most).size(), most);
    const QByteArray sentence = sentenceOf([&] { (void)readTextFile(fileOf(bytes + 'x'), most); });
    QVERIFY(sentence.endsWith("is larger than 1024 KiB, which no such file needs; name another."));
}

void TextFileTest::aMissingFileIsNamedWithItsReason()
{
    QCOMPARE(
        sentenceOf([] { (void)readTextFile("/no/such/file", 10); }),
        "“/no/such/file” cannot be opened: No such file or directory; check the name and the permissions.");
}

void TextFileTest::aDirectoryIsNoFile()
{
    QCOMPARE(sentenceOf([] { (void)readTextFile("/", 10); }), "“/” is a directory; name a file.");
}

void TextFileTest::anUnreadableFileSaysWhy()
{
    if (geteuid() == 0)
        QSKIP("root reads every file");
    const std::string path = fileOf("x");
    QVERIFY(QFile::setPermissions(QString::fromStdString(path), {}));
    QVERIFY(sentenceOf([&] { (void)readTextFile(path, 10); }).contains("Permission denied"));
}

void TextFileTest::anEndlessFileIsRefused()
{
    QVERIFY(sentenceOf([] { (void)readTextFile("/dev/zero", 1 << 20); }).contains("is larger than 1024 KiB"));
}

void TextFileTest::aWrittenFileReadsBackAndLeavesNothingBesideIt()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("new").toStdString();
    writeTextFile(path, "first");
    writeTextFile(path, std::string_view("se\0cond", 7));
    QCOMPARE(readTextFile(path, 100), std::string("se\0cond", 7));
    checkWritable(path);
    checkWritable(folder.filePath("another").toStdString());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"new"});
}

void TextFileTest::aSymbolicLinkStaysOne()
{
    const QTemporaryDir folder;
    writeTextFile(folder.filePath("file").toStdString(), "old");
    QVERIFY(QFile::link(folder.filePath("file"), folder.filePath("link")));
    writeTextFile(folder.filePath("link").toStdString(), "new");
    QVERIFY(QFileInfo(folder.filePath("link")).isSymLink());
    QCOMPARE(readTextFile(folder.filePath("file").toStdString(), 100), "new");
}

void TextFileTest::whatCannotBeWrittenIsSaidBeforeAndThen_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("missing folder") << QByteArray("/missing/folder/file")
                                    << QByteArray("No such file or directory");
    QTest::newRow("directory") << QByteArray("/tmp") << QByteArray("is a directory");
    QTest::newRow("no name") << QByteArray() << QByteArray("give its name");
    QTest::newRow("below a file") << QByteArray("/etc/passwd/file") << QByteArray("cannot be written");
}

void TextFileTest::whatCannotBeWrittenIsSaidBeforeAndThen()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, part);
    QVERIFY(sentenceOf([&] { checkWritable(path.toStdString()); }).contains(part));
    QVERIFY(sentenceOf([&] { writeTextFile(path.toStdString(), "text"); }).contains(part));
}

/// /dev/full is a device: written directly, never replaced.
void TextFileTest::aFullDiskKeepsTheOldFile()
{
    checkWritable("/dev/full");
    QVERIFY(sentenceOf([] { writeTextFile("/dev/full", "text"); }).contains("No space left on device"));
    writeTextFile("/dev/null", "text");
    QVERIFY(!QFileInfo("/dev/null").isFile());
}

QTEST_APPLESS_MAIN(TextFileTest)
#include "text_file_test.moc"
