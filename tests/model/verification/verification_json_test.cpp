// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/verification/verification_json.h"

#include "model/error.h"
#include "model/text_file.h"
#include "model/verification/verification_event.h"
#include "model/verification/verification_run.h"
#include "tests/json_schema.h"
#include "tests/model/verification/sample_verification.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace gpuspeedup;

/// The table of verify as a file and as events, and what is known of a run from these.
class VerificationJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void aTableReadsBack();
    void aTableObeysItsSchema();
    void anEmptyTableObeysItsSchemaToo();
    void aTableOfBeforeThereWereWarningsHasNone();
    void whatIsNoTableIsRefusedInOneSentence_data();
    void whatIsNoTableIsRefusedInOneSentence();
    void everyEventIsOneLineThatReadsBack();
    void aLineThatIsNoEventIsRefused_data();
    void aLineThatIsNoEventIsRefused();
    void rowsOfARunAreKeptInTheirOrder();
    void aFinishedRunIsWhatItsLastEventSays();
    void theTimeLeftRunsDownBetweenEvents();
};

namespace {

using Kind = VerificationEvent::Kind;

Verification cpuAlone()
{
    Verification verification = sampleVerification();
    verification.gpu.clear();
    verification.noGpu = "No NVIDIA GPU was found.";
    verification.warnings = {"The profile is of another machine.", "CuPy is not installed."};
    verification.thorough = true;
    verification.complete = false;
    verification.gpuWasBusy = true;
    verification.cpuWasBusy = true;
    verification.isOfAnotherMachine = true;
    verification.warnings = {
        "Measured while busy: 2 other process(es) use this GPU; measure again when it is free."};
    for (VerifiedTask& task : verification.tasks) {
        task.gpuBy.clear();
        if (task.predicted)
            task.predicted->gpu.reset();
        for (TaskTimes& run : task.measured)
            run.gpu.reset();
    }
    return verification;
}

nlohmann::json schema()
{
    return nlohmann::json::parse(readTextFile(VERIFICATION_SCHEMA, 1 << 20));
}

VerificationEvent row(std::size_t index, const VerifiedTask& task)
{
    return {.kind = Kind::row, .index = index, .task = task};
}

QByteArray errorOfReading(const std::string& text)
{
    try {
        (void)verificationFromJson(text, "v.json");
    } catch (const Error& error) {
        return error.what();
    }
    return "nothing was refused";
}

} // namespace

void VerificationJsonTest::aTableReadsBack()
{
    for (const Verification& verification :
         {sampleVerification(), sampleWithStack("cupy"), cpuAlone(), Verification{}})
        QVERIFY(verificationFromJson(verificationToJson(verification), "it") == verification);
}

void VerificationJsonTest::aTableObeysItsSchema()
{
    for (const Verification& verification : {sampleVerification(), cpuAlone()}) {
        const auto json = nlohmann::json::parse(verificationToJson(verification));
        QCOMPARE(disobedience(json, schema()), std::string());
    }
    auto other = nlohmann::json::parse(verificationToJson(sampleVerification()));
    other["rows"][0]["cpu_measured_s"] = "long";
    QVERIFY(disobedience(other, schema()).starts_with("$.rows[0].cpu_measured_s is"));
}

void VerificationJsonTest::anEmptyTableObeysItsSchemaToo()
{
    QCOMPARE(disobedience(nlohmann::json::parse(verificationToJson({})), schema()), std::string());
}

void VerificationJsonTest::aTableOfBeforeThereWereWarningsHasNone()
{
    nlohmann::json table = nlohmann::json::parse(verificationToJson(cpuAlone()));
    QVERIFY(table.erase("warnings") == 1);
    const Verification read = verificationFromJson(table.dump(), "v.json");
    QVERIFY(read.warnings.empty());
    QVERIFY(read.tasks == cpuAlone().tasks);
}

void VerificationJsonTest::whatIsNoTableIsRefusedInOneSentence_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("nothing") << "" << QByteArray("v.json is empty");
    QTest::newRow("another document")
        << R"({"schema_version":1,"scenarios":[]})" << QByteArray("$.rows is missing");
    QTest::newRow("a newer one") << R"({"schema_version":2,"rows":[]})" << QByteArray("newer");
    QTest::newRow("an unknown workload")
        << R"({"schema_version":1,"rows":[{"workload":"gem","sizes":"m=1","runs":[]}]})"
        << QByteArray("gemm");
    QTest::newRow("a size it does not have")
        << R"({"schema_version":1,"rows":[{"workload":"gemm","sizes":"q=1","runs":[]}]})"
        << QByteArray("$.rows[0].sizes");
    QTest::newRow("code nobody knows")
        << R"({"schema_version":1,"rows":[{"workload":"gemm","sizes":"m=1","cpu_code":"fast","runs":[]}]})"
        << QByteArray("$.rows[0].cpu_code");
    QTest::newRow("a time below zero")
        << R"({"schema_version":1,"rows":[{"workload":"gemm","sizes":"m=1","runs":[{"cpu_s":-1}]}]})"
        << QByteArray("$.rows[0].runs[0].cpu_s");
    QTest::newRow("half of a GPU time")
        << R"({"schema_version":1,"rows":[{"workload":"gemm","sizes":"m=1","runs":[{"cpu_s":1,"gpu_s":1}]}]})"
        << QByteArray("$.rows[0].runs[0].copy_in_s is missing");
}

void VerificationJsonTest::whatIsNoTableIsRefusedInOneSentence()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, part);
    const QByteArray error = errorOfReading(text.toStdString());
    QVERIFY2(error.contains(part) && error.contains("v.json"), error.constData());
}

void VerificationJsonTest::everyEventIsOneLineThatReadsBack()
{
    Verification head = sampleVerification();
    head.tasks.clear();
    const VerificationEvent events[] = {
        {.kind = Kind::started, .verification = head, .rows = 70},
        {.kind = Kind::progress, .done = 3, .steps = 140, .doing = "Matrix <product>", .secondsLeft = 12.5},
        {.kind = Kind::progress, .doing = "Sum"},
        row(4, sampleVerification().tasks[4]),
        {.kind = Kind::finished, .verification = sampleVerification()}};
    for (const VerificationEvent& event : events) {
        const std::string line = verificationEventToJson(event);
        QVERIFY2(line.starts_with(R"({"schema_version":1,"event":)"), line.c_str());
        QVERIFY(line.find('\n') == std::string::npos);
        QVERIFY(verificationEventFromJson(line) == event);
    }
}

void VerificationJsonTest::aLineThatIsNoEventIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << "";
    QTest::newRow("log text") << "warming up";
    QTest::newRow("half of one") << R"({"schema_version":1,"event":"progr)";
    QTest::newRow("another program's") << R"({"level":"info"})";
    QTest::newRow("an event of measure") << R"({"schema_version":1,"event":"result","name":"cpu.fp32"})";
    QTest::newRow("a newer schema") << R"({"schema_version":2,"event":"started","rows":1})";
    QTest::newRow("a row without one") << R"({"schema_version":1,"event":"row","index":0})";
    QTest::newRow("an end without a table") << R"({"schema_version":1,"event":"finished"})";
    QTest::newRow("steps below zero") << R"({"schema_version":1,"event":"progress","done":-1,"steps":2})";
}

void VerificationJsonTest::aLineThatIsNoEventIsRefused()
{
    QFETCH(QString, line);
    QVERIFY_EXCEPTION_THROWN((void)verificationEventFromJson(line.toStdString()), Error);
}

/// Rows come in any order, and again when they were measured once more.
void VerificationJsonTest::rowsOfARunAreKeptInTheirOrder()
{
    const std::vector<VerifiedTask> tasks = sampleVerification().tasks;
    VerifiedTask once = tasks[1];
    once.measured.pop_back();
    VerificationRun run;
    run.apply(row(7, tasks[2]), 0);
    run.apply(row(2, once), 1);
    run.apply(row(5, tasks[0]), 2);
    run.apply(row(2, tasks[1]), 3);
    QVERIFY(!run.isFinished() && !run.verification().complete);
    QVERIFY(run.verification().tasks == (std::vector{tasks[1], tasks[0], tasks[2]}));

    Verification head = cpuAlone();
    head.tasks.clear();
    run.apply({.kind = Kind::started, .verification = head, .rows = 9}, 4); // late, but told
    QCOMPARE(run.verification().noGpu, head.noGpu);
    QCOMPARE(run.verification().tasks.size(), std::size_t{3});
}

void VerificationJsonTest::aFinishedRunIsWhatItsLastEventSays()
{
    VerificationRun run;
    run.apply(row(0, sampleVerification().tasks[3]), 0);
    run.apply({.kind = Kind::finished, .verification = sampleVerification()}, 1);
    run.apply(row(0, sampleVerification().tasks[3]), 2); // too late
    QVERIFY(run.isFinished());
    QVERIFY(run.verification() == sampleVerification());
}

void VerificationJsonTest::theTimeLeftRunsDownBetweenEvents()
{
    VerificationRun run;
    QVERIFY(!run.secondsLeft(1));
    run.apply({.kind = Kind::progress, .done = 2, .steps = 10, .doing = "Sum", .secondsLeft = 8}, 10);
    QCOMPARE(*run.secondsLeft(13), 5.0);
    QCOMPARE(*run.secondsLeft(30), 0.0);
    QCOMPARE(run.done(), std::size_t{2});
    QCOMPARE(run.steps(), std::size_t{10});
    QCOMPARE(run.doing(), std::string("Sum"));
}

QTEST_APPLESS_MAIN(VerificationJsonTest)
#include "verification_json_test.moc"
