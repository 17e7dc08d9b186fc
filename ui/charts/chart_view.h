// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <QWidget>

#include <memory>

class QMimeData;

namespace gpuspeedup {

/// Draws any Chart, and lets it be looked at closely: wheel and +/− zoom, dragging and arrow keys pan, Home
/// returns to the whole; the crosshair follows the mouse, or Ctrl with the arrow keys, and reads the values
/// off.
///
/// To assistive programs a chart with title and description; the crosshair's values are announced.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget* parent = nullptr);
    ~ChartView() override;

    /// Keeps what was zoomed while axes and title stay those of the chart before.
    void setChart(const Chart& chart);
    [[nodiscard]] const Chart& chart() const;
    /// A past result: drawn pale.
    void setStale(bool stale);

    [[nodiscard]] bool isLogarithmicX() const;
    [[nodiscard]] bool isLogarithmicY() const;
    [[nodiscard]] bool legendVisible() const;

    /// As the window draws it, in light colours, at `scale` pixels for a point.
    [[nodiscard]] QImage toImage(QSize size, double scale = 2) const;
    [[nodiscard]] QByteArray toSvg(QSize size) const;
    [[nodiscard]] QByteArray toPdf(QSize size) const;

public slots:
    void setLogarithmicX(bool logarithmic);
    void setLogarithmicY(bool logarithmic);
    void setLegendVisible(bool visible);
    void showWhole();
    void zoomIn();
    void zoomOut();

signals:
    /// The values under the crosshair, in words; empty where there is none.
    void valuesRead(const QString& text);
    /// Zoomed, or an axis changed its scale.
    void viewChanged();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Parts; ///< QCustomPlot's types stay out of this header
    std::unique_ptr<Parts> parts_;
};

} // namespace gpuspeedup
