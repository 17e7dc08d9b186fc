// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/likened_calls.h"

#include <algorithm>
#include <utility>

namespace gpuspeedup {
namespace {

Source assumed(std::string why)
{
    return {
        .kind = Source::Kind::assumed, .origin = std::move(why), .figure = {}, .device = {}, .moment = {}};
}

/// Peaks of a processor.
struct Peaks
{
    Throughput fp32;
    Throughput fp64;
};

std::optional<Peaks> peaksOf(const std::map<Arithmetic, Sourced<Throughput>>& peaks)
{
    const auto fp32 = peaks.find(Arithmetic::fp32);
    const auto fp64 = peaks.find(Arithmetic::fp64);
    if (fp32 == peaks.end() || fp64 == peaks.end() || !(fp64->second.value > Throughput{}))
        return std::nullopt;
    return Peaks{fp32->second.value, fp64->second.value};
}

/// T₆₄ of the header.
TimeCurve inFp64(const TimeCurve& fp32, double longer, Throughput peak)
{
    const TimeCurve::Point& largest = fp32.points().back();
    const Throughput rate = largest.size * operation / largest.time;
    std::vector<TimeCurve::Point> points;
    for (const TimeCurve::Point& point : fp32.points()) {
        const Work work = point.size * operation;
        const Duration grows = std::min(point.time, work / rate);
        points.push_back({point.size, std::max(point.time + (longer - 1) * grows, work / peak)});
    }
    return TimeCurve(points);
}

void add(MeasuredCalls& calls, const std::string& name, TimeCurve times, std::string why)
{
    calls[name] = {.value = std::make_shared<const TimeCurve>(std::move(times)),
                   .source = assumed(std::move(why))};
}

} // namespace

void addLikenedCalls(MeasuredCalls& calls, const std::map<Arithmetic, Sourced<Throughput>>& peaks)
{
    const auto timesOf = [&calls](const std::string& name) {
        const auto found = calls.find(name);
        return found == calls.end() ? nullptr : found->second.value;
    };
    if (const std::optional<Peaks> peak = peaksOf(peaks)) {
        const double longer = std::max(peak->fp32 / peak->fp64, 1.0);
        for (const std::string name : {"lu", "cholesky"})
            if (const auto fp32 = timesOf(name))
                add(calls, name + "_fp64", inFp64(*fp32, longer, peak->fp64),
                    "measured in FP32; the arithmetic of FP64 takes as much longer as the peaks differ");
        for (const std::string name : {"gemv", "fft", "fft2d"})
            if (const auto fp32 = timesOf(name))
                add(calls, name + "_fp64", inFp64(*fp32, 2, peak->fp64),
                    "measured in FP32; the numbers of FP64 are twice as long");
    }
    for (const std::string format : {"", "_fp64"})
        if (const auto line = timesOf("fft" + format); line && !timesOf("fft2d" + format))
            add(calls, "fft2d" + format, *line,
                "a transform of as many elements in one dimension was measured");
}

} // namespace gpuspeedup
