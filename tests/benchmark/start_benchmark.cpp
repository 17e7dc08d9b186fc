// SPDX-License-Identifier: GPL-3.0-or-later
//
// How fast the window opens and how much memory it takes, next to bare_window, an
// empty QMainWindow of the same size. Goals: at most 1.5 times as long, at most
// 120 MB resident.
//
//   startUntilPainted     the programs by turns, A B C A B C, each from its start until
//                         it has painted its window once and is gone; the time is that
//                         of gpu-speedup; counters window_ms, bare_ms and, with a line
//                         of text in the bare window, text_ms are medians, ratio and
//                         text_ratio their quotients, and the peaks the most resident
//                         memory
//   residentMemory        of both, opened for one second; shared libraries included
//
// Files are in the page cache after the first round. Settings are read from an
// empty folder.

#include "tests/benchmark/child_program.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

namespace gpuspeedup {
namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

void startUntilPainted(benchmark::State& state)
{
    std::vector<double> windowTimes;
    std::vector<double> bareTimes;
    std::vector<double> textTimes;
    double windowPeak = 0;
    double barePeak = 0;
    for ([[maybe_unused]] auto _ : state) {
        const ChildRun window = runToEnd({GPU_SPEEDUP, "--end-after-first-paint"});
        const ChildRun bare = runToEnd({BARE_WINDOW});
        const ChildRun text = runToEnd({BARE_WINDOW, "--text"});
        if (!window.ended || !bare.ended || !text.ended) {
            state.SkipWithError("a program did not end as it should");
            return;
        }
        state.SetIterationTime(window.seconds);
        windowTimes.push_back(1e3 * window.seconds);
        bareTimes.push_back(1e3 * bare.seconds);
        textTimes.push_back(1e3 * text.seconds);
        windowPeak = std::max(windowPeak, window.peakMegabyte);
        barePeak = std::max(barePeak, bare.peakMegabyte);
    }
    state.counters["window_ms"] = median(windowTimes);
    state.counters["bare_ms"] = median(bareTimes);
    state.counters["text_ms"] = median(textTimes);
    state.counters["ratio"] = median(windowTimes) / median(bareTimes);
    state.counters["text_ratio"] = median(windowTimes) / median(textTimes);
    state.counters["window_peak_MB"] = windowPeak;
    state.counters["bare_peak_MB"] = barePeak;
}
BENCHMARK(startUntilPainted)->UseManualTime()->Unit(benchmark::kMillisecond);

void residentMemory(benchmark::State& state)
{
    constexpr double untilSettled = 1; // s
    for ([[maybe_unused]] auto _ : state) {
        const double window = residentMegabyteAfter(untilSettled, {GPU_SPEEDUP});
        const double bare = residentMegabyteAfter(untilSettled, {BARE_WINDOW, "--stay"});
        if (!(window > 0) || !(bare > 0))
            state.SkipWithError("the memory of a program could not be read");
        state.counters["window_MB"] = window;
        state.counters["bare_MB"] = bare;
    }
}
BENCHMARK(residentMemory)->Iterations(1)->Unit(benchmark::kSecond);

} // namespace
} // namespace gpuspeedup

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    std::string folder = (std::filesystem::temp_directory_path() / "start_benchmark_XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr)
        return 1;
    setenv("XDG_CONFIG_HOME", folder.c_str(), 1);
    benchmark::RunSpecifiedBenchmarks();
    std::filesystem::remove_all(folder);
}
