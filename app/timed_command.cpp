// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timed_command.h"

#include "app/usage_error.h"
#include "model/quote_text.h"

#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

extern char** environ; // POSIX declares it nowhere

namespace gpuspeedup {
namespace {

constexpr int endingSignals[] = {SIGINT, SIGTERM, SIGHUP};

// What a signal can reach.
std::atomic<pid_t> running = 0;
std::atomic<int> received = 0;
static_assert(std::atomic<pid_t>::is_always_lock_free && std::atomic<int>::is_always_lock_free);

extern "C" void passOn(int signal)
{
    const int savedErrno = errno;
    const bool again = received.exchange(signal) != 0;
    if (const pid_t group = running; group > 0)
        kill(-group, again ? SIGKILL : signal);
    errno = savedErrno;
}

/// Passes the signals on for as long as it lives.
class SignalsPassedOn
{
public:
    SignalsPassedOn()
    {
        struct sigaction action = {};
        action.sa_handler = passOn;
        for (std::size_t i = 0; i < std::size(endingSignals); ++i)
            sigaction(endingSignals[i], nullptr, &before_[i]);
        for (std::size_t i = 0; i < std::size(endingSignals); ++i)
            if (before_[i].sa_handler != SIG_IGN) // as nohup wants it
                sigaction(endingSignals[i], &action, nullptr);
    }
    ~SignalsPassedOn()
    {
        for (std::size_t i = 0; i < std::size(endingSignals); ++i)
            sigaction(endingSignals[i], &before_[i], nullptr);
    }
    SignalsPassedOn(const SignalsPassedOn&) = delete;
    SignalsPassedOn& operator=(const SignalsPassedOn&) = delete;

private:
    struct sigaction before_[std::size(endingSignals)] = {};
};

/// Files and signals of the child.
class SpawnSettings
{
public:
    SpawnSettings()
    {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_adddup2(&files_, STDERR_FILENO, STDOUT_FILENO);
        posix_spawnattr_init(&attributes_);
        sigset_t usual;
        sigemptyset(&usual);
        sigaddset(&usual, SIGPIPE); // which this program ignores
        posix_spawnattr_setsigdefault(&attributes_, &usual);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnSettings()
    {
        posix_spawn_file_actions_destroy(&files_);
        posix_spawnattr_destroy(&attributes_);
    }
    SpawnSettings(const SpawnSettings&) = delete;
    SpawnSettings& operator=(const SpawnSettings&) = delete;

    [[nodiscard]] pid_t start(const std::vector<std::string>& command) const
    {
        std::vector<char*> words;
        for (const std::string& word : command)
            words.push_back(const_cast<char*>(word.c_str())); // never written to
        words.push_back(nullptr);
        pid_t child = 0;
        const int error = posix_spawnp(&child, words.front(), &files_, &attributes_, words.data(), environ);
        if (error != 0)
            throw UsageError("The command " + quotePath(command.front()) + " cannot be run: " +
                             std::generic_category().message(error) + "; check its name.");
        return child;
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

/// Status as of waitpid().
int waitFor(pid_t child)
{
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

void checkStatus(int status, const std::string& program)
{
    if (received != 0)
        throw Error("Interrupted; the command was ended.");
    const std::string name = "The command " + quotePath(program);
    if (WIFSIGNALED(status)) // a description of the signal does not depend on the locale that is never set
        throw Error(name + " was ended by signal " + std::to_string(WTERMSIG(status)) + " (" +
                    strsignal(WTERMSIG(status)) + "); a run that fails says nothing about its time.");
    if (WEXITSTATUS(status) != 0)
        throw Error(name + " ended with status " + std::to_string(WEXITSTATUS(status)) +
                    "; a run that fails says nothing about its time.");
}

} // namespace

Duration timeOnce(const std::vector<std::string>& command)
{
    using Clock = std::chrono::steady_clock;
    const SpawnSettings settings;
    received = 0;
    const SignalsPassedOn signals;
    const Clock::time_point start = Clock::now();
    running = settings.start(command);
    if (received != 0) // between its start and now
        kill(-running, received);
    const int status = waitFor(running);
    const Clock::time_point end = Clock::now();
    running = 0;
    checkStatus(status, command.front());
    return std::chrono::duration<double>(end - start).count() * second;
}

} // namespace gpuspeedup
