// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/repeated_options.h"

#include "app/usage_error.h"

#include <algorithm>
#include <utility>

namespace gpuspeedup {
namespace {

bool isVaried(const GivenOption& option)
{
    return option.oneAtATime && option.values.size() > 1;
}

void addArgument(std::vector<std::string>& arguments, const std::string& name, const std::string& value)
{
    if (!value.empty())
        arguments.push_back(name + "=" + value);
}

/// "600 --machine × 2 --gpu"
std::string factorsOf(const std::vector<GivenOption>& options)
{
    std::string text;
    for (const GivenOption& option : options)
        if (isVaried(option))
            text += (text.empty() ? "" : " × ") + std::to_string(option.values.size()) + " " + option.name;
    return text;
}

/// Each of `all` with each value of `option`.
std::vector<Combination> multiplied(const std::vector<Combination>& all, const GivenOption& option)
{
    std::vector<Combination> more;
    for (const Combination& one : all)
        for (const std::string& value : option.values) {
            Combination with = one;
            with.values.push_back(value);
            addArgument(with.arguments, option.name, value);
            more.push_back(std::move(with));
        }
    return more;
}

} // namespace

RepeatedOptions::RepeatedOptions(CLI::App& app, const std::string& once)
{
    for (CLI::Option* const option : app.get_options()) {
        if (option->get_name() == once || option == app.get_help_ptr())
            continue;
        options_.push_back(option);
        if (option->get_items_expected_max() == 1) // the option's own place holds the last; results() has all
            option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    }
}

std::vector<GivenOption> RepeatedOptions::given() const
{
    std::vector<GivenOption> given;
    for (const CLI::Option* const option : options_) {
        if (option->count() == 0)
            continue;
        const bool isFlag = option->get_items_expected_max() == 0;
        given.push_back({.name = option->get_name(),
                         .values = isFlag ? CLI::results_t() : option->results(),
                         .oneAtATime = option->get_items_expected_max() == 1});
    }
    return given;
}

std::vector<std::string> variedNames(const std::vector<GivenOption>& options)
{
    std::vector<std::string> names;
    for (const GivenOption& option : options)
        if (isVaried(option))
            names.push_back(option.name.substr(option.name.find_first_not_of('-')));
    return names;
}

std::vector<Combination> combinationsOf(const std::vector<GivenOption>& options)
{
    std::size_t count = 1;
    for (const GivenOption& option : options) {
        if (isVaried(option))
            count *= option.values.size();
        if (count > mostCombinations)
            throw UsageError(option.name + ": These are more than " + std::to_string(mostCombinations) +
                             " combinations (" + factorsOf(options) + "); give fewer of them.");
    }
    std::vector<Combination> all(1);
    for (const GivenOption& option : options) {
        if (isVaried(option)) {
            all = multiplied(all, option);
            continue;
        }
        for (Combination& one : all) {
            if (option.values.empty())
                one.arguments.push_back(option.name);
            for (const std::string& value : option.values)
                if (!value.empty() || !option.oneAtATime)
                    one.arguments.insert(one.arguments.end(), {option.name, value});
        }
    }
    return all;
}

} // namespace gpuspeedup
