// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine_profile.h"
#include "tests/ui/sample_profile.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

/// --profile and --measure of the built window, with a headless program beside it that
/// plays a run.
class WindowMeasureTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aProfileFillsTheFields();
    void aWrongProfileIsRefusedAndNoWindowOpens_data();
    void aWrongProfileIsRefusedAndNoWindowOpens();
    void measuringUnattendedRendersTheMeasuredFigures();
    void withoutTheHeadlessProgramItSaysSoAndStillRenders();

private:
    struct Result
    {
        int status;
        QByteArray errors;
        QImage picture;
    };
    [[nodiscard]] Result render(const QStringList& arguments) const;
    [[nodiscard]] QString profileFile(const QByteArray& content) const;

    QTemporaryDir folder_;
};

void WindowMeasureTest::initTestCase()
{
    QVERIFY(QFile::copy(QStringLiteral(GPU_SPEEDUP), folder_.filePath(QStringLiteral("gpu-speedup"))));
    QVERIFY(QFile::copy(QStringLiteral(FAKE_MEASURE), folder_.filePath(QStringLiteral("gpu-speedup-cli"))));
}

WindowMeasureTest::Result WindowMeasureTest::render(const QStringList& arguments) const
{
    const QString picture = folder_.filePath(QStringLiteral("window.png"));
    QFile::remove(picture);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), folder_.path());
    process.setProcessEnvironment(environment);
    process.start(folder_.filePath(QStringLiteral("gpu-speedup")),
                  QStringList{QStringLiteral("--screenshot"), picture, QStringLiteral("--theme"),
                              QStringLiteral("light"), QStringLiteral("--size"), QStringLiteral("1000x640")} +
                      arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("the program does not end");
    QByteArray errors;
    for (const QByteArray& line : process.readAllStandardError().split('\n'))
        if (line.startsWith("gpu-speedup: "))
            errors += line + '\n';
    return {process.exitCode(), errors, QImage(picture)};
}

QString WindowMeasureTest::profileFile(const QByteArray& content) const
{
    QFile file(folder_.filePath(QStringLiteral("profile.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the file cannot be written");
    return file.fileName();
}

void WindowMeasureTest::aProfileFillsTheFields()
{
    const QString path = profileFile(QByteArray::fromStdString(profileToJson(sampleProfile())));
    const Result filled = render({QStringLiteral("--profile"), path});
    QCOMPARE(filled.errors, QByteArray());
    QCOMPARE(filled.status, 0);
    QCOMPARE(filled.picture.size(), QSize(1000, 640));
    QVERIFY(filled.picture != render({}).picture);
}

void WindowMeasureTest::aWrongProfileIsRefusedAndNoWindowOpens_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("part");
    const QByteArray whole = QByteArray::fromStdString(profileToJson(sampleProfile()));
    QTest::newRow("cut") << whole.left(300) << QByteArray("is it complete?");
    QTest::newRow("newer") << QByteArray("{\"schema_version\": 2}") << QByteArray("newer version");
    QTest::newRow("huge") << QByteArray(whole).replace("\"median\": ", "\"median\": 1e300, \"x\": ")
                          << QByteArray("median is “1e+300”, expected a number from 1e-24 to 1e24.");
}

void WindowMeasureTest::aWrongProfileIsRefusedAndNoWindowOpens()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, part);
    const Result refused = render({QStringLiteral("--profile"), profileFile(content)});
    QCOMPARE(refused.status, 1);
    QCOMPARE(refused.errors.count('\n'), 1);
    QVERIFY2(refused.errors.contains(part), refused.errors.constData());
    QVERIFY(refused.picture.isNull());
}

/// The left of the window: columns of tables stay as wide as earlier figures needed.
static QImage fieldsIn(const QImage& picture)
{
    return picture.copy(0, 0, 280, 640);
}

/// The run that is played tells the figures of the same profile.
void WindowMeasureTest::measuringUnattendedRendersTheMeasuredFigures()
{
    const Result measured = render({QStringLiteral("--measure")});
    QCOMPARE(measured.errors, QByteArray());
    QCOMPARE(measured.status, 0);
    const QString path = profileFile(QByteArray::fromStdString(profileToJson(sampleProfile())));
    QCOMPARE(fieldsIn(measured.picture), fieldsIn(render({QStringLiteral("--profile"), path}).picture));
}

void WindowMeasureTest::withoutTheHeadlessProgramItSaysSoAndStillRenders()
{
    QVERIFY(QFile::remove(folder_.filePath(QStringLiteral("gpu-speedup-cli"))));
    const Result result = render({QStringLiteral("--measure")});
    QCOMPARE(result.status, 1);
    QVERIFY2(result.errors.contains("cannot be started"), result.errors.constData());
    QVERIFY(result.picture == render({}).picture);
}

QTEST_GUILESS_MAIN(WindowMeasureTest)
#include "window_measure_test.moc"
