// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <functional>
#include <span>

namespace gpuspeedup {

/// A subcommand of the headless program. A new one is a file beside this and a
/// line in the list of cli.cpp.
struct Command
{
    const char* name;
    const char* description;
    /// Declares the options and returns what runs once they are parsed.
    std::function<void()> (*declare)(CLI::App& app);
};

extern const Command estimateCommand;
extern const Command sweepCommand;
extern const Command solveCommand;
extern const Command sensitivityCommand;
extern const Command adviseCommand;
extern const Command compareCommand;
extern const Command reportCommand;
extern const Command workloadsCommand;
extern const Command catalogueCommand;
extern const Command measureCommand;
extern const Command verifyCommand;
extern const Command doctorCommand;
extern const Command observeCommand;
extern const Command timeCommand;

} // namespace gpuspeedup
