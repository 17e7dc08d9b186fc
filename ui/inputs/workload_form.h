// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/workloads/workload.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace gpuspeedup {

class ChoiceBox;
class QuantityRow;

/// The sizes of a template, its number format and whether its steps are fused.
class WorkloadForm : public QWidget
{
    Q_OBJECT

public:
    explicit WorkloadForm(const Workload& workload, QWidget* parent = nullptr);

    [[nodiscard]] const Workload& workload() const { return workload_; }
    /// With `keepTyped` refused texts stay. Emits nothing.
    void display(const WorkloadValues& values, bool keepTyped);
    /// Names what is refused; empty where nothing is.
    [[nodiscard]] QString refusal() const;

signals:
    /// All can be read and goes together.
    void edited(const gpuspeedup::WorkloadValues& values, const QString& step, const QString& mergeKey);
    void refusalChanged();
    void editingFinished();

protected:
    void changeEvent(QEvent* event) override;

private:
    /// The values of the fields, where each can be read.
    [[nodiscard]] std::optional<std::vector<double>> sizes() const;
    void onEdited(const QString& step, const QString& mergeKey);
    void showProblem();

    const Workload& workload_;
    std::vector<QuantityRow*> rows_;
    ChoiceBox* format_;
    ChoiceBox* fused_ = nullptr; ///< null where nothing depends on it
    QLabel* problem_;
    WorkloadValues values_;
};

} // namespace gpuspeedup
