// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/child_program.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace gpuspeedup {
namespace {

constexpr double kibibyteInMegabyte = 1024e-6;

pid_t start(const std::vector<std::string>& command)
{
    std::vector<char*> arguments;
    for (const std::string& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str())); // posix_spawn does not write to them
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    if (posix_spawn(&child, arguments[0], &files, nullptr, arguments.data(), environ) != 0)
        child = -1;
    posix_spawn_file_actions_destroy(&files);
    return child;
}

} // namespace

ChildRun runToEnd(const std::vector<std::string>& command)
{
    const auto begin = std::chrono::steady_clock::now();
    const pid_t child = start(command);
    int status = 0;
    rusage usage{};
    if (child < 0 || wait4(child, &status, 0, &usage) != child)
        return {};
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begin;
    return {.ended = WIFEXITED(status) && WEXITSTATUS(status) == 0,
            .seconds = elapsed.count(),
            .peakMegabyte = static_cast<double>(usage.ru_maxrss) * kibibyteInMegabyte};
}

double residentMegabyteAfter(double seconds, const std::vector<std::string>& command)
{
    const pid_t child = start(command);
    if (child < 0)
        return 0;
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    std::ifstream status("/proc/" + std::to_string(child) + "/status");
    double kibibytes = 0;
    for (std::string word; status >> word;)
        if (word == "VmRSS:")
            status >> kibibytes;
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
    return kibibytes * kibibyteInMegabyte;
}

} // namespace gpuspeedup
