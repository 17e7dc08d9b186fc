// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace gpuspeedup {

/// An interpreter that runs stackScript() with some arguments, in a process group of its own, on all
/// processors that this process was started with.
///
/// Its lines come on a pipe of their own. What it prints otherwise is thrown away, but for the last of it.
class PythonProcess
{
public:
    /// `program` is a path, or a name that is looked up in PATH. Throws Error where it cannot be started.
    PythonProcess(const std::string& program, const std::vector<std::string>& arguments);
    /// Ends the whole group, at the latest after 0.3 s, or 2 s more where it waits for a device.
    ~PythonProcess();
    PythonProcess(const PythonProcess&) = delete;
    PythonProcess& operator=(const PythonProcess&) = delete;

    /// Kills the groups of all there are, for a program that ends without taking anything down.
    static void killAll();

    enum class Read
    {
        line,
        nothing, ///< in that time
        ended    ///< there will be no more lines
    };
    /// Waits for a line, for `seconds` at most.
    [[nodiscard]] Read read(std::string& line, double seconds);

    /// How it ended, once there are no more lines: "exit status 1", "signal 11 (Segmentation fault)"; with
    /// the last line that it printed.
    [[nodiscard]] std::string howItEnded() const;

private:
    /// Appends what can be read now. False at the end of the file.
    [[nodiscard]] static bool append(int descriptor, std::string& text);
    void waitForEnd(double seconds);

    pid_t group_ = 0;
    int lines_ = -1;
    int printed_ = -1;
    std::string unread_; ///< of the lines
    std::string lastOfPrinted_;
    std::optional<int> status_; ///< as of waitpid()
};

} // namespace gpuspeedup
