// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/sweep.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace gpuspeedup {

/// The published table over task sizes; the row of the current task stands out.
class SweepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Nothing empties the table.
    void setSweep(const std::optional<Sweep>& sweep, Work currentTask);
    /// Row of the current task; -1 where the table has none.
    [[nodiscard]] int currentRow() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<SweepPoint> points_;
    Work currentTask_;
};

} // namespace gpuspeedup
