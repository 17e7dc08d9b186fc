// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/profiles_model.h"

#include "model/error.h"
#include "ui/locale_text.h"
#include "ui/measure/figure_text.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace gpuspeedup {
namespace {

using Entry = ProfileStore::Entry;

struct ProfileColumn
{
    const char* heading;
    QString (*text)(const Entry&);
};

constexpr ProfileColumn columns[] = {
    {QT_TRANSLATE_NOOP("gpuspeedup::ProfilesModel", "Name"),
     [](const Entry& e) {
         return !e.problem.isEmpty() || e.profile.name.empty() ? e.file : toQString(e.profile.name);
     }},
    {QT_TRANSLATE_NOOP("gpuspeedup::ProfilesModel", "Measured"),
     [](const Entry& e) {
         return e.problem.isEmpty() ? momentText(e.profile.measuredAt) : ProfilesModel::tr("cannot be read");
     }},
    {QT_TRANSLATE_NOOP("gpuspeedup::ProfilesModel", "Machine"),
     [](const Entry& e) {
         return !e.problem.isEmpty() ? e.problem
                : e.profile.complete ? machineText(e.profile)
                                     : ProfilesModel::tr("%1 (cut short)").arg(machineText(e.profile));
     }},
};

} // namespace

ProfilesModel::ProfilesModel(const ProfileStore& store, QObject* parent)
    : QAbstractTableModel(parent), store_(store), entries_(store_.entries())
{}

template <typename Action> bool ProfilesModel::tryTo(Action action)
{
    try {
        action();
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
        return false;
    }
    return true;
}

void ProfilesModel::reload()
{
    beginResetModel();
    entries_ = store_.entries();
    endResetModel();
}

const Entry* ProfilesModel::entry(int row) const
{
    return row >= 0 && row < rowCount() ? &entries_[static_cast<std::size_t>(row)] : nullptr;
}

bool ProfilesModel::hasReadable() const
{
    return std::ranges::any_of(entries_, &QString::isEmpty, &Entry::problem);
}

int ProfilesModel::rowOf(const QString& file) const
{
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.file == file; });
    return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

ProfileStore::Import ProfilesModel::importFrom(const QStringList& paths)
{
    ProfileStore::Import result = store_.importFrom(paths);
    if (!result.added.isEmpty())
        reload();
    return result;
}

bool ProfilesModel::exportTo(int row, const QString& path)
{
    const Entry* chosen = entry(row);
    return chosen != nullptr && tryTo([&] { store_.exportTo(chosen->file, path); });
}

void ProfilesModel::remove(int row)
{
    const Entry* chosen = entry(row);
    if (chosen != nullptr && tryTo([&] { store_.remove(chosen->file); }))
        reload();
}

int ProfilesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int ProfilesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(std::size(columns));
}

QVariant ProfilesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry& shown = entries_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole || role == Qt::EditRole)
        return columns[index.column()].text(shown);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("<p>%1</p>").arg(columns[index.column()].text(shown).toHtmlEscaped());
    if (role == Qt::ForegroundRole && !shown.problem.isEmpty())
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    return {};
}

bool ProfilesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const Entry* renamed = entry(index.row());
    if (role != Qt::EditRole || index.column() != 0 || renamed == nullptr)
        return false;
    const QString name = value.toString();
    if (name == data(index, Qt::EditRole))
        return true;
    QString kept;
    if (!tryTo([&] { kept = store_.rename(renamed->file, name); }))
        return false;
    entries_[static_cast<std::size_t>(index.row())].profile.name = kept.toStdString();
    emit dataChanged(index, index);
    return true;
}

Qt::ItemFlags ProfilesModel::flags(const QModelIndex& index) const
{
    const Entry* shown = entry(index.row());
    const bool editable = index.column() == 0 && shown != nullptr && shown->problem.isEmpty();
    return QAbstractTableModel::flags(index) | (editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant ProfilesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return tr(columns[section].heading);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

} // namespace gpuspeedup
