// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"
#include "tests/cli/help_text.h"

#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

/// What the program says to a shell of what may follow, held against its help.
class CompletionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFirstWordIsACommandOrAnOption();
    void everyOptionOfTheHelpIsOfferedAndNoOther();
    void everyOptionThatTakesANameOffersSome();
    void everyValueOfferedIsTaken_data();
    void everyValueOfferedIsTaken();
    void whatFollowsDependsOnWhatIsThere_data();
    void whatFollowsDependsOnWhatIsThere();

private:
    QStringList commands_;
};

namespace {

QStringList completed(const QStringList& words)
{
    const CliResult result = runCli(QStringList{"--complete"} + words);
    if (result.status != 0 || !result.errors.isEmpty())
        return {"failed:", QString::fromUtf8(result.errors)};
    return QString::fromUtf8(result.output).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

QList<HelpOption> optionsOf(const QString& command)
{
    return optionsIn(QString::fromUtf8(runCli({command, "--help"}).output));
}

/// Types of values that nobody can list.
const QStringList freeTypes = {"VALUE", "COUNT", "NUMBER", "TIME", "SHARE",
                               "WATTS", "PRICE", "TEXT",   "GPU",  "SPEEDUP"};

} // namespace

void CompletionTest::initTestCase()
{
    commands_ = commandsIn(QString::fromUtf8(runCli({"--help"}).output));
    QVERIFY(commands_.contains(QStringLiteral("estimate")));
    QVERIFY(commands_.contains(QStringLiteral("time")));
}

void CompletionTest::theFirstWordIsACommandOrAnOption()
{
    QCOMPARE(completed({""}), commands_);
    QStringList options;
    for (const HelpOption& option : optionsIn(QString::fromUtf8(runCli({"--help"}).output)))
        options += option.names.filter(QStringLiteral("--"));
    QCOMPARE(completed({"-"}), options);
    QCOMPARE(completed({}), {});
    QCOMPARE(completed({"nonsense", ""}), {});
}

void CompletionTest::everyOptionOfTheHelpIsOfferedAndNoOther()
{
    for (const QString& command : commands_) {
        QStringList expected;
        for (const HelpOption& option : optionsOf(command))
            expected += option.names.filter(QStringLiteral("--"));
        expected.sort();
        QStringList offered = completed({command, "--"});
        offered.sort();
        QCOMPARE(offered, expected);
    }
}

void CompletionTest::everyOptionThatTakesANameOffersSome()
{
    QStringList seen; // options that commands share take the same values, but for --format
    for (const QString& command : commands_)
        for (const HelpOption& option : optionsOf(command)) {
            const QString name = option.names.last();
            if (option.type.isEmpty() || freeTypes.contains(option.type) || seen.contains(name))
                continue;
            if (name != QLatin1String("--format"))
                seen += name;
            QStringList before = {command};
            if (name == QLatin1String("--set"))
                before += {"--workload", "gemm"};
            if (name == QLatin1String("--pick"))
                before += {"--scenario", PLAN_EXAMPLE};
            const QStringList offered = completed(before + QStringList{name, ""});
            QVERIFY2(!offered.isEmpty(), qPrintable(command + " " + name + " " + option.type));
            QCOMPARE(offered == QStringList{":file"}, option.type == QLatin1String("FILE"));
        }
    QVERIFY(seen.size() > 20);
}

void CompletionTest::everyValueOfferedIsTaken_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("after");
    const QStringList estimate = {"estimate", "--draws", "100", "--gpu", "h200", "--workload", "gemm"};
    QTest::newRow("format") << QStringList{"estimate", "--format"} << "";
    QTest::newRow("format of a report")
        << QStringList{"report", "--draws", "100", "--charts", "none", "--format"} << "";
    QTest::newRow("workload") << QStringList{"workloads"} << "";
    QTest::newRow("CPU") << QStringList{"estimate", "--draws", "100", "--cpu"} << "";
    QTest::newRow("GPU") << QStringList{"estimate", "--draws", "100", "--gpu"} << "";
    QTest::newRow("row of the catalogue") << QStringList{"catalogue"} << "";
    QTest::newRow("size") << QStringList{"estimate", "--draws", "100", "--workload", "stencil", "--set"}
                          << "1";
    QTest::newRow("precision") << QStringList{"estimate", "--workload", "gemm", "--precision"} << "";
    QTest::newRow("baseline") << estimate + QStringList{"--cpu", "core-i7-8700k", "--cpu-baseline"} << "1";
    QTest::newRow("stack") << estimate + QStringList{"--stack"} << "";
    QTest::newRow("host memory") << estimate + QStringList{"--host-memory"} << "";
    QTest::newRow("launch mode") << estimate + QStringList{"--launch-mode"} << "";
    QTest::newRow("input") << estimate + QStringList{"--input"} << "1";
    QTest::newRow("solved for") << QStringList{"solve", "--for"} << "";
    QTest::newRow("charts") << QStringList{"report", "--draws", "100", "--charts"} << "";
    QTest::newRow("scenario") << QStringList{"estimate", "--scenario", PLAN_EXAMPLE, "--pick"} << "";
}

void CompletionTest::everyValueOfferedIsTaken()
{
    QFETCH(const QStringList, before);
    QFETCH(const QString, after);
    const QStringList offered = completed(before + QStringList{""});
    QVERIFY(!offered.isEmpty());
    for (const QString& value : offered) {
        const QString whole = value.endsWith(QLatin1Char('=')) ? value + after : value;
        const CliResult result = runCli(before + QStringList{whole});
        // What it means may not fit the rest of the command line, but the name is known.
        for (const char* unknown : {" is no ", "nearest", "use one of"})
            QVERIFY2(!result.errors.contains(unknown), result.errors.constData());
    }
}

void CompletionTest::whatFollowsDependsOnWhatIsThere_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    using List = QStringList;
    QTest::newRow("a beginning") << List{"estimate", "--workload", "black"} << List{"black-scholes"};
    QTest::newRow("with an equals sign") << List{"estimate", "--format=j"} << List{"--format=json"};
    QTest::newRow("the second of several")
        << List{"estimate", "--workload", "gemm", "--set", "m=1", "n"} << List{"n="};
    QTest::newRow("sizes without a workload") << List{"estimate", "--set", ""} << List{};
    QTest::newRow("an option behind several")
        << List{"estimate", "--workload", "gemm", "--set", "m=1", "--pick"} << List{"--pick"};
    QTest::newRow("one of a list") << List{"solve", "--for", "gpus,operati"} << List{"gpus,operations"};
    QTest::newRow("free text") << List{"estimate", "--runs", ""} << List{};
    QTest::newRow("what a value is typed over") << List{"report", "--title", "es"} << List{};
    QTest::newRow("a short name") << List{"report", "-o", ""} << List{":file"};
    QTest::newRow("formats of a measurement")
        << List{"measure", "--format", ""} << List{"text", "json", "jsonl"};
    QTest::newRow("formats of a list") << List{"measure", "--list", "--format", "m"} << List{"markdown"};
    QTest::newRow("workloads that are verified")
        << List{"verify", "--workload", "s"} << List{"stencil", "sort", "spmv", "scan", "softmax"};
    QTest::newRow("workloads held out") << List{"verify", "--held-out", "--workload", ""}
                                        << List{"softmax", "distances", "conjugate-gradient"};
    QTest::newRow("the second of them") << List{"verify", "--workload=softmax", "--held-out", "--workload=c"}
                                        << List{"--workload=conjugate-gradient"};
    QTest::newRow("workloads that can be estimated") << List{"estimate", "--workload", "sc"} << List{"scan"};
    QTest::newRow("a command to time") << List{"time", "--", ""} << List{":command"};
    QTest::newRow("its arguments") << List{"time", "--", "sh", "--re"} << List{":file"};
    QTest::newRow("a scenario") << List{"estimate", "--scenario", PLAN_EXAMPLE, "--pick", ""}
                                << List{"1", "2", "3"};
    QTest::newRow("a plan that is not there")
        << List{"estimate", "--scenario", "/none", "--pick", ""} << List{};
}

void CompletionTest::whatFollowsDependsOnWhatIsThere()
{
    QFETCH(const QStringList, words);
    QFETCH(const QStringList, expected);
    QCOMPARE(completed(words), expected);
}

QTEST_GUILESS_MAIN(CompletionTest)
#include "completion_test.moc"
