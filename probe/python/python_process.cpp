// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/python/python_process.h"

#include "model/quote_text.h"
#include "probe/python/script.h"
#include "probe/sampler.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>
#include <utility>

extern char** environ; // POSIX declares it nowhere

namespace gpuspeedup {
namespace {

constexpr int linesDescriptor = 3; // of the child
constexpr std::size_t mostPrinted = 2000;
constexpr std::size_t mostUnread = std::size_t{2} << 20; ///< of one line
constexpr double graceSeconds = 0.3;
constexpr double uninterruptibleSeconds = 2; ///< for which a child that was killed may wait for a device

/// Groups that run now, for endAll(); 0 where a place is free.
std::array<std::atomic<pid_t>, 64> groups;

void note(pid_t group)
{
    for (std::atomic<pid_t>& place : groups)
        if (pid_t free = 0; place.compare_exchange_strong(free, group))
            return;
}

void forget(pid_t group)
{
    for (std::atomic<pid_t>& place : groups)
        if (pid_t noted = group; place.compare_exchange_strong(noted, 0))
            return;
}

/// Whether the leader of the group has ended, within so long. It is not reaped: its number, and so the
/// group's, still belongs to nobody else.
bool hasEnded(pid_t leader, double seconds)
{
    for (const double end = steadySeconds() + seconds;; usleep(2000)) {
        siginfo_t found{};
        if (waitid(P_PID, static_cast<id_t>(leader), &found, WEXITED | WNOHANG | WNOWAIT) != 0 ||
            found.si_pid != 0)
            return true;
        if (steadySeconds() > end)
            return false;
    }
}

/// Kills the group with what a package started and left, and reaps its leader. The status of the leader, that
/// of a killed one where it cannot even be killed: it waits for a device, and is left to the system.
int endGroup(pid_t group)
{
    kill(-group, SIGKILL);
    int status = SIGKILL;
    if (hasEnded(group, uninterruptibleSeconds))
        waitpid(group, &status, 0);
    forget(group);
    return status;
}

class Descriptor
{
public:
    explicit Descriptor(int number) : number_(number)
    {
        if (number_ < 0)
            throw Error("Python cannot be started: " + std::generic_category().message(errno) +
                        "; close other programs.");
    }
    ~Descriptor()
    {
        if (number_ >= 0)
            close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

struct Pipe
{
    Pipe() : Pipe(std::array<int, 2>{-1, -1}) {}
    Descriptor readEnd;
    Descriptor writeEnd;

private:
    explicit Pipe(std::array<int, 2> ends)
        : readEnd(pipe2(ends.data(), O_CLOEXEC) == 0 ? ends[0] : -1), writeEnd(ends[1])
    {}
};

/// A file without a name that holds the script, at its beginning.
Descriptor scriptFile()
{
    Descriptor file(memfd_create("stack.py", MFD_CLOEXEC));
    for (std::string_view rest = stackScript(); !rest.empty();) {
        const ssize_t written = write(file.number(), rest.data(), rest.size());
        if (written < 0 && errno != EINTR)
            throw Error("The script for Python could not be written: " +
                        std::generic_category().message(errno) + "; free some memory.");
        rest.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    lseek(file.number(), 0, SEEK_SET);
    return Descriptor(file.release());
}

class SpawnSettings
{
public:
    SpawnSettings(int script, int lines, int printed)
    {
        posix_spawn_file_actions_init(&files_);
        posix_spawn_file_actions_adddup2(&files_, script, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&files_, printed, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&files_, printed, STDERR_FILENO);
        posix_spawn_file_actions_adddup2(&files_, lines, linesDescriptor);
        posix_spawnattr_init(&attributes_);
        sigset_t usual;
        sigemptyset(&usual);
        posix_spawnattr_setsigmask(&attributes_, &usual);
        for (const int each : {SIGPIPE, SIGINT, SIGTERM, SIGHUP})
            sigaddset(&usual, each);
        posix_spawnattr_setsigdefault(&attributes_, &usual);
        posix_spawnattr_setpgroup(&attributes_, 0);
        posix_spawnattr_setflags(&attributes_,
                                 POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
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
            throw Error("The Python " + quotePath(command.front()) + " cannot be run: " +
                        std::generic_category().message(error) + "; name another with --python.");
        return child;
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

std::string lastLine(const std::string& text)
{
    const std::size_t end = text.find_last_not_of(" \t\r\n");
    if (end == std::string::npos)
        return {};
    const std::size_t begin = text.find_last_of('\n', end);
    const std::size_t first = begin == std::string::npos ? 0 : begin + 1;
    return text.substr(first, end - first + 1);
}

} // namespace

PythonProcess::PythonProcess(const std::string& program, const std::vector<std::string>& arguments)
{
    const Descriptor script = scriptFile();
    Pipe lines;
    Pipe printed;
    std::vector<std::string> command{program, "-"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    command.insert(command.end(), {"--fd", std::to_string(linesDescriptor)});
    group_ =
        SpawnSettings(script.number(), lines.writeEnd.number(), printed.writeEnd.number()).start(command);
    note(group_);
    lines_ = lines.readEnd.release();
    printed_ = printed.readEnd.release();
    fcntl(lines_, F_SETFL, O_NONBLOCK);
    fcntl(printed_, F_SETFL, O_NONBLOCK);
}

PythonProcess::~PythonProcess()
{
    if (!status_) {
        kill(-group_, SIGTERM);
        (void)hasEnded(group_, graceSeconds);
        (void)endGroup(group_);
    }
    close(lines_);
    close(printed_);
}

void PythonProcess::killAll()
{
    for (std::atomic<pid_t>& group : groups)
        if (const pid_t running = group.exchange(0); running != 0)
            kill(-running, SIGKILL);
}

PythonProcess::Read PythonProcess::read(std::string& line, double seconds)
{
    const double end = steadySeconds() + seconds;
    for (;;) {
        if (const std::size_t length = unread_.find('\n'); length != std::string::npos) {
            line = unread_.substr(0, length);
            unread_.erase(0, length + 1);
            return Read::line;
        }
        if (status_)
            return Read::ended;
        const double left = end - steadySeconds();
        if (left <= 0)
            return Read::nothing;
        pollfd sources[] = {{.fd = lines_, .events = POLLIN, .revents = 0},
                            {.fd = printed_, .events = POLLIN, .revents = 0}};
        poll(sources, std::size(sources), static_cast<int>(1000 * std::min(left, 0.05)) + 1);
        (void)append(printed_, lastOfPrinted_);
        lastOfPrinted_.erase(0, lastOfPrinted_.size() - std::min(lastOfPrinted_.size(), mostPrinted));
        if (!append(lines_, unread_))
            waitForEnd(graceSeconds);
        if (unread_.size() > mostUnread)
            throw Error(
                "The Python that runs the script writes lines without end; name another with --python.");
    }
}

bool PythonProcess::append(int descriptor, std::string& text)
{
    std::array<char, 16384> part{};
    const ssize_t got = ::read(descriptor, part.data(), part.size());
    if (got > 0)
        text.append(part.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
}

/// Ends what closed its lines and goes on.
void PythonProcess::waitForEnd(double seconds)
{
    (void)hasEnded(group_, seconds);
    status_ = endGroup(group_);
    while (append(printed_, lastOfPrinted_) && errno != EAGAIN) {
        errno = 0;
    }
}

std::string PythonProcess::howItEnded() const
{
    const int status = status_.value_or(0);
    std::string words = "exit status " + std::to_string(WEXITSTATUS(status));
    if (WIFSIGNALED(status))
        words = "signal " + std::to_string(WTERMSIG(status)) + " (" + strsignal(WTERMSIG(status)) + ")";
    const std::string last = lastLine(lastOfPrinted_);
    return last.empty() ? words : words + ", after " + quoteText(last);
}

} // namespace gpuspeedup
