// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inputs/shown_plan.h"

#include <QObject>

namespace gpuspeedup {

struct PlanInput;
class QuantityRow;

/// An input of the plan in its row: value, source and how far it may be off.
class FigureRow : public QObject
{
    Q_OBJECT

public:
    /// `row` is that of `input`, which outlives it.
    FigureRow(const PlanInput& input, QuantityRow& row);

    /// Only what changed since the last time.
    void display(const ShownPlan& shown, bool keepTyped);
    [[nodiscard]] const PlanInput& input() const { return input_; }
    [[nodiscard]] QuantityRow& row() { return row_; }

signals:
    void edited(const gpuspeedup::ChoicesChange& change, const QString& step, const QString& mergeKey);
    void refusalChanged();

private:
    void onEdited();
    void onReset();
    [[nodiscard]] QString hint() const;

    const PlanInput& input_;
    QuantityRow& row_;
    Source source_;
    double value_ = -1;
    int digits_ = 0;
    bool typed_ = false;
    bool used_ = true;
    bool shown_ = false;
};

} // namespace gpuspeedup
