// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <vector>

namespace gpuspeedup {

class TableModel;

/// Figures to read, not to change. Copy (Ctrl+C) takes the selected cells as tab-separated text.
class TableView : public QTableView
{
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit TableView(TableModel& model, QWidget* parent = nullptr);

    /// A past table is shown in the colour of disabled text.
    void setStale(bool stale);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();
    void copySelection() const;

    TableModel& model_;
    std::vector<int> needed_; ///< width of each column
};

} // namespace gpuspeedup
