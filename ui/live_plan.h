// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/catalogue.h"
#include "ui/latest_job.h"
#include "ui/outlook.h"

#include <QObject>

namespace gpuspeedup {

/// Holds the current scenario and all its results; the panels only show them. What takes
/// longer than a frame follows from another thread: until then it is absent, never that of before.
class LivePlan : public QObject
{
    Q_OBJECT

public:
    explicit LivePlan(QObject* parent = nullptr);

    /// Of the last choices that could be computed.
    [[nodiscard]] const Outlook& outlook() const { return outlook_; }
    /// Why the outlook is not that of the fields; empty while it is.
    [[nodiscard]] QString staleReason() const { return staleReason_; }
    [[nodiscard]] const Catalogue& catalogue() const { return catalogue_; }

    void setChoices(const Choices& choices);
    /// The fields hold something that cannot be read: the outlook stays, as a past one.
    void markStale(const QString& reason);

    /// Something that is absent is still being computed.
    [[nodiscard]] bool isFollowing() const { return chanceJob_.isBusy() || mapJob_.isBusy(); }

    /// The map is computed only while it is looked at.
    void setMapWanted(bool wanted);
    /// Null: chosen by what matters. Requires inputs that are active in the plan, else they are chosen.
    void setMapInputs(const PlanInput* x, const PlanInput* y);
    /// Points of the map along each axis.
    static constexpr std::size_t mapPoints = 128;

signals:
    /// The outlook or the reason changed.
    void changed();
    /// What was absent is there: the ranges or the map.
    void followed();

private:
    void follow();
    void followChance();
    void followMap();

    Catalogue catalogue_;
    Outlook outlook_;
    QString staleReason_;
    LatestJob chanceJob_;
    LatestJob mapJob_;
    bool mapWanted_ = false;
    const PlanInput* mapX_ = nullptr;
    const PlanInput* mapY_ = nullptr;
};

/// The seven fields of `outlook` as they count, each with its source.
[[nodiscard]] SourcedScenario fieldsOf(const Outlook& outlook);

} // namespace gpuspeedup
