// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/input_page.h"
#include "ui/measure/profile_store.h"

class QCheckBox;

namespace gpuspeedup {

class Catalogue;
class ProcessorBox;

/// The CPU and the GPU, from the catalogue, measured, or as typed.
class MachinePage : public InputPage
{
    Q_OBJECT

public:
    /// `catalogue` outlives the page.
    MachinePage(const Catalogue& catalogue, const ProfileStore& profiles, QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;
    /// Reads the kept profiles again.
    void refresh() override;
    /// "GeForce RTX 4090 · Core i7-8700K"
    [[nodiscard]] static QString summary(const ShownPlan& shown);

private:
    const Catalogue& catalogue_;
    ProfileStore profiles_;
    ProcessorBox* cpu_;
    ProcessorBox* gpu_;
    QLabel* note_;
    FigureRow* gpus_;
    QCheckBox* sharedLink_;
};

} // namespace gpuspeedup
