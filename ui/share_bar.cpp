// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_bar.h"

#include "model/value_format.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace gpuspeedup {
namespace {

constexpr int barHeight = 14;
constexpr int gap = 5;
constexpr int swatch = 9;
constexpr int shareDigits = 3;

QString percentText(double share)
{
    return toQString(roundedText(100 * share, shareDigits, decimalMark())) + QStringLiteral(" %");
}

} // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Parts of the GPU time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::showEstimate(const Estimate& estimate, bool stale)
{
    estimate_ = estimate;
    stale_ = stale;
    setAccessibleDescription(describe());
    setToolTip(describe());
    update();
}

std::vector<ShareBar::Part> ShareBar::parts() const
{
    const ThemeColors& colors = themeColors(palette());
    return {{tr("Computation"), estimate_.gpuComputeTime / estimate_.gpuTime, colors.gpu},
            {tr("Data transfer"), estimate_.transferTime / estimate_.gpuTime, colors.transfer},
            {tr("Launches"), estimate_.launchOverhead / estimate_.gpuTime, colors.launches}};
}

QString ShareBar::describe() const
{
    QStringList texts;
    for (const Part& part : parts())
        texts += part.name + QLatin1Char(' ') + percentText(part.share);
    return texts.join(QStringLiteral(", "));
}

QSize ShareBar::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("m")) * 30,
            barHeight + gap + fontMetrics().height()};
}

void ShareBar::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (!(estimate_.gpuTime > Duration{}))
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(stale_ ? 0.45 : 1.0);

    QPainterPath outline;
    outline.addRoundedRect(QRectF(0, 0, width(), barHeight), 3, 3);
    double left = 0;
    int textLeft = 0;
    for (const Part& part : parts()) {
        const double right = left + part.share * width();
        painter.setClipPath(outline);
        painter.fillRect(QRectF(left, 0, right - left, barHeight), part.color);
        if (left > 0 && right > left)
            painter.fillRect(QRectF(left - 0.5, 0, 1, barHeight), palette().color(QPalette::Window));
        left = right;

        painter.setClipping(false);
        const QFontMetrics metrics(font());
        const int top = barHeight + gap;
        painter.fillRect(QRectF(textLeft, top + (metrics.height() - swatch) / 2.0, swatch, swatch),
                         part.color);
        const QString text = part.name + QLatin1Char(' ') + percentText(part.share);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(textLeft + swatch + gap, top + metrics.ascent(), text);
        textLeft += swatch + gap + metrics.horizontalAdvance(text) + 4 * gap;
    }
}

} // namespace gpuspeedup
