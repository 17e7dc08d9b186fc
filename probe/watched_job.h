// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <exception>
#include <functional>
#include <memory>

namespace gpuspeedup {

/// A watched job's way to the thread that waits for it.
class JobReporter
{
public:
    JobReporter();

    /// Has `action` done by the waiting thread and returns when it is; once the job was given up nothing is
    /// done.
    void tell(const std::function<void()>& action) const;
    /// The job goes on: patience begins anew.
    void sign() const;
    /// Set once the job shall end.
    [[nodiscard]] const std::atomic<bool>& stop() const;

private:
    friend struct JobWatch;
    struct State;
    std::shared_ptr<State> state_;
};

/// How a watched job ended.
struct JobEnd
{
    bool left = false; ///< its thread is left behind: the process must end by std::_Exit
    bool hung = false; ///< left, though nobody wanted it to stop: it did not go on in time
    /// What a told action threw, after which the job was stopped; else what the job threw.
    std::exception_ptr failure = nullptr;
};

/// Does `job` on a thread of its own, since a driver that never answers cannot be interrupted. Gives it up
/// after `patience` seconds without a sign, and a moment after `cancelled()` says so. A job that was given up
/// may still be running and must own all that it touches, but for what its told actions touch.
[[nodiscard]] JobEnd runWatched(double patience, const std::function<bool()>& cancelled,
                                std::function<void(const JobReporter&)> job);

} // namespace gpuspeedup
