// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exactly.h"
#include "tests/ui/driven_window.h"
#include "ui/export.h"

#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <QTimer>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace gpuspeedup;

class ExportTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(folder_.isValid()); }
    void separatedValuesAreReadBackExactly_data();
    void separatedValuesAreReadBackExactly();
    void jsonIsReadBackExactly();
    void markdownAndHtmlHoldTheTable_data();
    void markdownAndHtmlHoldTheTable();
    void theSuffixIsReadInAnyCase();
    void theShortcutAsksForAFileNameAndWritesThere();
    void whatCannotBeWrittenIsToldInOneSentence_data();
    void whatCannotBeWrittenIsToldInOneSentence();
    void aFolderThatMayNotBeWrittenToIsTold();
    void aFullDiskLeavesTheOldFileWhole();
    void aTableThatCannotBeComputedIsTold();

private:
    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
    static QString contentOf(const QString& fileName);
    /// The sentence told when exporting to `fileName`, empty where it was written.
    static QString told(DrivenWindow& w, const QString& fileName);

    QTemporaryDir folder_;
};

namespace {

/// Times of example 1 at `giga` operations: Tc = W/40e9, Tg = W/8e12 + 0.0625 + 0.004.
void compareRow(double giga, double cpu, double gpu, double speedup)
{
    QVERIFY(within(1e-15, cpu, giga / 40));
    QVERIFY(within(1e-15, gpu, giga / 8000 + 0.0665));
    QVERIFY(within(1e-15, speedup, cpu / gpu));
}

} // namespace

QString ExportTest::contentOf(const QString& fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QStringLiteral("not written");
}

QString ExportTest::told(DrivenWindow& w, const QString& fileName)
{
    QSignalSpy failures(&w.window(), &MainWindow::failed);
    w.window().exportTableTo(fileName);
    const auto* box = w.window().findChild<QMessageBox*>();
    if (failures.isEmpty() || box == nullptr || !box->isVisible())
        return {};
    const QString sentence = failures.first().first().toString();
    const bool shown = box->text() == sentence;
    delete box;
    return shown ? sentence : QStringLiteral("another sentence is shown");
}

void ExportTest::separatedValuesAreReadBackExactly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QChar>("separator");
    QTest::newRow("CSV") << QStringLiteral("table.csv") << QChar(u',');
    QTest::newRow("TSV") << QStringLiteral("table.tsv") << QChar(u'\t');
}

void ExportTest::separatedValuesAreReadBackExactly()
{
    QFETCH(QString, name);
    QFETCH(QChar, separator);
    DrivenWindow w;
    QCOMPARE(told(w, path(name)), QString());
    const QStringList rows = contentOf(path(name)).trimmed().split(u'\n');
    QCOMPARE(rows.size(), 22);
    QCOMPARE(rows[0],
             QStringList({"Total Operations (Giga-ops)", "CPU Time (s)", "GPU Time (s)", "Speedup Factor"})
                 .join(separator));
    for (const QString& row : rows.mid(1)) {
        const QStringList cells = row.split(separator);
        QCOMPARE(cells.size(), 4);
        compareRow(cells[0].toDouble(), cells[1].toDouble(), cells[2].toDouble(), cells[3].toDouble());
    }
    QCOMPARE(exactly(rows[1].section(separator, 0, 0).toDouble()), exactly(5));
    QCOMPARE(exactly(rows[21].section(separator, 0, 0).toDouble()), exactly(50000));
}

void ExportTest::jsonIsReadBackExactly()
{
    DrivenWindow w;
    QCOMPARE(told(w, path(QStringLiteral("table.json"))), QString());
    QJsonParseError error;
    const QString text = contentOf(path(QStringLiteral("table.json")));
    const QJsonObject document = QJsonDocument::fromJson(text.toUtf8(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    const QJsonArray rows = document["rows"].toArray();
    QCOMPARE(rows.size(), 21);
    for (const QJsonValue& row : rows)
        compareRow(row["operations"].toDouble() / 1e9, row["cpu_time_s"].toDouble(),
                   row["gpu_time_s"].toDouble(), row["speedup"].toDouble());
    QCOMPARE(exactly(document["scenario"]["gpu_operations_per_second"].toDouble()), exactly(8e12));
}

void ExportTest::markdownAndHtmlHoldTheTable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Qt::TextFormat>("format");
    QTest::newRow("Markdown") << QStringLiteral("table.md") << Qt::MarkdownText;
    QTest::newRow("HTML") << QStringLiteral("table.html") << Qt::RichText;
}

void ExportTest::markdownAndHtmlHoldTheTable()
{
    QFETCH(QString, name);
    QFETCH(Qt::TextFormat, format);
    DrivenWindow w;
    QCOMPARE(told(w, path(name)), QString());
    QTextDocument document;
    if (format == Qt::MarkdownText)
        document.setMarkdown(contentOf(path(name)), QTextDocument::MarkdownDialectGitHub);
    else
        document.setHtml(contentOf(path(name)));
    const QString text = document.toPlainText();
    QVERIFY2(text.contains(QStringLiteral("Speedup Factor\n5\n0.125\n")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("\n50000\n1250\n"))); // 50000 Gop at 40 GFLOPS
}

void ExportTest::theSuffixIsReadInAnyCase()
{
    DrivenWindow w;
    QCOMPARE(told(w, path(QStringLiteral("TABLE.CSV"))), QString());
    QVERIFY(contentOf(path(QStringLiteral("TABLE.CSV"))).startsWith(QStringLiteral("Total Operations")));
}

void ExportTest::theShortcutAsksForAFileNameAndWritesThere()
{
    DrivenWindow w;
    const QString fileName = path(QStringLiteral("asked.tsv"));
    QTimer::singleShot(0, &w.window(), [&] {
        auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        dialog->findChild<QLineEdit*>()->setText(fileName);
        QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    });
    QTest::keyClick(&w.window(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(contentOf(fileName).startsWith(QStringLiteral("Total Operations (Giga-ops)\t")));
}

void ExportTest::whatCannotBeWrittenIsToldInOneSentence_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("an unknown suffix") << QStringLiteral("table.xlsx");
    QTest::newRow("no suffix") << QStringLiteral("table");
    QTest::newRow("a folder that is not there") << QStringLiteral("nowhere/table.csv");
    QTest::newRow("a folder in the place of the file") << QStringLiteral("folder.csv");
    QTest::newRow("a name too long for any disk") << QString(300, u'n') + QStringLiteral(".csv");
}

void ExportTest::whatCannotBeWrittenIsToldInOneSentence()
{
    QFETCH(QString, name);
    QDir(folder_.path()).mkdir(QStringLiteral("folder.csv"));
    const QStringList before = QDir(folder_.path()).entryList();
    DrivenWindow w;
    const QString sentence = told(w, path(name));
    QVERIFY(sentence.endsWith(u'.'));
    QVERIFY(!sentence.contains(u'\n'));
    QCOMPARE(QDir(folder_.path()).entryList(), before);
}

void ExportTest::aFolderThatMayNotBeWrittenToIsTold()
{
    if (geteuid() == 0)
        QSKIP("the superuser may write anywhere");
    QVERIFY(QDir(folder_.path()).mkdir(QStringLiteral("closed")));
    QFile::setPermissions(path(QStringLiteral("closed")), QFile::ReadOwner | QFile::ExeOwner);
    DrivenWindow w;
    QVERIFY(told(w, path(QStringLiteral("closed/table.csv"))).contains(QStringLiteral("cannot be written")));
    QFile::setPermissions(path(QStringLiteral("closed")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// A limit on the size of files stands for the full disk: writing beyond it fails likewise.
void ExportTest::aFullDiskLeavesTheOldFileWhole()
{
    const QString fileName = path(QStringLiteral("kept.html"));
    QFile old(fileName);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("the old table") == 13);
    old.close();
    DrivenWindow w;
    const QStringList before = QDir(folder_.path()).entryList();

    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit oldLimit{};
    getrlimit(RLIMIT_FSIZE, &oldLimit);
    rlimit limit = oldLimit;
    limit.rlim_cur = 200;
    setrlimit(RLIMIT_FSIZE, &limit);
    const QString sentence = told(w, fileName);
    setrlimit(RLIMIT_FSIZE, &oldLimit);
    std::signal(SIGXFSZ, oldHandler);

    QVERIFY2(sentence.contains(QStringLiteral("cannot be written")), qPrintable(sentence));
    QCOMPARE(contentOf(fileName), QStringLiteral("the old table"));
    QCOMPARE(QDir(folder_.path()).entryList(), before); // no half file beside it
}

/// 1e307 operations can be estimated, a hundred times as many exceed a double.
void ExportTest::aTableThatCannotBeComputedIsTold()
{
    DrivenWindow w;
    w.type("Total operations", QStringLiteral("1e307 op"));
    QVERIFY(!w.isStale());
    const QString sentence = told(w, path(QStringLiteral("none.csv")));
    QVERIFY2(sentence.contains(QStringLiteral("no table")), qPrintable(sentence));
    QVERIFY(!QFile::exists(path(QStringLiteral("none.csv"))));
}

QTEST_MAIN(ExportTest)
#include "export_test.moc"
