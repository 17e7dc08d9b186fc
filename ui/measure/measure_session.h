// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/measure_run.h"
#include "ui/measure/measure_process.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace gpuspeedup {

/// A run of the measuring program together with what it has told so far.
class MeasureSession : public QObject
{
    Q_OBJECT

public:
    explicit MeasureSession(MeasureCommand command, QObject* parent = nullptr);

    void start();
    void cancel();
    [[nodiscard]] bool isRunning() const { return process_.isRunning(); }
    [[nodiscard]] const MeasureProcess& process() const { return process_; }

    [[nodiscard]] const MeasureRun& run() const { return run_; }
    [[nodiscard]] std::optional<double> secondsLeft() const;
    /// All that was measured. Host and time are this machine's where no event told them.
    [[nodiscard]] MachineProfile profile() const;

signals:
    /// At most four times a second while it runs: more would disturb what is measured.
    void updated();
    /// After the last update. See MeasureProcess::ended.
    void ended(const QString& problem);

private:
    [[nodiscard]] double now() const;

    MeasureProcess process_;
    MeasureRun run_;
    QElapsedTimer clock_;
    QTimer updates_;
};

} // namespace gpuspeedup
