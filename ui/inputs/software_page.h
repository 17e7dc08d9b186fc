// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_page.h"

namespace gpuspeedup {

class ChoiceBox;

/// How the GPU is programmed: the software stack, host memory, overlap and launches.
class SoftwarePage : public InputPage
{
    Q_OBJECT

public:
    explicit SoftwarePage(QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;
    /// "CuPy · pinned · best overlap"
    [[nodiscard]] static QString summary(const ShownPlan& shown);

private:
    void addStackChoice();
    void addMemoryChoice();
    void addOverlapChoice();
    void addLaunchChoice();
    void showWhatNeedsAGpu(const ShownPlan& shown);

    ChoiceBox* stack_;
    QLabel* stackNote_;
    ChoiceBox* memory_;
    ChoiceBox* overlap_;
    QuantityRow* chunks_;
    ChoiceBox* launches_;
    QLabel* needsGpu_;
};

} // namespace gpuspeedup
