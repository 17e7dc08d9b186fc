// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measure_model.h"

#include "ui/locale_text.h"
#include "ui/measure/figure_text.h"
#include "ui/theme.h"

#include <QBrush>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace gpuspeedup {
namespace {

using Step = MeasureRun::Step;

QString stateText(const Step& step)
{
    switch (step.state) {
    case MeasureRun::State::waiting:
        return {};
    case MeasureRun::State::running:
        return MeasureModel::tr("measuring …");
    case MeasureRun::State::done:
        return step.figure ? statusText(*step.figure) : QString();
    }
    return {};
}

struct StepColumn
{
    const char* heading;
    bool number;
    QString (*text)(const Step&);
};

template <QString (*Text)(const Figure&)> QString ofFigure(const Step& step)
{
    return step.figure ? Text(*step.figure) : QString();
}

constexpr StepColumn columns[] = {
    {QT_TRANSLATE_NOOP("gpuspeedup::MeasureModel", "Device"), false,
     [](const Step& step) { return deviceText(step.name); }},
    {QT_TRANSLATE_NOOP("gpuspeedup::MeasureModel", "Quantity"), false,
     [](const Step& step) { return modelText(step.label); }},
    {QT_TRANSLATE_NOOP("gpuspeedup::MeasureModel", "Median"), true, ofFigure<medianText>},
    {QT_TRANSLATE_NOOP("gpuspeedup::MeasureModel", "5 % – 95 %"), true, ofFigure<spreadText>},
    {QT_TRANSLATE_NOOP("gpuspeedup::MeasureModel", "Hardware limit"), true, ofFigure<expectedText>},
    {QT_TRANSLATE_NOOP("gpuspeedup::MeasureModel", "Status"), false, stateText},
};

QString detailOf(const Step& step)
{
    if (!step.figure)
        return {};
    QStringList parts{statusText(*step.figure)};
    if (!step.figure->method.empty())
        parts += modelText(step.figure->method);
    if (step.figure->value)
        parts += step.figure->value->samples == 1
                     ? MeasureModel::tr("one sample")
                     : MeasureModel::tr("%1 samples").arg(step.figure->value->samples);
    return parts.join(QLatin1Char('\n'));
}

QVariant colourOf(const Step& step)
{
    const QPalette palette = QGuiApplication::palette();
    if (step.state == MeasureRun::State::waiting)
        return palette.color(QPalette::PlaceholderText);
    if (step.figure &&
        (step.figure->status == FigureStatus::failed || step.figure->status == FigureStatus::invalid))
        return themeColors(palette).error;
    if (step.figure && step.figure->status == FigureStatus::unsupported)
        return palette.color(QPalette::PlaceholderText);
    return {};
}

} // namespace

void MeasureModel::show(const MeasureRun& run)
{
    const auto now = run.steps();
    const std::size_t before = steps_.size();
    for (std::size_t i = 0; i < before; ++i) {
        if (steps_[i] == now[i])
            continue;
        steps_[i] = now[i];
        const int row = static_cast<int>(i);
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
    if (now.size() == before)
        return;
    beginInsertRows({}, static_cast<int>(before), static_cast<int>(now.size()) - 1);
    steps_.insert(steps_.end(), now.begin() + static_cast<std::ptrdiff_t>(before), now.end());
    endInsertRows();
}

int MeasureModel::currentRow() const
{
    int last = -1;
    for (int row = 0; row < rowCount(); ++row) {
        const MeasureRun::State state = steps_[static_cast<std::size_t>(row)].state;
        if (state == MeasureRun::State::running)
            return row;
        if (state == MeasureRun::State::done)
            last = row;
    }
    return last;
}

QString MeasureModel::detail(int row) const
{
    return row >= 0 && row < rowCount() ? detailOf(steps_[static_cast<std::size_t>(row)]) : QString();
}

int MeasureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(steps_.size());
}

int MeasureModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::size(columns));
}

QVariant MeasureModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Step& step = steps_[static_cast<std::size_t>(index.row())];
    const StepColumn& column = columns[index.column()];
    switch (role) {
    case Qt::DisplayRole:
        return column.text(step);
    case Qt::ToolTipRole:
        return QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(detailOf(step).toHtmlEscaped());
    case Qt::AccessibleDescriptionRole:
        return detailOf(step);
    case Qt::ForegroundRole:
        return colourOf(step);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant MeasureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return tr(columns[section].heading);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (columns[section].number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace gpuspeedup
