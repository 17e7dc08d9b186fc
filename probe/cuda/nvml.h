// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string>

namespace gpuspeedup {

/// The management library of the driver, loaded at run time because not every
/// machine has it. Every answer may be absent.
class Nvml
{
public:
    /// Loads the library and finds the device, which CUDA may number differently,
    /// by its PCI bus id.
    explicit Nvml(const std::string& pciBusId);
    ~Nvml();
    Nvml(const Nvml&) = delete;
    Nvml& operator=(const Nvml&) = delete;

    struct Link
    {
        int generation = 0; ///< as it runs now: an idle link reads 1
        int lanes = 0;
    };
    [[nodiscard]] std::optional<Link> link() const;
    [[nodiscard]] std::optional<int> utilisationPercent() const;
    [[nodiscard]] std::optional<int> otherProcesses() const; ///< with a compute context, this one not counted
    [[nodiscard]] std::optional<double> maximumClockHz() const;
    [[nodiscard]] std::optional<int> temperatureCelsius() const;
    [[nodiscard]] std::optional<double> powerLimitWatts() const;
    [[nodiscard]] std::optional<std::string> driverVersion() const;

    struct Throttling
    {
        bool powerCap = false; ///< the usual state under tensor load: information
        bool thermal = false;
        bool hardware = false; ///< slow-down or power brake
    };
    [[nodiscard]] std::optional<Throttling> throttling() const;

private:
    struct Library;
    std::unique_ptr<Library> library_;
};

} // namespace gpuspeedup
