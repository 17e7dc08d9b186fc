// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/gpu_presence.h"

#include "probe/system_file.h"

#include <algorithm>
#include <cstdlib>

namespace gpuspeedup {
namespace {

namespace fs = std::filesystem;

/// "0x10de" as sysfs writes numbers; 0 where it is none.
unsigned long readHex(const fs::path& path)
{
    return std::strtoul(readFirstLine(path).c_str(), nullptr, 16);
}

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

std::vector<GpuPresence::Device> findDevices(const fs::path& root)
{
    constexpr unsigned long displayController = 0x03; // base class of the PCI code and ID assignment
    const fs::path folder = root / "sys/bus/pci/devices";
    std::vector<GpuPresence::Device> devices;
    for (const std::string& address : entriesOf(folder, "")) {
        const auto vendor = static_cast<unsigned>(readHex(folder / address / "vendor"));
        const bool isGpuMaker = vendor == nvidiaVendor || vendor == amdVendor || vendor == intelVendor;
        if (isGpuMaker && readHex(folder / address / "class") >> 16 == displayController)
            devices.push_back({address, vendor});
    }
    return devices;
}

bool isContainer(const fs::path& root)
{
    return isThere(root / ".dockerenv") || isThere(root / "run/.containerenv") ||
           isThere(root / "run/systemd/container");
}

std::string otherGpuSentence(const GpuPresence& presence)
{
    const char* maker = presence.has(amdVendor) ? "An AMD" : "An Intel";
    return std::string(maker) +
           " GPU was found, which this program cannot measure; use figures of the catalogue or type them.";
}

} // namespace

bool GpuPresence::has(unsigned vendor) const
{
    return std::any_of(devices.begin(), devices.end(),
                       [&](const Device& device) { return device.vendor == vendor; });
}

GpuPresence findGpuPresence(const fs::path& root)
{
    GpuPresence presence;
    presence.devices = findDevices(root);
    presence.nvidiaDriver =
        isThere(root / "proc/driver/nvidia/version") || isThere(root / "sys/module/nvidia");
    presence.wsl = isThere(root / "dev/dxg");
    presence.container = isContainer(root);
    return presence;
}

std::string noGpuSentence(const GpuPresence& presence)
{
    if (presence.wsl)
        return "Windows shares a GPU, but its driver library is missing; install the NVIDIA driver in "
               "Windows and none in WSL.";
    if (presence.nvidiaDriver && presence.container)
        return "The machine has an NVIDIA GPU that this container was not given; start it with --gpus all.";
    if (presence.nvidiaDriver && presence.has(nvidiaVendor))
        return "An NVIDIA GPU was found and its kernel driver is loaded, but not its library libcuda.so.1; "
               "install the rest of the driver.";
    if (presence.has(nvidiaVendor))
        return "An NVIDIA GPU was found, but its driver is not loaded; install it, or restart after "
               "installing.";
    if (presence.has(amdVendor) || presence.has(intelVendor))
        return otherGpuSentence(presence);
    return "No NVIDIA GPU was found; only the CPU can be measured.";
}

std::string noAccessSentence(const GpuPresence& presence)
{
    if (presence.wsl || presence.container || !presence.nvidiaDriver)
        return noGpuSentence(presence);
    return "The NVIDIA GPUs of this machine are not open to this process; in a batch job ask for them "
           "(Slurm: --gres=gpu:1), else see the permissions of /dev/nvidia*.";
}

std::string notBuiltSentence(const GpuPresence& presence)
{
    if (presence.has(nvidiaVendor) || presence.nvidiaDriver || presence.wsl)
        return "An NVIDIA GPU was found, but this program was built without its GPU part; build it with the "
               "CUDA toolkit (nvcc).";
    if (presence.has(amdVendor) || presence.has(intelVendor))
        return otherGpuSentence(presence);
    return "No NVIDIA GPU was found, and this program was built without its GPU part; only the CPU can "
           "be measured.";
}

bool isOnBattery(const std::filesystem::path& root)
{
    const fs::path folder = root / "sys/class/power_supply";
    bool hasMains = false;
    for (const std::string& supply : entriesOf(folder, "")) {
        if (readFirstLine(folder / supply / "type") != "Mains")
            continue;
        if (readNumber(folder / supply / "online").value_or(0) > 0)
            return false;
        hasMains = true;
    }
    return hasMains;
}

} // namespace gpuspeedup
