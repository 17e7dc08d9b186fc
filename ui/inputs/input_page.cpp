// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/input_page.h"

#include "ui/inputs/figure_row.h"
#include "ui/inputs/quantity_row.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>

namespace gpuspeedup {

InputPage::InputPage(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this))
{
    grid_->setContentsMargins(12, 4, 12, 8);
    grid_->setHorizontalSpacing(10);
    grid_->setVerticalSpacing(1);
    grid_->setColumnStretch(0, 1);
}

QLabel* InputPage::addHeading(const QString& text)
{
    auto* heading = new QLabel(text);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    heading->setContentsMargins(0, grid_->rowCount() > 1 ? 6 : 0, 0, 4);
    addWide(heading);
    return heading;
}

QuantityRow* InputPage::addRow(const FieldFigure& figure)
{
    auto* row = new QuantityRow(figure, *grid_);
    rows_.push_back(row);
    connect(row, &QuantityRow::left, this, &InputPage::editingFinished);
    return row;
}

FigureRow* InputPage::addFigure(const PlanInput& input)
{
    auto* figure = new FigureRow(input, *addRow(fieldFigureOf(input)));
    connect(figure, &FigureRow::edited, this, &InputPage::edited);
    connect(figure, &FigureRow::refusalChanged, this, &InputPage::refusalChanged);
    return figure;
}

QLabel* InputPage::addNote(const QString& text)
{
    auto* note = new QLabel(text);
    note->setFont(smallFont(note->font()));
    note->setWordWrap(true);
    note->setTextFormat(Qt::PlainText);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setContentsMargins(0, 1, 0, 3);
    addWide(note);
    return note;
}

QLabel* InputPage::addLabelled(const QString& label, QWidget* widget)
{
    auto* above = new QLabel(label);
    above->setBuddy(widget);
    above->setContentsMargins(0, 4, 0, 1);
    widget->setAccessibleName(label);
    addWide(above);
    addWide(widget);
    return above;
}

void InputPage::addWide(QWidget* widget)
{
    grid_->addWidget(widget, grid_->rowCount(), 0, 1, 2);
}

QString InputPage::refusal() const
{
    const auto refused =
        std::ranges::find_if(rows_, [](const QuantityRow* row) { return !row->field().fault().isEmpty(); });
    return refused == rows_.end() ? QString()
                                  : tr("“%1” cannot be read.").arg((*refused)->field().accessibleName());
}

void InputPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        for (QuantityRow* row : rows_)
            row->updateColors();
}

QString typingKey(std::string_view key)
{
    return QStringLiteral("typing:") + toQString(key);
}

} // namespace gpuspeedup
