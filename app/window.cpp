// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quit_signals.h"
#include "app/version.h"
#include "app/window_options.h"
#include "app/window_state.h"
#include "model/error.h"
#include "model/examples.h"
#include "model/scenario_json.h"
#include "ui/main_window.h"
#include "ui/style.h"

#include <QApplication>
#include <QSaveFile>
#include <QTimer>

#include <cstdio>

namespace gpuspeedup {
namespace {

int report(const QString& sentence, int status)
{
    std::fprintf(stderr, "gpu-speedup: %s\n", qPrintable(sentence));
    return status;
}

/// Throws Error where the file cannot be written; an old one stays then.
void saveScreenshot(MainWindow& window, const QString& fileName)
{
    QSaveFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || !window.grab().save(&file, "PNG") ||
        !file.flush() || // commit() of Qt 6.4 overlooks a failure in its own flush
        !file.commit())
        throw Error("--screenshot: " + fileName.toStdString() +
                    " was not written: " + file.errorString().toStdString() + "; choose another place.");
}

int runUnattended(MainWindow& window, const QString& fileName)
{
    int status = 0;
    // Behind the events of the first show, so that layout and chart are final.
    QTimer::singleShot(0, &window, [&] {
        QCoreApplication::processEvents();
        try {
            saveScreenshot(window, fileName);
        } catch (const Error& error) {
            status = report(QString::fromUtf8(error.what()), 1);
        }
        QCoreApplication::exit(status);
    });
    return QCoreApplication::exec();
}

int run(const WindowOptions& options)
{
    const bool unattended = !options.screenshot.isEmpty();
    WindowState remembered;
    if (!unattended)
        remembered.load();
    const Theme theme = options.theme.value_or(remembered.theme);
    applyTheme(theme);

    Scenario scenario = remembered.scenario.value_or(examples().front());
    if (!options.scenarioFile.isEmpty())
        scenario = readScenarioFile(options.scenarioFile.toStdString());
    MainWindow window(theme);
    window.setScenario(scenario);
    if (!remembered.geometry.isEmpty())
        window.restoreGeometry(remembered.geometry);
    if (options.size.isValid())
        window.resize(options.size);
    if (options.endAfterFirstPaint)
        endAfterFirstPaint(window);
    window.show();
    if (unattended)
        return runUnattended(window, options.screenshot);

    const int status = QApplication::exec();
    if (!options.endAfterFirstPaint)
        WindowState::of(window).save();
    return status;
}

} // namespace
} // namespace gpuspeedup

int main(int argc, char** argv)
{
    using namespace gpuspeedup;
    if (const char* refusal = prepareDisplay(argc, argv))
        return report(QString::fromUtf8(refusal), 1);
    QApplication::setStyle(new Style);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("gpu-speedup"));
    QApplication::setApplicationVersion(
        QString::fromLatin1(programVersion.data(), static_cast<qsizetype>(programVersion.size())));
    quitOnSignals();
    QApplication::setDesktopFileName(QStringLiteral("org.gpuspeedup.estimator"));
    try {
        return run(parseWindowOptions(application.arguments()));
    } catch (const WindowUsageError& error) {
        return report(QString::fromUtf8(error.what()), 2);
    } catch (const Error& error) {
        return report(QString::fromUtf8(error.what()), 1);
    }
}
