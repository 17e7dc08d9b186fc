// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/processor_load.h"

#include "model/value_format.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

namespace gpuspeedup {
namespace {

/// "cpu7 user nice system idle iowait irq softirq steal guest guest_nice"; what the guests took is in user
/// and nice already.
void readLine(const std::string& line, std::map<int, ProcessorTicks>& ticks)
{
    constexpr std::size_t idle = 3;
    constexpr std::size_t waiting = 4;
    constexpr std::size_t guest = 8;
    std::istringstream words(line);
    std::string name;
    words >> name;
    int number = -1;
    const char* const end = name.data() + name.size();
    if (!name.starts_with("cpu") || std::from_chars(name.data() + 3, end, number).ptr != end || number < 0)
        return; // the sum of all, or of something else
    ProcessorTicks own;
    double value = 0;
    for (std::size_t i = 0; i < guest && words >> value; ++i) {
        own.all += value;
        if (i != idle && i != waiting)
            own.busy += value;
    }
    ticks[number] = own;
}

} // namespace

std::map<int, ProcessorTicks> readProcessorTicks(const std::filesystem::path& root)
{
    std::map<int, ProcessorTicks> ticks;
    std::ifstream file(root / "proc/stat");
    for (std::string line; std::getline(file, line);)
        readLine(line, ticks);
    return ticks;
}

double busyProcessors(const std::map<int, ProcessorTicks>& before, const std::map<int, ProcessorTicks>& after,
                      std::span<const int> cpus)
{
    double busy = 0;
    for (const int cpu : cpus) {
        const auto first = before.find(cpu);
        const auto last = after.find(cpu);
        if (first == before.end() || last == after.end())
            continue;
        const double all = last->second.all - first->second.all;
        if (all > 0)
            busy += std::clamp((last->second.busy - first->second.busy) / all, 0.0, 1.0);
    }
    return busy;
}

std::string busyProcessorsWarning(double busy, std::size_t count)
{
    constexpr double least = 0.5;
    constexpr double share = 0.1;
    if (busy < std::max(least, share * static_cast<double>(count)))
        return {};
    return "Other programs keep " + roundedText(busy, 2) + " of " + std::to_string(count) +
           " processors busy, so that times of the CPU are longer; verify again when they are idle.";
}

} // namespace gpuspeedup
