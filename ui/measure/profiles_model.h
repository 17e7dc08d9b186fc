// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/measure/profile_store.h"

#include <QAbstractTableModel>

namespace gpuspeedup {

/// The profiles of a store; names can be edited. Failures come as a signal.
class ProfilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ProfilesModel(const ProfileStore& store, QObject* parent = nullptr);

    /// Null for a row that is not there.
    [[nodiscard]] const ProfileStore::Entry* entry(int row) const;
    /// Some profile can be read.
    [[nodiscard]] bool hasReadable() const;
    [[nodiscard]] int rowOf(const QString& file) const;

    ProfileStore::Import importFrom(const QStringList& paths);
    /// Whether it was written.
    bool exportTo(int row, const QString& path);
    void remove(int row);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void failed(const QString& sentence);

private:
    template <typename Action> bool tryTo(Action action);
    void reload();

    ProfileStore store_;
    std::vector<ProfileStore::Entry> entries_;
};

} // namespace gpuspeedup
