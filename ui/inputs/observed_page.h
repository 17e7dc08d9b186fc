// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/learning/observation.h"
#include "ui/inputs/input_page.h"
#include "ui/measure/profile_store.h"

class QPushButton;

namespace gpuspeedup {

class Catalogue;

/// What the task really took, to be kept with the measured machine and learned from.
class ObservedPage : public InputPage
{
    Q_OBJECT

public:
    /// `catalogue` outlives the page.
    ObservedPage(const Catalogue& catalogue, const ProfileStore& profiles, QWidget* parent = nullptr);

    void display(const ShownPlan& shown, bool keepTyped) override;
    /// "3 kept"
    [[nodiscard]] static QString summary(const ShownPlan& shown);

private:
    struct Side
    {
        ObservedSide side;
        QuantityRow* row;
    };

    void addSide(ObservedSide side, const QString& name);
    void keep();
    /// In the plan, and with the profile that is kept by this program.
    void keep(const ObservedPair& pair);
    void updateButton();

    const Catalogue& catalogue_;
    ProfileStore profiles_;
    std::vector<Side> sides_;
    QPushButton* keep_;
    QLabel* kept_;
    Choices choices_; ///< as shown last
};

} // namespace gpuspeedup
