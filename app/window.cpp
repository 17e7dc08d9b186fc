// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bundled_fonts.h"
#include "app/quit_signals.h"
#include "app/version.h"
#include "app/window_options.h"
#include "app/window_state.h"
#include "app/window_unattended.h"
#include "model/error.h"
#include "ui/charts/chart_tabs.h"
#include "ui/inputs/plan_panel.h"
#include "ui/languages.h"
#include "ui/live_plan.h"
#include "ui/locale_text.h"
#include "ui/main_window.h"
#include "ui/measure/machine_actions.h"
#include "ui/plan/autosave.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/plan_recovery.h"
#include "ui/program_icon.h"
#include "ui/style.h"
#include "ui/window_body.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QTimer>

#include <functional>
#include <optional>

namespace gpuspeedup {
namespace {

/// What was open at the end of the last run.
void reopen(PlanDocument& document, const WindowState& remembered)
{
    if (QFile::exists(remembered.planFile)) {
        document.open(remembered.planFile);
    } else if (remembered.plan) {
        const PlanFile fresh = document.plan();
        document.reset(*remembered.plan);
        if (*remembered.plan != fresh) // no file holds it
            document.markModified();
    }
}

void openAsked(MainWindow& window, const WindowOptions& options)
{
    window.document().open(options.planFile);
    const QString reason = window.live().staleReason();
    if (!reason.isEmpty() && !options.screenshot.isEmpty())
        throw Error(reason.toStdString()); // there would be no result to show
}

/// Empty where `action` succeeds, else why not in one sentence.
QString problemOf(const std::function<void()>& action)
{
    try {
        action();
        return {};
    } catch (const Error& error) {
        return QString::fromUtf8(error.what());
    }
}

/// What `options` or the last run ask for, in the window. Returns what could not be opened, in one sentence.
/// That is no reason not to start: a plan is opened by a double click too, and nobody reads standard error
/// then.
QString openAtStart(MainWindow& window, const WindowOptions& options, const WindowState& remembered)
{
    QString problem;
    if (!options.planFile.isEmpty())
        problem = problemOf([&] { openAsked(window, options); });
    if (options.planFile.isEmpty() || (!problem.isEmpty() && options.screenshot.isEmpty())) {
        const QString lost = problemOf([&] { reopen(window.document(), remembered); });
        problem = problem.isEmpty() ? lost : problem;
    }
    if (problem.isEmpty() && !options.profileFile.isEmpty())
        problem =
            problemOf([&] { window.applyMeasured(readProfileFile(options.profileFile.toStdString())); });
    if (!problem.isEmpty() && !options.screenshot.isEmpty())
        throw Error(problem.toStdString());
    return problem;
}

/// The headless program stands beside the window's.
MeasureCommand measureCommand()
{
    return {.program = QCoreApplication::applicationDirPath() + QStringLiteral("/gpu-speedup-cli")};
}

/// Another window of this program, for one more plan that was not saved.
void recoverElsewhere(const QString& path)
{
    QProcess::startDetached(QCoreApplication::applicationFilePath(), {QStringLiteral("--recover"), path});
}

void connectRecovery(MainWindow& window, Autosave& autosave, PlanRecovery& recovery)
{
    QObject::connect(&autosave, &Autosave::failed, &window, &MainWindow::failed);
    QObject::connect(&recovery, &PlanRecovery::failed, &window, &MainWindow::failed);
    QObject::connect(&recovery, &PlanRecovery::notice, &window, &MainWindow::notice);
    QObject::connect(&window, &MainWindow::discarded, &autosave, &Autosave::discard);
}

int run(const WindowOptions& options)
{
    const bool unattended = !options.screenshot.isEmpty();
    WindowState remembered;
    if (!unattended)
        remembered.load();
    const Theme theme = options.theme.value_or(remembered.theme);
    applyTheme(theme);

    applyLanguage(options.language.isEmpty() ? remembered.language : options.language);
    MainWindow window(theme);
    const QString problem = openAtStart(window, options, remembered);
    window.machine().setCommand(measureCommand());
    if (!remembered.geometry.isEmpty())
        window.restoreGeometry(remembered.geometry);
    if (options.size.isValid())
        window.resize(options.size);
    window.body().restoreState(remembered.body);
    if (options.unfold)
        window.body().inputs().unfoldAll();
    if (!options.chart.isEmpty())
        window.body().charts().showPage(options.chart);
    if (options.endAfterFirstPaint)
        endAfterFirstPaint(window);
    window.show();
    if (unattended)
        return runUnattended(window, options.screenshot, options.measure);
    if (options.measure)
        window.machine().measure();

    if (!problem.isEmpty()) {
        report(problem, 1);
        const QString told = modelText(problem.toUtf8().constData());
        QTimer::singleShot(0, &window, [&window, told] { emit window.failed(told); }); // once it is there
    }

    Autosave autosave(window.document());
    PlanRecovery recovery(window, window.document(), autosave, recoverElsewhere);
    connectRecovery(window, autosave, recovery);
    if (!options.recover.isEmpty())
        recovery.recoverFile(options.recover);
    else if (!options.endAfterFirstPaint)
        QTimer::singleShot(0, &recovery, &PlanRecovery::offer);
    const int status = QApplication::exec();
    const bool saved = WindowState::of(window).save(remembered);
    if (saved && window.document().fileName().isEmpty()) // it is among what is remembered
        autosave.discard();
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
    std::optional<BundledFonts> fonts(std::in_place);
    QApplication application(argc, argv);
    fonts.reset();
    QApplication::setApplicationName(QStringLiteral("gpu-speedup"));
    QApplication::setApplicationVersion(
        QString::fromLatin1(programVersion.data(), static_cast<qsizetype>(programVersion.size())));
    quitOnSignals();
    QApplication::setWindowIcon(programIcon());
    QApplication::setDesktopFileName(QStringLiteral("org.gpuspeedup.estimator"));
    try {
        return run(parseWindowOptions(application.arguments()));
    } catch (const WindowUsageError& error) {
        return report(QString::fromUtf8(error.what()), 2);
    } catch (const std::exception& error) { // Error, or one that nobody expects
        return report(QString::fromUtf8(error.what()), 1);
    }
}
