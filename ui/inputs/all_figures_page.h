// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_page.h"

class QLabel;

namespace gpuspeedup {

class FigureRow;

/// Every figure the plan's estimate uses beyond the published seven, in groups.
class AllFiguresPage : public InputPage
{
    Q_OBJECT

public:
    explicit AllFiguresPage(QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;
    /// "12 figures"
    [[nodiscard]] static QString summary(const ShownPlan& shown);

private:
    struct Group
    {
        QLabel* heading;
        std::vector<FigureRow*> figures;
    };

    std::vector<Group> groups_;
};

} // namespace gpuspeedup
