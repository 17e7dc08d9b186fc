// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/catalogue.h"

#include "model/ascii_case.h"
#include "model/error.h"
#include "model/machine/built_in_csv.h"
#include "model/machine/catalogue_rows.h"
#include "model/nearest_name.h"
#include "model/quote_text.h"
#include "model/text_file.h"

#include <algorithm>
#include <map>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostOffered = 5;

bool isSeparator(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9');
}

/// Runs of letters and digits, in lower case: "core", "i7", "8700k".
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    bool within = false;
    for (const char c : text) {
        if (!isSeparator(c)) {
            if (!within)
                words.emplace_back();
            words.back() += lowerAscii(c);
        }
        within = !isSeparator(c);
    }
    return words;
}

template <typename Row> std::vector<std::string> wordsOfRow(const Row& row)
{
    return wordsOf(row.vendor + ' ' + row.name + ' ' + row.segment + ' ' + row.id);
}

template <typename Row> bool hasWords(const Row& row, const std::vector<std::string>& wanted)
{
    const std::vector<std::string> words = wordsOfRow(row);
    return std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
        return std::find(words.begin(), words.end(), word) != words.end();
    });
}

/// Whether each word is a part of the row, whose own words are taken without what separates them: "rtx4090".
template <typename Row> bool hasParts(const Row& row, const std::vector<std::string>& wanted)
{
    std::string all;
    for (const std::string& word : wordsOfRow(row))
        all += word;
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const std::string& word) { return all.find(word) != std::string::npos; });
}

template <typename Row, typename Fits> std::vector<const Row*> rowsThat(std::span<const Row> rows, Fits fits)
{
    std::vector<const Row*> found;
    for (const Row& row : rows)
        if (fits(row))
            found.push_back(&row);
    return found;
}

/// The row of that id, else the last of that name, with or without the vendor before it; else null.
template <typename Row> const Row* exactly(std::span<const Row> rows, std::string_view text)
{
    const std::string wanted = lowerAscii(text);
    const auto byId = std::ranges::find(rows, wanted, &Row::id);
    if (byId != rows.end())
        return &*byId;
    const Row* found = nullptr;
    for (const Row& row : rows)
        if (lowerAscii(row.name) == wanted || lowerAscii(row.vendor + ' ' + row.name) == wanted)
            found = &row;
    return found;
}

/// "“A”, “B” and “C”", at most mostOffered of them.
template <typename Names> std::string listed(const Names& names)
{
    std::string text;
    const std::size_t shown = std::min(names.size(), mostOffered);
    for (std::size_t i = 0; i < shown; ++i) {
        const bool isLast = i + 1 == names.size();
        text += (i == 0 ? "" : isLast ? " and " : ", ") + quoteText(names[i]);
    }
    if (names.size() > shown)
        text += " and " + std::to_string(names.size() - shown) + " more";
    return text;
}

template <typename Row> std::vector<std::string_view> namesOf(const std::vector<const Row*>& rows)
{
    std::vector<std::string_view> names;
    for (const Row* row : rows)
        names.push_back(row->name);
    return names;
}

template <typename Row>
const Row& lookedUp(std::span<const Row> rows, std::string_view text, const std::string& kind)
{
    if (const Row* row = exactly(rows, text))
        return *row;
    const std::vector<std::string> wanted = wordsOf(text);
    if (wanted.empty())
        throw Error("No " + kind + " is named; give a name of the catalogue or a part of one.");
    auto found = rowsThat(rows, [&](const Row& row) { return hasWords(row, wanted); });
    if (found.empty())
        found = rowsThat(rows, [&](const Row& row) { return hasParts(row, wanted); });
    if (found.size() == 1)
        return *found.front();
    if (found.empty())
        throw Error("The catalogue has no " + kind + " " + quoteText(text) + "; the nearest names are " +
                    listed(nearestNames(text, namesOf(rowsThat(rows, [](const Row&) { return true; })))) +
                    ".");
    throw Error(quoteText(text) + " is a part of several names of the catalogue: " + listed(namesOf(found)) +
                "; give one of them in full.");
}

template <typename Row> std::vector<const Row*> searched(std::span<const Row> rows, std::string_view text)
{
    return rowsThat(rows, [wanted = wordsOf(text)](const Row& row) { return hasParts(row, wanted); });
}

template <typename Row> void merge(std::vector<Row>& rows, std::vector<Row> added)
{
    std::map<std::string, std::size_t> places; // by id
    for (std::size_t i = 0; i < rows.size(); ++i)
        places[rows[i].id] = i;
    for (Row& row : added) {
        if (const auto same = places.find(row.id); same != places.end())
            rows[same->second] = std::move(row);
        else
            rows.push_back(std::move(row));
    }
}

} // namespace

std::string_view confidenceName(Confidence confidence)
{
    switch (confidence) {
    case Confidence::high:
        return "high";
    case Confidence::medium:
        return "medium";
    case Confidence::low:
        return "low";
    }
    return "";
}

double confidenceFactor(Confidence confidence)
{
    switch (confidence) {
    case Confidence::high:
        return 1.1;
    case Confidence::medium:
        return 1.25;
    case Confidence::low:
        return 1.5;
    }
    return 1.5;
}

Catalogue Catalogue::builtIn()
{
    Catalogue catalogue;
    catalogue.add(builtInCpus(), "cpus.csv");
    catalogue.add(builtInGpus(), "gpus.csv");
    return catalogue;
}

void Catalogue::add(std::string_view csv, std::string_view source)
{
    CatalogueRows rows = readCatalogueRows(csv, source);
    merge(cpus_, std::move(rows.cpus));
    merge(gpus_, std::move(rows.gpus));
}

void Catalogue::addFile(const std::string& path)
{
    constexpr std::size_t mostBytes = std::size_t{4} << 20;
    add(readTextFile(path, mostBytes), path);
}

const CatalogueCpu& Catalogue::cpu(std::string_view text) const
{
    return lookedUp(cpus(), text, "CPU");
}

const CatalogueGpu& Catalogue::gpu(std::string_view text) const
{
    return lookedUp(gpus(), text, "GPU");
}

std::vector<const CatalogueCpu*> Catalogue::searchCpus(std::string_view text) const
{
    return searched(cpus(), text);
}

std::vector<const CatalogueGpu*> Catalogue::searchGpus(std::string_view text) const
{
    return searched(gpus(), text);
}

} // namespace gpuspeedup
