// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"
#include "tests/cli/plan_json.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace gpuspeedup;
using nlohmann::json;

/// `compare --machine FOLDER`: the profiles of the nodes of a cluster side by side.
class MachineFolderTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void eachProfileOfTheFolderIsARowUnderItsName();
    void eachRowIsTheEstimateOfThatMachine();
    void nodesOfOneNameAreToldApart();
    void whatIsNoProfileSaysWhyInItsRow();
    void nodesWithoutGpuAreComparedWithOneOfTheCatalogue();
    void whereNoMachineHasAnEstimateEachSaysWhy();
    void aMistakeInTheTaskIsToldOnceAndNotForEachMachine();
    void aMachineMeasuredIncompletelySaysSo();
    void aFolderOfMoreThanCanBeComparedSaysHowMany();
    void aReportHasEveryMachine();
    void aFolderWithoutProfilesIsRefused();

private:
    /// The recorded machine at another speed, as another node.
    void write(const char* file, const char* name, const char* host, double share) const;
    [[nodiscard]] json rows(const QStringList& options = {}) const
    {
        return jsonOf(QStringList{"compare", "--machine", folder_->path(), "--workload", "gemm"} + options)
            .at("rows");
    }

    std::unique_ptr<QTemporaryDir> folder_;
};

void MachineFolderTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    write("a.json", "node1", "node1", 1);
    write("b.json", "node2", "node2", 0.5);
}

void MachineFolderTest::write(const char* file, const char* name, const char* host, double share) const
{
    MachineProfile profile = readProfileFile(RECORDED_PROFILE);
    profile.name = name;
    profile.host = host;
    Spread& rate = *profile.gpus.at(0).figures.find(std::string_view("fp32"))->second.value;
    rate = {.median = rate.median * share,
            .p5 = rate.p5 * share,
            .p95 = rate.p95 * share,
            .samples = rate.samples};
    QFile written(folder_->filePath(QLatin1String(file)));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(QByteArray::fromStdString(profileToJson(profile)));
}

static std::set<std::string> machinesOf(const json& rows)
{
    std::set<std::string> names;
    for (const json& row : rows)
        names.insert(row.at("machine").get<std::string>());
    return names;
}

void MachineFolderTest::eachProfileOfTheFolderIsARowUnderItsName()
{
    const json compared = rows();
    QCOMPARE(compared.size(), std::size_t{2});
    QVERIFY((machinesOf(compared) == std::set<std::string>{"node1", "node2"}));
}

void MachineFolderTest::eachRowIsTheEstimateOfThatMachine()
{
    const json compared = rows({"--precision", "fp32"});
    for (const auto& [file, name] : {std::pair{"a.json", "node1"}, {"b.json", "node2"}}) {
        const json estimate = jsonOf({"estimate", "--machine", folder_->filePath(QLatin1String(file)),
                                      "--workload", "gemm", "--precision", "fp32"});
        QCOMPARE(rowOf(compared, "machine", name).at("speedup").dump(), estimate.at("speedup").dump());
    }
}

void MachineFolderTest::nodesOfOneNameAreToldApart()
{
    write("c.json", "node1", "rack2-node1", 0.25);
    QVERIFY((machinesOf(rows()) == std::set<std::string>{"node1", "node1 (rack2-node1)", "node2"}));
}

void MachineFolderTest::whatIsNoProfileSaysWhyInItsRow()
{
    QFile wrong(folder_->filePath("c.json"));
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write("slurmstepd: error: cannot start");
    wrong.close();
    const json row = rowOf(rows(), "machine", "c.json");
    QVERIFY(row.at("speedup").is_null());
    QVERIFY(row.at("reason").get<std::string>().find("is not valid JSON") != std::string::npos);
}

void MachineFolderTest::nodesWithoutGpuAreComparedWithOneOfTheCatalogue()
{
    for (const char* file : {"a.json", "b.json"}) {
        MachineProfile profile = readProfileFile(folder_->filePath(QLatin1String(file)).toStdString());
        profile.gpus.clear();
        QFile written(folder_->filePath(QLatin1String(file)));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(QByteArray::fromStdString(profileToJson(profile)));
    }
    const json compared = rows({"--gpu", "H200"});
    QCOMPARE(compared.size(), std::size_t{2});
    for (const json& row : compared)
        QVERIFY(row.at("speedup").get<double>() > 0);
}

/// Not the first fault alone: each machine has its own.
void MachineFolderTest::whereNoMachineHasAnEstimateEachSaysWhy()
{
    MachineProfile bare = readProfileFile(folder_->filePath("a.json").toStdString());
    bare.gpus.clear();
    QFile first(folder_->filePath("a.json"));
    QFile second(folder_->filePath("b.json"));
    QVERIFY(first.open(QIODevice::WriteOnly) && second.open(QIODevice::WriteOnly));
    first.write(QByteArray::fromStdString(profileToJson(bare)));
    first.close();
    second.close();
    const CliResult table = runCli({"compare", "--machine", folder_->path(), "--workload", "gemm"});
    QCOMPARE(table.status, 1);
    QVERIFY(table.output.contains("holds no GPU") && table.output.contains("b.json is empty"));
    QVERIFY2(table.errors.contains("None of these 2 has an estimate"), table.errors);
    const CliResult report = runCli({"report", "--machine", folder_->path(), "--workload", "gemm"});
    QCOMPARE(report.status, 1);
    QVERIFY(report.output.isEmpty());
    QVERIFY(report.errors.contains("holds no GPU") && report.errors.contains("b.json is empty"));
}

void MachineFolderTest::aMistakeInTheTaskIsToldOnceAndNotForEachMachine()
{
    QVERIFY(isRefusal(runCli({"compare", "--machine", folder_->path(), "--workload", "gem"}), 2, {"gem"}));
}

void MachineFolderTest::aMachineMeasuredIncompletelySaysSo()
{
    MachineProfile cut = readProfileFile(folder_->filePath("b.json").toStdString());
    cut.complete = false;
    QFile written(folder_->filePath("b.json"));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(QByteArray::fromStdString(profileToJson(cut)));
    written.close();
    QVERIFY((machinesOf(rows()) == std::set<std::string>{"node1", "node2 (measured incompletely)"}));
}

void MachineFolderTest::aFolderOfMoreThanCanBeComparedSaysHowMany()
{
    const QTemporaryDir many;
    for (int i = 0; i <= 1000; ++i) {
        QFile file(many.filePath(QStringLiteral("%1.json").arg(i)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(isRefusal(runCli({"compare", "--machine", many.path()}), 2,
                      {"holds 1001 profiles, and at most 1000 are compared; move some"}));
}

void MachineFolderTest::aReportHasEveryMachine()
{
    const CliResult report = runCli({"report", "--machine", folder_->path(), "--workload", "gemm", "--charts",
                                     "none", "--format", "markdown"});
    QCOMPARE(report.status, 0);
    QVERIFY(report.output.contains("node1") && report.output.contains("node2"));
    QVERIFY(!report.output.contains("a.json"));
}

void MachineFolderTest::aFolderWithoutProfilesIsRefused()
{
    const QTemporaryDir empty;
    QVERIFY(isRefusal(runCli({"compare", "--machine", empty.path()}), 2,
                      {"--machine: ", "holds no file *.json"}));
    QVERIFY(isRefusal(runCli({"estimate", "--machine", folder_->path()}), 1, {"is a directory"}));
}

QTEST_GUILESS_MAIN(MachineFolderTest)
#include "machine_folder_test.moc"
