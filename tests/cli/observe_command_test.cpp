// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"
#include "model/text_file.h"
#include "tests/cli/plan_json.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;
using nlohmann::json;

/// What a task really took, kept with the profile and learned from: observe, and --refine auto,learned.
class ObserveCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aTimeIsKeptBesideWhatWasPredicted();
    void laterEstimatesAreCorrectedWhereAskedFor();
    void onlyThatSideIsCorrectedWhoseTimeIsKnown();
    void aProfileWithoutAGpuKeepsTimesOfItsCpu();
    void theListForReadersHasTheSizesOfTheTasks();
    void rowsAreForgotten();
    void whatCannotBeKeptIsRefusedAndLeavesTheFile_data();
    void whatCannotBeKeptIsRefusedAndLeavesTheFile();
    void aTimeNeedsATaskAndAKindOfCode();
    void askingForWhatWasNeverLearnedIsRefused();

private:
    [[nodiscard]] QStringList task(const QString& command, const QStringList& more = {}) const;
    [[nodiscard]] QByteArray fileContents() const;

    std::unique_ptr<QTemporaryDir> folder_;
    QString file_;
};

namespace {

double number(const json& document, const char* key)
{
    return document.at(key).get<double>();
}

} // namespace

void ObserveCommandTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    file_ = folder_->filePath("node7.json");
    QVERIFY(QFile::copy(RECORDED_PROFILE, file_));
    QVERIFY(QFile::setPermissions(file_, QFile::ReadOwner | QFile::WriteOwner));
}

QStringList ObserveCommandTest::task(const QString& command, const QStringList& more) const
{
    return QStringList{command,  "--machine", file_,     "--workload", "gemm",           "--set", "m=1000",
                       "n=1000", "k=1000",    "--stack", "c++",        "--cpu-baseline", "blas"} +
           more;
}

QByteArray ObserveCommandTest::fileContents() const
{
    QFile file(file_);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ObserveCommandTest::aTimeIsKeptBesideWhatWasPredicted()
{
    const json before = jsonOf(task("estimate"));
    const json list = jsonOf(task("observe", {"--cpu-took", "20ms", "--gpu-took", "3"}));
    QCOMPARE(list.at("rows").size(), std::size_t{2});
    const json& cpu = list.at("rows").at(0);
    const json& gpu = list.at("rows").at(1);
    QVERIFY(near(cpu.at("measured_s"), 0.02));
    QVERIFY(near(gpu.at("measured_s"), 0.003)); // a bare number is in ms
    QVERIFY(near(cpu.at("predicted_s"), number(before, "cpu_time_s")));
    QVERIFY(near(gpu.at("predicted_s"), number(before, "gpu_time_s")));
    QCOMPARE(cpu.at("workload").get<std::string>(), "gemm");
    QCOMPARE(cpu.at("sizes").get<std::string>(), "m=1000 n=1000 k=1000");
    QCOMPARE(cpu.at("origin").get<std::string>(), "user");
    QCOMPARE(cpu.at("use").get<std::string>(), "fit");
    QCOMPARE(json::parse(fileContents().toStdString()).at("observations").size(), std::size_t{2});
}

void ObserveCommandTest::laterEstimatesAreCorrectedWhereAskedFor()
{
    const json before = jsonOf(task("estimate"));
    const double predicted = number(before, "gpu_time_s");
    static_cast<void>(jsonOf(task("observe", {"--gpu-took", QString::number(3e3 * predicted, 'g', 17)})));
    QVERIFY(jsonOf(task("estimate")) == before);
    const json learned = jsonOf(task("estimate", {"--refine", "auto,learned"}));
    QVERIFY(number(learned, "gpu_time_s") >
            1.1 * predicted); // one run of three times the time moves it some way
    QVERIFY(number(learned, "gpu_time_s") < 3 * predicted);
    QVERIFY(hasRefinement(learned, "learned"));
    QVERIFY(!hasRefinement(before, "learned"));
    QVERIFY(inputOf(learned, "model_factor").at("factor").get<double>() > 1.3);
}

void ObserveCommandTest::onlyThatSideIsCorrectedWhoseTimeIsKnown()
{
    const json before = jsonOf(task("estimate"));
    static_cast<void>(jsonOf(task("observe", {"--gpu-took", "900ms"})));
    const json learned = jsonOf(task("estimate", {"--refine", "auto,learned"}));
    QVERIFY(near(learned.at("cpu_time_s"), number(before, "cpu_time_s")));
    QVERIFY(number(learned, "gpu_time_s") > number(before, "gpu_time_s"));
}

void ObserveCommandTest::aProfileWithoutAGpuKeepsTimesOfItsCpu()
{
    MachineProfile profile = readProfileFile(file_.toStdString());
    profile.gpus.clear();
    writeTextFile(file_.toStdString(), profileToJson(profile));
    const json list = jsonOf(task("observe", {"--cpu-took", "5ms"}));
    QCOMPARE(list.at("rows").size(), std::size_t{1});
    const json& row = list.at("rows").at(0);
    QCOMPARE(row.at("side").get<std::string>(), "cpu");
    QVERIFY(near(row.at("measured_s"), 5e-3));
    const json estimate = jsonOf(task("estimate", {"--gpu", "h200"})); // any GPU leaves the CPU's time
    QVERIFY(near(row.at("predicted_s"), number(estimate, "cpu_time_s")));

    const QByteArray before = fileContents();
    QVERIFY(isRefusal(runCli(task("observe", {"--cpu-took", "5ms", "--gpu-took", "3ms"})), 2,
                      {"--gpu-took: ", "node7.json” holds no GPU", "give --cpu-took alone"}));
    QCOMPARE(fileContents(), before);
}

void ObserveCommandTest::theListForReadersHasTheSizesOfTheTasks()
{
    const CliResult result = runCli(task("observe", {"--cpu-took", "5ms"}));
    QCOMPARE(result.status, 0);
    QVERIFY2(result.output.contains("Sizes") && result.output.contains(" m=n=k=1000 "), result.output);
    const CliResult table = runCli({"observe", "--machine", file_, "--format", "csv"});
    QVERIFY2(table.output.contains("m=1000 n=1000 k=1000"), table.output); // as --set takes them
}

void ObserveCommandTest::rowsAreForgotten()
{
    for (const char* took : {"10", "20", "30"})
        static_cast<void>(jsonOf(task("observe", {"--gpu-took", took})));
    const json two = jsonOf({"observe", "--machine", file_, "--forget", "2"});
    QCOMPARE(two.at("rows").size(), std::size_t{2});
    QVERIFY(near(two.at("rows").at(1).at("measured_s"), 0.03));
    QCOMPARE(jsonOf({"observe", "--machine", file_, "--forget", "verify"}).at("rows").size(), std::size_t{2});
    QCOMPARE(jsonOf({"observe", "--machine", file_, "--forget", "user"}).at("rows").size(), std::size_t{0});
    QVERIFY(!fileContents().contains("observations"));
}

void ObserveCommandTest::whatCannotBeKeptIsRefusedAndLeavesTheFile_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("part");
    const auto add = [](const char* what, const QStringList& options, const char* part) {
        QTest::newRow(what) << options << QByteArray(part);
    };
    add("a time of zero", {"--gpu-took", "0"}, "--gpu-took");
    add("no time", {"--gpu-took", "fast"}, "--gpu-took");
    add("a size for a time", {"--cpu-took", "3GB"}, "--cpu-took");
    add("another GPU", {"--gpu", "RTX 4090", "--gpu-took", "3ms"}, "a GPU of a measured machine");
    add("a time against a time", {"--cpu-baseline", "time=3s", "--cpu-took", "3ms"}, "--cpu-took");
    add("both at once", {"--gpu-took", "3ms", "--forget", "all"}, "--forget");
    add("nothing to forget", {"--forget", "1"}, "nothing to forget");
}

void ObserveCommandTest::whatCannotBeKeptIsRefusedAndLeavesTheFile()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, part);
    const QByteArray before = fileContents();
    QStringList arguments = task("observe", options);
    if (options.contains("time=3s")) { // one baseline is enough
        const auto at = arguments.indexOf("--cpu-baseline");
        arguments.removeAt(at + 1);
        arguments.removeAt(at);
    }
    const CliResult result = runCli(arguments);
    QVERIFY(isRefusal(result, options.contains("1") ? 1 : 2, {part}));
    QCOMPARE(fileContents(), before);
}

void ObserveCommandTest::aTimeNeedsATaskAndAKindOfCode()
{
    const QByteArray before = fileContents();
    const QStringList observe{"observe", "--machine", file_};
    QVERIFY(isRefusal(runCli(observe + QStringList{"--cpu-baseline", "blas", "--cpu-took", "5ms"}), 2,
                      {"--workload: ", "what took that long"}));
    QVERIFY(
        isRefusal(runCli(observe + QStringList{"--workload", "sort", "--set", "n=1e6", "--cpu-took", "5ms"}),
                  2, {"--cpu-took: ", "--cpu-baseline"}));
    QCOMPARE(fileContents(), before);
}

void ObserveCommandTest::askingForWhatWasNeverLearnedIsRefused()
{
    QVERIFY(isRefusal(runCli(task("estimate", {"--refine", "auto,learned"})), 2, {"verify with --learn"}));
    QVERIFY(isRefusal(runCli({"observe"}), 2, {"--machine"}));
    QVERIFY(isRefusal(runCli({"verify", "--learn"}), 2, {"--learn", "--machine"}));
    QVERIFY(isRefusal(runCli(task("estimate", {"--refine", "auto,roofline"})), 2, {"--refine"}));
}

QTEST_GUILESS_MAIN(ObserveCommandTest)
#include "observe_command_test.moc"
