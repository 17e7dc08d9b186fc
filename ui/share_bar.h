// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/estimate.h"

#include <QWidget>

namespace gpuspeedup {

/// The parts of the GPU time as one bar: computation, transfer, launches.
class ShareBar : public QWidget
{
    Q_OBJECT

public:
    explicit ShareBar(QWidget* parent = nullptr);

    void showEstimate(const Estimate& estimate, bool stale);

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

    Estimate estimate_;
    bool stale_ = false;
};

} // namespace gpuspeedup
