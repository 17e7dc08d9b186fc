// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/catalogue_rows.h"

#include "model/ascii_case.h"
#include "model/error.h"
#include "model/machine/catalogue_cells.h"
#include "model/machine/pcie.h"
#include "model/quote_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace gpuspeedup {
namespace {

// What a list of GPUs and a list of CPUs is known by.
constexpr NumberColumn gpuMark{"fp32_tflops", "TFLOPS", 1e-6, 1e6};
constexpr NumberColumn cpuMark{"fp32_gflops_base", "GFLOPS", 1e-3, 1e9};

constexpr NumberColumn year{"year", "", 1970, 2100, true};
constexpr NumberColumn watts{"tdp_w", "W", 0, 1e5};
constexpr NumberColumn memoryRate{"mem_bw_gbs", "GB/s", 1e-3, 1e6};

bool isId(std::string_view text)
{
    return text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

/// Letters and digits of the name in lower case, one hyphen for whatever is between them.
std::string idOf(std::string_view name)
{
    std::string id;
    for (const char letter : name) {
        const char c = lowerAscii(letter);
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    if (id.ends_with('-'))
        id.pop_back();
    return id;
}

Confidence confidenceFrom(const CatalogueCells& cells)
{
    const std::string name = cells.text("confidence");
    if (name.empty())
        return Confidence::low;
    for (const Confidence c : {Confidence::high, Confidence::medium, Confidence::low})
        if (confidenceName(c) == name)
            return c;
    cells.fail("confidence", quoteText(name) + "; write high, medium or low");
}

/// What rows of both kinds have.
template <typename Row> Row commonFrom(const CatalogueCells& cells)
{
    Row row;
    row.name = cells.text("name");
    if (row.name.empty())
        cells.fail("name", "nothing, but each row needs it; write the name of the processor");
    row.id = cells.text("id");
    if (!isId(row.id))
        cells.fail("id", quoteText(row.id) + "; write lower-case letters, digits and hyphens only");
    if (row.id.empty())
        row.id = idOf(row.name);
    if (row.id.empty())
        cells.fail("name", quoteText(row.name) + ", which gives no id; add a column id");
    row.vendor = cells.text("vendor");
    row.segment = cells.text("segment");
    row.year = static_cast<int>(cells.number(year).value_or(0));
    row.memory = cells.required(memoryRate) * gigabytePerSecond;
    row.watts = cells.number(watts).value_or(0);
    row.source = cells.text("source");
    row.verified = cells.text("verified");
    row.confidence = confidenceFrom(cells);
    row.note = cells.text("note");
    return row;
}

/// Operations per clock of one core times its clock. "32+16" is that of a performance
/// core and that of an efficiency core: the first counts. Nothing where either is unknown.
std::optional<Throughput> oneCoreFrom(const CatalogueCells& cells, const NumberColumn& perClock)
{
    constexpr NumberColumn base{"base_ghz", "GHz", 0.01, 100};
    constexpr NumberColumn boost{"boost_ghz", "GHz", 0.01, 100};
    const auto clock = cells.number(boost);
    if (const auto slower = cells.number(base); clock && slower && *slower > *clock)
        cells.fail(boost.name, cells.text(boost.name) + ", less than base_ghz; correct one of them");
    const std::string text = cells.text(perClock.name);
    if (!clock || text.empty())
        return {};
    return cells.parsed(perClock, text.substr(0, text.find('+'))) * *clock * gigaflops;
}

CatalogueCpu cpuFrom(const CatalogueCells& cells)
{
    constexpr NumberColumn cores{"cores", "", 1, 1e5, true};
    constexpr NumberColumn fp64{"fp64_gflops_base", "GFLOPS", 1e-3, 1e9};
    constexpr NumberColumn fp32PerClock{"fp32_flops_per_cycle_core", "", 0.1, 1e5};
    constexpr NumberColumn fp64PerClock{"fp64_flops_per_cycle_core", "", 0.1, 1e5};
    auto cpu = commonFrom<CatalogueCpu>(cells);
    cpu.cores = cells.required(cores);
    cpu.fp32 = cells.required(cpuMark) * gigaflops;
    cpu.fp64 = cells.required(fp64) * gigaflops;
    cpu.fp32OneCore = oneCoreFrom(cells, fp32PerClock).value_or(cpu.fp32 / cpu.cores);
    cpu.fp64OneCore = oneCoreFrom(cells, fp64PerClock).value_or(cpu.fp64 / cpu.cores);
    return cpu;
}

/// Adds what the columns give. 0 is a chip without such units, as an empty cell is.
void readPeaks(const CatalogueCells& cells, CatalogueGpu& gpu)
{
    struct Peak
    {
        std::string_view column;
        Arithmetic arithmetic;
    };
    constexpr Peak peaks[] = {{"fp64_tflops", Arithmetic::fp64},
                              {"fp64_tensor_tflops", Arithmetic::fp64Tensor},
                              {"tf32_tensor_tflops", Arithmetic::tf32Tensor},
                              {"fp16_vector_tflops", Arithmetic::fp16},
                              {"fp16_tensor_tflops", Arithmetic::fp16Tensor},
                              {"fp16_tensor_fp16acc_tflops", Arithmetic::fp16TensorFp16},
                              {"fp8_tensor_tflops", Arithmetic::fp8Tensor},
                              {"int8_tensor_tops", Arithmetic::int8Tensor}};
    gpu.peak[Arithmetic::fp32] = cells.required(gpuMark) * teraflops;
    for (const auto& [column, arithmetic] : peaks)
        if (const double value = cells.number({column, gpuMark.unit, 0, gpuMark.most}).value_or(0); value > 0)
            gpu.peak[arithmetic] = value * teraflops;
}

/// BF16, which no column gives: matrix units compute it at the rate of FP16 with FP32 sums
/// on NVIDIA from compute capability 8.0, AMD from CDNA 2 and RDNA 3, and Intel; NVIDIA's
/// vector units at the rate of FP16, in 8.0 and 8.7 at half of it. Source: CUDA C++
/// Programming Guide, "Throughput of Native Arithmetic Instructions"; NVIDIA A100 white
/// paper, table 1; AMD CDNA 2, CDNA 3 and RDNA 3 and Intel Xe instruction sets.
void deriveBf16(const std::string& architecture, CatalogueGpu& gpu)
{
    double capability = 0; // stays 0 where it is no number, as "gfx90a"
    const std::string& text = gpu.computeCapability;
    std::from_chars(text.data(), text.data() + text.size(), capability);
    const bool ofNvidia = gpu.vendor == "NVIDIA" && capability >= 8;
    const bool ofAmd =
        gpu.vendor == "AMD" && ((architecture.starts_with("CDNA") && architecture >= "CDNA2") ||
                                (architecture.starts_with("RDNA") && architecture >= "RDNA3"));
    const auto fp16Tensor = gpu.peak.find(Arithmetic::fp16Tensor);
    if (fp16Tensor != gpu.peak.end() && (ofNvidia || ofAmd || gpu.vendor == "Intel"))
        gpu.peak[Arithmetic::bf16Tensor] = fp16Tensor->second;
    const auto fp16 = gpu.peak.find(Arithmetic::fp16);
    if (fp16 != gpu.peak.end() && ofNvidia)
        gpu.peak[Arithmetic::bf16] = fp16->second * (text == "8.0" || text == "8.7" ? 0.5 : 1.0);
}

void readLink(const CatalogueCells& cells, CatalogueGpu& gpu)
{
    constexpr NumberColumn generation{"pcie_gen", "", 0, 6, true};
    constexpr NumberColumn lanes{"pcie_lanes", "", 0, 32, true};
    constexpr NumberColumn rate{"host_link_gbs_per_dir", "GB/s", 1e-3, 1e6};
    gpu.link = cells.text("host_link");
    gpu.pcieGeneration = static_cast<int>(cells.number(generation).value_or(0));
    gpu.pcieLanes = static_cast<int>(cells.number(lanes).value_or(0));
    const auto pcie = pcieLineRate(gpu.pcieGeneration, gpu.pcieLanes);
    if (const auto given = cells.number(rate))
        gpu.linkLineRate = *given * gigabytePerSecond;
    else if (pcie)
        gpu.linkLineRate = *pcie;
    else
        cells.fail(rate.name, "nothing, and pcie_gen and pcie_lanes name no link; write one or the other");
    if (gpu.link.empty() && pcie)
        gpu.link = "PCIe " + std::to_string(gpu.pcieGeneration) + ".0 x" + std::to_string(gpu.pcieLanes);
}

CatalogueGpu gpuFrom(const CatalogueCells& cells)
{
    constexpr NumberColumn memorySize{"mem_gb", "GB", 1e-3, 1e6};
    auto gpu = commonFrom<CatalogueGpu>(cells);
    gpu.computeCapability = cells.text("compute_capability");
    // A data sheet's GB of memory are GiB.
    gpu.memorySize = cells.required(memorySize) * gibibyte;
    readPeaks(cells, gpu);
    deriveBf16(cells.text("arch"), gpu);
    readLink(cells, gpu);
    return gpu;
}

template <typename Row>
std::vector<Row> rowsFrom(const CsvTable& table, std::string_view source, Row (*read)(const CatalogueCells&))
{
    std::vector<Row> rows;
    std::map<std::string, std::size_t> lines; // by id
    for (const CsvRow& line : table.rows) {
        const CatalogueCells cells(table, line, source);
        rows.push_back(read(cells));
        const auto [same, isNew] = lines.emplace(rows.back().id, line.line);
        if (!isNew)
            cells.fail("name", quoteText(rows.back().name) + ", whose id " + same->first +
                                   " is that of line " + std::to_string(same->second) +
                                   " too; add a column id or remove a line");
    }
    return rows;
}

bool hasColumn(const CsvTable& table, std::string_view name)
{
    return std::find(table.heading.begin(), table.heading.end(), name) != table.heading.end();
}

} // namespace

CatalogueRows readCatalogueRows(std::string_view csv, std::string_view source)
{
    const CsvTable table = readCsv(csv, source);
    if (hasColumn(table, gpuMark.name)) {
        requireColumns(table, std::array<std::string_view, 3>{"name", "mem_gb", memoryRate.name}, source);
        return {.cpus = {}, .gpus = rowsFrom(table, source, gpuFrom)};
    }
    if (hasColumn(table, cpuMark.name)) {
        requireColumns(table,
                       std::array<std::string_view, 4>{"name", "cores", "fp64_gflops_base", memoryRate.name},
                       source);
        return {.cpus = rowsFrom(table, source, cpuFrom), .gpus = {}};
    }
    throw Error(quotePath(source) + " is no list of processors: its first line must name the columns, with " +
                std::string(gpuMark.name) + " in a list of GPUs and " + std::string(cpuMark.name) +
                " in one of CPUs.");
}

} // namespace gpuspeedup
