// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window_process.h"

#include <QDebug>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <csignal>

namespace gpuspeedup {
namespace {

constexpr int minute = 60'000;

/// The kernel's list of the signals a process catches.
bool catchesTermination(qint64 processId)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(processId));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("SigCgt:"))
            return ((line.mid(7).trimmed().toULongLong(nullptr, 16) >> (SIGTERM - 1)) & 1U) != 0;
    return false;
}

} // namespace

WindowProcess::WindowProcess(const QString& configFolder, const QStringList& changedEnvironment)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), configFolder);
    environment.insert(QStringLiteral("XDG_STATE_HOME"), configFolder);
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    for (const QString& change : changedEnvironment) {
        if (change.contains(u'='))
            environment.insert(change.section(u'=', 0, 0), change.section(u'=', 1));
        else
            environment.remove(change);
    }
    process_.setProcessEnvironment(environment);
    process_.setProgram(QStringLiteral(GPU_SPEEDUP));
}

WindowResult WindowProcess::run(const QStringList& arguments)
{
    process_.setArguments(arguments);
    process_.start();
    return finish();
}

WindowResult WindowProcess::openAndQuit(const QStringList& arguments)
{
    process_.setArguments(arguments);
    process_.start();
    process_.waitForStarted();
    QElapsedTimer waited;
    waited.start();
    while (!catchesTermination(process_.processId()) && waited.elapsed() < minute)
        QThread::msleep(5);
    process_.terminate();
    return finish();
}

WindowResult WindowProcess::finish()
{
    if (!process_.waitForFinished(minute) || process_.exitStatus() != QProcess::NormalExit)
        return {.status = -1, .output = {}, .errors = process_.readAllStandardError()};
    WindowResult result{
        .status = process_.exitCode(), .output = process_.readAllStandardOutput(), .errors = {}};
    for (const QByteArray& line : process_.readAllStandardError().split('\n'))
        if (!line.isEmpty() && !line.contains("propagateSizeHints") && !line.contains("XDG_RUNTIME_DIR"))
            result.errors += line + '\n';
    return result;
}

bool isRefusal(const WindowResult& result, int status, const QByteArray& part)
{
    const bool holds = result.status == status && result.output.isEmpty() && result.errors.count('\n') == 1 &&
                       result.errors.startsWith("gpu-speedup: ") && result.errors.contains(part);
    if (!holds)
        qWarning() << "status" << result.status << "output" << result.output << "errors" << result.errors;
    return holds;
}

} // namespace gpuspeedup
