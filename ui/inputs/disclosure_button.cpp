// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/disclosure_button.h"

#include "ui/theme.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace gpuspeedup {
namespace {

constexpr int margin = 12;
constexpr int textLeft = margin + 18;
constexpr int gap = 10;
constexpr int padding = 6;

/// QAccessibleWidget knows no expanded and collapsed.
class DisclosureInterface : public QAccessibleWidget
{
public:
    explicit DisclosureInterface(DisclosureButton* button)
        : QAccessibleWidget(button, QAccessible::Button), button_(*button)
    {}

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = button_.isExpanded();
        state.collapsed = !button_.isExpanded();
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString& name) override
    {
        if (name == pressAction())
            button_.click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    DisclosureButton& button_;
};

QAccessibleInterface* disclosureInterface(const QString& className, QObject* object)
{
    if (className != QLatin1String("gpuspeedup::DisclosureButton"))
        return nullptr;
    return new DisclosureInterface(static_cast<DisclosureButton*>(object));
}

void installOnce()
{
    static const bool once = [] {
        QAccessible::installFactory(disclosureInterface);
        return true;
    }();
    (void)once;
}

void drawArrow(QPainter& painter, QPointF centre, bool down)
{
    constexpr double size = 3.5;
    QPainterPath arrow;
    arrow.moveTo(-size / 2, -size);
    arrow.lineTo(size / 2, 0);
    arrow.lineTo(-size / 2, size);
    painter.save();
    painter.translate(centre);
    if (down)
        painter.rotate(90);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arrow);
    painter.restore();
}

} // namespace

DisclosureButton::DisclosureButton(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    installOnce();
    setText(title);
    setAccessibleName(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::toggled, this, [this](bool expanded) {
        if (!QAccessible::isActive())
            return;
        QAccessible::State changed;
        changed.expanded = expanded;
        changed.collapsed = !expanded;
        QAccessibleStateChangeEvent event(this, changed);
        QAccessible::updateAccessibility(&event);
    });
}

QFont DisclosureButton::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QFont DisclosureButton::summaryFont() const
{
    return smallFont(font());
}

void DisclosureButton::setSummary(const QString& summary)
{
    if (summary == summary_)
        return;
    summary_ = summary;
    setAccessibleDescription(summary);
    setToolTip(summary);
    updateGeometry();
    update();
}

bool DisclosureButton::needsTwoLines() const
{
    const int title = QFontMetrics(titleFont()).horizontalAdvance(text());
    const int words = QFontMetrics(summaryFont()).horizontalAdvance(summary_);
    return !summary_.isEmpty() && textLeft + title + gap + words + margin > width();
}

QSize DisclosureButton::sizeHint() const
{
    const int title = QFontMetrics(titleFont()).height();
    const int words = needsTwoLines() ? QFontMetrics(summaryFont()).height() : 0;
    return {minimumSizeHint().width(), title + words + 2 * padding};
}

QSize DisclosureButton::minimumSizeHint() const
{
    return {textLeft + QFontMetrics(titleFont()).horizontalAdvance(text()) + margin,
            QFontMetrics(titleFont()).height() + 2 * padding};
}

void DisclosureButton::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Right || event->key() == Qt::Key_Plus;
    const bool closes = event->key() == Qt::Key_Left || event->key() == Qt::Key_Minus;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || (opens && !isChecked()) ||
        (closes && isChecked()))
        return click();
    if (!opens && !closes)
        QAbstractButton::keyPressEvent(event);
}

void DisclosureButton::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette& colors = palette();
    if (underMouse())
        painter.fillRect(rect(), colors.color(QPalette::Button));
    painter.setPen(themeColors(colors).grid);
    painter.drawLine(QPointF(margin, 0.5), QPointF(width() - margin, 0.5));

    const QFontMetrics titleMetrics(titleFont());
    const QFontMetrics wordMetrics(summaryFont());
    painter.setPen(QPen(colors.color(QPalette::PlaceholderText), 1.5));
    drawArrow(painter, QPointF(margin + 5, padding + titleMetrics.height() / 2.0), isChecked());
    painter.setFont(titleFont());
    painter.setPen(colors.color(QPalette::WindowText));
    painter.drawText(textLeft, padding + titleMetrics.ascent(), text());
    painter.setFont(summaryFont());
    painter.setPen(colors.color(QPalette::PlaceholderText));
    const bool two = needsTwoLines();
    const int left = two ? textLeft : textLeft + titleMetrics.horizontalAdvance(text()) + gap;
    const int top = two ? padding + titleMetrics.height() : padding;
    const int room = width() - margin - left;
    const QString words = wordMetrics.elidedText(summary_, Qt::ElideRight, room);
    const int right = two ? left : width() - margin - wordMetrics.horizontalAdvance(words);
    painter.drawText(right, top + (two ? wordMetrics.ascent() : titleMetrics.ascent()), words);
    if (hasFocus()) {
        painter.setPen(QPen(colors.color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 3, 3);
    }
}

void DisclosureButton::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    if (const bool two = needsTwoLines(); two != twoLines_) {
        twoLines_ = two;
        updateGeometry();
    }
}

} // namespace gpuspeedup
