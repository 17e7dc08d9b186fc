// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace gpuspeedup {

/// The plans that were last opened or saved, the newest first, kept in the program's settings for all of
/// its windows.
class RecentFiles
{
public:
    static constexpr int most = 10;

    explicit RecentFiles(const QString& settingsFile = standardFile()) : settingsFile_(settingsFile) {}
    /// settings.ini in the user's configuration folder of this program.
    [[nodiscard]] static QString standardFile();

    [[nodiscard]] QStringList list() const;
    void add(const QString& fileName);
    void remove(const QString& fileName);
    void clear();

private:
    void store(const QStringList& list);

    QString settingsFile_;
};

} // namespace gpuspeedup
