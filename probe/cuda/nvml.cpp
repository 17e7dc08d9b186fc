// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/nvml.h"

#include <array>
#include <cstdint>
#include <dlfcn.h>
#include <unistd.h>

namespace gpuspeedup {
namespace {

// The few prototypes that are used, after NVIDIA's NVML API Reference Guide; the
// header itself is not in every toolkit.
using Status = int;
using Device = void*;
constexpr Status success = 0;
constexpr Status insufficientSize = 7;

struct Utilization
{
    unsigned int gpu;
    unsigned int memory;
};
struct ProcessInfo
{
    unsigned int pid;
    unsigned long long usedGpuMemory;
    unsigned int gpuInstanceId;
    unsigned int computeInstanceId;
};

constexpr unsigned int clockOfMultiprocessors = 1; // NVML_CLOCK_SM
constexpr unsigned int temperatureOfGpu = 0;       // NVML_TEMPERATURE_GPU
constexpr unsigned long long softwarePowerCap = 0x4;
constexpr unsigned long long hardwareSlowdown = 0x8;
constexpr unsigned long long softwareThermal = 0x20;
constexpr unsigned long long hardwareThermal = 0x40;
constexpr unsigned long long hardwarePowerBrake = 0x80;

} // namespace

struct Nvml::Library
{
    void* handle = nullptr;
    Device device = nullptr;
    Status (*shutdown)() = nullptr;

    template <class Function> Function find(const char* name) const
    {
        return handle == nullptr ? nullptr : reinterpret_cast<Function>(dlsym(handle, name));
    }

    /// Calls `name(device, arguments…)`; false where it is missing or fails.
    template <class... Arguments> bool ask(const char* name, Arguments... arguments) const
    {
        const auto function = find<Status (*)(Device, Arguments...)>(name);
        return device != nullptr && function != nullptr && function(device, arguments...) == success;
    }
};

Nvml::Nvml(const std::string& pciBusId) : library_(std::make_unique<Library>())
{
    library_->handle = dlopen("libnvidia-ml.so.1", RTLD_NOW | RTLD_LOCAL);
    const auto initialise = library_->find<Status (*)()>("nvmlInit_v2");
    const auto byBusId = library_->find<Status (*)(const char*, Device*)>("nvmlDeviceGetHandleByPciBusId_v2");
    if (initialise == nullptr || byBusId == nullptr || initialise() != success)
        return;
    library_->shutdown = library_->find<Status (*)()>("nvmlShutdown");
    if (byBusId(pciBusId.c_str(), &library_->device) != success)
        library_->device = nullptr;
}

Nvml::~Nvml()
{
    if (library_->shutdown != nullptr)
        library_->shutdown();
    if (library_->handle != nullptr)
        dlclose(library_->handle);
}

std::optional<Nvml::Link> Nvml::link() const
{
    unsigned int generation = 0;
    unsigned int lanes = 0;
    if (!library_->ask("nvmlDeviceGetCurrPcieLinkGeneration", &generation) ||
        !library_->ask("nvmlDeviceGetCurrPcieLinkWidth", &lanes) || generation == 0 || lanes == 0)
        return {};
    return Link{static_cast<int>(generation), static_cast<int>(lanes)};
}

std::optional<int> Nvml::utilisationPercent() const
{
    Utilization utilization{};
    if (!library_->ask("nvmlDeviceGetUtilizationRates", &utilization))
        return {};
    return static_cast<int>(utilization.gpu);
}

std::optional<int> Nvml::otherProcesses() const
{
    std::array<ProcessInfo, 64> processes{};
    auto count = static_cast<unsigned int>(processes.size());
    const auto function = library_->find<Status (*)(Device, unsigned int*, ProcessInfo*)>(
        "nvmlDeviceGetComputeRunningProcesses_v3");
    if (library_->device == nullptr || function == nullptr)
        return {};
    const Status status = function(library_->device, &count, processes.data());
    if (status == insufficientSize)
        return static_cast<int>(count);
    if (status != success)
        return {};
    int others = 0;
    for (unsigned int i = 0; i < count; ++i)
        others += processes[i].pid != static_cast<unsigned int>(getpid()) ? 1 : 0;
    return others;
}

std::optional<double> Nvml::maximumClockHz() const
{
    unsigned int megahertz = 0;
    if (!library_->ask("nvmlDeviceGetMaxClockInfo", clockOfMultiprocessors, &megahertz))
        return {};
    return 1e6 * megahertz;
}

std::optional<int> Nvml::temperatureCelsius() const
{
    unsigned int celsius = 0;
    if (!library_->ask("nvmlDeviceGetTemperature", temperatureOfGpu, &celsius))
        return {};
    return static_cast<int>(celsius);
}

std::optional<double> Nvml::powerLimitWatts() const
{
    unsigned int milliwatts = 0;
    if (!library_->ask("nvmlDeviceGetEnforcedPowerLimit", &milliwatts))
        return {};
    return 1e-3 * milliwatts;
}

std::optional<std::string> Nvml::driverVersion() const
{
    std::array<char, 96> text{};
    const auto function = library_->find<Status (*)(char*, unsigned int)>("nvmlSystemGetDriverVersion");
    if (function == nullptr || function(text.data(), static_cast<unsigned int>(text.size())) != success)
        return {};
    return std::string(text.data());
}

std::optional<Nvml::Throttling> Nvml::throttling() const
{
    unsigned long long reasons = 0;
    if (!library_->ask("nvmlDeviceGetCurrentClocksThrottleReasons", &reasons))
        return {};
    return Throttling{.powerCap = (reasons & softwarePowerCap) != 0,
                      .thermal = (reasons & (softwareThermal | hardwareThermal)) != 0,
                      .hardware = (reasons & (hardwareSlowdown | hardwarePowerBrake)) != 0};
}

} // namespace gpuspeedup
