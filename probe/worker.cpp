// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/worker.h"

#include "probe/sampler.h"

#include <cassert>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace gpuspeedup {

struct Worker::State
{
    std::mutex mutex;
    std::condition_variable changed;
    std::function<void()> job; ///< empty once it is done
    bool stuck = false;
    bool ending = false;
    std::thread thread;

    void work()
    {
        std::unique_lock lock(mutex);
        while (true) {
            changed.wait(lock, [this] { return ending || job; });
            if (ending)
                return;
            lock.unlock();
            job();
            lock.lock();
            job = nullptr;
            changed.notify_all();
        }
    }
};

Worker::Worker() : state_(std::make_shared<State>())
{
    state_->thread = std::thread([state = state_] { state->work(); });
}

Worker::~Worker()
{
    if (isStuck()) {
        state_->thread.detach();
        return;
    }
    {
        const std::lock_guard lock(state_->mutex);
        state_->ending = true;
    }
    state_->changed.notify_all();
    state_->thread.join();
}

bool Worker::run(std::function<void()> job, const std::function<bool(double)>& mayGoOn)
{
    using namespace std::chrono_literals;
    assert(!isStuck());
    const double begin = steadySeconds();
    std::unique_lock lock(state_->mutex);
    state_->job = std::move(job);
    state_->changed.notify_all();
    while (!state_->changed.wait_for(lock, 20ms, [this] { return !state_->job; }))
        if (!mayGoOn(steadySeconds() - begin)) {
            state_->stuck = true;
            return false;
        }
    return true;
}

bool Worker::isStuck() const
{
    const std::lock_guard lock(state_->mutex);
    return state_->stuck;
}

} // namespace gpuspeedup
