// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace gpuspeedup {

/// An option as --help shows it.
struct HelpOption
{
    QStringList names; ///< with dashes: "-o", "--output"
    QString type;      ///< "FILE"; empty for a flag
};

/// The subcommands that `help` lists.
[[nodiscard]] QStringList commandsIn(const QString& help);
/// The options that `help` lists, in any group.
[[nodiscard]] QList<HelpOption> optionsIn(const QString& help);

} // namespace gpuspeedup
