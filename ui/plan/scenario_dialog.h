// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListView;

namespace gpuspeedup {

class PlanDocument;
class ScenarioListModel;

/// All scenarios of a plan as a list: rows are dragged to another place, renamed where they stand,
/// and chosen to be looked at.
class ScenarioDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ScenarioDialog(PlanDocument& document, QWidget* parent = nullptr);

private:
    void showCurrent();
    void moveBy(int rows);

    PlanDocument& document_;
    ScenarioListModel* model_;
    QListView* list_;
};

} // namespace gpuspeedup
