// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace gpuspeedup {

struct CliResult
{
    int status = -1; ///< -1 where it crashed or took more than a minute
    QByteArray output;
    QByteArray errors;
};

/// Runs the built gpu-speedup-cli to its end.
[[nodiscard]] CliResult runCli(const QStringList& arguments, const QByteArray& standardInput = {},
                               const QStringList& environment = {});

/// Status `status`, nothing on standard output, one line on standard error that
/// holds all of `parts`. Says what differs where not.
[[nodiscard]] bool isRefusal(const CliResult& result, int status, const QList<QByteArray>& parts);

/// Neither "inf" nor "nan" as a word of its own.
[[nodiscard]] bool isFreeOfInfAndNan(const QByteArray& output);

} // namespace gpuspeedup
