// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QToolButton;

namespace gpuspeedup {

class PlanDocument;
class ScenarioActions;
class ShortenedLabel;

/// One row above the fields: which scenario is looked at, and what can be done with it.
class ScenarioBar : public QWidget
{
    Q_OBJECT

public:
    ScenarioBar(PlanDocument& document, ScenarioActions& actions, QWidget* parent = nullptr);

private:
    void showScenarios();
    void showTexts();

    PlanDocument& document_;
    ShortenedLabel* name_; ///< where there is no choice
    QComboBox* list_;
    QToolButton* duplicate_;
    QToolButton* more_;
};

} // namespace gpuspeedup
