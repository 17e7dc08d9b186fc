// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

namespace gpuspeedup {

struct Outlook;

/// CPU and GPU time against the size of the task, on logarithmic axes, with the
/// current task and the break-even point marked.
class TaskSizeChart : public QWidget
{
    Q_OBJECT

public:
    explicit TaskSizeChart(QWidget* parent = nullptr);
    ~TaskSizeChart() override;

    void show(const Outlook& outlook, bool stale);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Parts; ///< QCustomPlot's types stay out of this header
    std::unique_ptr<Parts> parts_;
};

} // namespace gpuspeedup
