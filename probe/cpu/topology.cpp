// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/topology.h"

#include "probe/cpu/control_group.h"
#include "probe/system_file.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>

namespace gpuspeedup {
namespace {

namespace fs = std::filesystem;

constexpr double kibibyte = 1024;

fs::path cpuFolder(const fs::path& root, int cpu)
{
    return root / "sys/devices/system/cpu" / ("cpu" + std::to_string(cpu));
}

std::string readName(const fs::path& root)
{
    for (const char* key : {"model name", "Model", "Hardware"})
        if (std::string name = readField(root / "proc/cpuinfo", key); !name.empty())
            return name;
    std::string board = readFirstLine(root / "sys/firmware/devicetree/base/model");
    while (!board.empty() && board.back() == '\0')
        board.pop_back();
    return board;
}

/// The logical CPUs that share a core with `cpu`, as the kernel writes them.
std::string siblings(const fs::path& root, int cpu)
{
    const fs::path topology = cpuFolder(root, cpu) / "topology";
    for (const char* file : {"core_cpus_list", "thread_siblings_list"}) // the first since Linux 5.3
        if (std::string list = readFirstLine(topology / file); !list.empty())
            return list;
    return std::to_string(cpu);
}

std::vector<int> firstOfEachCore(const fs::path& root, std::span<const int> threads)
{
    std::vector<int> cores;
    std::set<std::string> seen;
    for (const int cpu : threads)
        if (seen.insert(siblings(root, cpu)).second)
            cores.push_back(cpu);
    return cores;
}

std::size_t countNodes(const fs::path& root, std::span<const int> threads)
{
    const fs::path folder = root / "sys/devices/system/node";
    std::size_t nodes = 0;
    for (const std::string& node : entriesOf(folder, "node")) {
        const std::vector<int> cpus = parseCpuList(readFirstLine(folder / node / "cpulist"));
        nodes += std::find_first_of(cpus.begin(), cpus.end(), threads.begin(), threads.end()) != cpus.end();
    }
    return std::max<std::size_t>(nodes, 1);
}

struct Cache
{
    double level = 0;
    double bytes = 0;
    std::string sharedBy;
};

Cache lastLevelOf(const fs::path& root, int cpu)
{
    const fs::path folder = cpuFolder(root, cpu) / "cache";
    Cache last;
    for (const std::string& index : entriesOf(folder, "index")) {
        const double level = readNumber(folder / index / "level").value_or(0);
        const double kibibytes = readNumber(folder / index / "size").value_or(0); // "32768K"
        if (level > last.level && kibibytes > 0)
            last = {level, kibibytes * kibibyte, readFirstLine(folder / index / "shared_cpu_list")};
    }
    return last;
}

std::optional<double> lastLevelBytes(const fs::path& root, std::span<const int> threads)
{
    std::map<std::string, double> instances;
    for (const int cpu : threads)
        if (const Cache cache = lastLevelOf(root, cpu); cache.bytes > 0)
            instances[cache.sharedBy] = cache.bytes;
    if (instances.empty())
        return std::nullopt;
    double sum = 0;
    for (const auto& [sharedBy, bytes] : instances)
        sum += bytes;
    return std::min(sum, mostLastLevelCacheBytes);
}

std::optional<double> readMemory(const fs::path& root, const std::string& key)
{
    const std::string text = readField(root / "proc/meminfo", key); // "24684092 kB"
    double kibibytes = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), kibibytes);
    if (error != std::errc())
        return std::nullopt;
    return kibibytes * kibibyte;
}

std::optional<double> smaller(std::optional<double> a, std::optional<double> b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

} // namespace

std::vector<int> parseCpuList(const std::string& text)
{
    std::vector<int> cpus;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        int first = 0;
        const auto [behind, error] = std::from_chars(at, end, first);
        if (error != std::errc()) {
            ++at;
            continue;
        }
        int last = first;
        at = behind;
        if (at < end && *at == '-')
            at = std::from_chars(at + 1, end, last).ptr;
        constexpr int mostCpus = 1 << 16;
        for (int cpu = first; cpu <= last && cpu < mostCpus; ++cpu)
            cpus.push_back(cpu);
    }
    return cpus;
}

std::vector<int> CpuTopology::coresToLoad() const
{
    std::vector<int> loaded = cores;
    if (quota && *quota < static_cast<double>(loaded.size()))
        loaded.resize(std::max<std::size_t>(1, static_cast<std::size_t>(*quota)));
    return loaded;
}

CpuTopology readTopology(const fs::path& root, std::span<const int> allowed)
{
    const ControlGroupLimits limits = readControlGroupLimits(root);
    CpuTopology topology;
    topology.name = readName(root);
    topology.threads.assign(allowed.begin(), allowed.end());
    topology.cores = firstOfEachCore(root, allowed);
    topology.quota = limits.cpus;
    topology.numaNodes = countNodes(root, allowed);
    topology.lastLevelCacheBytes = lastLevelBytes(root, allowed);
    topology.memoryBytes = readMemory(root, "MemTotal");
    topology.availableBytes = smaller(readMemory(root, "MemAvailable"), limits.availableBytes);
    return topology;
}

} // namespace gpuspeedup
