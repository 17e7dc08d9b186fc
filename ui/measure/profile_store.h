// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"

#include <QDir>
#include <QString>
#include <QStringList>

#include <vector>

namespace gpuspeedup {

/// The machine profiles that are kept, one file each in one folder.
///
/// Files are written whole or not at all. Everything that fails throws Error with
/// one sentence and changes nothing.
class ProfileStore
{
public:
    struct Entry
    {
        QString file; ///< name within the folder
        MachineProfile profile;
        QString problem; ///< why the file cannot be read; empty where it can
    };

    explicit ProfileStore(const QString& folder = standardFolder());
    /// "profiles" in the user's data folder of this program.
    [[nodiscard]] static QString standardFolder();

    /// Newest first; what cannot be read last. Never throws.
    [[nodiscard]] std::vector<Entry> entries() const;

    /// What became of files that were imported.
    struct Import
    {
        QStringList added;    ///< files they are kept in
        QStringList known;    ///< likewise, of those that were kept before
        QStringList cutShort; ///< names of those, added or known, that were measured incompletely
        QStringList refused;  ///< why others are not, a sentence each
    };

    /// Returns the file it is kept in; where the same profile is kept already, under any name, that one, to
    /// which observations are added that it does not have.
    QString add(const MachineProfile& profile);
    /// Gives a profile that was just measured what was learned with the newest one of the same machine that
    /// has learned. Returns the number of times.
    std::size_t takeOverObservations(MachineProfile& profile) const;
    /// Reads profile files, such as those measured on servers, and keeps them; a folder stands for the files
    /// *.json in it. A name that is taken gets the host or the time behind it. Never throws.
    [[nodiscard]] Import importFrom(const QStringList& paths);
    void exportTo(const QString& file, const QString& path) const;
    /// Where a kept file is.
    [[nodiscard]] QString pathOf(const QString& file) const { return folder_.absoluteFilePath(file); }
    /// Requires a name with a visible character. Returns the name as it is kept: on one
    /// line, of at most 200 characters.
    QString rename(const QString& file, const QString& name);
    void remove(const QString& file);

private:
    /// As add(), beside those that are `kept`.
    QString addTo(const std::vector<Entry>& kept, const MachineProfile& profile);
    void addObservationsTo(const Entry& entry, const std::vector<ObservedPair>& observations);
    [[nodiscard]] MachineProfile read(const QString& file) const;
    [[nodiscard]] QString freeName(const MachineProfile& profile) const;

    QDir folder_;
};

} // namespace gpuspeedup
