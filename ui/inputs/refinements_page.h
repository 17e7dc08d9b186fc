// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_page.h"

class QCheckBox;

namespace gpuspeedup {

/// A switch for each refinement, with what it changed.
class RefinementsPage : public InputPage
{
    Q_OBJECT

public:
    explicit RefinementsPage(QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;
    /// "7 of 13 on"
    [[nodiscard]] static QString summary(const ShownPlan& shown);
    /// "×0.42", "no change", "off": what `refinement` does to the speedup in that plan.
    [[nodiscard]] static QString effectText(const ShownPlan& shown, Refinement refinement);

private:
    struct Row
    {
        Refinement refinement;
        QCheckBox* check;
        QLabel* effect;
        QLabel* explanation;
    };
    void addSwitch(const RefinementInfo& info);

    std::vector<Row> switches_;
};

} // namespace gpuspeedup
