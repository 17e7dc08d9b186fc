// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quit_signals.h"
#include "app/version.h"
#include "app/window_options.h"
#include "app/window_state.h"
#include "app/window_unattended.h"
#include "model/error.h"
#include "model/estimate.h"
#include "model/examples.h"
#include "model/scenario_json.h"
#include "ui/main_window.h"
#include "ui/measure/machine_actions.h"
#include "ui/style.h"

#include <QApplication>
#include <QFile>

namespace gpuspeedup {
namespace {

SourcedScenario inputsAtStart(const WindowOptions& options, const WindowState& remembered)
{
    SourcedScenario inputs = remembered.inputs.value_or(fromExample(examples().front()));
    if (!options.scenarioFile.isEmpty()) {
        inputs = {readScenarioFile(QFile::encodeName(options.scenarioFile).toStdString()), {}};
        (void)estimate(inputs.scenario); // or there would be no result to show
    }
    if (options.profileFile.isEmpty())
        return inputs;
    const MachineProfile profile = readProfileFile(options.profileFile.toStdString());
    return withFigures(inputs, profile, 0, defaultFigures(profile, 0));
}

/// The headless program stands beside the window's.
MeasureCommand measureCommand()
{
    return {.program = QCoreApplication::applicationDirPath() + QStringLiteral("/gpu-speedup-cli")};
}

int run(const WindowOptions& options)
{
    const bool unattended = !options.screenshot.isEmpty();
    WindowState remembered;
    if (!unattended)
        remembered.load();
    const Theme theme = options.theme.value_or(remembered.theme);
    applyTheme(theme);

    const SourcedScenario inputs = inputsAtStart(options, remembered);
    MainWindow window(theme);
    window.setInputs(inputs);
    window.machine().setCommand(measureCommand());
    if (!remembered.geometry.isEmpty())
        window.restoreGeometry(remembered.geometry);
    if (options.size.isValid())
        window.resize(options.size);
    if (options.endAfterFirstPaint)
        endAfterFirstPaint(window);
    window.show();
    if (unattended)
        return runUnattended(window, options.screenshot, options.measure);
    if (options.measure)
        window.machine().measure();

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
    } catch (const std::exception& error) { // Error, or one that nobody expects
        return report(QString::fromUtf8(error.what()), 1);
    }
}
