// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/completion.h"

#include "app/completion_script.h"
#include "app/completion_values.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

using Words = std::vector<std::string>;

/// The name that listedValues() knows an option by; of a positional, that of its command.
std::string knownName(const CLI::App& command, const CLI::Option& option)
{
    return option.get_lnames().empty() ? command.get_name() : "--" + option.get_lnames().front();
}

bool takesSeveral(const CLI::Option& option)
{
    return option.get_expected_max() > 1 && option.get_allow_extra_args();
}

/// The option a word names, as "--gpu", "--gpu=H200" or "-o"; null where it names none.
const CLI::Option* optionOf(const CLI::App& command, const std::string& word)
{
    return word.starts_with("-") ? command.get_option_no_throw(word.substr(0, word.find('='))) : nullptr;
}

Words namesOfOptions(const CLI::App& command)
{
    Words names;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames())
            if (!option->get_group().empty()) // hidden ones have none
                names.push_back("--" + name);
    }
    return names;
}

/// Those of `candidates` that begin as `typed` does, behind `before`.
Words fitting(const Words& candidates, const std::string& typed, const std::string& before = {})
{
    Words fit;
    for (const std::string& candidate : candidates)
        if (candidate.starts_with(typed))
            fit.push_back(before + candidate);
    return fit;
}

/// Values of `option` that begin as `typed` does, behind `before`.
Words valuesOf(const CLI::App& command, const CLI::Option& option, std::span<const std::string> words,
               const std::string& typed, const std::string& before = {})
{
    if (option.get_type_name() == "FILE")
        return {":file"};
    const ListedValues values = listedValues(command.get_name(), knownName(command, option), words);
    const std::size_t begin = values.byComma ? typed.rfind(',') + 1 : 0; // npos + 1 is 0
    return fitting(values.words, typed.substr(begin), before + typed.substr(0, begin));
}

/// The option that waits for a value at the end of `words`; null where none does.
const CLI::Option* waiting(const CLI::App& command, std::span<const std::string> words)
{
    const CLI::Option* option = nullptr;
    for (const std::string& word : words) {
        if (const CLI::Option* const named = optionOf(command, word))
            option =
                named->get_type_size() > 0 && (word.find('=') == std::string::npos || takesSeveral(*named))
                    ? named
                    : nullptr;
        else if (option != nullptr && !takesSeveral(*option))
            option = nullptr; // that was its value
    }
    return option;
}

Words ofCommand(const CLI::App& command, std::span<const std::string> before, const std::string& typed)
{
    if (const auto end = std::ranges::find(before, "--"); end != before.end())
        return {before.end() - end == 1 ? ":command" : ":file"};
    if (const CLI::Option* const named = optionOf(command, typed);
        named != nullptr && typed.find('=') != std::string::npos) {
        const std::size_t value = typed.find('=') + 1;
        return valuesOf(command, *named, before, typed.substr(value), typed.substr(0, value));
    }
    const CLI::Option* const option = waiting(command, before);
    if (option != nullptr && !(typed.starts_with("--") && takesSeveral(*option)))
        return valuesOf(command, *option, before, typed);
    if (typed.starts_with("-"))
        return fitting(namesOfOptions(command), typed);
    if (command.get_name() == "time")
        return {":command"};
    for (const CLI::Option* positional : command.get_options())
        if (positional->get_positional())
            return valuesOf(command, *positional, before, typed);
    return fitting(namesOfOptions(command), typed);
}

} // namespace

Words completions(const CLI::App& app, std::span<const std::string> words)
{
    if (words.empty())
        return {};
    const std::vector<const CLI::App*> commands = app.get_subcommands([](const CLI::App*) { return true; });
    if (words.size() > 1) {
        const auto command = std::ranges::find(commands, words.front(), &CLI::App::get_name);
        if (command == commands.end())
            return {};
        return ofCommand(**command, words.subspan(1, words.size() - 2), words.back());
    }
    Words names;
    for (const CLI::App* command : commands)
        names.push_back(command->get_name());
    if (words.back().starts_with("-"))
        names = namesOfOptions(app);
    return fitting(names, words.back());
}

std::string bashCompletion(const std::string& name)
{
    std::string script(completionScript);
    const bool plain = std::ranges::all_of(name, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.' ||
               c == '+';
    });
    if (plain && !name.empty() && name != "gpu-speedup-cli")
        script += "complete -F _gpu_speedup_cli -- " + name + "\n";
    return script;
}

} // namespace gpuspeedup
