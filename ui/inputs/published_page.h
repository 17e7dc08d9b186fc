// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_page.h"

namespace gpuspeedup {

class FigureRow;

/// The seven published inputs, as they count in the plan: typed, or given by what is chosen below.
class PublishedPage : public InputPage
{
    Q_OBJECT

public:
    explicit PublishedPage(QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;

private:
    std::vector<FigureRow*> figures_;
};

} // namespace gpuspeedup
