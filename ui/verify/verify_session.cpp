// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_session.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr std::chrono::milliseconds updateInterval{500};
// One task is told when it is done: of a thorough run it may take minutes.
constexpr std::chrono::seconds patience{30};
constexpr std::chrono::seconds thoroughPatience{600};
// A package may take as long to be imported from a slow disk.
constexpr std::chrono::seconds pythonPatience{120};
// Asked to end, it finishes the task it is at and writes what it has.
constexpr std::chrono::seconds timeToEnd{3};

/// The table is complete, and what the program ended for stands before it.
bool isWarnedOf(const VerificationRun& run, const QString& problem)
{
    const Verification& verification = run.verification();
    return !problem.isEmpty() && verification.complete &&
           std::ranges::any_of(verification.warnings, [&](const std::string& warning) {
               return problem.endsWith(QString::fromStdString(warning));
           });
}

} // namespace

MeasureCommand verifyCommand(const MeasureCommand& program, const VerifyChoices& choices)
{
    MeasureCommand command = program;
    command.arguments = {QStringLiteral("verify"), QStringLiteral("--format"), QStringLiteral("jsonl")};
    if (!choices.profileFile.isEmpty())
        command.arguments += {QStringLiteral("--machine"), choices.profileFile};
    if (choices.learn)
        command.arguments += QStringLiteral("--learn");
    for (const QString& workload : choices.workloads)
        command.arguments += {QStringLiteral("--workload"), workload};
    if (choices.thorough)
        command.arguments += QStringLiteral("--thorough");
    if (choices.python)
        command.arguments += choices.pythonPath.isEmpty() ? QStringLiteral("--python")
                                                          : QStringLiteral("--python=") + choices.pythonPath;
    if (choices.python)
        for (const QString& stack : choices.stacks)
            command.arguments += {QStringLiteral("--stack"), stack};
    const std::chrono::milliseconds needed = choices.thorough ? thoroughPatience
                                             : choices.python ? pythonPatience
                                                              : patience;
    if (program.silenceLimit == MeasureCommand().silenceLimit) // else it was chosen
        command.silenceLimit = needed;
    if (program.killDelay == MeasureCommand().killDelay)
        command.killDelay = timeToEnd;
    return command;
}

VerifySession::VerifySession(MeasureCommand command, QObject* parent)
    : QObject(parent), process_(std::move(command))
{
    updates_.setInterval(updateInterval);
    connect(&updates_, &QTimer::timeout, this, &VerifySession::updated);
    connect(&process_, &VerifyProcess::eventRead, this,
            [this](const VerificationEvent& event) { run_.apply(event, now()); });
    connect(&process_, &VerifyProcess::ended, this, [this](const QString& problem) {
        updates_.stop();
        emit updated();
        emit ended(isWarnedOf(run_, problem) ? QString() : problem);
    });
}

void VerifySession::start()
{
    clock_.start();
    updates_.start();
    process_.start();
}

void VerifySession::cancel()
{
    process_.cancel();
}

double VerifySession::now() const
{
    return std::chrono::duration<double>(std::chrono::milliseconds(clock_.elapsed())).count();
}

std::optional<double> VerifySession::secondsLeft() const
{
    return run_.secondsLeft(now());
}

} // namespace gpuspeedup
