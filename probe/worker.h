// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace gpuspeedup {

/// A thread that does one job after the other, and is left behind where one hangs.
///
/// A driver that never answers cannot be interrupted, nor can its thread be joined:
/// once a job is stuck the process must end by std::_Exit.
class Worker
{
public:
    Worker();
    ~Worker(); ///< waits for the thread unless it is stuck
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// Does `job` and asks `mayGoOn(seconds so far)` some fifty times a second. True
    /// where the job has ended, false where it was given up: then it may still be
    /// running and must own all that it touches. `job` must not throw. Not to be
    /// called once stuck.
    [[nodiscard]] bool run(std::function<void()> job, const std::function<bool(double)>& mayGoOn);

    [[nodiscard]] bool isStuck() const;

private:
    struct State;
    std::shared_ptr<State> state_;
};

} // namespace gpuspeedup
