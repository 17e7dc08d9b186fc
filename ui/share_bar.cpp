// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/share_bar.h"

#include "model/plan/published_results.h"
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

void ShareBar::showPlan(const Plan& plan, const PlanEstimate& estimate, bool stale)
{
    plan_ = plan;
    estimate_ = estimate;
    stale_ = stale;
    setAccessibleDescription(describe());
    setToolTip(describe());
    update();
}

std::vector<ShareBar::Part> ShareBar::parts() const
{
    const ThemeColors& colors = themeColors(palette());
    const auto times = visibleParts(plan_, estimate_);
    const auto share = [&](std::initializer_list<Phase> phases) {
        double sum = 0;
        for (const Phase phase : phases)
            sum += times[static_cast<std::size_t>(phase)] / estimate_.gpuTime;
        return sum;
    };
    std::vector<Part> parts = {
        {tr("Computation"), share({Phase::kernels}), colors.gpu},
        {tr("Data transfer"), share({Phase::copyToGpu, Phase::copyFromGpu}), colors.transfer},
        {tr("Launches"), share({Phase::launching}), colors.launches}};
    const Part others[] = {{tr("On the CPU"), share({Phase::serial}), colors.cpu},
                           {tr("Between GPUs"), share({Phase::communication}), colors.communication},
                           {tr("One-off costs"), share({Phase::oneOff}), colors.oneOff}};
    for (const Part& other : others)
        if (other.share > 0)
            parts.push_back(other);
    return parts;
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
