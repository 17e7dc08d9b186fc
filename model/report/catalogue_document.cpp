// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/catalogue_document.h"

#include "model/report/cells.h"
#include "model/report/translated.h"

namespace gpuspeedup {
namespace {

/// The figure in the coherent unit, or nothing where it is unknown.
Cell figure(double value)
{
    return value > 0 ? Cell(value) : Cell(std::string());
}

template <int S, int B, int O> Cell figure(Quantity<S, B, O> value)
{
    return figure(value.si());
}

Cell peakOf(const CatalogueGpu& gpu, Arithmetic arithmetic)
{
    const auto found = gpu.peak.find(arithmetic);
    return found == gpu.peak.end() ? Cell(std::string()) : figure(found->second);
}

/// What readers of a list want to see beside the names; programs get every format.
bool isShown(Arithmetic arithmetic)
{
    return arithmetic == Arithmetic::fp64 || arithmetic == Arithmetic::fp32 ||
           arithmetic == Arithmetic::fp16Tensor;
}

std::string keyOf(const ArithmeticInfo& info)
{
    std::string key(info.name);
    for (char& c : key)
        if (c == '-')
            c = '_';
    return key + "_operations_per_second";
}

std::vector<Column> provenanceColumns()
{
    return {{.key = "watts", .heading = "Watts"},
            {.key = "confidence", .heading = "Confidence", .text = true},
            {.key = "verified", .heading = "Verified by", .text = true, .wide = true},
            {.key = "source", .heading = "Source", .text = true, .wide = true},
            {.key = "note", .heading = "Note", .text = true, .wide = true}};
}

template <typename Row> void addProvenance(const Row& row, std::vector<Cell>& cells)
{
    cells.insert(cells.end(), {figure(row.watts), std::string(confidenceName(row.confidence)), row.verified,
                               row.source, row.note});
}

void add(std::vector<Column>& columns, const std::vector<Column>& more)
{
    columns.insert(columns.end(), more.begin(), more.end());
}

} // namespace

Table cpuTable(const std::vector<const CatalogueCpu*>& cpus, const Language& language)
{
    const double gflops = gigaflops.si();
    std::vector<Column> columns = {{.key = "id", .heading = "Id", .text = true},
                                   {.key = "name", .heading = "Name", .text = true},
                                   {.key = "vendor", .heading = ""},
                                   {.key = "segment", .heading = "For", .text = true},
                                   {.key = "year", .heading = "Year"},
                                   {.key = "cores", .heading = "Cores"},
                                   {"fp64_operations_per_second", "FP64 (GFLOPS)", gflops},
                                   {"fp32_operations_per_second", "FP32 (GFLOPS)", gflops},
                                   {"fp64_one_core_operations_per_second", "", gflops},
                                   {"fp32_one_core_operations_per_second", "One core (GFLOPS)", gflops},
                                   {"memory_bytes_per_second", "Memory (GB/s)", gigabytePerSecond.si()}};
    add(columns, provenanceColumns());
    std::vector<std::vector<Cell>> rows;
    for (const CatalogueCpu* const cpu : cpus) {
        rows.push_back({cpu->id, cpu->name, cpu->vendor, cpu->segment, figure(cpu->year), figure(cpu->cores),
                        figure(cpu->fp64), figure(cpu->fp32), figure(cpu->fp64OneCore),
                        figure(cpu->fp32OneCore), figure(cpu->memory)});
        addProvenance(*cpu, rows.back());
    }
    return translated(tableOfRows(std::move(columns), std::move(rows)), language);
}

Table gpuTable(const std::vector<const CatalogueGpu*>& gpus, const Language& language)
{
    std::vector<Column> columns = {{.key = "id", .heading = "Id", .text = true},
                                   {.key = "name", .heading = "Name", .text = true},
                                   {.key = "vendor", .heading = ""},
                                   {.key = "segment", .heading = "For", .text = true},
                                   {.key = "year", .heading = "Year"},
                                   {.key = "compute_capability", .heading = ""}};
    for (const ArithmeticInfo& info : arithmetics())
        columns.push_back({keyOf(info),
                           isShown(info.arithmetic)
                               ? language.text("%1 (%2)", {language.text(info.label), "TFLOPS"})
                               : std::string(),
                           teraflops.si()});
    add(columns, {{"memory_bytes", "Memory (GiB)", gibibyte.si()},
                  {"memory_bytes_per_second", "Bandwidth (GB/s)", gigabytePerSecond.si()},
                  {.key = "link", .heading = "Link", .text = true},
                  {"link_bytes_per_second", "Link (GB/s)", gigabytePerSecond.si()}});
    add(columns, provenanceColumns());
    std::vector<std::vector<Cell>> rows;
    for (const CatalogueGpu* const gpu : gpus) {
        std::vector<Cell> cells = {gpu->id,      gpu->name,         gpu->vendor,
                                   gpu->segment, figure(gpu->year), gpu->computeCapability};
        for (const ArithmeticInfo& info : arithmetics())
            cells.push_back(peakOf(*gpu, info.arithmetic));
        cells.insert(cells.end(),
                     {figure(gpu->memorySize), figure(gpu->memory), gpu->link, figure(gpu->linkLineRate)});
        addProvenance(*gpu, cells);
        rows.push_back(std::move(cells));
    }
    return translated(tableOfRows(std::move(columns), std::move(rows)), language);
}

} // namespace gpuspeedup
