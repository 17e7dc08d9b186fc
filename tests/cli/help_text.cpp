// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/help_text.h"

#include <QRegularExpression>

namespace gpuspeedup {

QStringList commandsIn(const QString& help)
{
    static const QRegularExpression line(QStringLiteral("^  ([a-z]+) {2,}\\S"),
                                         QRegularExpression::MultilineOption);
    QStringList commands;
    for (auto found = line.globalMatch(help.mid(help.indexOf(QStringLiteral("Subcommands:"))));
         found.hasNext();)
        commands += found.next().captured(1);
    return commands;
}

QList<HelpOption> optionsIn(const QString& help)
{
    // "  -o,--output FILE            File to write", "  -h, --help  Displays …", "  --set KEY=VALUE ... Its
    // sizes"
    static const QRegularExpression line(
        QStringLiteral("^  ((?:-[A-Za-z](?:, ?))?--[a-z-]+(?:,--[a-z-]+)*)(?: <?([A-Z]+(?:=VALUE)?))?"),
        QRegularExpression::MultilineOption);
    QList<HelpOption> options;
    for (auto found = line.globalMatch(help); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        options.append(
            {match.captured(1).remove(QLatin1Char(' ')).split(QLatin1Char(',')), match.captured(2)});
    }
    return options;
}

} // namespace gpuspeedup
