// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep_model.h"

#include "model/report/cell_text.h"
#include "model/value_format.h"
#include "ui/locale_text.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

struct SweepColumn
{
    const char* heading;
    double (*read)(const SweepPoint&);
};

constexpr SweepColumn columns[] = {
    {QT_TRANSLATE_NOOP("gpuspeedup::SweepModel", "Total Operations (Giga-ops)"),
     [](const SweepPoint& p) { return p.operations / gigaOperation; }},
    {QT_TRANSLATE_NOOP("gpuspeedup::SweepModel", "CPU Time (s)"),
     [](const SweepPoint& p) { return p.cpuTime / second; }},
    {QT_TRANSLATE_NOOP("gpuspeedup::SweepModel", "GPU Time (s)"),
     [](const SweepPoint& p) { return p.gpuTime / second; }},
    {QT_TRANSLATE_NOOP("gpuspeedup::SweepModel", "Speedup Factor"),
     [](const SweepPoint& p) { return p.speedup; }},
};

/// The middle of a range around the task is the task itself but for rounding.
bool isSameTask(Work a, Work b)
{
    constexpr double rounding = 1e-12;
    return std::abs(a / b - 1) < rounding;
}

QVariant boldFont()
{
    QFont font;
    font.setBold(true);
    return font;
}

QVariant currentTaskShade()
{
    QColor shade = QGuiApplication::palette().color(QPalette::Highlight);
    shade.setAlphaF(0.16F);
    return QBrush(shade);
}

} // namespace

void SweepModel::setSweep(const std::optional<Sweep>& sweep, Work currentTask)
{
    const std::size_t rows = sweep ? sweep->size() : 0;
    const bool sameRows = rows == points_.size();
    if (!sameRows)
        beginResetModel();
    currentTask_ = currentTask;
    points_.clear();
    for (std::size_t i = 0; i < rows; ++i)
        points_.push_back((*sweep)[i]);
    if (!sameRows)
        endResetModel();
    else if (rows > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int SweepModel::currentRow() const
{
    const auto found = std::find_if(points_.begin(), points_.end(), [&](const SweepPoint& point) {
        return isSameTask(point.operations, currentTask_);
    });
    return found == points_.end() ? -1 : static_cast<int>(found - points_.begin());
}

int SweepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(points_.size());
}

int SweepModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::size(columns));
}

QVariant SweepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SweepPoint& point = points_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return toQString(roundedText(columns[index.column()].read(point), readingDigits, decimalMark()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    case Qt::FontRole:
        return isSameTask(point.operations, currentTask_) ? boldFont() : QVariant();
    case Qt::BackgroundRole:
        return isSameTask(point.operations, currentTask_) ? currentTaskShade() : QVariant();
    default:
        return {};
    }
}

QVariant SweepModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return tr(columns[section].heading);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

} // namespace gpuspeedup
