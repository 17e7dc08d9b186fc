// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language.h"

#include "model/finished_texts.h"

namespace gpuspeedup {
namespace {

std::string filled(std::string_view pattern, std::span<const std::string_view> values)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool marked = pattern[i] == '%' && i + 1 < pattern.size();
        const std::size_t number = marked ? static_cast<std::size_t>(pattern[i + 1] - '1') : values.size();
        if (number < values.size()) {
            text += values[number];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace

std::string Language::text(std::string_view english) const
{
    if (translated == nullptr || english.empty())
        return std::string(english);
    return translated(english);
}

std::string Language::text(std::string_view english, std::initializer_list<std::string_view> values) const
{
    return filled(text(english), {values.begin(), values.size()});
}

std::string Language::finished(std::string_view english) const
{
    if (translated == nullptr)
        return std::string(english);
    if (std::string known = text(english); known != english)
        return known;
    for (const std::string_view pattern : finishedTexts()) {
        const auto parts = valuesIn(english, pattern);
        if (!parts)
            continue;
        std::vector<std::string> words; // parts of sentences are texts, too
        for (const std::string_view part : *parts)
            words.push_back(finished(part));
        return filled(text(pattern), std::vector<std::string_view>(words.begin(), words.end()));
    }
    return std::string(english);
}

std::string Language::openListing(std::span<const std::string> words) const
{
    std::string list;
    for (const std::string& word : words)
        list = list.empty() ? word : text("%1, %2", {list, word});
    return list;
}

std::string Language::listing(std::span<const std::string> words) const
{
    if (words.size() < 2)
        return openListing(words);
    return text("%1 and %2", {openListing(words.first(words.size() - 1)), words.back()});
}

std::string Language::paragraph(std::span<const std::string> sentences) const
{
    std::string whole;
    for (const std::string& sentence : sentences)
        if (!sentence.empty())
            whole = whole.empty() ? sentence : text("%1 %2", {whole, sentence});
    return whole;
}

std::string durationText(double seconds, int digits, const Language& language)
{
    std::string text = durationText(seconds, digits, language.mark);
    const auto number = [&] { return std::string_view(text).substr(0, text.find(' ')); };
    if (text.ends_with(" days"))
        return language.text("%1 days", {number()});
    if (text.ends_with(" years"))
        return language.text("%1 years", {number()});
    return text;
}

} // namespace gpuspeedup
