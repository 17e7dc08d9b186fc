// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace gpuspeedup {

class SweepModel;

/// The table over task sizes. Copy (Ctrl+C) takes the selected cells as
/// tab-separated text.
class SweepView : public QTableView
{
    Q_OBJECT

public:
    /// `model` must outlive the view.
    explicit SweepView(SweepModel& model, QWidget* parent = nullptr);

    /// Scrolls the row of the current task to the middle.
    void showCurrentTask();
    /// A past table is shown in the colour of disabled text.
    void setStale(bool stale);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copySelection() const;

    SweepModel& model_;
};

} // namespace gpuspeedup
