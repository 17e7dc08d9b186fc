// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/numpy_code.h"

#include <cmath>
#include <vector>

namespace gpuspeedup {
namespace {

using Kind = ArrayStep::Kind;
using Curve = NumpyFigures::Curve;

bool isFp64(Arithmetic arithmetic)
{
    return arithmetic == Arithmetic::fp64 || arithmetic == Arithmetic::fp64Tensor;
}

/// Times of a task's calls.
class NumpyTimes
{
public:
    NumpyTimes(const NumpyFigures& numpy, Arithmetic arithmetic)
        : numpy_(numpy), arithmetic_(arithmetic), element_(arithmeticInfo(arithmetic).element)
    {}

    /// Absent where no such call was measured.
    [[nodiscard]] std::optional<Duration> timeOf(const ArrayStep& step, double scale) const
    {
        const std::optional<Duration> one = timeOfOne(step, scale);
        return one ? std::optional(step.calls * *one) : std::nullopt;
    }
    [[nodiscard]] Source source() const { return numpy_.fresh->source; }

private:
    [[nodiscard]] std::optional<Duration> timeOfOne(const ArrayStep& step, double scale) const
    {
        const double bytes = step.elements * scale * (element_ / byte);
        switch (step.kind) {
        case Kind::fresh:
            return elementwise(numpy_.fresh, bytes, step.arrays);
        case Kind::chained:
            return elementwise(numpy_.chain ? numpy_.chain : numpy_.fresh, bytes, step.arrays);
        case Kind::stored:
            return elementwise(numpy_.reused ? numpy_.reused : numpy_.fresh, bytes, step.arrays);
        case Kind::function:
            return at(isFp64(arithmetic_) ? numpy_.functionFp64 : numpy_.function, step.elements * scale);
        case Kind::sum:
            return at(numpy_.sum, bytes);
        case Kind::gemm:
            return at(isFp64(arithmetic_) ? numpy_.gemmFp64 : numpy_.gemm, step.operations * scale);
        case Kind::gemv:
            return at(numpy_.gemv, step.operations * scale);
        case Kind::fft:
            return at(numpy_.fft, step.operations * scale);
        case Kind::sort:
            return at(numpy_.sort, step.elements * scale);
        case Kind::histogram:
            return at(numpy_.histogram, step.elements * scale);
        }
        return std::nullopt;
    }

    /// Below the smallest size that was measured the time goes down to that of a call.
    [[nodiscard]] std::optional<Duration> at(const Curve& curve, double size) const
    {
        if (!curve)
            return std::nullopt;
        const TimeCurve& times = *curve->value;
        const Duration call = std::min(numpy_.call.value, times.smallestTime());
        if (size >= times.smallestSize())
            return times.time(size);
        return call + (size / times.smallestSize()) * (times.smallestTime() - call);
    }

    /// Of three arrays the curve tells; a call that moves fewer takes less, but for the call itself.
    [[nodiscard]] std::optional<Duration> elementwise(const Curve& curve, double bytes, double arrays) const
    {
        const std::optional<Duration> ofThree = at(curve, bytes);
        if (!ofThree)
            return std::nullopt;
        const Duration call = std::min(numpy_.call.value, *ofThree);
        return call + (arrays / 3) * (*ofThree - call);
    }

    const NumpyFigures& numpy_;
    Arithmetic arithmetic_;
    DataSize element_;
};

/// Of the whole task whose work is `scale` times what it is.
std::optional<Duration> timeOfTask(const NumpyTimes& times, const std::vector<ArrayStep>& steps, double scale)
{
    Duration sum;
    for (const ArrayStep& step : steps) {
        const std::optional<Duration> time = times.timeOf(step, scale);
        if (!time)
            return std::nullopt;
        sum = sum + *time;
    }
    return sum;
}

SourcedBaseline baselineNamed(std::string label, Source rateSource)
{
    SourcedBaseline result;
    result.baseline.kind = CpuBaseline::Kind::codeClass;
    result.baseline.label = std::move(label);
    result.bandwidthSource = rateSource;
    result.rateSource = std::move(rateSource);
    return result;
}

} // namespace

std::optional<SourcedBaseline> measuredNumpy(const CpuFigures& cpu, const Task& task)
{
    if (!cpu.numpy || task.kernels.size() != 1 || task.kernels.front().arrayCode.empty() ||
        !(task.operations() > Work{}))
        return std::nullopt;
    const TaskKernel& kernel = task.kernels.front();
    const NumpyTimes times(*cpu.numpy, task.arithmetic);
    const double ofOneCall = kernel.operations / operation / kernel.calls;
    // The work over which the curve reaches: what sweeps and solutions ask for.
    constexpr int halvings = 30;
    std::vector<TimeCurve::Point> points;
    for (int power = -halvings; power <= halvings; ++power) {
        const double scale = std::ldexp(1.0, power);
        const std::optional<Duration> time = timeOfTask(times, kernel.arrayCode, scale);
        if (!time || !(*time > Duration{}))
            return std::nullopt;
        points.push_back({.size = ofOneCall * scale, .time = (1 / kernel.calls) * *time});
    }
    SourcedBaseline result = baselineNamed("NumPy as measured", times.source());
    result.rateSource.figure = "NumPy's calls as measured, each by its size";
    result.bandwidthSource.figure = result.rateSource.figure;
    result.baseline.curve = std::make_shared<const TimeCurve>(points);
    result.baseline.rate = ofOneCall * operation / result.baseline.curve->time(ofOneCall);
    result.baseline.curveRate = result.baseline.rate;
    return result;
}

std::optional<Sourced<Bandwidth>> numpyBandwidthAt(const CpuFigures& cpu, DataSize result)
{
    if (!cpu.numpy || !cpu.numpy->fresh)
        return std::nullopt;
    const double bytes = std::max(result / byte, 1.0);
    return Sourced<Bandwidth>{.value = 3 * bytes * byte / cpu.numpy->fresh->value->time(bytes),
                              .source = cpu.numpy->fresh->source};
}

std::optional<SourcedBaseline> measuredPythonLoop(const CpuFigures& cpu)
{
    if (!cpu.pythonLoop)
        return std::nullopt;
    SourcedBaseline result =
        baselineNamed(std::string(cpuCodeInfo(CpuCode::python).label), cpu.pythonLoop->source);
    result.baseline.rate = cpu.pythonLoop->value;
    return result;
}

} // namespace gpuspeedup
