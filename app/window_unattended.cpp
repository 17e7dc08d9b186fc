// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_unattended.h"

#include "model/error.h"
#include "model/text_file.h"
#include "ui/main_window.h"
#include "ui/measure/machine_actions.h"
#include "ui/measure/measure_session.h"

#include <QApplication>
#include <QBuffer>
#include <QFile>
#include <QTimer>

#include <cstdio>

namespace gpuspeedup {
namespace {

/// Throws Error where the file cannot be written; an old one stays then.
void saveScreenshot(MainWindow& window, const QString& fileName)
{
    QBuffer png;
    window.grab().save(&png, "PNG");
    writeTextFile(QFile::encodeName(fileName).toStdString(), png.data().toStdString());
}

/// Renders the window and ends the program.
void finish(MainWindow& window, const QString& fileName, int status)
{
    QCoreApplication::processEvents();
    try {
        saveScreenshot(window, fileName);
    } catch (const Error& error) {
        status = report(QStringLiteral("--screenshot: ") + QString::fromUtf8(error.what()), 1);
    }
    QCoreApplication::exit(status);
}

/// Once the ranges and the map, which follow, are there.
void finishWhenComputed(MainWindow& window, const QString& fileName, int status = 0)
{
    if (!window.isFollowing())
        return finish(window, fileName, status);
    QTimer::singleShot(10, &window,
                       [&window, fileName, status] { finishWhenComputed(window, fileName, status); });
}

int applyMeasured(MainWindow& window, const MachineProfile& profile)
{
    window.applyMeasured(profile);
    return defaultFigures(profile, 0).empty() ? 1 : 0;
}

} // namespace

int report(const QString& sentence, int status)
{
    std::fprintf(stderr, "gpu-speedup: %s\n", qPrintable(sentence));
    return status;
}

int runUnattended(MainWindow& window, const QString& fileName, bool measure)
{
    MeasureSession session(window.machine().command());
    QObject::connect(&session, &MeasureSession::ended, &window, [&](const QString& problem) {
        if (!problem.isEmpty())
            report(problem, 1);
        const int status = applyMeasured(window, session.profile());
        QTimer::singleShot(0, &window, [&, status] { finishWhenComputed(window, fileName, status); });
    });
    // Behind the events of the first show, so that layout and chart are final.
    QTimer::singleShot(0, &window, [&] {
        if (measure)
            session.start();
        else
            finishWhenComputed(window, fileName);
    });
    return QCoreApplication::exec();
}

} // namespace gpuspeedup
