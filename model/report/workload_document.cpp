// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/workload_document.h"

#include "model/report/cells.h"
#include "model/report/translated.h"
#include "model/value_format.h"

namespace gpuspeedup {
namespace {

/// "m n k", and what else --set takes.
std::string keysText(const Workload& workload)
{
    std::string text;
    for (const WorkloadParameter& parameter : workload.parameters)
        text += (text.empty() ? "" : " ") + std::string(parameter.key);
    return text;
}

std::string valueText(const WorkloadParameter& parameter, double value, const Language& language)
{
    return quantityText(value, parameter.unit, 6, language.mark);
}

Section parameterSection(const Workload& workload, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const WorkloadParameter& parameter : workload.parameters) {
        const auto cell = [&](double value) {
            return ShownNumber{value, valueText(parameter, value, language)};
        };
        rows.push_back({std::string(parameter.key), language.text(parameter.label),
                        cell(parameter.defaultValue), cell(parameter.least), cell(parameter.most),
                        parameter.whole, parameter.required});
    }
    return {.key = "parameters",
            .title = "Parameters, for --set",
            .table = tableOfRows({{.key = "key", .heading = "Key", .text = true},
                                  {.key = "label", .heading = "Parameter", .text = true},
                                  {.key = "default", .heading = "Default"},
                                  {.key = "least", .heading = "From"},
                                  {.key = "most", .heading = "To"},
                                  {.key = "whole", .heading = "Whole"},
                                  {.key = "required", .heading = "Required"}},
                                 std::move(rows))};
}

void addCounts(const Task& task, std::vector<Property>& properties, const Language& language)
{
    const TaskKernel& kernel = task.kernels.front();
    const auto add = [&](const char* key, const char* label, double value, Unit unit) {
        properties.push_back({key, label, value, quantityText(value, unit, 4, language.mark), ""});
    };
    constexpr Unit bytes{Dimension::dataSize, giga};
    const TaskCopies copies = copiesWhenResident(task);
    add("operations", "Operations", kernel.operations / operation, {Dimension::operations, giga});
    add("in_bytes", "Data from the host", copies.toGpu / byte, bytes);
    add("out_bytes", "Data to the host", copies.fromGpu / byte, bytes);
    add("gpu_traffic_bytes", "GPU memory traffic", kernel.traffic / byte, bytes);
    add("cpu_traffic_bytes", "CPU memory traffic", kernel.cpuTraffic / byte, bytes);
    add("temporaries_bytes", "GPU memory beside the data", task.temporaries / byte, bytes);
    add("launches", "Kernel launches", kernel.launches, {});
}

} // namespace

Document workloadListDocument(const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const Workload* const workload : workloads())
        rows.push_back({std::string(workload->name), keysText(*workload),
                        std::string(arithmeticInfo(workload->arithmetic).name),
                        std::string(kernelClassName(workload->kernelClass)),
                        language.text(workload->description)});
    Document document{.title = language.text("Workloads"),
                      .sentences = {language.text("One in full: gpu-speedup-cli workloads NAME")},
                      .properties = {},
                      .table =
                          tableOfRows({{.key = "name", .heading = "Name", .text = true},
                                       {.key = "parameters", .heading = "Parameters", .text = true},
                                       {.key = "dtype", .heading = "dtype", .text = true},
                                       {.key = "kernel_class", .heading = "Class", .text = true},
                                       {.key = "description", .heading = "What it computes", .text = true}},
                                      std::move(rows))};
    return translated(std::move(document), language);
}

Document workloadDocument(const Workload& workload, const Language& language)
{
    Document document{
        .title = language.text("Workload %1: %2", {workload.name, language.text(workload.title)}),
        .sentences = {language.text(workload.description),
                      language.text("What it counts is given for the defaults, on both sides in "
                                    "code that keeps temporaries in registers.")},
        .properties = {},
        .table = {}};
    const auto add = [&](const char* key, const char* label, std::string_view text) {
        document.properties.push_back({key, label, std::string(text), language.text(text), ""});
    };
    add("name", "", workload.name);
    add("dtype", "dtype", arithmeticInfo(workload.arithmetic).name);
    add("kernel_class", "Class of its kernels", kernelClassName(workload.kernelClass));
    addCounts(taskOf(workload, defaultValues(workload), true, true), document.properties, language);
    document.properties.push_back({"takes_fused", "", workload.fusable, "", ""});
    add("counts", "Its counts are",
        workload.countsAssumed ? translatable("assumed") : translatable("derived"));
    add("source", "Source", workload.source);
    document.sections = {translated(parameterSection(workload, language), language)};
    return translated(std::move(document), language);
}

} // namespace gpuspeedup
