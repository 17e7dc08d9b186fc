// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/verification_document.h"

#include "model/report/cells.h"
#include "model/report/translated.h"
#include "model/value_format.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

std::vector<Column> columnsFor(bool hasGpu, bool hasStacks)
{
    // Headings of what this machine does not have are left out: programs find the same keys everywhere.
    const auto gpu = [&](std::string_view heading) { return std::string(hasGpu ? heading : ""); };
    return {
        {.key = "workload", .heading = ""},
        {.key = "label", .heading = "Workload", .text = true},
        {.key = "stack", .heading = std::string(hasStacks ? translatable("Stack") : ""), .text = true},
        {.key = "cpu_code", .heading = "", .text = true},
        {.key = "sizes", .heading = "", .text = true},
        {.key = "own_sizes", .heading = "Sizes", .text = true},
        {.key = "cpu_predicted_s", .heading = "CPU predicted", .unitInCell = true},
        {.key = "cpu_measured_s", .heading = "CPU measured", .unitInCell = true},
        {.key = "cpu_quotient", .heading = "CPU quotient", .unitInCell = true},
        {.key = "gpu_predicted_s", .heading = gpu(translatable("GPU predicted")), .unitInCell = true},
        {.key = "gpu_measured_s", .heading = gpu(translatable("GPU measured")), .unitInCell = true},
        {.key = "gpu_quotient", .heading = gpu(translatable("GPU quotient")), .unitInCell = true},
        {.key = "speedup_predicted", .heading = gpu(translatable("Speedup predicted")), .unitInCell = true},
        {.key = "speedup_measured", .heading = gpu(translatable("Speedup measured")), .unitInCell = true},
        {.key = "speedup_quotient", .heading = gpu(translatable("Speedup quotient")), .unitInCell = true},
        {.key = "copy_in_predicted_s", .heading = ""},
        {.key = "copy_in_measured_s", .heading = ""},
        {.key = "compute_predicted_s", .heading = ""},
        {.key = "compute_measured_s", .heading = ""},
        {.key = "copy_out_predicted_s", .heading = ""},
        {.key = "copy_out_measured_s", .heading = ""},
        {.key = "cpu_by", .heading = "CPU by", .text = true, .wide = true},
        {.key = "gpu_by", .heading = gpu(translatable("GPU by")), .text = true, .wide = true},
        {.key = "problem", .heading = "Why times are missing", .text = true, .wide = true}};
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
        cells_.push_back(seconds ? timeCell(*seconds * second, language_) : Cell(std::string()));
    }
    void addFactor(std::optional<double> factor)
    {
        cells_.push_back(factor ? factorCell(*factor, language_) : Cell(std::string()));
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
    if (const auto error = errorOf(verification.tasks))
        sentences.push_back(errorSentence(*error, language));
    else
        sentences.push_back(language.text("No task has both a prediction and a measurement."));
    if (const auto noise = noiseOf(verification.tasks))
        sentences.push_back(noiseSentence(*noise, language));
    if (!verification.noGpu.empty())
        sentences.push_back(
            language.text("The CPU alone was checked: %1", {language.finished(verification.noGpu)}));
    if (!verification.complete)
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
    document.table = tableOfRows(columnsFor(verification.noGpu.empty(), hasStacks), std::move(rows));
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
