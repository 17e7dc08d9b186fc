// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

#include <vector>

namespace gpuspeedup {

struct BarSegment
{
    double position = 0; ///< of the bar's middle along the axis of names
    double from = 0;     ///< along the other axis
    double to = 0;
};

/// Pieces of bars that may begin anywhere, which QCPBars cannot.
class BarSegments : public QCPAbstractPlottable
{
public:
    BarSegments(QCPAxis* names, QCPAxis* values) : QCPAbstractPlottable(names, values) {}

    void setSegments(std::vector<BarSegment> segments) { segments_ = std::move(segments); }
    [[nodiscard]] const std::vector<BarSegment>& segments() const { return segments_; }
    /// In pixels; a piece that is there is never thinner than a line.
    [[nodiscard]] QRectF rectOf(const BarSegment& segment) const;

    double selectTest(const QPointF& pos, bool onlySelectable, QVariant* details) const override;
    QCPRange getKeyRange(bool& foundRange, QCP::SignDomain inSignDomain) const override;
    QCPRange getValueRange(bool& foundRange, QCP::SignDomain inSignDomain,
                           const QCPRange& inKeyRange) const override;

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter* painter, const QRectF& rect) const override;

private:
    std::vector<BarSegment> segments_;
};

} // namespace gpuspeedup
