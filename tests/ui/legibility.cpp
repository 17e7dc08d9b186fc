// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/legibility.h"

#include "ui/plan/shortened_label.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr double ofText = 4.5;

QString textOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return label->text();
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return edit->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
        return button->text();
    if (const auto* box = qobject_cast<const QComboBox*>(&widget))
        return box->currentText();
    return {};
}

QString nameOf(const QWidget& widget)
{
    const QString text = textOf(widget);
    return QStringLiteral("%1 “%2”").arg(QLatin1String(widget.metaObject()->className()),
                                         text.isEmpty() ? widget.accessibleName() : text);
}

bool isText(const QWidget& widget)
{
    const auto* label = qobject_cast<const QLabel*>(&widget);
    return (label != nullptr && !label->text().isEmpty()) ||
           qobject_cast<const QLineEdit*>(&widget) != nullptr ||
           qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
           qobject_cast<const QComboBox*>(&widget) != nullptr;
}

/// Visible ones that are not parts that Qt makes for itself.
std::vector<const QWidget*> textsOf(const QWidget& window)
{
    std::vector<const QWidget*> texts;
    for (const QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && isText(*widget) &&
            !widget->objectName().startsWith(QStringLiteral("qt_")) &&
            qobject_cast<const QTabBar*>(widget->parentWidget()) == nullptr && // its arrows, hidden by size
            qobject_cast<const QTableView*>(widget->parentWidget()) == nullptr)
            texts.push_back(widget);
    return texts;
}

QString tell(int has, int needs, const char* what)
{
    return has >= needs ? QString() : QStringLiteral("%1 of %2, needs %3").arg(what).arg(has).arg(needs);
}

QString lackingOf(const QLabel& label)
{
    // Shortened on purpose: all of it is in the tooltip and for screen readers.
    if (qobject_cast<const ShortenedLabel*>(&label) != nullptr)
        return tell(label.height(), label.fontMetrics().height(), "height");
    const int height =
        label.hasHeightForWidth() ? label.heightForWidth(label.width()) : label.sizeHint().height();
    int width = label.wordWrap() ? 0 : label.sizeHint().width();
    if (label.wordWrap() && !label.text().contains(QRegularExpression(QStringLiteral("\\p{Han}"))))
        for (const QString& word : label.text().split(QRegularExpression(QStringLiteral("\\s"))))
            width = std::max(width, label.fontMetrics().horizontalAdvance(word));
    return tell(label.height(), height, "height") + tell(label.width(), width, "width");
}

QString lackingOf(const QLineEdit& edit)
{
    QStyleOptionFrame option;
    option.initFrom(&edit);
    option.lineWidth = edit.hasFrame() ? edit.style()->pixelMetric(QStyle::PM_DefaultFrameWidth) : 0;
    const QRect inside = edit.style()->subElementRect(QStyle::SE_LineEditContents, &option, &edit);
    const QMargins margins = edit.textMargins();
    return tell(inside.width() - margins.left() - margins.right(),
                edit.fontMetrics().horizontalAdvance(edit.text()), "width") +
           tell(inside.height() - margins.top() - margins.bottom(), edit.fontMetrics().height() - 2,
                "height");
}

/// What the widget lacks to show all of its text; empty where it does.
QString lackingOf(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return lackingOf(*label);
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return lackingOf(*edit);
    if (qobject_cast<const QAbstractButton*>(&widget) != nullptr)
        return tell(widget.width(), widget.minimumSizeHint().width(), "width") +
               tell(widget.height(), widget.minimumSizeHint().height(), "height");
    return tell(widget.height(), widget.minimumSizeHint().height(), "height");
}

/// The area that shows a part of what `widget` is in; null where all of it shall be seen.
const QAbstractScrollArea* scrollAreaOf(const QWidget& widget)
{
    for (const QWidget* parent = widget.parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(parent))
            return area;
    return nullptr;
}

bool sticksOut(const QWidget& widget, const QWidget& window)
{
    const QAbstractScrollArea* const area = scrollAreaOf(widget);
    if (area == nullptr)
        return !window.rect().contains(QRect(widget.mapTo(&window, QPoint()), widget.size())) ||
               widget.visibleRegion().boundingRect() != widget.rect();
    const int left = widget.mapTo(area->viewport(), QPoint()).x();
    return left < 0 || left + widget.width() > area->viewport()->width(); // it scrolls downwards alone
}

QRect seen(const QWidget& widget, const QWidget& window)
{
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(&window, QPoint()));
}

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QColor over(const QColor& color, const QColor& behind)
{
    const float a = color.alphaF();
    return QColor::fromRgbF(color.redF() * a + behind.redF() * (1 - a),
                            color.greenF() * a + behind.greenF() * (1 - a),
                            color.blueF() * a + behind.blueF() * (1 - a));
}

/// What is painted behind the text of `widget`.
QColor backgroundOf(const QWidget& widget)
{
    if (const auto* edit = qobject_cast<const QLineEdit*>(&widget))
        return over(edit->palette().color(QPalette::Base), edit->palette().color(QPalette::Window));
    return widget.palette().color(widget.backgroundRole());
}

QColor colorOf(const QWidget& widget)
{
    const bool typed = qobject_cast<const QLineEdit*>(&widget) != nullptr;
    return widget.palette().color(typed ? QPalette::Text : widget.foregroundRole());
}

} // namespace

QStringList clippedTexts(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : textsOf(window)) {
        if (const QString lacking = lackingOf(*widget); !lacking.isEmpty())
            found += nameOf(*widget) + QStringLiteral(": ") + lacking;
        if (sticksOut(*widget, window))
            found += nameOf(*widget) + QStringLiteral(" sticks out");
    }
    for (const auto* table : window.findChildren<QTableView*>())
        for (int column = 0; table->isVisible() && column < table->model()->columnCount(); ++column)
            if (table->columnWidth(column) < table->horizontalHeader()->sectionSizeHint(column))
                found += QStringLiteral("column %1 of %2").arg(column).arg(table->accessibleName());
    return found;
}

QStringList overlappingTexts(const QWidget& window)
{
    const std::vector<const QWidget*> texts = textsOf(window);
    QStringList found;
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const bool nested = texts[i]->isAncestorOf(texts[j]) || texts[j]->isAncestorOf(texts[i]);
            if (!nested && seen(*texts[i], window).intersects(seen(*texts[j], window)))
                found += nameOf(*texts[i]) + QStringLiteral(" and ") + nameOf(*texts[j]);
        }
    return found;
}

QStringList unnamedWidgets(const QWidget& window)
{
    QStringList found;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
            QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).trimmed().isEmpty())
            found += nameOf(*widget);
    return found;
}

QStringList faintTexts(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : textsOf(window)) {
        if (!widget->isEnabled()) // exempt
            continue;
        const QColor background = backgroundOf(*widget);
        const double ratio = contrast(over(colorOf(*widget), background), background);
        if (ratio < ofText)
            found += QStringLiteral("%1: %2").arg(nameOf(*widget)).arg(ratio);
    }
    return found;
}

double contrast(const QColor& a, const QColor& b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

void settle()
{
    QApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents(); // a wrapped label asks again once its width is known
}

} // namespace gpuspeedup
