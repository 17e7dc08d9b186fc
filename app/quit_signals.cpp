// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quit_signals.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace gpuspeedup {
namespace {

int wakeUpEnd = -1; // set once, before the handler that reads it

/// Little else than write() is allowed in a signal handler.
extern "C" void onQuitSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(wakeUpEnd, &byte, 1);
}

} // namespace

void quitOnSignals()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the signals end the program as they would without this
    wakeUpEnd = ends[1];
    auto* arrival = new QSocketNotifier(ends[0], QSocketNotifier::Read, QCoreApplication::instance());
    QObject::connect(arrival, &QSocketNotifier::activated, QCoreApplication::instance(), [arrival] {
        arrival->setEnabled(false);
        QCoreApplication::exit(0); // quit() would ask before changes are lost, and nobody may be there
    });
    struct sigaction action = {};
    action.sa_handler = onQuitSignal;
    action.sa_flags =
        SA_RESTART | static_cast<int>(SA_RESETHAND); // a second signal ends a program that hangs
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        ::sigaction(signal, &action, nullptr);
}

} // namespace gpuspeedup
