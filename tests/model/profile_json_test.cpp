// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"

#include "tests/exactly.h"
#include "tests/model/random_profile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

class ProfileJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fixSeed(300); }
    void aProfileReadsBackToTheLastBit();
    void figuresStandUnderNestedKeys();
    void ratesBySizeAreWrittenWhereThereAreAny();
    void figuresAreFoundByTheirFullName();
    void whatIsNotKnownIsPassedOver();
    void theSmallestProfileIsRead();
    void controlCharactersAreWrittenAsSpaces();
    void markupIsKeptAsText();
    void aProfileCutAnywhereIsRefused();
    void aProfileWithAnyByteChangedIsReadOrRefused();
    void aFileIsReadFromDisk();
};

namespace {

MachineProfile sample()
{
    const Figure figure{.value = Spread{.median = 2e9, .p5 = 1e9, .p95 = 3e9, .samples = 11},
                        .unit = "FLOP/s",
                        .method = "counted",
                        .status = FigureStatus::ok};
    MachineProfile profile{.name = "box", .measuredAt = "2026-11-20T23:40:00Z", .host = "box"};
    profile.cpu.figures = {{"fp32.all_cores", figure}, {"memory.read.one_core", figure}};
    profile.gpus = {{.index = 0, .name = "first", .figures = {{"fp32", figure}}},
                    {.index = 1, .name = "second", .figures = {{"copy.h2d.pinned", figure}}}};
    profile.gpus[1].figures["copy.h2d.pinned"].unit = "B/s";
    return profile;
}

} // namespace

void ProfileJsonTest::aProfileReadsBackToTheLastBit()
{
    QVERIFY(rc::check("read(write(p)) == p", [] {
        const MachineProfile profile = randomProfile();
        RC_ASSERT(profileFromJson(profileToJson(profile), "test") == profile);
    }));
}

void ProfileJsonTest::figuresStandUnderNestedKeys()
{
    const QJsonObject root =
        QJsonDocument::fromJson(QByteArray::fromStdString(profileToJson(sample()))).object();
    QCOMPARE(root["schema_version"].toInt(), 1);
    QCOMPARE(root["cpu"]["fp32"]["all_cores"]["median"].toDouble(), 2e9);
    QCOMPARE(root["cpu"]["memory"]["read"]["one_core"]["samples"].toInt(), 11);
    QCOMPARE(root["gpus"].toArray().size(), 2);
    QCOMPARE(root["gpus"][0]["fp32"]["p95"].toDouble(), 3e9);
    QCOMPARE(root["gpus"][1]["copy"]["h2d"]["pinned"]["unit"].toString(), "B/s");
}

void ProfileJsonTest::ratesBySizeAreWrittenWhereThereAreAny()
{
    MachineProfile profile = sample();
    QVERIFY(!QByteArray::fromStdString(profileToJson(profile)).contains("size"));
    Figure& figure = profile.cpu.figures["throughput.fft"];
    figure = profile.cpu.figures["fp32.all_cores"];
    figure.bySize = {{1024, {.median = 2, .p5 = 1, .p95 = 3, .samples = 9}}};
    figure.sizeMeaning = "complex elements";
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(profileToJson(profile)));
    const QJsonObject written = json["cpu"]["throughput"]["fft"].toObject();
    QCOMPARE(written["size_meaning"], "complex elements");
    QCOMPARE(written["by_size"].toArray(),
             (QJsonArray{QJsonObject{{"size", 1024}, {"median", 2}, {"p5", 1}, {"p95", 3}, {"samples", 9}}}));
}

void ProfileJsonTest::figuresAreFoundByTheirFullName()
{
    const MachineProfile profile = sample();
    QCOMPARE(findFigure(profile, "cpu.fp32.all_cores"), &profile.cpu.figures.at("fp32.all_cores"));
    QCOMPARE(findFigure(profile, "fp32"), &profile.gpus[0].figures.at("fp32"));
    QCOMPARE(findFigure(profile, "copy.h2d.pinned", 1), &profile.gpus[1].figures.at("copy.h2d.pinned"));
    QVERIFY(findFigure(profile, "copy.h2d.pinned", 0) == nullptr);
    QVERIFY(findFigure(profile, "fp32", 2) == nullptr);
    QVERIFY(findFigure(profile, "cpu.fp8.all_cores") == nullptr);
}

void ProfileJsonTest::whatIsNotKnownIsPassedOver()
{
    QByteArray text = QByteArray::fromStdString(profileToJson(sample()));
    text.replace("\"complete\"", "\"colour\": {\"red\": [1, 2]}, \"complete\"");
    text.replace("\"fp32\"", R"("Ünknown": {"status": 5}, "numa": {"nodes": 2}, "fp32")");
    QVERIFY(profileFromJson(text.toStdString(), "test") == sample());
}

void ProfileJsonTest::theSmallestProfileIsRead()
{
    QVERIFY(profileFromJson(R"({"schema_version": 1, "cpu": {}, "gpus": []})", "test") == MachineProfile{});
}

void ProfileJsonTest::controlCharactersAreWrittenAsSpaces()
{
    MachineProfile profile = sample();
    profile.cpu.name = std::string("a\0b\nc", 5) + "\xFF";
    profile.host = std::string(3000, 'x');
    const MachineProfile read = profileFromJson(profileToJson(profile), "test");
    QCOMPARE(exactly(read.cpu.name), "a b c?");
    QCOMPARE(read.host.size(), std::size_t{2000});
}

void ProfileJsonTest::markupIsKeptAsText()
{
    MachineProfile profile = sample();
    profile.gpus[0].name = "<img src=x onerror=alert(1)>&amp;";
    QVERIFY(profileFromJson(profileToJson(profile), "test") == profile);
}

void ProfileJsonTest::aProfileCutAnywhereIsRefused()
{
    const std::string whole = profileToJson(sample());
    for (std::size_t size = 0; size < whole.rfind('}'); ++size)
        QVERIFY(sentenceOf([&] {
                    (void)profileFromJson(std::string_view(whole).substr(0, size), "cut.json");
                }).startsWith("cut.json "));
}

void ProfileJsonTest::aProfileWithAnyByteChangedIsReadOrRefused()
{
    const std::string whole = profileToJson(sample());
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (const char c : {'\0', '"', '{', '[', ',', '-', '9', 'e', '\\', '\xFF'}) {
            std::string changed = whole;
            changed[i] = c;
            (void)sentenceOf([&] { (void)profileFromJson(changed, "changed.json"); });
        }
}

void ProfileJsonTest::aFileIsReadFromDisk()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("profile.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(exactly(profileToJson(sample())));
    file.close();
    QVERIFY(readProfileFile(file.fileName().toStdString()) == sample());
    QVERIFY(sentenceOf([&] {
                (void)readProfileFile(folder.filePath("none").toStdString());
            }).contains("cannot be opened"));
}

QTEST_APPLESS_MAIN(ProfileJsonTest)
#include "profile_json_test.moc"
