// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/measure_run.h"

#include <QAbstractTableModel>

#include <vector>

namespace gpuspeedup {

/// The steps of a run, each line filling in with figure, spread and expected value.
class MeasureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        device,
        quantity,
        median,
        spread,
        expected,
        status
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Shows the run as it is now; only lines that differ change.
    void show(const MeasureRun& run);
    /// The line being measured, else the last one done; -1 before the first.
    [[nodiscard]] int currentRow() const;
    /// All that is known of a line: status and reason, method, samples. Empty before it is done.
    [[nodiscard]] QString detail(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<MeasureRun::Step> steps_;
};

} // namespace gpuspeedup
