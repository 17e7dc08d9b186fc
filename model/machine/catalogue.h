// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

enum class Confidence
{
    high,
    medium,
    low
};
[[nodiscard]] std::string_view confidenceName(Confidence confidence);
/// 90 % of the truth lies within this factor: high 1.1, medium 1.25, low 1.5.
[[nodiscard]] double confidenceFactor(Confidence confidence);

/// A processor of the catalogue: names, figures, and where they come from.
struct CatalogueCpu
{
    std::string id; ///< stable: "core-i3-6006u"
    std::string name;
    std::string vendor;
    std::string segment; ///< "laptop", "desktop", "workstation", "server"
    int year = 0;
    double cores = 0;
    Throughput fp32; ///< all cores at base clock
    Throughput fp64;
    Throughput fp32OneCore; ///< one core at boost clock
    Throughput fp64OneCore;
    Bandwidth memory;
    double watts = 0; ///< 0: unknown
    std::string source;
    std::string verified; ///< how the figures were checked
    Confidence confidence = Confidence::low;
    std::string note;
};

struct CatalogueGpu
{
    std::string id; ///< stable: "geforce-920m"
    std::string name;
    std::string vendor;
    std::string segment;
    int year = 0;
    std::string computeCapability;
    std::map<Arithmetic, Throughput> peak; ///< dense; absent where the chip has no such units
    DataSize memorySize;
    Bandwidth memory;
    std::string link;       ///< "PCIe 5.0 x16"
    int pcieGeneration = 0; ///< 0: no PCIe
    int pcieLanes = 0;
    Bandwidth linkLineRate; ///< per direction
    double watts = 0;
    std::string source;
    std::string verified;
    Confidence confidence = Confidence::low;
    std::string note;
};

/// The processors that are compiled in, and those of files a user adds.
class Catalogue
{
public:
    /// What the program brings along.
    [[nodiscard]] static Catalogue builtIn();

    /// Adds the rows of a CSV text (RFC 4180); a row of the same id replaces. Columns have the names and
    /// units of resources/gpus.csv and resources/cpus.csv, in any order; others are passed over. Needed of
    /// GPUs: name, fp32_tflops, mem_gb, mem_bw_gbs, and pcie_gen with pcie_lanes or host_link_gbs_per_dir; of
    /// CPUs: name, cores, fp32_gflops_base, fp64_gflops_base, mem_bw_gbs. A column `id` goes before the id
    /// that follows from the name; without a confidence it is low.
    ///
    /// Throws Error with line, column and remedy; then nothing changes.
    void add(std::string_view csv, std::string_view source);
    /// The same for a file of at most 4 MiB.
    void addFile(const std::string& path);

    [[nodiscard]] std::span<const CatalogueCpu> cpus() const { return cpus_; }
    [[nodiscard]] std::span<const CatalogueGpu> gpus() const { return gpus_; }

    /// By id or name, with or without the vendor, in any case; else by words that only one row has in its
    /// name, vendor, segment or id ("RTX 4090", "h200"); else by parts of them ("rtx4090"). Throws Error that
    /// lists the names that fit, or offers the nearest.
    [[nodiscard]] const CatalogueCpu& cpu(std::string_view text) const;
    [[nodiscard]] const CatalogueGpu& gpu(std::string_view text) const;

    /// Rows whose name, vendor, segment or id holds every word of `text`, in any case; all for an empty text.
    /// Valid until the catalogue changes.
    [[nodiscard]] std::vector<const CatalogueCpu*> searchCpus(std::string_view text) const;
    [[nodiscard]] std::vector<const CatalogueGpu*> searchGpus(std::string_view text) const;

private:
    std::vector<CatalogueCpu> cpus_;
    std::vector<CatalogueGpu> gpus_;
};

/// The figures of a catalogue row, each with its source and confidence. What no data sheet
/// gives is assumed and says so; launch costs as assumeLaunchCosts.
[[nodiscard]] CpuFigures cpuFigures(const CatalogueCpu& cpu);
/// A copy costs α = 10 µs and V/β, with B the payload of the link in packets of 128 bytes
/// (the line rate where CPU and GPU share memory or NVLink-C2C connects them):
///
///     pinned                    β = B, good to 2 – 8 %
///     pageable                  β = min(0.6·B, 10 GB/s); shared memory and NVLink-C2C: β = B
///     fresh, to the GPU         as pageable: the program has written it before
///     fresh, from the GPU       1/β = 1/β_pageable + 1/(3 GB/s) from 32 MiB on, below as pageable
///
/// An H200 measured 55.3 GB/s pinned (B = 53.1), 9.7 and 18 GB/s pageable, 9.3 and 1.6 GB/s fresh.
/// Two copy engines, one on consumer cards from before 2016.
[[nodiscard]] GpuFigures gpuFigures(const CatalogueGpu& gpu);

} // namespace gpuspeedup
