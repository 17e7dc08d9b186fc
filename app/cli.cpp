// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/build_details.h"
#include "app/command.h"
#include "app/completion.h"
#include "app/help_formatter.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "app/version.h"
#include "model/estimate.h"
#include "model/quote_text.h"
#include "probe/python/python_process.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace gpuspeedup {
namespace {

const Command* const commands[] = {&estimateCommand,  &sweepCommand,   &solveCommand,  &sensitivityCommand,
                                   &adviseCommand,    &compareCommand, &reportCommand, &workloadsCommand,
                                   &catalogueCommand, &measureCommand, &verifyCommand, &observeCommand,
                                   &doctorCommand,    &timeCommand};

constexpr const char* programName = "gpu-speedup-cli";
constexpr int usageStatus = 2;
constexpr int failureStatus = 1;

int report(const std::string& sentence, int status)
{
    std::string line = sentence;
    std::replace(line.begin(), line.end(), '\n', ' ');
    std::fprintf(stderr, "gpu-speedup-cli: %s\n", line.c_str());
    return status;
}

/// CLI11 says no more than that a subcommand is required.
std::string commandSentence(const CLI::App& app)
{
    const std::vector<std::string> words = app.remaining();
    std::string sentence =
        words.empty() ? "No command is given; use" : quoteText(words.front()) + " is no command; use";
    for (const Command* command : commands)
        sentence += (command == commands[0] ? " " : ", ") + std::string(command->name);
    return sentence + ", or see gpu-speedup-cli --help.";
}

/// CLI11's message without its trailing decoration, with the way to the remedy.
std::string usageSentence(const CLI::App& app, const CLI::ParseError& error)
{
    if (app.get_subcommands().empty())
        return commandSentence(app);
    std::string message = error.what();
    while (!message.empty() && (message.back() == '.' || message.back() == '\n' || message.back() == ' '))
        message.pop_back();
    std::string help = "gpu-speedup-cli";
    for (const CLI::App* used : app.get_subcommands())
        help += " " + used->get_name();
    return message + "; see " + help + " --help.";
}

std::string version()
{
    return versionText(std::string(programName) + " " + std::string(programVersion) + " (model " +
                           std::string(modelVersion) + ")",
                       {{"CUDA", builtWithCuda}, {"CLI11", builtWithCli11}});
}

int run(int argc, const char* const* argv)
{
    CLI::App app("Would a GPU make it faster? Estimates the speedup of a task, from seven figures or from "
                 "all that is known about it.",
                 programName);
    app.set_version_flag("--version", version());
    app.add_flag_callback(
        "--bash-completion",
        [argv] { throw CLI::CallForVersion(bashCompletion(std::filesystem::path(argv[0]).filename()), 0); },
        "Print the completion for bash, for source <(gpu-speedup-cli --bash-completion), and exit");
    app.require_subcommand(1);
    app.formatter(std::make_shared<HelpFormatter>());
    std::vector<std::pair<CLI::App*, std::function<void()>>> actions;
    for (const Command* command : commands) {
        CLI::App* subcommand = app.add_subcommand(command->name, command->description);
        actions.emplace_back(subcommand, command->declare(*subcommand));
    }

    if (argc > 1 && argv[1] == std::string_view("--complete")) {
        for (const std::string& word : completions(app, std::vector<std::string>(argv + 2, argv + argc)))
            writeStandardOutput(word + "\n");
        return 0;
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        const std::vector<CLI::App*> used = app.get_subcommands();
        writeStandardOutput(used.empty() ? app.help() : used.front()->help(programName));
        return 0;
    } catch (const CLI::CallForVersion& called) {
        writeStandardOutput(called.what());
        return 0;
    } catch (const CLI::ParseError& error) {
        return report(usageSentence(app, error), usageStatus);
    }
    for (const auto& [subcommand, action] : actions)
        if (subcommand->parsed())
            action();
    return 0;
}

} // namespace
} // namespace gpuspeedup

int main(int argc, char** argv)
{
    using namespace gpuspeedup;
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is seen as EPIPE where it is written
    try {
        return run(argc, argv);
    } catch (const OutputClosed&) {
        return 0;
    } catch (const ThreadLeftBehind& error) {
        PythonProcess::killAll();
        std::_Exit(report(error.what(), failureStatus));
    } catch (const UsageError& error) {
        return report(error.what(), usageStatus);
    } catch (const Error& error) {
        return report(error.what(), failureStatus);
    } catch (const std::bad_alloc&) {
        return report("Not enough memory; use fewer points.", failureStatus);
    } catch (const std::exception& error) {
        return report(std::string("Unexpected failure: ") + error.what() + "; please report it.",
                      failureStatus);
    }
}
