// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/charts/chart_drawing.h"
#include "ui/charts/chart_picture.h"
#include "ui/charts/chart_style.h"
#include "ui/charts/crosshair.h"
#include "ui/charts/lazy_plot.h"
#include "ui/locale_text.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double zoomStep = 1.25;
constexpr double panStep = 0.1;   ///< of what is seen
constexpr double wheelStep = 120; ///< eighths of a degree; Qt's unit of a wheel's step
constexpr QSize smallestPlot(260, 130);

} // namespace

struct ChartView::Parts
{
    LazyPlot* plot = nullptr;
    std::unique_ptr<ChartDrawing> drawing;
    Crosshair* crosshair = nullptr;
    Chart chart;
    ChartState state;
    bool stale = false;
    std::optional<CrosshairPlace> place; ///< of the crosshair
    QPointF pressedAt;
    std::optional<ChartState> pressedState; ///< while a button is down
    bool dragged = false;

    [[nodiscard]] QRectF area() const { return plot->axisRect()->rect(); }
    /// Shares of what is seen.
    [[nodiscard]] QPointF shareAt(const QPointF& pixel) const
    {
        const QRectF rect = area();
        const double up = (rect.bottom() - pixel.y()) / rect.height();
        return {(pixel.x() - rect.left()) / rect.width(), plot->yAxis->rangeReversed() ? 1 - up : up};
    }
    [[nodiscard]] CrosshairPlace placeAt(const QPointF& pixel) const
    {
        return {plot->xAxis->pixelToCoord(pixel.x()), plot->yAxis->pixelToCoord(pixel.y())};
    }
    void restyle(const QPalette& palette) const
    {
        const ChartColors colors{palette, stale};
        drawing->restyle(colors);
        crosshair->setColors(colors);
        plot->redraw();
    }
};

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
    (void)size;
    return {};
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

bool ChartView::pressKey(const QKeyEvent& key)
{
    if (key.modifiers() & Qt::ControlModifier)
        return stepCrosshair(key.key());
    switch (key.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_Left:
        pan(-panStep, 0);
        return true;
    case Qt::Key_Right:
        pan(panStep, 0);
        return true;
    case Qt::Key_Up:
        pan(0, panStep);
        return true;
    case Qt::Key_Down:
        pan(0, -panStep);
        return true;
    case Qt::Key_Home:
        showWhole();
        return true;
    case Qt::Key_Escape:
        if (!parts_->place)
            return false;
        moveCrosshair({});
        return true;
    default:
        return false;
    }
}

bool ChartView::stepCrosshair(int key)
{
    int right = 0;
    int down = 0;
    switch (key) {
    case Qt::Key_Left:
        right = -1;
        break;
    case Qt::Key_Right:
        right = 1;
        break;
    case Qt::Key_Up:
        down = -1;
        break;
    case Qt::Key_Down:
        down = 1;
        break;
    default:
        return false;
    }
    moveCrosshair(nextPlace(parts_->chart, parts_->state, parts_->place, right, down));
    return true;
}

void ChartView::moveMouse(const QPointF& pixel)
{
    const QPointF way = pixel - parts_->pressedAt;
    if (!parts_->pressedState) {
        const bool inside = parts_->area().contains(pixel);
        return moveCrosshair(inside ? std::optional(parts_->placeAt(pixel)) : std::nullopt);
    }
    if (!parts_->dragged && way.manhattanLength() < QApplication::startDragDistance())
        return;
    parts_->dragged = true;
    parts_->plot->setCursor(Qt::ClosedHandCursor);
    ChartState next = *parts_->pressedState;
    const QRectF area = parts_->area();
    next.x = next.x.moved(-way.x() / area.width());
    next.y = next.y.moved((parts_->plot->yAxis->rangeReversed() ? -1 : 1) * way.y() / area.height());
    look(next);
}

void ChartView::releaseMouse(const QPointF& pixel)
{
    parts_->pressedState.reset();
    parts_->plot->unsetCursor();
    if (std::exchange(parts_->dragged, false))
        return;
    const std::optional<std::size_t> entry = parts_->drawing->legendEntryAt(pixel);
    if (!entry)
        return;
    const std::string name = parts_->chart.series[*entry].name;
    setSeriesVisible(name, !isSeriesVisible(name));
}

void ChartView::openMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Whole view"), this, &ChartView::showWhole);
    menu->addAction(tr("Zoom &in"), this, &ChartView::zoomIn);
    menu->addAction(tr("Zoom &out"), this, &ChartView::zoomOut);
    menu->addSeparator();
    const auto addChoice = [&](const QString& text, bool on, auto change) {
        QAction* choice = menu->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(on);
        connect(choice, &QAction::toggled, this, change);
        return choice;
    };
    addChoice(tr("Logarithmic &x"), isLogarithmicX(), &ChartView::setLogarithmicX)
        ->setEnabled(parts_->chart.x.canBeLogarithmic);
    addChoice(tr("Logarithmic &y"), isLogarithmicY(), &ChartView::setLogarithmicY)
        ->setEnabled(parts_->chart.y.canBeLogarithmic);
    addChoice(tr("&Legend"), legendVisible(), &ChartView::setLegendVisible);
    menu->addSeparator();
    for (const ChartSeries& series : parts_->chart.series)
        if (!series.name.empty())
            addChoice(toQString(series.name).replace(u'&', QStringLiteral("&&")),
                      isSeriesVisible(series.name),
                      [this, name = series.name](bool visible) { setSeriesVisible(name, visible); });
    menu->popup(at);
}

void ChartView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    const bool restyles = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (restyles && parts_->drawing)
        parts_->restyle(palette());
}

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    const bool usable = parts_->chart.emptyReason.empty();
    switch (event->type()) {
    case QEvent::KeyPress:
        return usable && pressKey(*static_cast<QKeyEvent*>(event));
    case QEvent::Wheel: {
        const auto& wheel = *static_cast<QWheelEvent*>(event);
        if (usable)
            zoom(std::pow(zoomStep, -wheel.angleDelta().y() / wheelStep), wheel.position());
        return usable;
    }
    case QEvent::MouseButtonPress:
        if (const auto& mouse = *static_cast<QMouseEvent*>(event);
            usable && mouse.button() == Qt::LeftButton) {
            parts_->pressedAt = mouse.position();
            parts_->pressedState = parts_->state;
        }
        return false;
    case QEvent::MouseMove:
        moveMouse(static_cast<QMouseEvent*>(event)->position());
        return false;
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
            releaseMouse(static_cast<QMouseEvent*>(event)->position());
        return false;
    case QEvent::MouseButtonDblClick:
        showWhole();
        return true;
    case QEvent::Leave:
        moveCrosshair({});
        return false;
    case QEvent::Resize:
        wrapLegend(*parts_->plot, parts_->plot->width());
        return false;
    case QEvent::ContextMenu:
        openMenu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace gpuspeedup
