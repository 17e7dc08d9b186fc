// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text_file.h"

#include "tests/exactly.h"

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

QTEST_APPLESS_MAIN(TextFileTest)
#include "text_file_test.moc"
