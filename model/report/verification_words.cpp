// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/verification_words.h"

#include <algorithm>
#include <sstream>

namespace gpuspeedup {
namespace {

using Words = std::vector<std::string>;

Words wordsIn(const std::string& text)
{
    std::istringstream stream(text);
    Words words;
    for (std::string word; stream >> word;)
        words.push_back(word);
    return words;
}

std::string joined(const Words& words)
{
    std::string text;
    for (const std::string& word : words)
        text.append(text.empty() ? "" : " ").append(word);
    return text;
}

/// Words of the first that all others have as well, but for the very first where no other is left.
Words wordsInCommon(std::span<const Words> all)
{
    Words common;
    for (const std::string& word : all.front())
        if (std::ranges::all_of(all, [&](const Words& words) { return std::ranges::count(words, word) > 0; }))
            common.push_back(word);
    if (std::ranges::any_of(all, [&](const Words& words) { return words.size() == common.size(); }) &&
        !common.empty())
        common.erase(common.begin());
    return common;
}

std::string groupOf(const VerifiedTask& task, const Words& common, bool hasStacks, const Language& language)
{
    std::vector<std::string> by;
    for (const std::string& name : {task.cpuBy, task.gpuBy})
        if (!name.empty())
            by.push_back(language.finished(name));
    std::string text = language.finished(task.label);
    if (hasStacks)
        text = language.text("%1, %2", {text, task.stack});
    if (!common.empty())
        text = language.text("%1 (%2)", {text, joined(common)});
    return by.empty() ? text : language.text("%1: %2", {text, language.listing(by)});
}

} // namespace

std::vector<TaskWords> wordsOf(std::span<const VerifiedTask> tasks, bool hasStacks, const Language& language)
{
    std::vector<TaskWords> result;
    for (std::size_t begin = 0; begin < tasks.size();) {
        std::vector<Words> sizes;
        std::size_t end = begin;
        for (; end < tasks.size() && tasks[end].label == tasks[begin].label &&
               tasks[end].workload == tasks[begin].workload && tasks[end].stack == tasks[begin].stack;
             ++end)
            sizes.push_back(wordsIn(ownSizesText(tasks[end])));
        const Words common = wordsInCommon(sizes);
        for (std::size_t i = begin; i < end; ++i) {
            Words& own = sizes[i - begin];
            std::erase_if(own, [&](const std::string& word) { return std::ranges::count(common, word) > 0; });
            result.push_back({groupOf(tasks[i], common, hasStacks, language), joined(own)});
        }
        begin = end;
    }
    return result;
}

} // namespace gpuspeedup
