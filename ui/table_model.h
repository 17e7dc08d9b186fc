// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/document.h"

#include <QAbstractTableModel>

#include <vector>

namespace gpuspeedup {

/// A table of a report as an item model: the columns that readers see, numbers rounded for reading, the exact
/// value as Qt::UserRole.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Keeps selection and scroll position where the shape stays.
    void setTable(const Table& table);
    /// Row that stands out, such as the current task; −1: none.
    void setMarkedRow(int row);
    [[nodiscard]] int markedRow() const { return markedRow_; }
    [[nodiscard]] const Table& table() const { return table_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Table table_;
    std::vector<std::vector<Cell>> rows_;
    std::vector<int> shownColumns_; ///< positions in table_.columns
    int markedRow_ = -1;
};

} // namespace gpuspeedup
