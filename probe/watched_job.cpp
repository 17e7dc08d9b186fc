// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/watched_job.h"

#include "probe/sampler.h"
#include "probe/worker.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace gpuspeedup {

struct JobReporter::State
{
    std::mutex mutex;
    std::condition_variable changed;
    const std::function<void()>* action = nullptr; ///< of the job, which waits until it is done
    bool done = false;
    bool givenUp = false;
    std::exception_ptr failure;
    std::atomic<bool> stop = false;
    std::atomic<double> lastSign = steadySeconds();
};

JobReporter::JobReporter() : state_(std::make_shared<State>()) {}

void JobReporter::tell(const std::function<void()>& action) const
{
    std::unique_lock lock(state_->mutex);
    if (state_->givenUp)
        return;
    state_->action = &action;
    state_->changed.notify_all();
    state_->changed.wait(lock, [this] { return state_->action == nullptr; });
}

void JobReporter::sign() const
{
    state_->lastSign = steadySeconds();
}

const std::atomic<bool>& JobReporter::stop() const
{
    return state_->stop;
}

/// The side of the thread that waits.
struct JobWatch
{
    static constexpr double graceSeconds = 0.4;

    JobReporter reporter;
    double patience;
    const std::function<bool()>& cancelled;
    std::exception_ptr failure = nullptr;
    std::optional<double> stopTime = std::nullopt;
    double countedFrom = 0;
    double lastLook = 0;
    double waited = 0;

    static void work(const JobReporter& reporter, const std::function<void(const JobReporter&)>& job)
    {
        std::exception_ptr thrown;
        try {
            job(reporter);
        } catch (...) {
            thrown = std::current_exception();
        }
        const std::lock_guard lock(reporter.state_->mutex);
        reporter.state_->failure = thrown;
        reporter.state_->done = true;
        reporter.state_->changed.notify_all();
    }

    /// False where the job is given up.
    bool wait()
    {
        using namespace std::chrono_literals;
        JobReporter::State& state = *reporter.state_;
        std::unique_lock lock(state.mutex);
        while (true) {
            state.changed.wait_for(lock, 20ms, [&] { return state.done || state.action != nullptr; });
            if (state.action != nullptr) {
                lock.unlock();
                act(*state.action);
                lock.lock();
                state.action = nullptr;
                state.changed.notify_all();
            }
            if (state.done)
                return true;
            if (!stopTime && (failure || cancelled())) {
                stopTime = steadySeconds();
                state.stop = true;
            }
            if (waitedSince(stopTime.value_or(state.lastSign)) > (stopTime ? graceSeconds : patience)) {
                state.givenUp = true;
                state.stop = true;
                return false;
            }
        }
    }

    /// Seconds since `moment` in which this thread ran: where a program is stopped, or starved by others, the
    /// job was too.
    double waitedSince(double moment)
    {
        constexpr double longestStep = 0.1; // of waits of 20 ms each
        const double now = steadySeconds();
        if (moment != countedFrom) {
            countedFrom = moment;
            waited = 0;
            lastLook = std::max(moment, lastLook);
        }
        waited += std::min(now - lastLook, longestStep);
        lastLook = now;
        return waited;
    }

    void act(const std::function<void()>& action)
    {
        if (!failure)
            try {
                action();
            } catch (...) {
                failure = std::current_exception();
            }
        reporter.sign();
    }

    [[nodiscard]] std::exception_ptr jobFailure() const
    {
        const std::lock_guard lock(reporter.state_->mutex);
        return reporter.state_->failure;
    }
};

JobEnd runWatched(double patience, const std::function<bool()>& cancelled,
                  std::function<void(const JobReporter&)> job)
{
    JobWatch watch{.reporter = {}, .patience = patience, .cancelled = cancelled};
    Worker worker;
    const bool ended =
        worker.run([reporter = watch.reporter, job = std::move(job)] { JobWatch::work(reporter, job); },
                   [&](double) { return watch.wait(); });
    JobEnd end{.left = !ended, .hung = !ended && !watch.stopTime, .failure = watch.failure};
    if (ended && !end.failure)
        end.failure = watch.jobFailure();
    return end;
}

} // namespace gpuspeedup
