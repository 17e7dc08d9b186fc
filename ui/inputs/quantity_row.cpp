// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/quantity_row.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

namespace gpuspeedup {

QuantityRow::QuantityRow(const FieldFigure& figure, QGridLayout& grid)
    : QObject(grid.parentWidget()),
      label_(new QLabel(figure.name)),
      field_(new QuantityField(figure)),
      reset_(new QToolButton),
      hint_(new QLabel)
{
    label_->setBuddy(field_);
    label_->setWordWrap(true);
    field_->setFixedWidth(field_->fontMetrics().horizontalAdvance(QStringLiteral("0000000 GFLOPS")) + 14);
    reset_->setText(tr("Reset"));
    reset_->setAccessibleName(tr("Reset %1").arg(figure.name));
    reset_->setToolTip(tr("Take back what was typed here"));
    reset_->setIcon(lineIcon(IconShape::reset));
    reset_->setIconSize({11, 11});
    reset_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    reset_->setAutoRaise(true);
    reset_->setFont(smallFont(reset_->font()));
    reset_->setFocusPolicy(Qt::StrongFocus);
    reset_->hide();
    hint_->setFont(smallFont(hint_->font()));
    hint_->setWordWrap(true);
    hint_->setTextFormat(Qt::PlainText);
    hint_->setAlignment(Qt::AlignRight | Qt::AlignTop);
    hint_->setMinimumHeight(QFontMetrics(hint_->font()).height() + 3);
    hint_->setForegroundRole(QPalette::PlaceholderText);

    const int row = grid.rowCount();
    grid.addWidget(label_, row, 0);
    grid.addWidget(field_, row, 1, Qt::AlignBottom); // the hint stands right below
    auto* below = new QHBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(4);
    below->addWidget(reset_, 0, Qt::AlignTop);
    below->addWidget(hint_, 1);
    grid.addLayout(below, row + 1, 0, 1, 2);

    connect(field_, &QuantityField::edited, this, [this] {
        update();
        emit edited();
    });
    connect(field_, &QLineEdit::editingFinished, this, &QuantityRow::left);
    connect(reset_, &QToolButton::clicked, this, [this] {
        field_->setFocus();
        emit resetPressed();
    });
}

void QuantityRow::show(std::optional<double> si, bool keepTyped, int digits)
{
    const bool stays = keepTyped && (!field_->fault().isEmpty() || field_->value() == si);
    if (!stays)
        field_->setValue(si, digits);
    update();
}

void QuantityRow::setHint(const QString& hint)
{
    hintText_ = hint;
    update();
}

void QuantityRow::setTip(const QString& tip, const QString& description)
{
    const QString plain = QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(tip.toHtmlEscaped());
    label_->setToolTip(plain);
    field_->setToolTip(plain);
    description_ = description;
    update();
}

void QuantityRow::setResettable(bool resettable)
{
    isResettable_ = resettable;
    update();
}

void QuantityRow::setVisible(bool visible)
{
    if (visible == isVisible_)
        return;
    isVisible_ = visible;
    for (QWidget* widget :
         {static_cast<QWidget*>(label_), static_cast<QWidget*>(field_), static_cast<QWidget*>(hint_)})
        widget->setVisible(visible);
    update();
}

void QuantityRow::update()
{
    const QString fault = field_->fault();
    const QString reading = field_->reading();
    const QString text = !fault.isEmpty()     ? fault
                         : !reading.isEmpty() ? QStringLiteral("= ") + reading
                                              : hintText_;
    const bool wasRefused = isRefused_;
    isRefused_ = !fault.isEmpty();
    if (wasRefused != isRefused_)
        updateColors();
    const bool resettable = isVisible_ && (isResettable_ || isRefused_);
    if (reset_->isHidden() == resettable)
        reset_->setVisible(resettable);
    const bool asShown = fault.isEmpty() && reading.isEmpty() && !description_.isEmpty();
    const QString described = !asShown         ? text
                              : text.isEmpty() ? description_
                                               : tr("%1. %2").arg(text, description_);
    if (field_->accessibleDescription() != described)
        field_->setAccessibleDescription(described);
    if (hint_->text() == text)
        return;
    hint_->setText(text);
    if (isRefused_ && QAccessible::isActive()) {
        QAccessibleEvent alert(hint_, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void QuantityRow::updateColors()
{
    if (!isRefused_) {
        hint_->setPalette({});
        field_->setPalette({});
        return;
    }
    const QPalette around = label_->palette();
    QPalette palette = around;
    palette.setColor(QPalette::PlaceholderText, themeColors(around).error);
    hint_->setPalette(palette);
    palette = around;
    palette.setColor(QPalette::Text, themeColors(around).error);
    field_->setPalette(palette);
}

} // namespace gpuspeedup
