// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan/autosaved_plan.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <optional>

namespace gpuspeedup {

class PlanDocument;

/// Keeps a copy of a plan with unsaved changes, at most a second old, for the case that the program ends
/// without saving it. The copy goes once the plan is saved, or its changes are discarded.
///
/// Written on a thread of its own, whole or not at all. Where the program ends in order with changes
/// neither saved nor discarded, as at the end of a session, the copy stays.
class Autosave : public QObject
{
    Q_OBJECT

public:
    explicit Autosave(PlanDocument& document, const QString& folder = stateFolder());
    ~Autosave() override;

    /// The document becomes the plan kept in `file`, with changes that are not saved. The file is this
    /// window's from now on. Throws Error, and changes nothing, where it cannot be read.
    void recover(AutosaveFile file);
    /// The changes are given up: nothing is kept until the next one.
    void discard();
    /// Waits until all that was changed up to now is written.
    void flush();
    /// From a change until it is written.
    [[nodiscard]] std::chrono::milliseconds longestWait() const { return delay_.intervalAsDuration(); }

signals:
    /// Nothing can be kept, in one sentence; told once until it works again.
    void failed(const QString& sentence);

private:
    void follow();
    void update();
    void write();
    void remove();
    void report(const QString& sentence);

    PlanDocument& document_;
    QString folder_;
    std::optional<AutosaveFile> file_; ///< from the first change on
    QThreadPool writer_;               ///< of one thread: what is begun later ends later
    QTimer delay_;
    bool discarded_ = false;
    bool recovering_ = false;
    bool writing_ = false;
    bool reported_ = false;
};

} // namespace gpuspeedup
