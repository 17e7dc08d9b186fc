// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interruption.h"

#include <csignal>

namespace gpuspeedup {
namespace {

std::atomic<bool> interrupted = false; // what a signal can reach
static_assert(std::atomic<bool>::is_always_lock_free);

} // namespace

const std::atomic<bool>& catchInterruption()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction action = {};
        action.sa_handler = [](int) { interrupted = true; };
        action.sa_flags = static_cast<int>(SA_RESETHAND);
        struct sigaction before = {};
        sigaction(signal, nullptr, &before);
        if (before.sa_handler != SIG_IGN) // as nohup wants it
            sigaction(signal, &action, nullptr);
    }
    return interrupted;
}

} // namespace gpuspeedup
