// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_model.h"

#include "model/report/cell_text.h"
#include "model/value_format.h"
#include "ui/locale_text.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <utility>

namespace gpuspeedup {
namespace {

constexpr qsizetype longText = 40; // characters

QString shownText(const Cell& cell, const Column& column)
{
    if (const double* number = std::get_if<double>(&cell))
        return toQString(roundedText(*number / column.unit, readingDigits, decimalMark()));
    if (const auto* number = std::get_if<ShownNumber>(&cell))
        return toQString(number->shown);
    if (const bool* yes = std::get_if<bool>(&cell))
        return *yes ? TableModel::tr("yes") : TableModel::tr("no");
    return toQString(std::get<std::string>(cell));
}

QVariant exactValue(const Cell& cell)
{
    if (const double* number = std::get_if<double>(&cell))
        return *number;
    if (const auto* number = std::get_if<ShownNumber>(&cell))
        return number->value;
    if (const bool* yes = std::get_if<bool>(&cell))
        return *yes;
    return toQString(std::get<std::string>(cell));
}

QVariant alignmentOf(const Column& column)
{
    return QVariant::fromValue(
        Qt::Alignment((column.text ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
}

QVariant boldFont()
{
    QFont font;
    font.setBold(true);
    return font;
}

QVariant markedShade()
{
    QColor shade = QGuiApplication::palette().color(QPalette::Highlight);
    shade.setAlphaF(0.16F);
    return QBrush(shade);
}

std::vector<int> columnsForReaders(const Table& table)
{
    std::vector<int> positions;
    for (const std::size_t column : shownColumns(table))
        positions.push_back(static_cast<int>(column));
    return positions;
}

} // namespace

void TableModel::setTable(const Table& table)
{
    std::vector<int> shown = columnsForReaders(table);
    const bool sameShape = table.rows == rows_.size() && shown.size() == shownColumns_.size();
    if (!sameShape)
        beginResetModel();
    table_ = table;
    shownColumns_ = std::move(shown);
    rows_.assign(table.rows, std::vector<Cell>(table.columns.size()));
    for (std::size_t row = 0; row < table.rows; ++row)
        table.fill(row, rows_[row]);
    if (!sameShape)
        return endResetModel();
    if (shownColumns_.empty())
        return;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!rows_.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void TableModel::setMarkedRow(int row)
{
    const int before = std::exchange(markedRow_, row);
    for (const int changed : {before, row})
        if (before != row && changed >= 0 && changed < rowCount() && columnCount() > 0)
            emit dataChanged(index(changed, 0), index(changed, columnCount() - 1));
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(shownColumns_.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto position = static_cast<std::size_t>(shownColumns_[static_cast<std::size_t>(index.column())]);
    const Cell& cell = rows_[static_cast<std::size_t>(index.row())][position];
    switch (role) {
    case Qt::DisplayRole:
        return shownText(cell, table_.columns[position]);
    case Qt::ToolTipRole: { // a text may be longer than its column
        const QString text = shownText(cell, table_.columns[position]);
        return table_.columns[position].text && text.size() > longText
                   ? QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped())
                   : QVariant();
    }
    case Qt::UserRole:
        return exactValue(cell);
    case Qt::TextAlignmentRole:
        return alignmentOf(table_.columns[position]);
    case Qt::FontRole:
        return index.row() == markedRow_ ? boldFont() : QVariant();
    case Qt::BackgroundRole:
        return index.row() == markedRow_ ? markedShade() : QVariant();
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column& column =
        table_.columns[static_cast<std::size_t>(shownColumns_[static_cast<std::size_t>(section)])];
    if (role == Qt::DisplayRole)
        return toQString(column.heading);
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    return {};
}

} // namespace gpuspeedup
