// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace gpuspeedup {

/// Computes off the interface thread what only the newest question needs: a question that waits is
/// replaced by the next one, and the answer to an old one is never shown.
class LatestJob : public QObject
{
    Q_OBJECT

public:
    /// Shows what was computed; runs on the interface thread.
    using Show = std::function<void()>;
    /// Runs on another thread, and must own everything that it reads.
    using Work = std::function<Show()>;

    explicit LatestJob(QObject* parent = nullptr);
    /// Waits for what is running; it is not shown.
    ~LatestJob() override;

    void start(Work work);
    /// What is running or waiting answers an old question.
    void cancel();
    [[nodiscard]] bool isBusy() const { return busy_; }

private:
    void runWaiting();

    QThreadPool thread_;
    Work waiting_;
    quint64 newest_ = 0;
    bool running_ = false; ///< on the other thread
    bool busy_ = false;    ///< an answer is still to come
};

} // namespace gpuspeedup
