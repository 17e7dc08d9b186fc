// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include <csignal>
#include <cstdint>
#include <ctime>

namespace gpuspeedup {
namespace {

// What a signal can reach.
std::atomic<bool> interrupted = false;
std::atomic<std::int64_t> firstNanoseconds = 0; // on the clock of now()
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free);

/// Of a clock that a handler may read.
std::int64_t now()
{
    timespec time = {};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

void onSignal(int signal)
{
    constexpr std::int64_t stillTheFirst = 500'000'000;
    if (!interrupted) {
        firstNanoseconds = now();
        interrupted = true;
    } else if (now() - firstNanoseconds > stillTheFirst) {
        std::signal(signal, SIG_DFL);
        std::raise(signal); // once the handler ends
    }
}

} // namespace

const std::atomic<bool>& catchInterruption()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action = {};
        action.sa_handler = onSignal;
        struct sigaction before = {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) // as nohup wants it
            sigaction(signal, &action, nullptr);
    }
    return interrupted;
}

} // namespace gpuspeedup
