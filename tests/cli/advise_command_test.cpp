// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/plan_json.h"

#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

class AdviseCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void theLargestGainComesFirst();
    void aLossThatTurnsIntoAWinIsSaidToBeOne();
    void theGainIsThatOfTheSameEstimateWithTheChange_data();
    void theGainIsThatOfTheSameEstimateWithTheChange();
    void whereNothingHelpsThereIsNoRow();
    void everyFormatHasTheAdvice_data();
    void everyFormatHasTheAdvice();
    void aTaskThatDoesNotFitIsRefused();
};

namespace {

/// NumPy's addition of two arrays of 80 MB, ported to CuPy on a desktop.
const QStringList cupyAddition{"--cpu",       "i7-8700K", "--gpu", "RTX 4090", "--workload",
                               "elementwise", "--stack",  "cupy",  "--set",    "n=1e7"};

double speedupOf(const QStringList& options)
{
    return jsonOf(QStringList{"estimate"} + options).at("speedup");
}

} // namespace

/// Of 129 ms: a second GPU at 0.95 makes Tk 62.5/1.9 and Tx 62.5/2, data kept for ten steps Tx 6.25.
void AdviseCommandTest::theLargestGainComesFirst()
{
    const json result = jsonOf({"advise"});
    const json& rows = result.at("rows");
    QCOMPARE(rows[0].at("lever").get<std::string>(), "one_more_gpu");
    QVERIFY(near(rows[0].at("gain"), 129 / (62.5 / 1.9 + 62.5 / 2 + 4)));
    QCOMPARE(rows[1].at("lever").get<std::string>(), "keep_data_on_gpu");
    QVERIFY(near(rows[1].at("gain"), 129 / 72.75));
    QCOMPARE(result.at("advice").get<std::string>(),
             "A second GPU would raise the speedup from 96.9 to 183 times.");
    for (std::size_t i = 1; i < rows.size(); ++i)
        QVERIFY(rows[i - 1].at("gain") >= rows[i].at("gain"));
    QVERIFY(rows.back().at("gain") >= 1.01);
}

void AdviseCommandTest::aLossThatTurnsIntoAWinIsSaidToBeOne()
{
    const json result = jsonOf(QStringList{"advise"} + cupyAddition);
    QVERIFY(result.at("speedup") < 1);
    const json& best = result.at("rows")[0];
    QCOMPARE(best.at("lever").get<std::string>(), "keep_data_on_gpu");
    QVERIFY(best.at("speedup") > 1);
    QVERIFY(best.at("turns_into_win").get<bool>());
    const std::string sentence = best.at("sentence");
    QVERIFY2(sentence.starts_with("Keeping the data on the GPU for 10 steps would raise the speedup from 0."),
             sentence.c_str());
    QVERIFY2(sentence.ends_with(" times, and the GPU would win."), sentence.c_str());
}

void AdviseCommandTest::theGainIsThatOfTheSameEstimateWithTheChange_data()
{
    QTest::addColumn<QString>("lever");
    QTest::addColumn<QStringList>("change");
    QTest::newRow("pinning") << "pin_host_memory" << QStringList{"--host-memory", "pinned"};
    QTest::newRow("overlap") << "overlap_copies" << QStringList{"--overlap", "auto"};
    QTest::newRow("a second GPU") << "one_more_gpu" << QStringList{"--gpus", "2"};
}

void AdviseCommandTest::theGainIsThatOfTheSameEstimateWithTheChange()
{
    QFETCH(QString, lever);
    QFETCH(QStringList, change);
    const json advised =
        rowOf(jsonOf(QStringList{"advise"} + cupyAddition).at("rows"), "lever", lever.toStdString());
    QVERIFY(near(advised.at("speedup"), speedupOf(cupyAddition + change)));
    QVERIFY(near(advised.at("gain"), speedupOf(cupyAddition + change) / speedupOf(cupyAddition)));
}

/// 99.99 % of the run stays on the CPU.
void AdviseCommandTest::whereNothingHelpsThereIsNoRow()
{
    const json result = jsonOf({"advise", "--serial-share", "0.9999"});
    QVERIFY(result.at("rows").empty());
    const std::string sentence = result.at("advice");
    QVERIFY2(
        sentence.starts_with("None of the changes looked at would raise the speedup by 1 %: what remains "
                             "is the part that stays on the CPU"),
        sentence.c_str());
}

void AdviseCommandTest::everyFormatHasTheAdvice_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("text") << "text" << QByteArray("Keep the data on the GPU           171.8×  1.773×");
    QTest::newRow("json") << "json" << QByteArray("{\"lever\": \"keep_data_on_gpu\"");
    QTest::newRow("csv") << "csv" << QByteArray("\nkeep_data_on_gpu,Keep the data on the GPU,171.8");
    QTest::newRow("tsv") << "tsv" << QByteArray("\nkeep_data_on_gpu\tKeep the data on the GPU\t171.8");
    QTest::newRow("markdown") << "markdown" << QByteArray("| Keep the data on the GPU | 171.8× | 1.773× |");
    QTest::newRow("html") << "html" << QByteArray("<td>171.8×</td><td>1.773×</td>");
}

void AdviseCommandTest::everyFormatHasTheAdvice()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, part);
    const CliResult result = runCli({"advise", "--format", format});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, "");
    QVERIFY2(result.output.contains(part), result.output);
    QVERIFY(isFreeOfInfAndNan(result.output));
}

void AdviseCommandTest::aTaskThatDoesNotFitIsRefused()
{
    const CliResult result = runCli({"advise", "--gpu", "RTX 3060", "--workload", "lu", "--set", "n=1e6"});
    QVERIFY(isRefusal(result, 1, {"of GPU memory and", "smaller task."}));
}

QTEST_GUILESS_MAIN(AdviseCommandTest)
#include "advise_command_test.moc"
