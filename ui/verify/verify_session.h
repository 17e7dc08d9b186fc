// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification_run.h"
#include "ui/verify/verify_process.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace gpuspeedup {

/// What is to be verified.
struct VerifyChoices
{
    QStringList workloads; ///< names of templates; empty: all
    QString profileFile;   ///< empty: the machine is measured first
    bool thorough = false;
    bool learn = false;  ///< keep what was found with the profile; requires one
    bool python = false; ///< through NumPy and its packages as well
    QString pythonPath;  ///< an interpreter or the folder of a virtual environment; empty: python3 of PATH
    QStringList stacks;  ///< with `python`: "c++", "cupy", …; empty: all there are
};

/// The command line of `program` for `choices`, with the patience they need unless `program` has its own.
[[nodiscard]] MeasureCommand verifyCommand(const MeasureCommand& program, const VerifyChoices& choices);

/// A run of verify together with what it has told so far.
class VerifySession : public QObject
{
    Q_OBJECT

public:
    explicit VerifySession(MeasureCommand command, QObject* parent = nullptr);

    void start();
    void cancel();
    [[nodiscard]] bool isRunning() const { return process_.isRunning(); }
    [[nodiscard]] const VerificationRun& run() const { return run_; }
    [[nodiscard]] std::optional<double> secondsLeft() const;

signals:
    /// Twice a second while it runs: more would disturb what is measured.
    void updated();
    /// After the last update. See EventProcess::ended.
    void ended(const QString& problem);

private:
    [[nodiscard]] double now() const;

    VerifyProcess process_;
    VerificationRun run_;
    QElapsedTimer clock_;
    QTimer updates_;
};

} // namespace gpuspeedup
