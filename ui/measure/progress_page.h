// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QTableView;

namespace gpuspeedup {

class MeasureModel;
class MeasureRun;

/// The list of what is measured, how far it is and how long it will take.
class ProgressPage : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPage(QWidget* parent = nullptr);

    void show(const MeasureRun& run, std::optional<double> secondsLeft);
    /// The run is over; `sentence` says how it ended and is read aloud.
    void showEnd(const QString& sentence, bool problem);

private:
    void fitColumns();
    void showDetail();

    MeasureModel* model_;
    QLabel* state_;
    QProgressBar* bar_;
    QTableView* table_;
    QLabel* detail_; ///< of the selected line, which the table has no room for
    int shownRow_ = -1;
    bool fitted_ = false;
};

} // namespace gpuspeedup
