// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/choices/edits.h"
#include "model/choices/plan_file.h"
#include "model/scenario_json.h"
#include "tests/exactly.h"
#include "tests/ui/window_process.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace gpuspeedup;

/// What the program remembers from one run to the next, seen in its settings file.
class RememberedStateTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void inputsSizeAndThemeOutliveTheProgram();
    void aRunWithAScenarioFileRemembersThatOne();
    void aPlanFileIsRememberedByItsName();
    void severalScenariosOutliveTheProgram();
    void theScenarioOfAnOlderVersionIsReadOnce();
    void aScreenshotNeitherReadsNorWritesTheMemory();
    void inputsWithoutAResultAreKept();
    void damagedSettingsAreReplaced_data();
    void damagedSettingsAreReplaced();
    void anUnwritableFolderDoesNotKeepTheWindowFromOpening();

private:
    [[nodiscard]] QString settingsFile() const
    {
        return folder_->filePath(QStringLiteral("gpu-speedup/settings.ini"));
    }
    [[nodiscard]] Scenario remembered() const;
    [[nodiscard]] WindowResult openAndQuit(const QStringList& arguments = {}) const
    {
        return WindowProcess(folder_->path()).openAndQuit(arguments);
    }
    [[nodiscard]] QString scenarioFile(const char* content) const;

    std::unique_ptr<QTemporaryDir> folder_;
};

namespace {

constexpr const char* unusual = R"({"cpu_operations_per_second": 0.1, "gpu_operations_per_second": 3e14,
    "operations": 1.0000000000000002e15, "link_bytes_per_second": 2.7e10, "data_bytes": 0,
    "launch_overhead_per_launch_s": 4.9e-324, "launches": 9007199254740992, "name": "An \"unusual\" one, ü;"})";

bool write(const QString& fileName, const QByteArray& content)
{
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

PlanFile twoScenarios()
{
    PlanFile plan;
    plan.scenarios.resize(2);
    plan.scenarios.back() = withTyped(plan.scenarios.back(), "operations", 7e9);
    plan.scenarios.back().fields.scenario.name = "The second";
    plan.current = 1;
    return plan;
}

} // namespace

void RememberedStateTest::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

QString RememberedStateTest::scenarioFile(const char* content) const
{
    const QString name = folder_->filePath(QStringLiteral("scenario.json"));
    return write(name, content) ? name : QString();
}

Scenario RememberedStateTest::remembered() const
{
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    const std::string plan = settings.value(QStringLiteral("plan")).toString().toStdString();
    return planFileFromJson(plan, "settings").scenarios.front().fields.scenario;
}

void RememberedStateTest::inputsSizeAndThemeOutliveTheProgram()
{
    const QString file = scenarioFile(unusual);
    QCOMPARE(openAndQuit({"--scenario", file, "--theme", "dark", "--size", "1010x650"}).status, 0);
    const Scenario expected = scenarioFromJson(unusual, "here");
    QVERIFY(remembered() == expected); // to the last bit, name included
    QVERIFY(QFile::remove(file));

    // The second run is told nothing: what it writes in the end is what it remembered.
    const QByteArray geometry = QSettings(settingsFile(), QSettings::IniFormat)
                                    .value(QStringLiteral("window/geometry"))
                                    .toByteArray();
    QCOMPARE(openAndQuit().status, 0);
    QVERIFY(remembered() == expected);
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    QCOMPARE(settings.value(QStringLiteral("window/theme")).toString(), QStringLiteral("dark"));
    QWidget before;
    QWidget after;
    QVERIFY(before.restoreGeometry(geometry));
    QVERIFY(after.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray()));
    QCOMPARE(after.size(), before.size());
    QCOMPARE(before.size(), QSize(1010, 650));
}

void RememberedStateTest::aRunWithAScenarioFileRemembersThatOne()
{
    QCOMPARE(openAndQuit().status, 0);
    QVERIFY(remembered().operations == Scenario{}.operations);
    QCOMPARE(openAndQuit({"--scenario", scenarioFile(R"({"operations": 7e9})")}).status, 0);
    QCOMPARE(exactly(remembered().operations.si()), exactly(7e9));
}

void RememberedStateTest::aPlanFileIsRememberedByItsName()
{
    const QString file = folder_->filePath(QStringLiteral("port.gpuplan"));
    QVERIFY(write(file, QByteArray::fromStdString(planFileToJson(twoScenarios()))));
    QCOMPARE(openAndQuit({file}).status, 0);
    {
        const QSettings settings(settingsFile(), QSettings::IniFormat);
        QCOMPARE(settings.value(QStringLiteral("planFile")).toString(), file);
        QVERIFY(!settings.contains(QStringLiteral("plan"))); // it is in its file
    }
    QCOMPARE(openAndQuit().status, 0);
    QCOMPARE(QSettings(settingsFile(), QSettings::IniFormat).value(QStringLiteral("planFile")).toString(),
             file);

    QVERIFY(QFile::remove(file)); // then the first example is there again
    QCOMPARE(openAndQuit().status, 0);
    QVERIFY(remembered().operations == Scenario{}.operations);
}

void RememberedStateTest::severalScenariosOutliveTheProgram()
{
    {
        QSettings settings(settingsFile(), QSettings::IniFormat);
        settings.setValue(QStringLiteral("plan"), QString::fromStdString(planFileToJson(twoScenarios())));
    }
    QCOMPARE(openAndQuit().status, 0);
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    const std::string plan = settings.value(QStringLiteral("plan")).toString().toStdString();
    QVERIFY(planFileFromJson(plan, "settings") == twoScenarios());
}

void RememberedStateTest::theScenarioOfAnOlderVersionIsReadOnce()
{
    {
        QSettings settings(settingsFile(), QSettings::IniFormat);
        settings.setValue(QStringLiteral("scenario"), QString::fromUtf8(unusual));
        settings.setValue(QStringLiteral("sources"), QStringLiteral("{}"));
    }
    QCOMPARE(openAndQuit().status, 0);
    QVERIFY(remembered() == scenarioFromJson(unusual, "here"));
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    QVERIFY(!settings.contains(QStringLiteral("scenario")));
    QVERIFY(!settings.contains(QStringLiteral("sources")));
}

void RememberedStateTest::aScreenshotNeitherReadsNorWritesTheMemory()
{
    const QString picture = folder_->filePath(QStringLiteral("window.png"));
    QCOMPARE(WindowProcess(folder_->path()).run({"--screenshot", picture}).status, 0);
    QVERIFY(!QFile::exists(settingsFile()));
}

/// 1e300/1e-300 s exceed what a double holds; both figures are somebody's work all the same.
void RememberedStateTest::inputsWithoutAResultAreKept()
{
    {
        QSettings settings(settingsFile(), QSettings::IniFormat);
        settings.setValue(QStringLiteral("scenario"),
                          QStringLiteral(R"({"cpu_operations_per_second": 1e-300, "operations": 1e300})"));
    }
    QCOMPARE(openAndQuit().status, 0);
    QCOMPARE(exactly(remembered().cpuRate.si()), exactly(1e-300));
    QCOMPARE(exactly(remembered().operations.si()), exactly(1e300));
}

void RememberedStateTest::damagedSettingsAreReplaced_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("binary") << QByteArray("\0\x01\xFF[[[\n=\n\x89PNG", 13);
    QTest::newRow("a scenario that is no JSON") << QByteArray("[General]\nscenario={oops\n");
    QTest::newRow("a scenario of a later version") << QByteArray(R"([General]
scenario="{\"schema_version\": 999}"
)");
    QTest::newRow("a plan that is no JSON") << QByteArray("[General]\nplan={oops\n");
    QTest::newRow("a plan of a later version") << QByteArray(R"([General]
plan="{\"schema_version\": 999}"
)");
    QTest::newRow("a plan file that is not there") << QByteArray("[General]\nplanFile=/nowhere.gpuplan\n");
    QTest::newRow("a geometry and a theme that are none")
        << QByteArray("[window]\ngeometry=@ByteArray(garbage)\ntheme=plaid\n");
    QTest::newRow("a megabyte of zeros") << QByteArray(1 << 20, '\0');
}

void RememberedStateTest::damagedSettingsAreReplaced()
{
    QFETCH(QByteArray, content);
    QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("gpu-speedup")));
    QFile file(settingsFile());
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    const WindowResult result = openAndQuit();
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, QByteArray());
    QVERIFY(remembered().operations == Scenario{}.operations); // the default example
}

void RememberedStateTest::anUnwritableFolderDoesNotKeepTheWindowFromOpening()
{
    QFile inTheWay(folder_->filePath(QStringLiteral("gpu-speedup"))); // a file where the folder would be
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QCOMPARE(openAndQuit().status, 0);
}

QTEST_MAIN(RememberedStateTest)
#include "remembered_state_test.moc"
