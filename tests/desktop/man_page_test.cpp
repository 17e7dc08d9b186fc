// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/help_text.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// The man pages held against the programs: every subcommand and option, in both directions, and the
/// examples.
class ManPageTest : public QObject
{
    Q_OBJECT

private slots:
    void theHeadlessProgramsPageHasItsCommands();
    void theOptionsOfEachCommandAreThoseOfItsHelp();
    void theWindowsPageHasItsOptions();
    void theExamplesRun_data();
    void theExamplesRun();
};

namespace {

using Options = QMap<QString, bool>; ///< name with dashes, and whether a value follows

constexpr int longestRun = 120'000; // ms

QString textOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

QString helpOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// The lines of the section or subsection that begins with `.Sh HEADING` or `.Ss HEADING`.
QString section(const QString& page, const QString& macro, const QString& heading)
{
    const QRegularExpression begin(QStringLiteral("^\\.%1 %2( .*)?$").arg(macro, heading),
                                   QRegularExpression::MultilineOption);
    const QRegularExpression end(macro == QLatin1String("Sh") ? QStringLiteral("^\\.Sh ")
                                                              : QStringLiteral("^\\.S[hs] "),
                                 QRegularExpression::MultilineOption);
    const QRegularExpressionMatch found = begin.match(page);
    if (!found.hasMatch())
        return {};
    const qsizetype from = found.capturedEnd();
    return page.mid(from, page.indexOf(end, from) - from);
}

/// Of the items `.It Fl o , Fl -output Ar file`.
Options optionsOfPage(const QString& text)
{
    static const QRegularExpression item(QStringLiteral("^\\.It (Fl .*)$"),
                                         QRegularExpression::MultilineOption);
    static const QRegularExpression flag(QStringLiteral("Fl (\\S+)"));
    Options options;
    for (auto items = item.globalMatch(text); items.hasNext();) {
        const QString line = items.next().captured(1);
        for (auto flags = flag.globalMatch(line); flags.hasNext();)
            options.insert(QLatin1Char('-') + flags.next().captured(1), line.contains(QLatin1String(" Ar ")));
    }
    return options;
}

Options optionsOfHelp(const QString& help)
{
    Options options;
    for (const HelpOption& option : optionsIn(help))
        for (const QString& name : option.names)
            options.insert(name, !option.type.isEmpty());
    return options;
}

QString cliPage()
{
    return textOf(QStringLiteral(MAN "/gpu-speedup-cli.1"));
}

} // namespace

void ManPageTest::theHeadlessProgramsPageHasItsCommands()
{
    const QString page = cliPage();
    static const QRegularExpression heading(QStringLiteral("^\\.Ss ([a-z]+)"),
                                            QRegularExpression::MultilineOption);
    QStringList described;
    for (auto found = heading.globalMatch(section(page, "Sh", "SUBCOMMANDS")); found.hasNext();)
        described += found.next().captured(1);
    const QString help = helpOf(GPU_SPEEDUP_CLI, {"--help"});
    QCOMPARE(described, commandsIn(help));
    QCOMPARE(optionsOfPage(section(page, "Sh", "DESCRIPTION")), optionsOfHelp(help));
}

void ManPageTest::theOptionsOfEachCommandAreThoseOfItsHelp()
{
    const QString page = cliPage();
    const Options shared = optionsOfPage(section(page, "Sh", "OPTIONS OF AN ESTIMATE"));
    QVERIFY(shared.contains(QStringLiteral("--gpu")));
    for (const QString& command : commandsIn(helpOf(GPU_SPEEDUP_CLI, {"--help"}))) {
        const QString text = section(page, "Ss", command);
        Options described = optionsOfPage(text);
        if (text.contains(QLatin1String("Takes the\n.Sx OPTIONS OF AN ESTIMATE")))
            described.insert(shared);
        Options expected = optionsOfHelp(helpOf(GPU_SPEEDUP_CLI, {command, "--help"}));
        QVERIFY(expected.remove("-h") + expected.remove("--help") == 2); // of every command: described once
        QVERIFY2(described.keys() == expected.keys(),
                 qPrintable(command + ": page has " + described.keys().join(" ") + "; help has " +
                            expected.keys().join(" ")));
        QCOMPARE(described, expected);
    }
}

void ManPageTest::theWindowsPageHasItsOptions()
{
    const QString page = textOf(QStringLiteral(MAN "/gpu-speedup.1"));
    QCOMPARE(optionsOfPage(section(page, "Sh", "DESCRIPTION")),
             optionsOfHelp(helpOf(GPU_SPEEDUP, {"--help"})));
}

void ManPageTest::theExamplesRun_data()
{
    QTest::addColumn<QString>("commands");
    for (const char* name : {"gpu-speedup-cli", "gpu-speedup"}) {
        const QString page = textOf(QStringLiteral(MAN "/%1.1").arg(QLatin1String(name)));
        static const QRegularExpression block(QStringLiteral("^\\.Bd -literal.*\n((?:.*\n)*?)\\.Ed"),
                                              QRegularExpression::MultilineOption);
        for (auto found = block.globalMatch(section(page, "Sh", "EXAMPLES")); found.hasNext();) {
            const QString commands = found.next().captured(1).replace("\\e", "\\").replace("\\-", "-");
            QTest::newRow(qPrintable(commands.section(QLatin1Char('\n'), 0, 0))) << commands;
        }
    }
}

void ManPageTest::theExamplesRun()
{
    QFETCH(const QString, commands);
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(PLAN_EXAMPLE, folder.filePath("plan.gpuplan")));
    QVERIFY(QDir(folder.path()).mkdir("profiles"));
    QVERIFY(QFile::copy(PROFILE_EXAMPLE, folder.filePath("profiles/node7.json")));
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PATH", QStringLiteral(PROGRAMS ":") + environment.value("PATH"));
    for (const char* home : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment.insert(home, folder.filePath("home"));
    shell.setProcessEnvironment(environment);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start("sh", {"-ec", commands});
    QVERIFY(shell.waitForFinished(longestRun));
    QVERIFY2(shell.exitCode() == 0, shell.readAll().constData());
}

QTEST_GUILESS_MAIN(ManPageTest)
#include "man_page_test.moc"
