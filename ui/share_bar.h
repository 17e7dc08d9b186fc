// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/plan_estimate.h"

#include <QColor>
#include <QWidget>

#include <vector>

namespace gpuspeedup {

/// The parts of the GPU time as one bar, named below it.
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);

    /// Computation, transfer and launches always; what else there is where it takes time.
    void showPlan(const Plan& plan, const PlanEstimate& estimate, bool stale);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part
    {
        QString name;
        double share;
        QColor color;
    };
    [[nodiscard]] std::vector<Part> parts() const;
    [[nodiscard]] QString describe() const;

    Plan plan_;
    PlanEstimate estimate_;
    bool stale_ = false;
};

} // namespace gpuspeedup
