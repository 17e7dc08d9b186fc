// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <qcustomplot.h>

namespace gpuspeedup {

/// Ticks of any axis of a chart, as many as its length has room for: powers of ten on a logarithmic one, or
/// 1, 2, 5 and steps between them when little of it is seen; the names where there are names.
class AxisTicker : public QCPAxisTicker
{
public:
    explicit AxisTicker(const QCPAxis& axis) : axis_(axis) {}

    void setAxis(const ChartAxis& chartAxis) { chartAxis_ = chartAxis; }
    [[nodiscard]] const ChartAxis& chartAxis() const { return chartAxis_; }

protected:
    double getTickStep(const QCPRange& range) override;
    QVector<double> createTickVector(double tickStep, const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar formatChar, int precision) override;

private:
    [[nodiscard]] double roomInLines() const; ///< of text
    [[nodiscard]] int mostTicks() const;
    QVector<double> ticksOfNames(const QCPRange& range) const;
    QVector<double> logarithmicTicks(const QCPRange& range);

    const QCPAxis& axis_;
    ChartAxis chartAxis_;
    double step_ = 0; ///< between the ticks; zero: each has the first digit only
    double largest_ = 0;
};

} // namespace gpuspeedup
