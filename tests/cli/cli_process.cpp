// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli_process.h"

#include <QDebug>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>

#include <algorithm>

namespace gpuspeedup {

CliResult runCli(const QStringList& arguments, const QByteArray& standardInput,
                 const QStringList& environment)
{
    QProcess process;
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    for (const QString& variable : environment)
        variables.insert(variable.section('=', 0, 0), variable.section('=', 1));
    process.setProcessEnvironment(variables);
    process.start(GPU_SPEEDUP_CLI, arguments);
    process.write(standardInput);
    process.closeWriteChannel();
    constexpr int minute = 60'000;
    const bool ended = process.waitForFinished(minute);
    const bool whole = ended && process.exitStatus() == QProcess::NormalExit;
    return {whole ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

bool isRefusal(const CliResult& result, int status, const QList<QByteArray>& parts)
{
    const bool holdsAll = std::all_of(parts.begin(), parts.end(),
                                      [&](const QByteArray& part) { return result.errors.contains(part); });
    const bool oneLine = result.errors.count('\n') == 1 && result.errors.endsWith('\n');
    if (result.status == status && result.output.isEmpty() && oneLine && holdsAll)
        return true;
    qWarning() << "status" << result.status << "output" << result.output << "errors" << result.errors
               << "expected status" << status << "and" << parts;
    return false;
}

bool isFreeOfInfAndNan(const QByteArray& output)
{
    static const QRegularExpression word("\\b(inf|nan|infinity)\\b",
                                         QRegularExpression::CaseInsensitiveOption);
    return !QString::fromUtf8(output).contains(word);
}

} // namespace gpuspeedup
