// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_page.h"

namespace gpuspeedup {

/// Power, hourly prices and what writing the GPU code costs.
class CostPage : public InputPage
{
    Q_OBJECT

public:
    explicit CostPage(QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;
    /// "95 W, 450 W · 0.5, 2 an hour"
    [[nodiscard]] static QString summary(const ShownPlan& shown);

private:
    std::vector<QuantityRow*> prices_; ///< in the order of the table of prices
};

} // namespace gpuspeedup
