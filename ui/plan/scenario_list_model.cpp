// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_list_model.h"

#include "model/examples.h"
#include "ui/locale_text.h"
#include "ui/plan/plan_document.h"

#include <QFont>

#include <algorithm>

namespace gpuspeedup {
namespace {

std::vector<std::string> namesIn(const PlanDocument& document)
{
    std::vector<std::string> names;
    for (const Choices& scenario : document.plan().scenarios)
        names.push_back(scenario.fields.scenario.name);
    return names;
}

QString shownName(const std::string& name, int row)
{
    const QString shown = toQString(scenarioNameText(name, currentLanguage())).simplified();
    return shown.isEmpty() ? ScenarioListModel::tr("Scenario %1").arg(row + 1) : shown;
}

} // namespace

ScenarioListModel::ScenarioListModel(PlanDocument& document, QObject* parent)
    : QAbstractListModel(parent),
      document_(document),
      names_(namesIn(document)),
      current_(document.currentIndex())
{
    connect(&document, &PlanDocument::scenariosChanged, this, &ScenarioListModel::follow);
    connect(&document, &PlanDocument::currentChanged, this, &ScenarioListModel::showCurrent);
}

int ScenarioListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(names_.size());
}

QVariant ScenarioListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::string& name = names_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shownName(name, index.row());
    case Qt::EditRole:
        return toQString(name).simplified();
    case Qt::FontRole: {
        QFont font;
        font.setBold(index.row() == current_);
        return font;
    }
    case isCurrentRole:
        return index.row() == current_;
    default:
        return {};
    }
}

bool ScenarioListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    document_.rename(index.row(), value.toString());
    return true;
}

Qt::ItemFlags ScenarioListModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) // between the rows, not on one
        return Qt::ItemIsDropEnabled;
    return QAbstractListModel::flags(index) | Qt::ItemIsEditable | Qt::ItemIsDragEnabled |
           Qt::ItemNeverHasChildren;
}

/// `destinationChild` counts rows before the move, and stands for the gap above that row.
bool ScenarioListModel::moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
                                 const QModelIndex& destinationParent, int destinationChild)
{
    const int rows = rowCount();
    if (sourceParent.isValid() || destinationParent.isValid() || count != 1 || sourceRow < 0 ||
        sourceRow >= rows || destinationChild < 0 || destinationChild > rows ||
        destinationChild == sourceRow || destinationChild == sourceRow + 1)
        return false;
    document_.move(sourceRow, destinationChild > sourceRow ? destinationChild - 1 : destinationChild);
    return true;
}

void ScenarioListModel::follow()
{
    const Names names = namesIn(document_);
    if (names.size() != names_.size())
        followCount(names);
    else if (!followMove(names))
        names_ = names;
    if (!names_.empty()) // the numbers of those without a name differ too
        emit dataChanged(index(0), index(rowCount() - 1));
}

/// Rows came or went where the names begin to differ; where the others changed too it is another plan.
void ScenarioListModel::followCount(const Names& names)
{
    const Names& fewer = names.size() < names_.size() ? names : names_;
    const Names& more = names.size() < names_.size() ? names_ : names;
    const auto differs = std::ranges::mismatch(fewer, more);
    const auto first = static_cast<int>(differs.in1 - fewer.begin());
    const auto change = static_cast<int>(more.size() - fewer.size());
    if (!std::equal(differs.in1, fewer.end(), differs.in2 + change)) {
        beginResetModel();
        names_ = names;
        endResetModel();
    } else if (&more == &names) {
        beginInsertRows({}, first, first + change - 1);
        names_ = names;
        endInsertRows();
    } else {
        beginRemoveRows({}, first, first + change - 1);
        names_ = names;
        endRemoveRows();
    }
}

bool ScenarioListModel::followMove(const Names& names)
{
    const auto differs = std::ranges::mismatch(names, names_).in2;
    if (differs == names_.end())
        return false;
    auto last = names_.size() - 1;
    while (names[last] == names_[last])
        --last;
    const auto first = static_cast<std::size_t>(differs - names_.begin());
    const auto begin = static_cast<std::ptrdiff_t>(first);
    const auto end = static_cast<std::ptrdiff_t>(last) + 1;

    Names down = names_;
    std::rotate(down.begin() + begin, down.begin() + begin + 1, down.begin() + end);
    Names up = names_;
    std::rotate(up.begin() + begin, up.begin() + end - 1, up.begin() + end);
    if (first == last || (down != names && up != names))
        return false;
    const int from = static_cast<int>(down == names ? first : last);
    const int gap = static_cast<int>(down == names ? last + 1 : first);
    beginMoveRows({}, from, from, {}, gap);
    names_ = names;
    endMoveRows();
    return true;
}

void ScenarioListModel::showCurrent()
{
    const int before = current_;
    current_ = document_.currentIndex();
    for (const int row : {before, current_})
        if (row < rowCount())
            emit dataChanged(index(row), index(row), {Qt::FontRole, isCurrentRole});
}

} // namespace gpuspeedup
