// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/examples.h"

#include <algorithm>
#include <vector>

namespace gpuspeedup {

std::span<const Scenario> examples()
{
    static const std::vector<Scenario> list = {
        {.cpuRate = Throughput::fromSi(40e9),
         .gpuRate = Throughput::fromSi(8e12),
         .operations = Work::fromSi(500e9),
         .linkRate = Bandwidth::fromSi(8e9),
         .data = DataSize::fromSi(0.5e9),
         .launchOverhead = Duration::fromSi(80e-6),
         .launches = 50,
         .name = "Training a small neural network",
         .note = {}},
        {.cpuRate = Throughput::fromSi(60e9),
         .gpuRate = Throughput::fromSi(15e12),
         .operations = Work::fromSi(2000e9),
         .linkRate = Bandwidth::fromSi(15e9),
         .data = DataSize::fromSi(5e9),
         .launchOverhead = Duration::fromSi(30e-6),
         .launches = 1000,
         .name = "Large-scale scientific simulation",
         .note = {}},
        {.cpuRate = Throughput::fromSi(10e9),
         .gpuRate = Throughput::fromSi(1e12),
         .operations = Work::fromSi(1000),
         .linkRate = Bandwidth::fromSi(8e9),
         .data = DataSize::fromSi(24e3),
         .launchOverhead = Duration::fromSi(20e-6),
         .launches = 1,
         .name = "CuPy: adding two small arrays",
         .note = "Two arrays of 1000 doubles in, one out. The launch alone takes longer than the CPU needs."},
        {.cpuRate = Throughput::fromSi(1.1e6),
         .gpuRate = Throughput::fromSi(0.73e12),
         .operations = Work::fromSi(1e7),
         .linkRate = Bandwidth::fromSi(3e9),
         .data = DataSize::fromSi(160e6),
         .launchOverhead = Duration::fromSi(0.2e-3),
         .launches = 1,
         .name = "Numba: a pure Python loop, warm",
         .note = "10 million increments on a GeForce 920M. The first call adds seconds of compilation and "
                 "start-up, which these seven inputs leave out."},
    };
    return list;
}

std::string nameOf(const Scenario& scenario, const Language& language)
{
    return scenarioNameText(scenario.name, language);
}

std::string scenarioNameText(std::string_view name, const Language& language)
{
    const bool isExample = std::ranges::find(examples(), name, &Scenario::name) != examples().end();
    return isExample ? language.text(name) : std::string(name);
}

} // namespace gpuspeedup
