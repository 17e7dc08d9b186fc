// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/plan/task.h"

#include <CLI/App.hpp>

#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What the counts and the number format of a task depend on beside its own options.
struct TaskSetting
{
    const Machine* machine = nullptr; ///< may be null
    bool gpuFused = true;             ///< the GPU code keeps temporaries in registers
    bool cpuFused = true;             ///< today's CPU code does
};

/// The options --workload, --set, --task and --precision.
class TaskOptions
{
public:
    explicit TaskOptions(CLI::App& app);

    /// Nothing where none is given. Throws UsageError for unknown names, wrong values and
    /// contradictions, Error for the file.
    [[nodiscard]] std::optional<Task> task(const TaskSetting& setting) const;

private:
    [[nodiscard]] std::optional<Arithmetic> precision() const;
    [[nodiscard]] Task taskOfWorkload(const TaskSetting& setting) const;
    void checkContradictions() const;

    std::optional<std::string> workload_;
    std::vector<std::string> settings_;
    std::optional<std::string> file_;
    std::optional<std::string> precision_;
};

} // namespace gpuspeedup
