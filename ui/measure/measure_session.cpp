// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measure_session.h"

#include <QDateTime>
#include <QSysInfo>

namespace gpuspeedup {
namespace {

constexpr std::chrono::milliseconds updateInterval{250};

} // namespace

MeasureSession::MeasureSession(MeasureCommand command, QObject* parent)
    : QObject(parent), process_(std::move(command))
{
    updates_.setInterval(updateInterval);
    updates_.setTimerType(Qt::PreciseTimer); // a coarse one may come early
    connect(&updates_, &QTimer::timeout, this, &MeasureSession::updated);
    connect(&process_, &MeasureProcess::eventRead, this,
            [this](const MeasureEvent& event) { run_.apply(event, now()); });
    connect(&process_, &MeasureProcess::ended, this, [this](const QString& problem) {
        updates_.stop();
        run_.end();
        emit updated();
        emit ended(problem);
    });
}

void MeasureSession::start()
{
    clock_.start();
    updates_.start();
    process_.start();
}

void MeasureSession::cancel()
{
    process_.cancel();
}

double MeasureSession::now() const
{
    return std::chrono::duration<double>(std::chrono::milliseconds(clock_.elapsed())).count();
}

std::optional<double> MeasureSession::secondsLeft() const
{
    return run_.secondsLeft(now());
}

MachineProfile MeasureSession::profile() const
{
    MachineProfile profile = run_.profile();
    if (!run_.isFinished()) {
        if (profile.host.empty())
            profile.host = QSysInfo::machineHostName().toStdString();
        if (profile.measuredAt.empty())
            profile.measuredAt = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
        if (profile.mode.empty())
            profile.mode = "quick";
    }
    if (profile.name.empty())
        profile.name = profile.host;
    return profile;
}

} // namespace gpuspeedup
