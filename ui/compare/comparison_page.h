// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_page.h"

class QComboBox;

namespace gpuspeedup {

class Comparison;
class LivePlan;
class PlanDocument;

/// Scenarios of the plan side by side, or processors for the current one: a chart and a table in which what
/// differs from the current scenario stands out.
class ComparisonPage : public ChartPage
{
    Q_OBJECT

public:
    ComparisonPage(LivePlan& live, PlanDocument& document, QWidget* parent = nullptr);

    /// Compares anew what has changed. Called while the page is looked at.
    void refresh();
    [[nodiscard]] bool isComputing() const;

private:
    void showPlans();
    void openRow(int row);

    LivePlan& live_;
    PlanDocument& document_;
    Comparison* comparison_;
    QComboBox* subject_;
};

} // namespace gpuspeedup
