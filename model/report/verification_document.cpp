// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/verification_document.h"

#include "model/report/cells.h"
#include "model/report/translated.h"
#include "model/report/verification_words.h"
#include "model/value_format.h"

#include <algorithm>
#include <array>

namespace gpuspeedup {
namespace {

constexpr int digits = 3; // no measurement of a task supports more
constexpr std::string_view timesSign = "×";

/// Predicted, measured and their quotient, for readers where this machine has them: programs find the same
/// keys everywhere.
void addThree(std::vector<Column>& columns, const char* key, bool isTime, bool isShown,
              std::array<std::string_view, 4> headings)
{
    constexpr std::array parts{"_predicted", "_measured", "_quotient"};
    constexpr std::array shortHeadings{translatable("pred."), translatable("meas."), translatable("quot.")};
    for (std::size_t i = 0; i < parts.size(); ++i)
        columns.push_back({.key = std::string(key) + parts[i] + (isTime && i < 2 ? "_s" : ""),
                           .heading = std::string(isShown ? headings[i + 1] : ""),
                           .unitInCell = true,
                           .shortHeading = std::string(shortHeadings[i]),
                           .sharedHeading = std::string(headings[0])});
}

std::vector<Column> columnsFor(bool hasGpu, bool hasStacks)
{
    const auto gpu = [&](std::string_view heading) { return std::string(hasGpu ? heading : ""); };
    std::vector<Column> columns{{.key = "workload", .heading = ""},
                                {.key = "label", .heading = "Workload", .text = true, .inGroup = true},
                                {.key = "stack",
                                 .heading = std::string(hasStacks ? translatable("Stack") : ""),
                                 .text = true,
                                 .inGroup = true},
                                {.key = "cpu_code", .heading = "", .text = true},
                                {.key = "sizes", .heading = "", .text = true},
                                {.key = "own_sizes", .heading = "Sizes", .text = true}};
    addThree(columns, "cpu", true, true,
             {translatable("CPU time"), translatable("CPU predicted"), translatable("CPU measured"),
              translatable("CPU quotient")});
    addThree(columns, "gpu", true, hasGpu,
             {translatable("GPU time"), translatable("GPU predicted"), translatable("GPU measured"),
              translatable("GPU quotient")});
    addThree(columns, "speedup", false, hasGpu,
             {translatable("Speedup"), translatable("Speedup predicted"), translatable("Speedup measured"),
              translatable("Speedup quotient")});
    for (const char* part : {"copy_in", "compute", "copy_out"})
        for (const char* which : {"_predicted_s", "_measured_s"})
            columns.push_back({.key = std::string(part) + which, .heading = ""});
    columns.push_back({.key = "cpu_by", .heading = "CPU by", .text = true, .wide = true});
    columns.push_back({.key = "gpu_by", .heading = gpu(translatable("GPU by")), .text = true, .wide = true});
    columns.push_back(
        {.key = "problem", .heading = "Why times are missing", .text = true, .lineBelow = true});
    return columns;
}

using Times = std::optional<TaskTimes>;

/// Cells of one task.
class RowCells
{
public:
    RowCells(const VerifiedTask& task, const Language& language)
        : predicted_(task.predicted), measured_(task.typical()), language_(language)
    {}

    void addText(const std::string& text) { cells_.push_back(text); }
    /// Predicted and measured.
    template <class TimeOf> void addTimes(const TimeOf& timeOf)
    {
        addTime(timeOf, predicted_);
        addTime(timeOf, measured_);
    }
    /// Predicted divided by measured.
    template <class NumberOf> void addQuotient(const NumberOf& numberOf)
    {
        const std::optional<double> above = numberIn(numberOf, predicted_);
        const std::optional<double> below = numberIn(numberOf, measured_);
        addFactor(above && below ? std::optional(*above / *below) : std::nullopt);
    }
    template <class NumberOf> void addFactors(const NumberOf& numberOf)
    {
        addFactor(numberIn(numberOf, predicted_));
        addFactor(numberIn(numberOf, measured_));
    }
    [[nodiscard]] std::vector<Cell> take() { return std::move(cells_); }

private:
    template <class NumberOf>
    static std::optional<double> numberIn(const NumberOf& numberOf, const Times& times)
    {
        return times ? numberOf(*times) : std::nullopt;
    }
    template <class TimeOf> void addTime(const TimeOf& timeOf, const Times& times)
    {
        const std::optional<double> seconds = numberIn(timeOf, times);
        cells_.push_back(seconds ? ShownNumber{*seconds, durationText(*seconds, digits, language_)}
                                 : Cell(std::string()));
    }
    void addFactor(std::optional<double> factor)
    {
        cells_.push_back(
            factor ? ShownNumber{*factor, roundedText(*factor, digits, language_.mark).append(timesSign)}
                   : Cell(std::string()));
    }

    Times predicted_;
    Times measured_;
    const Language& language_;
    std::vector<Cell> cells_;
};

std::vector<Cell> rowOf(const VerifiedTask& task, const Language& language)
{
    const auto cpu = [](const TaskTimes& times) { return std::optional(times.cpu.si()); };
    const auto gpuPart = [](Duration GpuTimes::*part) {
        return [part](const TaskTimes& times) {
            return times.gpu ? std::optional(((*times.gpu).*part).si()) : std::nullopt;
        };
    };
    const auto gpu = gpuPart(&GpuTimes::whole);
    const auto speedup = [](const TaskTimes& times) { return times.speedup(); };
    RowCells cells(task, language);
    cells.addText(task.workload);
    cells.addText(language.finished(task.label));
    cells.addText(task.stack);
    cells.addText(std::string(cpuCodeInfo(task.cpuCode).name));
    cells.addText(sizesText(task));
    cells.addText(ownSizesText(task));
    cells.addTimes(cpu);
    cells.addQuotient(cpu);
    cells.addTimes(gpu);
    cells.addQuotient(gpu);
    cells.addFactors(speedup);
    cells.addQuotient(speedup);
    for (Duration GpuTimes::*part : {&GpuTimes::copyIn, &GpuTimes::compute, &GpuTimes::copyOut})
        cells.addTimes(gpuPart(part));
    cells.addText(language.finished(task.cpuBy));
    cells.addText(language.finished(task.gpuBy));
    cells.addText(language.finished(task.problem));
    return cells.take();
}

/// The sign of factors, which their headings say, and sizes that the line above says.
void shorten(std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows,
             const std::vector<TaskWords>& words)
{
    for (std::size_t c = 0; c < columns.size(); ++c) {
        Column& column = columns[c];
        if (column.key == "own_sizes")
            for (const TaskWords& each : words)
                column.shortCells.push_back(each.sizes);
        if (!column.unitInCell || column.key.ends_with("_s"))
            continue;
        for (const std::vector<Cell>& row : rows) {
            const auto* const number = std::get_if<ShownNumber>(&row[c]);
            const std::string shown = number == nullptr ? std::string() : number->shown;
            column.shortCells.push_back(shown.substr(0, shown.rfind(timesSign)));
        }
    }
}

void addFactors(Document& document, const char* prefix, const VerificationError& error,
                const Language& language)
{
    const auto add = [&](const std::string& key, std::string_view label, std::optional<double> factor) {
        if (factor)
            document.properties.push_back(
                {prefix + key, language.text(label), *factor, factorText(*factor, language), ""});
    };
    const bool isError = std::string_view(prefix) == "error_";
    add("speedup", isError ? translatable("Error of the speedup") : translatable("Noise of the speedup"),
        error.speedup);
    add("gpu_time", isError ? translatable("Error of the GPU time") : translatable("Noise of the GPU time"),
        error.gpu);
    add("cpu_time", isError ? translatable("Error of the CPU time") : translatable("Noise of the CPU time"),
        error.cpu);
}

std::string errorSentence(const VerificationError& error, const Language& language)
{
    const auto number = [&](double factor) { return numberText(factor, language); };
    if (!error.gpu)
        return language.text("The predicted CPU time is off by a factor of %1 (typical, over all tasks).",
                             {number(error.cpu)});
    return language.text("The predicted speedup is off by a factor of %1, the predicted GPU time by %2 "
                         "and the CPU time by %3 (typical, over all tasks).",
                         {number(*error.speedup), number(*error.gpu), number(error.cpu)});
}

std::string noiseSentence(const VerificationError& noise, const Language& language)
{
    const auto number = [&](double factor) { return numberText(factor, language); };
    if (!noise.gpu)
        return language.text("Two complete runs of the same tasks differ by %1 in the CPU time.",
                             {number(noise.cpu)});
    return language.text("Two complete runs of the same tasks differ by %1 in the speedup, by %2 in the GPU "
                         "time and by %3 in the CPU time.",
                         {number(*noise.speedup), number(*noise.gpu), number(noise.cpu)});
}

} // namespace

std::vector<std::string> verificationSentences(const Verification& verification, const Language& language)
{
    std::vector<std::string> sentences;
    for (const std::string& warning : verification.warnings)
        sentences.push_back(language.finished(warning));
    if (const auto error = errorOf(verification.tasks))
        sentences.push_back(errorSentence(*error, language));
    else if (verification.complete || !verification.tasks.empty())
        sentences.push_back(language.text("No task has both a prediction and a measurement."));
    if (const auto noise = noiseOf(verification.tasks))
        sentences.push_back(noiseSentence(*noise, language));
    if (!verification.noGpu.empty())
        sentences.push_back(
            language.text("The CPU alone was checked: %1", {language.finished(verification.noGpu)}));
    if (!verification.complete && verification.tasks.empty())
        sentences.push_back(language.text("It was ended before anything was measured."));
    else if (!verification.complete)
        sentences.push_back(
            language.text("It was ended before all was measured; this is what there was until then."));
    return sentences;
}

Document verificationDocument(const Verification& verification, const Language& language)
{
    Document document{.title = language.text("Predicted against measured"),
                      .sentences = verificationSentences(verification, language),
                      .properties = {},
                      .table = {}};
    document.properties = {{"model_version", "", verification.modelVersion, "", ""}};
    if (const auto error = errorOf(verification.tasks))
        addFactors(document, "error_", *error, language);
    if (const auto noise = noiseOf(verification.tasks))
        addFactors(document, "noise_", *noise, language);
    const bool hasStacks = std::ranges::any_of(
        verification.tasks, [](const VerifiedTask& task) { return task.stack != VerifiedTask().stack; });
    std::vector<std::vector<Cell>> rows;
    for (const VerifiedTask& task : verification.tasks)
        rows.push_back(rowOf(task, language));
    std::vector<Column> columns = columnsFor(verification.noGpu.empty(), hasStacks);
    const std::vector<TaskWords> words = wordsOf(verification.tasks, hasStacks, language);
    shorten(columns, rows, words);
    document.table = tableOfRows(std::move(columns), std::move(rows));
    for (const TaskWords& each : words)
        document.table.groups.push_back(each.group);
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
