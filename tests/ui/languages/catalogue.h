// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gpuspeedup {

/// One text of a .ts file.
struct CatalogueEntry
{
    QString context;
    QString source;
    QStringList translations; ///< one for each form of the number; else one
    QString type;             ///< empty: finished and in use

    [[nodiscard]] QString key() const { return context + QStringLiteral(" | ") + source; }
};

/// All of a .ts file. Ends the program where it cannot be read.
[[nodiscard]] std::vector<CatalogueEntry> readCatalogue(const QString& fileName);

} // namespace gpuspeedup
