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

    /// Adds the rows of a CSV text with the columns of resources/cpus.csv or resources/gpus.csv, told apart
    /// by their heading; a row of the same id replaces. Throws Error with line, column and remedy; then
    /// nothing changes.
    void add(std::string_view csv, std::string_view source);
    void addFile(const std::string& path);

    [[nodiscard]] std::span<const CatalogueCpu> cpus() const { return cpus_; }
    [[nodiscard]] std::span<const CatalogueGpu> gpus() const { return gpus_; }

    /// By id or name, in any case, or by a part that only one row has ("RTX 4090", "h200").
    /// Throws Error that offers the nearest names.
    [[nodiscard]] const CatalogueCpu& cpu(std::string_view text) const;
    [[nodiscard]] const CatalogueGpu& gpu(std::string_view text) const;

    /// Rows whose name, vendor, segment or id holds every word of `text`, in any case; all for an empty text.
    [[nodiscard]] std::vector<const CatalogueCpu*> searchCpus(std::string_view text) const;
    [[nodiscard]] std::vector<const CatalogueGpu*> searchGpus(std::string_view text) const;

private:
    std::vector<CatalogueCpu> cpus_;
    std::vector<CatalogueGpu> gpus_;
};

/// The figures of a catalogue row, each with its source and confidence. What no data sheet gives is assumed
/// and says so: α = 10 µs a copy, the link's payload limit for pinned memory, the fractions of it for other
/// memory, launch costs.
[[nodiscard]] CpuFigures cpuFigures(const CatalogueCpu& cpu);
[[nodiscard]] GpuFigures gpuFigures(const CatalogueGpu& gpu);

} // namespace gpuspeedup
