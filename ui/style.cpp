// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style.h"

#include <QPainter>
#include <QStyleOptionFrame>
#include <QTableView>

namespace gpuspeedup {
namespace {

constexpr double radius = 3;
constexpr int cellPadding = 4; // on either side

void drawTextField(const QStyleOptionFrame& frame, QPainter& painter)
{
    const bool focused = frame.state.testFlag(QStyle::State_HasFocus);
    const double width = focused ? 2 : 1;
    const double inset = width / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(frame.palette.brush(QPalette::Base));
    painter.setPen(QPen(frame.palette.color(focused ? QPalette::Highlight : QPalette::Mid), width));
    painter.drawRoundedRect(QRectF(frame.rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("Fusion")) {}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    const bool ofCell = metric == PM_FocusFrameHMargin && qobject_cast<const QTableView*>(widget) != nullptr;
    return QProxyStyle::pixelMetric(metric, option, widget) + (ofCell ? cellPadding : 0);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                              const QWidget* widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_HeaderSection ? size + QSize(2 * cellPadding, 0) : size;
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                        const QWidget* widget) const
{
    const auto drawPadded = [&](auto header) {
        header.rect.adjust(cellPadding, 0, -cellPadding, 0);
        QProxyStyle::drawControl(element, &header, painter, widget);
    };
    if (element != CE_HeaderLabel)
        QProxyStyle::drawControl(element, option, painter, widget);
    else if (const auto* versionTwo = qstyleoption_cast<const QStyleOptionHeaderV2*>(option))
        drawPadded(*versionTwo);
    else if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option))
        drawPadded(*header);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                          const QWidget* widget) const
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == PE_PanelLineEdit && frame != nullptr && frame->lineWidth > 0)
        return drawTextField(*frame, *painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace gpuspeedup
