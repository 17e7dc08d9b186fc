// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/event_process.h"

#include "model/error.h"

#include <QCoreApplication>
#include <QProcess>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace gpuspeedup {
namespace {

constexpr qsizetype longestLine = 8 << 20; // a table of thousands of rows
constexpr qsizetype longestErrors = 4000;  // bytes kept of the standard error output
constexpr qsizetype longestShown = 200;    // characters of it in a sentence

/// The last line that says something, fit for one sentence.
QString lastLine(const QByteArray& errors)
{
    const QString text = QString::fromUtf8(errors).simplified().isEmpty()
                             ? QString()
                             : QString::fromUtf8(errors.trimmed().split('\n').last()).simplified();
    return text.size() > longestShown ? text.left(longestShown) + QChar(0x2026) : text;
}

/// Outlives its owner until the child is gone.
void endInBackground(QProcess* process, std::chrono::milliseconds killDelay)
{
    process->disconnect();
    process->setParent(QCoreApplication::instance());
    QObject::connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->terminate();
    QTimer::singleShot(killDelay, process, &QProcess::kill);
}

} // namespace

EventProcess::EventProcess(MeasureCommand command, QObject* parent)
    : QObject(parent), command_(std::move(command)), process_(new QProcess(this))
{
    process_->setProgram(command_.program);
    process_->setArguments(command_.arguments);
    process_->setStandardInputFile(QProcess::nullDevice());
#ifdef Q_OS_LINUX
    process_->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // should the window crash
#endif
    silence_.setSingleShot(true);
    silence_.setInterval(command_.silenceLimit);
    connect(&silence_, &QTimer::timeout, this, &EventProcess::stopSilentChild);
    connect(process_, &QProcess::readyReadStandardOutput, this, &EventProcess::readOutput);
    connect(process_, &QProcess::readyReadStandardError, this, &EventProcess::readErrors);
    connect(process_, &QProcess::finished, this, [this] {
        readOutput();
        readErrors();
        readLine(pending_);
        finish(problemAtEnd());
    });
    connect(process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            finish(tr("The measuring program %1 cannot be started: %2. Is the installation complete?")
                       .arg(command_.program.isEmpty() ? QStringLiteral("gpu-speedup-cli") : command_.program,
                            process_->errorString().remove(QStringLiteral("execvp: "))));
    });
}

EventProcess::~EventProcess()
{
    if (isRunning())
        endInBackground(process_, command_.killDelay);
}

void EventProcess::start()
{
    silence_.start();
    process_->start(QIODevice::ReadOnly);
}

void EventProcess::cancel()
{
    if (!isRunning() || cancelled_)
        return;
    cancelled_ = true;
    process_->terminate();
    QTimer::singleShot(command_.killDelay, process_, &QProcess::kill);
}

bool EventProcess::isRunning() const
{
    return process_->state() != QProcess::NotRunning;
}

qint64 EventProcess::processId() const
{
    return process_->processId();
}

void EventProcess::readOutput()
{
    const QByteArray arrived = process_->readAllStandardOutput();
    qsizetype begin = 0;
    for (qsizetype end = arrived.indexOf('\n'); end >= 0; end = arrived.indexOf('\n', begin)) {
        if (!skipping_)
            readLine(pending_ + arrived.mid(begin, end - begin));
        skipping_ = false;
        pending_.clear();
        begin = end + 1;
    }
    if (!skipping_)
        pending_ += arrived.mid(begin);
    if (pending_.size() > longestLine) {
        skipping_ = true;
        pending_.clear();
    }
}

void EventProcess::readLine(const QByteArray& line)
{
    if (!line.startsWith('{'))
        return;
    try {
        const Line kind = read({line.data(), static_cast<std::size_t>(line.size())});
        finishedEvent_ = finishedEvent_ || kind == Line::lastEvent;
        if (!cancelled_ && !ended_)
            silence_.start();
    } catch (const Error&) {
        return; // a line that is no event tells nothing; the run's end tells whether it went well
    }
}

void EventProcess::readErrors()
{
    errors_ = (errors_ + process_->readAllStandardError()).right(longestErrors);
}

void EventProcess::stopSilentChild()
{
    silent_ = true;
    process_->kill();
}

QString EventProcess::problemAtEnd() const
{
    const QString kept = tr("What was measured until then is kept.");
    if (cancelled_)
        return {};
    if (silent_)
        return tr("The measuring program did not answer for %1 s and was stopped.")
                   .arg(std::chrono::duration<double>(command_.silenceLimit).count()) +
               QLatin1Char(' ') + kept;
    if (process_->exitStatus() == QProcess::CrashExit)
        return tr("The measuring program was ended by signal %1.").arg(process_->exitCode()) +
               QLatin1Char(' ') + kept;
    if (const QString reason = lastLine(errors_); process_->exitCode() != 0)
        return tr("The measuring program ended with status %1: %2")
            .arg(process_->exitCode())
            .arg(reason.isEmpty() ? tr("it gave no reason.") : reason);
    if (!finishedEvent_)
        return tr("The measuring program ended before it was finished.") + QLatin1Char(' ') + kept;
    return {};
}

void EventProcess::finish(const QString& problem)
{
    silence_.stop();
    if (!ended_) {
        ended_ = true;
        emit ended(problem);
    }
}

} // namespace gpuspeedup
