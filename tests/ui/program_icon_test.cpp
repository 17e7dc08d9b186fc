// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_window.h"
#include "ui/program_icon.h"

#include <QDir>
#include <QImage>
#include <QLabel>
#include <QMessageBox>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace gpuspeedup;

/// The pictures of the program and of its files: on disk, compiled in, and in the window.
class ProgramIconTest : public QObject
{
    Q_OBJECT

private slots:
    void everySizeIsThereForTheProgramAndItsFiles_data();
    void everySizeIsThereForTheProgramAndItsFiles();
    void thePicturesAreThoseOfTheDrawings();
    void theCompiledInIconHasThePicturesOfTheFolder();
    void theAboutBoxShowsTheIcon();
};

namespace {

const QString folder = QStringLiteral(ICONS "/hicolor");
constexpr int sizes[] = {16, 22, 24, 32, 48, 64, 128, 256, 512};

QString pathOf(int size, const QString& name)
{
    return QStringLiteral("/%1x%1/%2.png").arg(size).arg(name);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Root mean square of the differences of all channels, 0 to 255.
double difference(const QImage& left, const QImage& right)
{
    if (left.size() != right.size())
        return 255;
    const QImage a = left.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    const QImage b = right.convertToFormat(QImage::Format_ARGB32_Premultiplied);
    double sum = 0;
    for (qsizetype i = 0; i < a.sizeInBytes(); ++i)
        sum += std::pow(a.constBits()[i] - b.constBits()[i], 2);
    return std::sqrt(sum / static_cast<double>(a.sizeInBytes()));
}

} // namespace

void ProgramIconTest::everySizeIsThereForTheProgramAndItsFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("program") << "apps/org.gpuspeedup.estimator";
    QTest::newRow("file") << "mimetypes/org.gpuspeedup.estimator-plan";
}

void ProgramIconTest::everySizeIsThereForTheProgramAndItsFiles()
{
    QFETCH(const QString, name);
    for (const int size : sizes) {
        const QImage image(folder + pathOf(size, name));
        QCOMPARE(image.size(), QSize(size, size));
        QVERIFY(image.hasAlphaChannel());
        QCOMPARE(qAlpha(image.pixel(0, 0)), 0);                 // a corner, on any background
        QCOMPARE(qAlpha(image.pixel(size / 2, size / 2)), 255); // the middle
    }
}

void ProgramIconTest::thePicturesAreThoseOfTheDrawings()
{
    if (QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty())
        QSKIP("rsvg-convert is not installed");
    const QTemporaryDir made;
    QCOMPARE(QProcess::execute(QStringLiteral(ICONS "/make_icons"), {made.path()}), 0);
    for (const char* name : {"apps/org.gpuspeedup.estimator", "mimetypes/org.gpuspeedup.estimator-plan"})
        for (const int size : sizes) {
            const QString path = pathOf(size, QLatin1String(name));
            // Versions of the renderer round edges otherwise; another drawing differs by far more.
            QVERIFY2(difference(QImage(folder + path), QImage(made.path() + path)) < 4, qPrintable(path));
        }
    for (const char* path : {"/scalable/apps/org.gpuspeedup.estimator.svg",
                             "/scalable/mimetypes/org.gpuspeedup.estimator-plan.svg",
                             "/symbolic/apps/org.gpuspeedup.estimator-symbolic.svg"}) {
        const QByteArray drawing = contentOf(folder + QLatin1String(path));
        QVERIFY2(drawing.contains("<svg"), path);
        QCOMPARE(contentOf(made.path() + QLatin1String(path)), drawing);
    }
}

void ProgramIconTest::theCompiledInIconHasThePicturesOfTheFolder()
{
    const QIcon icon = programIcon();
    QCOMPARE(icon.availableSizes().size(), 7);
    for (const QSize& size : icon.availableSizes()) {
        const QImage file(folder + pathOf(size.width(), QStringLiteral("apps/org.gpuspeedup.estimator")));
        QCOMPARE(difference(icon.pixmap(size).toImage(), file), 0.0);
    }
}

void ProgramIconTest::theAboutBoxShowsTheIcon()
{
    MainWindow window;
    window.show();
    QAction* about = nullptr;
    for (QAction* action : window.findChildren<QAction*>())
        if (action->text() == QLatin1String("&About"))
            about = action;
    QVERIFY(about != nullptr);
    about->trigger();
    const auto* box = window.findChild<QMessageBox*>();
    QVERIFY(box != nullptr);
    QCOMPARE(box->iconPixmap().toImage(), programIcon().pixmap(64).toImage());
}

QTEST_MAIN(ProgramIconTest)
#include "program_icon_test.moc"
