// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What the system says of its GPUs without any driver library: from PCI, /proc and /dev.
struct GpuPresence
{
    struct Device
    {
        std::string pciBusId; ///< "0000:3b:00.0"
        unsigned vendor = 0;  ///< PCI vendor: 0x10de NVIDIA, 0x1002 AMD, 0x8086 Intel

        bool operator==(const Device&) const = default;
    };

    std::vector<Device> devices; ///< VGA, 3D and other display controllers of these three
    bool nvidiaDriver = false;   ///< the kernel module is loaded
    bool wsl = false;            ///< Windows Subsystem for Linux 2 offers a GPU: /dev/dxg
    bool container = false;      ///< Docker, Podman or another told so

    [[nodiscard]] bool has(unsigned vendor) const;
    bool operator==(const GpuPresence&) const = default;
};

inline constexpr unsigned nvidiaVendor = 0x10de;
inline constexpr unsigned amdVendor = 0x1002;
inline constexpr unsigned intelVendor = 0x8086;

/// Reads below `root`, which is "/" but in tests.
[[nodiscard]] GpuPresence findGpuPresence(const std::filesystem::path& root = "/");

/// Why no GPU can be measured by a program with a GPU part whose driver library
/// is missing or sees no GPU: one sentence with the remedy.
[[nodiscard]] std::string noGpuSentence(const GpuPresence& presence);

/// The same where the driver's library was found, and it offers no GPU to this process.
[[nodiscard]] std::string noAccessSentence(const GpuPresence& presence);

/// The same for a program that was built without nvcc.
[[nodiscard]] std::string notBuiltSentence(const GpuPresence& presence);

/// Whether the machine has a mains supply and none of it is connected: a laptop on
/// battery, whose GPU runs slower.
[[nodiscard]] bool isOnBattery(const std::filesystem::path& root = "/");

} // namespace gpuspeedup
