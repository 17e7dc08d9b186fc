// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace gpuspeedup {

struct WindowResult
{
    int status = -1; ///< -1 where it crashed or took more than a minute
    QByteArray output;
    QByteArray errors; ///< without the notices of Qt's offscreen platform
};

/// The built gpu-speedup as a child process on the offscreen platform, with its
/// settings in a folder of the test's own.
class WindowProcess
{
public:
    explicit WindowProcess(const QString& configFolder, const QStringList& changedEnvironment = {});

    /// Runs it to its end.
    [[nodiscard]] WindowResult run(const QStringList& arguments);
    /// Opens the window, waits until it listens and ends it as the end of a session does.
    [[nodiscard]] WindowResult openAndQuit(const QStringList& arguments);

private:
    [[nodiscard]] WindowResult finish();

    QProcess process_;
};

/// Status `status`, nothing on standard output, and one sentence on standard error that holds `part`.
[[nodiscard]] bool isRefusal(const WindowResult& result, int status, const QByteArray& part);

} // namespace gpuspeedup
