// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_page.h"

namespace gpuspeedup {

class ChoiceBox;

/// What today's code on the CPU costs.
class BaselinePage : public InputPage
{
    Q_OBJECT

public:
    explicit BaselinePage(QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;
    /// "NumPy on one core"
    [[nodiscard]] static QString summary(const ShownPlan& shown);

private:
    void onChosen(int row);
    void onTyped(const QuantityRow& row, bool isRate);

    ChoiceBox* kinds_;
    QLabel* explanation_;
    QuantityRow* rate_;
    QuantityRow* runTime_;
    QLabel* fromLabel_;
    ChoiceBox* operationsFrom_;
    Throughput rateOfPlan_; ///< to begin with where a rate or a run time is to be typed
    Duration timeOfPlan_;
    CpuBaselineChoice shown_;
};

} // namespace gpuspeedup
