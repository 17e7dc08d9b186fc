// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/measure_event.h"

#include "tests/exactly.h"
#include "tests/model/random_profile.h"

#include <QTest>

using namespace gpuspeedup;

class MeasureEventTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(300); }
    void everyEventIsOneLineThatReadsBack();
    void aRunStartsWithItsSteps();
    void theSchemaVersionStandsFirst();
    void aLineThatIsNoEventIsRefusedInOneSentence_data();
    void aLineThatIsNoEventIsRefusedInOneSentence();
};

namespace {

void readsBack(const MeasureEvent& event)
{
    const std::string line = eventToJson(event);
    RC_ASSERT(line.find('\n') == std::string::npos);
    RC_ASSERT(eventFromJson(line) == event);
}

} // namespace

void MeasureEventTest::everyEventIsOneLineThatReadsBack()
{
    QVERIFY(rc::check("read(write(e)) == e", [] {
        using Kind = MeasureEvent::Kind;
        const MachineProfile profile = randomProfile();
        readsBack({.kind = Kind::started,
                   .steps = {{"cpu.fp32.all_cores", "FP32, all cores", *logUniform(-3, 3)},
                             {"gpus.0.fp32", "FP32 <1>\"", 0}},
                   .profile = *rc::gen::element<std::optional<MachineProfile>>(std::nullopt, profile)});
        readsBack({.kind = Kind::progress, .name = "gpus.0.fp32", .done = 3});
        readsBack({.kind = Kind::result, .name = "gpus.0.fp32", .done = 4, .figure = randomFigure()});
        readsBack({.kind = Kind::finished, .done = 17, .profile = profile});
    }));
}

void MeasureEventTest::aRunStartsWithItsSteps()
{
    const MeasureEvent event = eventFromJson(
        R"({"schema_version":1,"event":"started","steps":[{"name":"gpus.0.fp32","label":"FP32","expected_s":0.25}]})");
    QVERIFY(event.kind == MeasureEvent::Kind::started);
    QVERIFY(event.steps == (std::vector<MeasureEvent::Step>{{"gpus.0.fp32", "FP32", 0.25}}));
}

void MeasureEventTest::theSchemaVersionStandsFirst()
{
    QVERIFY(eventToJson({}).starts_with(R"({"schema_version":1,"event":"started")"));
}

void MeasureEventTest::aLineThatIsNoEventIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("sentence");
    QTest::newRow("empty") << QByteArray() << QByteArray("the line is empty; it must hold a JSON object.");
    QTest::newRow("log text") << QByteArray("warming up")
                              << QByteArray(
                                     "the line is not valid JSON at line 1, column 1; correct the text "
                                     "there.");
    QTest::newRow("half") << QByteArray(R"({"schema_version":1,"ev)")
                          << QByteArray("the line is not valid JSON at line 1, column 24: it ends too early; "
                                        "is it complete?");
    QTest::newRow("another program's") << QByteArray(R"({"level":"info"})")
                                       << QByteArray("the line: $.schema_version is missing, expected the "
                                                     "whole number 1.");
    QTest::newRow("a newer schema") << QByteArray(R"({"schema_version":2})")
                                    << QByteArray("the line: $.schema_version is “2”, written by a newer "
                                                  "version of this program, which is needed to read it.");
    QTest::newRow("an unknown event") << QByteArray(R"({"schema_version":1,"event":"paused"})")
                                      << QByteArray("the line: $.event is “\"paused\"”, expected one of "
                                                    "started, progress, result, finished.");
    QTest::newRow("a result of nothing") << QByteArray(R"({"schema_version":1,"event":"result","figure":{}})")
                                         << QByteArray("the line: $.name is missing, expected the name of a "
                                                       "step.");
    QTest::newRow("a result without figure")
        << QByteArray(R"({"schema_version":1,"event":"result","name":"a"})")
        << QByteArray("the line: $.figure is missing, expected an object.");
    QTest::newRow("a wrong profile")
        << QByteArray(R"({"schema_version":1,"event":"finished","profile":{"schema_version":1,"cpu":[]}})")
        << QByteArray("the line: $.profile.cpu is “a list”, expected an object.");
    QTest::newRow("huge") << QByteArray(5 << 20, 'x')
                          << QByteArray("the line is larger than 4096 KiB, which no event is.");
}

void MeasureEventTest::aLineThatIsNoEventIsRefusedInOneSentence()
{
    QFETCH(QByteArray, line);
    QFETCH(QByteArray, sentence);
    QCOMPARE(sentenceOf([&] { (void)eventFromJson(line.toStdString()); }), sentence);
}

QTEST_APPLESS_MAIN(MeasureEventTest)
#include "measure_event_test.moc"
