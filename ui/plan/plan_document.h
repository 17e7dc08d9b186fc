// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/plan_file.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUndoStack>

namespace gpuspeedup {

struct PlanChange;

/// ".gpuplan"
[[nodiscard]] QString planSuffix();

/// The open plan: its scenarios, its file, and every change as a step that can be undone.
///
/// What fails throws Error with one sentence and changes nothing.
class PlanDocument : public QObject
{
    Q_OBJECT

public:
    explicit PlanDocument(QObject* parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] const PlanFile& plan() const { return plan_; }
    [[nodiscard]] int count() const { return static_cast<int>(plan_.scenarios.size()); }
    [[nodiscard]] int currentIndex() const { return static_cast<int>(plan_.current); }
    [[nodiscard]] const Choices& current() const { return plan_.scenarios[plan_.current]; }
    [[nodiscard]] const Choices& at(int index) const;
    /// The name of the scenario; "Scenario 2" where it has none.
    [[nodiscard]] QString nameOf(int index) const;
    [[nodiscard]] QUndoStack& steps() { return steps_; }

    /// The current scenario becomes `choices`. Consecutive steps of the same `mergeKey`, not empty, are one:
    /// typing in one field. Undoing a step shows the scenario it belongs to.
    void edit(const Choices& choices, const QString& step, const QString& mergeKey = {});
    /// The next step begins anew, whatever its key: a field was left.
    void endMerging() { ++typing_; }
    /// Looks at another scenario; no step.
    void select(int index);
    /// Each is one step, and shows the scenario it is about. `insert` throws Error where the plan is full.
    void insert(int index, const Choices& choices, const QString& step);
    /// Behind the original, as "NAME (copy)".
    void duplicate(int index);
    void rename(int index, const QString& name);
    /// The scenario `from` becomes the one at `to`.
    void move(int from, int to);
    /// Requires more than one scenario.
    void remove(int index);

    [[nodiscard]] QString fileName() const { return fileName_; } ///< empty: not saved yet
    [[nodiscard]] QString title() const;                         ///< file name without folder and suffix
    /// There are changes that are not in the file.
    [[nodiscard]] bool isModified() const { return !steps_.isClean(); }
    /// Somebody else wrote to the file since it was opened or saved.
    [[nodiscard]] bool changedOnDisk() const;
    /// A digest of what was last read from or written to the file; empty: nobody knows.
    [[nodiscard]] QByteArray contentOnDisk() const { return contentOnDisk_; }
    /// Replaces everything, without steps: a new plan, one from a file, one that was recovered.
    void reset(const PlanFile& plan, const QString& fileName = {}, const QByteArray& contentOnDisk = {});
    /// A recovered plan has changes that are not in its file.
    void markModified() { steps_.resetClean(); }
    /// A scenario file, which has another format, opens as a plan without a name.
    void open(const QString& fileName);
    void saveTo(const QString& fileName);

signals:
    /// Another scenario is the current one, or it changed.
    void currentChanged();
    /// Scenarios came, went, moved or have other names or choices.
    void scenariosChanged();
    /// Another file, title or modified mark.
    void fileChanged();

private:
    class Step;

    void push(const QString& text, PlanChange change, const QString& mergeKey = {});
    void apply(const PlanChange& change);
    void requireRoom() const;

    PlanFile plan_;
    QString fileName_;
    QByteArray contentOnDisk_;
    QUndoStack steps_;
    int typing_ = 0; ///< counts endMerging()
};

} // namespace gpuspeedup
