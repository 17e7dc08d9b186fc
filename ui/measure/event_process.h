// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <string_view>

class QProcess;

namespace gpuspeedup {

/// How the headless program is started, and how much patience it is given.
struct MeasureCommand
{
    QString program; ///< path of gpu-speedup-cli
    QStringList arguments{QStringLiteral("measure"), QStringLiteral("--format"), QStringLiteral("jsonl")};
    std::chrono::milliseconds silenceLimit{15'000}; ///< without any event: killed
    std::chrono::milliseconds killDelay{1'000};     ///< from asking it to end to killing it
};

/// A run of the headless program as a child process that tells an event a line.
///
/// Survives whatever the child does: lines that are no events are passed over, and they do not count as a
/// sign of life. Nothing blocks. A child that still runs when this is destroyed is asked to end, then killed.
class EventProcess : public QObject
{
    Q_OBJECT

public:
    explicit EventProcess(MeasureCommand command, QObject* parent = nullptr);
    ~EventProcess() override;

    /// Starts the child. To be called once.
    void start();
    /// Asks the child to end; what it still reports is read.
    void cancel();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] qint64 processId() const;

signals:
    /// Once, when nothing more will come. The sentence says what went wrong; it is
    /// empty after a run that ended well or was cancelled.
    void ended(const QString& problem);

protected:
    enum class Line
    {
        event,
        lastEvent ///< after which the run is complete
    };
    /// Reads and passes on an event. Throws Error for a line that is none.
    virtual Line read(std::string_view line) = 0;

private:
    void readOutput();
    void readLine(const QByteArray& line);
    void readErrors();
    void stopSilentChild();
    void finish(const QString& problem);
    [[nodiscard]] QString problemAtEnd() const;

    MeasureCommand command_;
    QProcess* process_;
    QTimer silence_;
    QByteArray pending_;    ///< the beginning of a line
    QByteArray errors_;     ///< the end of the standard error output
    bool skipping_ = false; ///< the rest of a line that is too long
    bool cancelled_ = false;
    bool silent_ = false;
    bool finishedEvent_ = false;
    bool ended_ = false;
};

} // namespace gpuspeedup
