// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/chart/chart.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <string>

class QKeyEvent;

namespace gpuspeedup {

struct ChartState;
struct CrosshairPlace;

/// Draws any Chart, and lets it be looked at closely: wheel and +/− zoom, dragging and arrow keys pan, Home
/// returns to the whole; the crosshair follows the mouse, or Ctrl with the arrow keys, and reads the values
/// off. The menu key or a right click opens all of it as a menu, the series among it; a click on an entry of
/// the legend hides or shows its series.
///
/// To assistive programs a chart with title and description; while there is a crosshair its values stand in
/// place of the description, and are announced as they change.
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
    [[nodiscard]] bool isSeriesVisible(const std::string& name) const;

    /// As the window draws it, in light colours, at `scale` pixels for a point.
    [[nodiscard]] QImage toImage(QSize size, double scale = 2) const;
    [[nodiscard]] QByteArray toSvg(QSize size) const;
    [[nodiscard]] QByteArray toPdf(QSize size) const;

public slots:
    void setLogarithmicX(bool logarithmic);
    void setLogarithmicY(bool logarithmic);
    void setLegendVisible(bool visible);
    void setSeriesVisible(const std::string& name, bool visible);
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
    void look(const ChartState& state);
    void zoom(double factor, const QPointF& around);
    void pan(double right, double up);
    bool pressKey(const QKeyEvent& key);
    bool stepCrosshair(int key);
    void moveMouse(const QPointF& pixel);
    void releaseMouse(const QPointF& pixel);
    void moveCrosshair(const std::optional<CrosshairPlace>& place);
    void readValues();
    void openMenu(const QPoint& at);

    struct Parts; ///< QCustomPlot's types stay out of this header
    std::unique_ptr<Parts> parts_;
};

} // namespace gpuspeedup
