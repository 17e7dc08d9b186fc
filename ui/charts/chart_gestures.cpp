// SPDX-License-Identifier: GPL-3.0-or-later
// What keys, wheel and mouse do to a ChartView.
#include "ui/charts/chart_style.h"
#include "ui/charts/chart_view_parts.h"
#include "ui/locale_text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMenu>

#include <cmath>
#include <utility>

namespace gpuspeedup {
namespace {

constexpr double wheelZoom = 1.25; ///< for each step of the wheel
constexpr double wheelStep = 120;  ///< eighths of a degree; Qt's unit of a wheel's step
constexpr double panStep = 0.1;    ///< of what is seen

} // namespace

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

bool ChartView::eventFilter(QObject* watched, QEvent* event)
{
    const bool usable = parts_->chart.emptyReason.empty();
    switch (event->type()) {
    case QEvent::KeyPress:
        return usable && pressKey(*static_cast<QKeyEvent*>(event));
    case QEvent::Wheel: {
        const auto& wheel = *static_cast<QWheelEvent*>(event);
        if (usable)
            zoom(std::pow(wheelZoom, -wheel.angleDelta().y() / wheelStep), wheel.position());
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
