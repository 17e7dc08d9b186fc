// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/estimate.h"
#include "model/provenance.h"
#include "model/sweep.h"
#include "model/verdict.h"

#include <QObject>

#include <optional>

namespace gpuspeedup {

/// All that the window shows of one scenario.
struct Outlook
{
    Scenario scenario;
    Estimate estimate;
    Verdict verdict;
    std::optional<Sweep> sweep; ///< nothing where a task a hundred times as large cannot be computed
};

/// Holds the current scenario and its results; the panels only show them.
class LiveEstimate : public QObject
{
    Q_OBJECT

public:
    explicit LiveEstimate(QObject* parent = nullptr);

    /// The last scenario that could be computed, and its results.
    [[nodiscard]] const Outlook& outlook() const { return outlook_; }
    /// Its scenario with the source of each input.
    [[nodiscard]] const SourcedScenario& inputs() const { return inputs_; }
    /// Why the outlook is not that of the fields; empty while it is.
    [[nodiscard]] QString staleReason() const { return staleReason_; }

    void setInputs(const SourcedScenario& inputs);
    /// The fields hold something that cannot be read: the outlook stays, as a past one.
    void markStale(const QString& reason);

signals:
    /// The outlook or the reason changed.
    void changed();

private:
    SourcedScenario inputs_;
    Outlook outlook_;
    QString staleReason_;
};

} // namespace gpuspeedup
