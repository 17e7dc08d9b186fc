// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/figure.h"
#include "model/learning/learning_memo.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

inline constexpr int profileSchemaVersion = 1;
inline constexpr std::size_t mostProfileBytes = std::size_t{4} << 20;

/// The processor of a measured machine. What is unknown is empty or absent.
struct CpuRecord
{
    std::string name;
    std::string instructionSet;    ///< "AVX-512", "AVX2", "SSE2", "NEON": what the peak was measured with
    std::size_t cores = 0;         ///< that this process may use, physical
    std::size_t threads = 0;       ///< that this process may use, logical
    std::optional<double> clockHz; ///< measured under load
    std::optional<double> memoryBytes;
    Figures figures; ///< "fp32.all_cores", "memory.read.one_core", …

    bool operator==(const CpuRecord&) const = default;
};

/// The connection of a GPU to the CPU.
struct LinkRecord
{
    int pcieGeneration = 0;
    int pcieLanes = 0;
    double payloadLimit = 0; ///< B/s in one direction, what packet headers leave of the line rate

    bool operator==(const LinkRecord&) const = default;
};

struct GpuRecord
{
    int index = 0; ///< as CUDA counts them
    std::string name;
    std::string pciBusId;          ///< "0000:3b:00.0"
    std::string computeCapability; ///< "9.0"
    int multiprocessors = 0;
    double memoryBytes = 0;
    double l2Bytes = 0;
    std::optional<double> clockHz;        ///< of the multiprocessors, observed under load
    std::optional<double> maximumClockHz; ///< that the driver allows
    std::optional<LinkRecord> link;       ///< absent where it is no PCIe link or unknown
    std::string driverVersion;
    std::vector<std::string> notes; ///< busy, throttled, …: one sentence each
    Figures figures;                ///< "fp32", "memory.read", "copy.h2d.pinned", …

    bool operator==(const GpuRecord&) const = default;
};

/// Software that tasks are computed with: an interpreter or one of its packages.
struct SoftwareRecord
{
    std::string name; ///< "python", "numpy", "cupy", "pytorch" or "numba"
    std::string version;
    std::string path;               ///< of the interpreter, or of the package's first file
    std::string gpu;                ///< name of the GPU it was measured on; empty: none, or not known
    std::string problem;            ///< why it cannot be used, one sentence; else empty
    std::vector<std::string> notes; ///< threads, CUDA and GPU as the package sees them
    Figures figures;                ///< "call", "launch", "copy.h2d", …: see softwareFigures()

    bool operator==(const SoftwareRecord&) const = default;
};

/// What `gpu-speedup-cli measure` found out about one machine.
struct MachineProfile
{
    std::string name; ///< by the user; at first the host's
    std::string toolVersion;
    std::string measuredAt; ///< ISO 8601, UTC: "2026-11-20T23:40:00Z"
    std::string mode;       ///< "quick" or "thorough"
    std::string host;       ///< empty where it was to be left out
    std::string system;     ///< operating system and kernel
    bool complete = true;   ///< false where the run was cancelled or cut short
    std::string gpuNotice;  ///< why there is no GPU in it, one sentence; empty where there is
    CpuRecord cpu;
    std::vector<GpuRecord> gpus;
    std::vector<SoftwareRecord> software;        ///< of one interpreter; empty where none was asked for
    std::vector<ObservedPair> observations = {}; ///< predictions from these figures held against measurements
    LearningMemo learning = {};                  ///< what follows from them

    bool operator==(const MachineProfile&) const = default;
};

/// JSON with nested objects: cpu → fp32 → all_cores → median. Reads back as the
/// same profile, every number to the last bit. Control characters in texts are
/// written as spaces, texts above 2000 bytes cut. Figures have the names of the run:
/// none begins as another's whole name and a dot.
[[nodiscard]] std::string profileToJson(const MachineProfile& profile);

/// Throws Error, giving the JSON path, the value and what was expected, for text
/// that is no profile, comes from a newer schema, or holds a figure that cannot be:
/// not finite, negative, zero, below 1e-24 or above 1e24, percentiles out of order, more
/// samples than 1e9; for more than 256 GPUs or 64 records of software, 1000 points of a curve or sizes of a
/// task, or 1000 figures; for observations as observation_json.h says. Keys that are not known are passed
/// over, so that a later program may add some.
[[nodiscard]] MachineProfile profileFromJson(std::string_view text, std::string_view source);
[[nodiscard]] MachineProfile readProfileFile(const std::string& path);

/// The figure of a full dotted name: "cpu.fp32.all_cores", "software.numpy.call", or "fp32" and
/// "copy.h2d.pinned" of the GPU at position `gpu` in the profile. Null where absent.
[[nodiscard]] const Figure* findFigure(const MachineProfile& profile, std::string_view name,
                                       std::size_t gpu = 0);

/// The record of that name; null where there is none.
[[nodiscard]] const SoftwareRecord* findSoftware(const MachineProfile& profile, std::string_view name);

} // namespace gpuspeedup
