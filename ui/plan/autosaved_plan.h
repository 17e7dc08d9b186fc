// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/plan_file.h"

#include <QByteArray>
#include <QLockFile>
#include <QString>

#include <memory>
#include <vector>

namespace gpuspeedup {

/// What is kept of a plan with changes that are not saved.
struct AutosavedPlan
{
    PlanFile plan;
    QString fileName;         ///< of the plan's own file; empty: it has none yet
    QByteArray contentOnDisk; ///< as PlanDocument's

    bool operator==(const AutosavedPlan&) const = default;
};

[[nodiscard]] QByteArray autosaveText(const AutosavedPlan& plan);
/// Throws Error.
[[nodiscard]] AutosavedPlan readAutosave(const QString& path);

/// A file that a window keeps its unsaved plan in, and the lock that says that the window is alive.
struct AutosaveFile
{
    QString path;
    std::unique_ptr<QLockFile> lock; ///< held

    void remove() const;
    /// Keeps it under another name, where it is not found again. Returns that.
    [[nodiscard]] QString setAside() const;
};

/// "gpu-speedup" in the folder for the state of programs: $XDG_STATE_HOME, or ~/.local/state.
[[nodiscard]] QString stateFolder();
/// A new file in the folder, which is made; nothing of the file is there yet. Throws Error.
[[nodiscard]] AutosaveFile newAutosaveFile(const QString& folder);
/// Those whose windows are gone, the newest first; while they are held no other window finds them.
[[nodiscard]] std::vector<AutosaveFile> orphanedAutosaves(const QString& folder);
/// The file at `path`; without lock where its window lives.
[[nodiscard]] AutosaveFile takeAutosave(const QString& path);

} // namespace gpuspeedup
