// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/workload_document.h"

#include "model/report/cells.h"
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

std::string valueText(const WorkloadParameter& parameter, double value)
{
    return quantityText(value, parameter.unit, 6);
}

Section parameterSection(const Workload& workload)
{
    std::vector<std::vector<Cell>> rows;
    for (const WorkloadParameter& parameter : workload.parameters) {
        const auto cell = [&](double value) { return ShownNumber{value, valueText(parameter, value)}; };
        rows.push_back({std::string(parameter.key), std::string(parameter.label),
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

void addCounts(const Task& task, std::vector<Property>& properties)
{
    const TaskKernel& kernel = task.kernels.front();
    const auto add = [&](const char* key, const char* label, double value, Unit unit) {
        properties.push_back({key, label, value, quantityText(value, unit), ""});
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

Document workloadListDocument()
{
    std::vector<std::vector<Cell>> rows;
    for (const Workload* const workload : workloads())
        rows.push_back({std::string(workload->name), keysText(*workload),
                        std::string(arithmeticInfo(workload->arithmetic).name),
                        std::string(kernelClassName(workload->kernelClass)),
                        std::string(workload->description)});
    return {.title = "Workloads",
            .sentences = {"One in full: gpu-speedup-cli workloads NAME"},
            .properties = {},
            .table = tableOfRows({{.key = "name", .heading = "Name", .text = true},
                                  {.key = "parameters", .heading = "Parameters", .text = true},
                                  {.key = "dtype", .heading = "dtype", .text = true},
                                  {.key = "kernel_class", .heading = "Class", .text = true},
                                  {.key = "description", .heading = "What it computes", .text = true}},
                                 std::move(rows))};
}

Document workloadDocument(const Workload& workload)
{
    Document document{.title = "Workload " + std::string(workload.name) + ": " + std::string(workload.title),
                      .sentences = {std::string(workload.description),
                                    "What it counts is given for the defaults, on both sides in code that "
                                    "keeps temporaries in registers."},
                      .properties = {},
                      .table = {}};
    const auto add = [&](const char* key, const char* label, std::string_view text) {
        document.properties.push_back({key, label, std::string(text), std::string(text), ""});
    };
    add("name", "", workload.name);
    add("dtype", "dtype", arithmeticInfo(workload.arithmetic).name);
    add("kernel_class", "Class of its kernels", kernelClassName(workload.kernelClass));
    addCounts(taskOf(workload, defaultValues(workload), true, true), document.properties);
    document.properties.push_back({"takes_fused", "", workload.fusable, "", ""});
    add("counts", "Its counts are", workload.countsAssumed ? "assumed" : "derived");
    add("source", "Source", workload.source);
    document.sections = {parameterSection(workload)};
    return document;
}

} // namespace gpuspeedup
