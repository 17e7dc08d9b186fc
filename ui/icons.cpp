// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace gpuspeedup {
namespace {

constexpr double grid = 16; // the shapes are drawn on 16 × 16 units
constexpr double lineWidth = 1.4;

QPainterPath pathOf(IconShape shape)
{
    QPainterPath path;
    switch (shape) {
    case IconShape::examples: // a list
        for (const double y : {4.0, 8.0, 12.0}) {
            path.addRect(2.5, y - 0.7, 1.4, 1.4);
            path.moveTo(6.5, y);
            path.lineTo(13.5, y);
        }
        break;
    case IconShape::copy: // two sheets
        path.addRoundedRect(5.5, 5.5, 8, 8, 1.5, 1.5);
        path.moveTo(10.5, 2.5);
        path.lineTo(4, 2.5);
        path.quadTo(2.5, 2.5, 2.5, 4);
        path.lineTo(2.5, 10.5);
        break;
    case IconShape::measure: // a dial
        path.arcMoveTo(2.5, 3.5, 11, 11, -30);
        path.arcTo(2.5, 3.5, 11, 11, -30, 240);
        path.moveTo(8, 9);
        path.lineTo(10.8, 5.8);
        break;
    case IconShape::save: // an arrow out of a tray
        path.moveTo(8, 10.5);
        path.lineTo(8, 2.5);
        path.moveTo(4.8, 5.5);
        path.lineTo(8, 2.3);
        path.lineTo(11.2, 5.5);
        path.moveTo(2.5, 9.5);
        path.lineTo(2.5, 13.5);
        path.lineTo(13.5, 13.5);
        path.lineTo(13.5, 9.5);
        break;
    case IconShape::reset: // an arrow turning back
        path.arcMoveTo(3, 3, 10, 10, 150);
        path.arcTo(3, 3, 10, 10, 150, 270);
        path.moveTo(2.6, 2.5);
        path.lineTo(3.4, 6);
        path.lineTo(6.9, 5.4);
        break;
    case IconShape::wholeView: // the corners of a frame
        for (const double x : {-1.0, 1.0})
            for (const double y : {-1.0, 1.0}) {
                path.moveTo(8 + 2.5 * x, 8 + 5.5 * y);
                path.lineTo(8 + 5.5 * x, 8 + 5.5 * y);
                path.lineTo(8 + 5.5 * x, 8 + 2.5 * y);
            }
        break;
    case IconShape::newPlan: // a sheet with a folded corner
        path.moveTo(9.5, 2.5);
        path.lineTo(3.5, 2.5);
        path.lineTo(3.5, 13.5);
        path.lineTo(12.5, 13.5);
        path.lineTo(12.5, 5.5);
        path.lineTo(9.5, 2.5);
        path.lineTo(9.5, 5.5);
        path.lineTo(12.5, 5.5);
        break;
    case IconShape::open: // a folder
        path.moveTo(2.5, 13);
        path.lineTo(2.5, 3.5);
        path.lineTo(6.5, 3.5);
        path.lineTo(8, 5.5);
        path.lineTo(13.5, 5.5);
        path.lineTo(13.5, 13);
        path.closeSubpath();
        break;
    case IconShape::savePlan: // a disk
        path.moveTo(2.5, 2.5);
        path.lineTo(11, 2.5);
        path.lineTo(13.5, 5);
        path.lineTo(13.5, 13.5);
        path.lineTo(2.5, 13.5);
        path.closeSubpath();
        path.addRect(5.5, 9, 5, 4.5);
        path.moveTo(5.5, 2.5);
        path.lineTo(5.5, 5.5);
        path.lineTo(9.5, 5.5);
        path.lineTo(9.5, 2.5);
        break;
    case IconShape::duplicate: // a sheet and one more
        path.addRoundedRect(2.5, 2.5, 8, 8, 1.5, 1.5);
        path.moveTo(13.5, 6);
        path.lineTo(13.5, 13.5);
        path.lineTo(6, 13.5);
        path.moveTo(6.5, 4.5);
        path.lineTo(6.5, 8.5);
        path.moveTo(4.5, 6.5);
        path.lineTo(8.5, 6.5);
        break;
    case IconShape::more: // three dots
        for (const double x : {3.5, 8.0, 12.5})
            path.addEllipse(QPointF(x, 8), 0.6, 0.6);
        break;
    }
    return path;
}

class LineIconEngine : public QIconEngine
{
public:
    explicit LineIconEngine(IconShape shape) : shape_(shape) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / grid, rect.height() / grid);
        painter->setPen(QPen(QGuiApplication::palette().color(group, QPalette::ButtonText), lineWidth,
                             Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(pathOf(shape_));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(*this); }

private:
    IconShape shape_;
};

} // namespace

QIcon lineIcon(IconShape shape)
{
    return QIcon(new LineIconEngine(shape));
}

} // namespace gpuspeedup
