// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_page.h"
#include "ui/compare/measured_machines.h"
#include "ui/measure/profile_store.h"

class QComboBox;

namespace gpuspeedup {

class Comparison;
class LivePlan;
class PlanDocument;

/// Scenarios of the plan side by side, or processors or measured machines for the current one: a chart and a
/// table in which what differs from the current scenario stands out.
class ComparisonPage : public ChartPage
{
    Q_OBJECT

public:
    ComparisonPage(LivePlan& live, PlanDocument& document, QWidget* parent = nullptr);

    /// The machines there are; they are read when they are first compared.
    void setProfileStore(const ProfileStore& profiles);
    /// The current scenario on every one of them.
    void showMachines();
    /// Compares anew what has changed. Called while the page is looked at.
    void refresh();
    [[nodiscard]] bool isComputing() const;

private:
    void showPlans();
    [[nodiscard]] QString reasonForNoMachine() const;
    void openRow(int row);

    LivePlan& live_;
    PlanDocument& document_;
    Comparison* comparison_;
    QComboBox* subject_;
    ProfileStore profiles_;
    bool machinesRead_ = false;
    std::vector<MeasuredMachine> machines_;
};

} // namespace gpuspeedup
