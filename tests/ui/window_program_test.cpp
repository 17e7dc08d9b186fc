// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_process.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// The built program from outside: options, exit status, pictures.
class WindowProgramTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(folder_.isValid()); }
    void versionAndHelpAreAnswered();
    void aScreenshotHasTheSizeAskedFor_data();
    void aScreenshotHasTheSizeAskedFor();
    void aScreenshotNeedsNoDisplay();
    void themesAreSeenInThePicture();
    void theScenarioOfAFileIsShown();
    void aScenarioThatCannotBeReadIsRefused_data();
    void aScenarioThatCannotBeReadIsRefused();
    void aPlanThatCannotBeReadDoesNotKeepTheWindowFromOpening();
    void aScreenshotThatCannotBeWrittenIsRefused();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void withoutADisplayOneSentenceSaysWhatToDo();

private:
    [[nodiscard]] QString path(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] WindowResult run(const QStringList& arguments, const QStringList& environment = {})
    {
        return WindowProcess(folder_.path(), environment).run(arguments);
    }
    void write(const QString& name, const QByteArray& content) const;

    QTemporaryDir folder_;
};

void WindowProgramTest::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

void WindowProgramTest::versionAndHelpAreAnswered()
{
    const WindowResult version = run({"--version"});
    QCOMPARE(version.status, 0);
    QVERIFY2(QRegularExpression(QStringLiteral("^gpu-speedup [0-9]+\\.[0-9]+\\.[0-9]+\n"
                                               "Commit  .+\nCompiler  .+\nBuilt for  .+\nModel  .+\n"
                                               "Qt  +6\\..+\nQCustomPlot  .+\n$"))
                 .match(QString::fromUtf8(version.output))
                 .hasMatch(),
             version.output.constData());
    const WindowResult help = run({"--help"});
    QCOMPARE(help.status, 0);
    for (const char* option : {"--scenario", "--screenshot", "--theme", "--size"})
        QVERIFY2(help.output.contains(option), option);
    const WindowResult ofQt = run({"--help-all"}); // those of Qt as well
    QCOMPARE(ofQt.status, 0);
    QVERIFY(ofQt.output.contains("--platform"));
}

void WindowProgramTest::aScreenshotHasTheSizeAskedFor_data()
{
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("scale");
    QTest::addColumn<QSize>("pixels");
    QTest::newRow("the smallest window") << "1000x640"
                                         << "1" << QSize(1000, 640);
    QTest::newRow("a large one") << "1600x1000"
                                 << "1" << QSize(1600, 1000);
    QTest::newRow("at scale 2") << "1000x640"
                                << "2" << QSize(2000, 1280);
}

void WindowProgramTest::aScreenshotHasTheSizeAskedFor()
{
    QFETCH(QString, size);
    QFETCH(QString, scale);
    QFETCH(QSize, pixels);
    const QString picture = path(QStringLiteral("window.png"));
    const WindowResult result =
        run({"--screenshot", picture, "--size", size}, {QStringLiteral("QT_SCALE_FACTOR=") + scale});
    QCOMPARE(result.status, 0);
    QCOMPARE(result.errors, QByteArray());
    QCOMPARE(QImage(picture, "PNG").size(), pixels);
}

void WindowProgramTest::aScreenshotNeedsNoDisplay()
{
    const QString picture = path(QStringLiteral("undisplayed.png"));
    const WindowResult result =
        run({"--screenshot", picture}, {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"});
    QCOMPARE(result.status, 0);
    QVERIFY(!QImage(picture, "PNG").isNull());
}

void WindowProgramTest::themesAreSeenInThePicture()
{
    for (const QString& theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        const QString picture = path(theme + QStringLiteral(".png"));
        QCOMPARE(run({"--screenshot", picture, "--theme", theme}).status, 0);
        const QImage image(picture);
        QVERIFY(!image.isNull());
        const int lightness = image.pixelColor(3, image.height() - 3).lightness();
        QCOMPARE(lightness > 128, theme == QStringLiteral("light"));
    }
}

/// The same window with other figures in it is another picture; with the same ones, the same.
void WindowProgramTest::theScenarioOfAFileIsShown()
{
    write(QStringLiteral("default.json"), "{}");
    write(QStringLiteral("other.json"), R"({"operations": 3e12, "launches": 7})");
    const auto pictureOf = [&](const QString& scenario) {
        const QString picture = path(QStringLiteral("shown.png"));
        const WindowResult result =
            run({"--screenshot", picture, "--scenario", path(scenario), "--size", "1000x640"});
        return result.status == 0 ? QImage(picture) : QImage();
    };
    const QImage shown = pictureOf(QStringLiteral("default.json"));
    QVERIFY(!shown.isNull());
    QCOMPARE(pictureOf(QStringLiteral("default.json")), shown);
    const QImage other = pictureOf(QStringLiteral("other.json"));
    QVERIFY(!other.isNull() && other != shown);
}

void WindowProgramTest::aScenarioThatCannotBeReadIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("empty") << QByteArray("") << QByteArray("bad.json");
    QTest::newRow("truncated") << QByteArray(R"({"operations": 5)") << QByteArray("bad.json");
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << QByteArray("bad.json");
    QTest::newRow("a zero rate") << QByteArray(R"({"cpu_operations_per_second": 0})")
                                 << QByteArray("$.cpu_operations_per_second");
    QTest::newRow("text for a number")
        << QByteArray(R"({"operations": "many"})") << QByteArray("$.operations");
    QTest::newRow("ten thousand deep") << QByteArray(10'000, '[') << QByteArray("bad.json");
    QTest::newRow("a result beyond a double")
        << QByteArray(R"({"operations": 1e308, "cpu_operations_per_second": 1e-300})")
        << QByteArray("CPU time is too large");
}

void WindowProgramTest::aScenarioThatCannotBeReadIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, part);
    write(QStringLiteral("bad.json"), content);
    const QString picture = path(QStringLiteral("never.png"));
    QVERIFY(
        isRefusal(run({"--scenario", path(QStringLiteral("bad.json")), "--screenshot", picture}), 1, part));
    QVERIFY(!QFile::exists(picture));
    for (const QString& other : {path(QStringLiteral("nowhere.json")), folder_.path()})
        QVERIFY(isRefusal(run({"--scenario", other, "--screenshot", picture}), 1, {}));
}

void WindowProgramTest::aPlanThatCannotBeReadDoesNotKeepTheWindowFromOpening()
{
    write(QStringLiteral("bad.gpuplan"), "{oops");
    QVERIFY(isRefusal(WindowProcess(folder_.path()).openAndQuit({path(QStringLiteral("bad.gpuplan"))}), 0,
                      "bad.gpuplan"));
}

void WindowProgramTest::aScreenshotThatCannotBeWrittenIsRefused()
{
    QVERIFY(isRefusal(run({"--screenshot", path(QStringLiteral("nowhere/window.png"))}), 1, "--screenshot"));
    QVERIFY(isRefusal(run({"--screenshot", folder_.path()}), 1, "--screenshot"));
}

void WindowProgramTest::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("part");
    QTest::newRow("an unknown option") << QStringList{"--colour"} << QByteArray("colour");
    QTest::newRow("an option without its value") << QStringList{"--scenario"} << QByteArray("scenario");
    QTest::newRow("a size that is none") << QStringList{"--size", "large"} << QByteArray("--size");
    QTest::newRow("a size of three numbers") << QStringList{"--size", "1x2x3"} << QByteArray("--size");
    QTest::newRow("a negative size") << QStringList{"--size", "-5x100"} << QByteArray("--size");
    QTest::newRow("a size beyond memory") << QStringList{"--size", "99999x99999"} << QByteArray("--size");
    QTest::newRow("an unknown theme") << QStringList{"--theme", "plaid"} << QByteArray("--theme");
    QTest::newRow("an unknown language") << QStringList{"--language", "tlh"} << QByteArray("zh_CN");
    QTest::newRow("an unknown chart") << QStringList{"--chart", "pie"} << QByteArray("roofline");
    QTest::newRow("two plans") << QStringList{"first.gpuplan", "second.gpuplan"}
                               << QByteArray("second.gpuplan");
}

void WindowProgramTest::wrongUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, part);
    QVERIFY(isRefusal(run(arguments), 2, part));
}

void WindowProgramTest::withoutADisplayOneSentenceSaysWhatToDo()
{
    const QStringList none = {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"};
    QVERIFY(isRefusal(run({}, none), 1, "gpu-speedup-cli"));
    QCOMPARE(run({"--version"}, none).status, 0);
    QCOMPARE(run({"--help"}, none).status, 0);
}

QTEST_GUILESS_MAIN(WindowProgramTest)
#include "window_program_test.moc"
