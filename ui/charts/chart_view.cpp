// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "model/chart/svg.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/chart_view_parts.h"
#include "ui/locale_text.h"

#include <QEvent>
#include <QVBoxLayout>

namespace gpuspeedup {
namespace {

constexpr double zoomStep = 1.25;
constexpr QSize smallestPlot(260, 100);

} // namespace

ChartView::ChartView(QWidget* parent) : QWidget(parent), parts_(std::make_unique<Parts>())
{
    installChartAccessibility();
    parts_->plot = new LazyPlot(this);
    parts_->plot->setMinimumSize(smallestPlot);
    parts_->plot->setFocusPolicy(Qt::StrongFocus);
    parts_->plot->installEventFilter(this);
    parts_->drawing = std::make_unique<ChartDrawing>(*parts_->plot);
    parts_->crosshair = new Crosshair(*parts_->plot); // the plot deletes it
    setFocusProxy(parts_->plot);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(parts_->plot);
    parts_->restyle(palette());
}

ChartView::~ChartView() = default;

void ChartView::setChart(const Chart& chart)
{
    const bool sameAxes = haveSameAxes(chart, parts_->chart);
    parts_->chart = chart;
    if (!sameAxes) {
        const bool legend = parts_->state.legend;
        parts_->state = wholeState(chart);
        parts_->state.legend = legend;
        parts_->place.reset();
    }
    parts_->plot->setAccessibleName(toQString(chart.title));
    parts_->drawing->show(chart, parts_->state);
    readValues();
    parts_->plot->redraw();
    if (!sameAxes)
        emit viewChanged();
}

const Chart& ChartView::chart() const
{
    return parts_->chart;
}

void ChartView::setStale(bool stale)
{
    if (stale == parts_->stale)
        return;
    parts_->stale = stale;
    parts_->restyle(palette());
}

bool ChartView::isLogarithmicX() const
{
    return parts_->state.logarithmicX;
}

bool ChartView::isLogarithmicY() const
{
    return parts_->state.logarithmicY;
}

bool ChartView::legendVisible() const
{
    return parts_->state.legend;
}

bool ChartView::isSeriesVisible(const std::string& name) const
{
    return !parts_->state.hidden.contains(name);
}

QImage ChartView::toImage(QSize size, double scale) const
{
    return chartImage(parts_->chart, parts_->state, size, scale);
}

QByteArray ChartView::toSvg(QSize size) const
{
    return QByteArray::fromStdString(chartToSvg(
        seenPart(parts_->chart, parts_->state), currentLanguage(),
        {.width = static_cast<double>(size.width()), .height = static_cast<double>(size.height())}));
}

QByteArray ChartView::toPdf(QSize size) const
{
    return chartPdf(parts_->chart, parts_->state, size);
}

void ChartView::setLogarithmicX(bool logarithmic)
{
    ChartState next = parts_->state;
    const AxisScale seen = scaleX(parts_->chart, next);
    next.logarithmicX = logarithmic && parts_->chart.x.canBeLogarithmic;
    if (!next.x.isWhole())
        next.x = spanOf(wholeX(parts_->chart, next.logarithmicX), seen);
    look(next);
}

void ChartView::setLogarithmicY(bool logarithmic)
{
    ChartState next = parts_->state;
    const AxisScale seen = scaleY(parts_->chart, next);
    next.logarithmicY = logarithmic && parts_->chart.y.canBeLogarithmic;
    if (!next.y.isWhole())
        next.y = spanOf(wholeY(parts_->chart, next.logarithmicY), seen);
    look(next);
}

void ChartView::setLegendVisible(bool visible)
{
    ChartState next = parts_->state;
    next.legend = visible;
    look(next);
}

void ChartView::setSeriesVisible(const std::string& name, bool visible)
{
    ChartState next = parts_->state;
    if (visible)
        next.hidden.erase(name);
    else
        next.hidden.insert(name);
    look(next);
}

void ChartView::showWhole()
{
    ChartState next = parts_->state;
    next.x = {};
    next.y = {};
    look(next);
}

void ChartView::zoomIn()
{
    zoom(1 / zoomStep, parts_->area().center());
}

void ChartView::zoomOut()
{
    zoom(zoomStep, parts_->area().center());
}

/// Beside an axis only that axis; never one of names.
void ChartView::zoom(double factor, const QPointF& around)
{
    const QRectF area = parts_->area();
    const QPointF at = parts_->shareAt(around);
    ChartState next = parts_->state;
    if (parts_->chart.x.names.empty() && around.x() >= area.left() && around.x() <= area.right())
        next.x = next.x.zoomed(factor, at.x());
    if (parts_->chart.y.names.empty() && around.y() >= area.top() && around.y() <= area.bottom())
        next.y = next.y.zoomed(factor, at.y());
    look(next);
}

void ChartView::pan(double right, double up)
{
    ChartState next = parts_->state;
    next.x = next.x.moved(right);
    next.y = next.y.moved(up);
    look(next);
}

void ChartView::look(const ChartState& state)
{
    parts_->state = state;
    parts_->drawing->showState(parts_->chart, state);
    readValues();
    parts_->plot->redraw();
    emit viewChanged();
}

void ChartView::moveCrosshair(const std::optional<CrosshairPlace>& place)
{
    if (!place && !parts_->place)
        return;
    parts_->place = place;
    readValues();
    parts_->plot->redrawOverlay();
}

void ChartView::readValues()
{
    const QString description =
        toQString(parts_->chart.emptyReason.empty() ? parts_->chart.description : parts_->chart.emptyReason);
    ChartReading reading;
    if (parts_->place)
        reading = readingAt(parts_->chart, parts_->state, *parts_->place);
    if (reading.text.isEmpty())
        parts_->crosshair->hide();
    else
        parts_->crosshair->show(parts_->chart, reading);
    // A screen reader speaks the description of what has the focus when it changes.
    parts_->plot->setAccessibleDescription(reading.text.isEmpty() ? description : reading.text);
    emit valuesRead(reading.text);
}

void ChartView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool restyles = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (restyles && parts_->drawing)
        parts_->restyle(palette());
}

} // namespace gpuspeedup
