// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/verification_document.h"

#include "model/estimate.h"
#include "model/report/cells.h"
#include "model/report/translated.h"
#include "model/value_format.h"

namespace gpuspeedup {
namespace {

/// "n=1000 inputs=2 ops=2": as --set takes them.
std::string sizesText(const VerifiedTask& task)
{
    const Workload* const workload = findWorkload(task.workload);
    std::string text;
    for (std::size_t i = 0; i < task.values.sizes.size(); ++i)
        text += (i > 0 ? " " : "") + std::string(workload->parameters[i].key) + "=" +
                exactText(task.values.sizes[i]);
    return text;
}

const std::vector<Column> columns = {
    {.key = "workload", .heading = ""},
    {.key = "label", .heading = "Workload", .text = true},
    {.key = "sizes", .heading = "Sizes", .text = true, .wide = true},
    {.key = "cpu_by", .heading = "CPU by", .text = true, .wide = true},
    {.key = "gpu_by", .heading = "GPU by", .text = true, .wide = true},
    {.key = "cpu_predicted_s", .heading = "CPU predicted", .unitInCell = true},
    {.key = "cpu_measured_s", .heading = "measured", .unitInCell = true},
    {.key = "gpu_predicted_s", .heading = "GPU predicted", .unitInCell = true},
    {.key = "gpu_measured_s", .heading = "measured", .unitInCell = true},
    {.key = "speedup_predicted", .heading = "Speedup predicted", .unitInCell = true},
    {.key = "speedup_measured", .heading = "measured", .unitInCell = true},
    {.key = "speedup_quotient", .heading = "Predicted / measured", .unitInCell = true},
    {.key = "copy_in_predicted_s", .heading = ""},
    {.key = "copy_in_measured_s", .heading = ""},
    {.key = "compute_predicted_s", .heading = ""},
    {.key = "compute_measured_s", .heading = ""},
    {.key = "copy_out_predicted_s", .heading = ""},
    {.key = "copy_out_measured_s", .heading = ""},
    {.key = "problem", .heading = "Why it has no times", .text = true, .wide = true}};

std::vector<Cell> rowOf(const VerifiedTask& task, const Language& language)
{
    const std::optional<TaskTimes> measured = task.typical();
    const auto time = [&](const std::optional<TaskTimes>& times, Duration TaskTimes::*part) {
        return times ? timeCell((*times).*part, language) : Cell(std::string());
    };
    const auto both = [&](Duration TaskTimes::*part) {
        return std::pair(time(task.predicted, part), time(measured, part));
    };
    const auto [cpuPredicted, cpuMeasured] = both(&TaskTimes::cpu);
    const auto [gpuPredicted, gpuMeasured] = both(&TaskTimes::gpu);
    const auto [inPredicted, inMeasured] = both(&TaskTimes::copyIn);
    const auto [computePredicted, computeMeasured] = both(&TaskTimes::compute);
    const auto [outPredicted, outMeasured] = both(&TaskTimes::copyOut);
    const auto factor = [&](std::optional<double> value) {
        return value ? factorCell(*value, language) : Cell(std::string());
    };
    const auto speedup = [](const std::optional<TaskTimes>& times) {
        return times ? std::optional(times->speedup()) : std::nullopt;
    };
    std::optional<double> quotient;
    if (measured && task.predicted)
        quotient = task.predicted->speedup() / measured->speedup();
    return {task.workload,
            language.text(task.label),
            sizesText(task),
            language.text(task.cpuBy),
            language.text(task.gpuBy),
            cpuPredicted,
            cpuMeasured,
            gpuPredicted,
            gpuMeasured,
            factor(speedup(task.predicted)),
            factor(speedup(measured)),
            factor(quotient),
            inPredicted,
            inMeasured,
            computePredicted,
            computeMeasured,
            outPredicted,
            outMeasured,
            language.finished(task.problem)};
}

void addFactors(Document& document, const char* prefix, const VerificationError& error,
                const Language& language)
{
    const auto add = [&](const std::string& key, std::string_view label, double factor) {
        document.properties.push_back(
            {prefix + key, language.text(label), factor, factorText(factor, language), ""});
    };
    const bool isError = std::string_view(prefix) == "error_";
    add("speedup", isError ? translatable("Error of the speedup") : translatable("Noise of the speedup"),
        error.speedup);
    add("gpu_time", isError ? translatable("Error of the GPU time") : translatable("Noise of the GPU time"),
        error.gpu);
    add("cpu_time", isError ? translatable("Error of the CPU time") : translatable("Noise of the CPU time"),
        error.cpu);
}

} // namespace

Document verificationDocument(std::span<const VerifiedTask> tasks, const Language& language)
{
    Document document{
        .title = language.text("Predicted against measured"), .sentences = {}, .properties = {}, .table = {}};
    document.properties = {{"model_version", "", std::string(modelVersion), "", ""}};
    const std::optional<VerificationError> error = errorOf(tasks);
    const std::optional<VerificationError> noise = noiseOf(tasks);
    if (error) {
        document.sentences.push_back(
            language.text("The predicted speedup is off by a factor of %1, the predicted GPU time by %2 "
                          "(typical, over all tasks).",
                          {numberText(error->speedup, language), numberText(error->gpu, language)}));
        addFactors(document, "error_", *error, language);
    }
    if (noise) {
        document.sentences.push_back(
            language.text("Two complete runs differ by %1 in the speedup and by %2 in the GPU "
                          "time: no prediction can be nearer.",
                          {numberText(noise->speedup, language), numberText(noise->gpu, language)}));
        addFactors(document, "noise_", *noise, language);
    }
    std::vector<std::vector<Cell>> rows;
    for (const VerifiedTask& task : tasks)
        rows.push_back(rowOf(task, language));
    document.table = tableOfRows(columns, std::move(rows));
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
