// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/numpy_code.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gpuspeedup {
namespace {

using Kind = ArrayStep::Kind;
using Curve = NumpyFigures::Curve;

/// Times of a task's calls.
class NumpyTimes
{
public:
    NumpyTimes(const NumpyFigures& numpy, Arithmetic arithmetic)
        : numpy_(numpy), isFp64_(isFp64(arithmetic)), element_(arithmeticInfo(arithmetic).element)
    {}

    /// Absent where no such call was measured.
    [[nodiscard]] std::optional<Duration> timeOf(const ArrayStep& step, double scale) const
    {
        const std::optional<Duration> one = timeOfOne(step, scale);
        return one ? std::optional(step.calls * *one) : std::nullopt;
    }
    /// Of the curve that tells most about `step`.
    [[nodiscard]] Source sourceOf(const ArrayStep& step) const
    {
        const Curve* const curve = curveOf(step, 1);
        Source source = curve != nullptr && *curve ? (*curve)->source : numpy_.fresh->source;
        if (isScaled(step))
            source.factor = std::max(source.factor, spreadOfScaled);
        return source;
    }

private:
    /// Of the lines moved: a store to other memory reads them first, one over an operand has them.
    static constexpr double inPlace = 0.75;
    /// Bytes of an array. Source: NumPy 1.13 release notes, temporary elision, which most systems have.
    static constexpr double leastInPlace = 256 * 1024;
    static constexpr double spreadOfScaled = 1.5; // assumed: nobody measured how far the share of bytes holds

    /// Null of a slice.
    [[nodiscard]] const Curve* curveOf(const ArrayStep& step, double scale) const
    {
        switch (step.kind) {
        case Kind::fresh:
            return &numpy_.fresh;
        case Kind::chained:
            return chain();
        case Kind::unnamed:
            return isInPlace(step, scale) && numpy_.reused ? &numpy_.reused : chain();
        case Kind::stored:
            return numpy_.reused ? &numpy_.reused : &numpy_.fresh;
        case Kind::function:
            return isFp64_ ? &numpy_.functionFp64 : &numpy_.function;
        case Kind::sum:
            return &numpy_.sum;
        case Kind::gemm:
            return isFp64_ ? &numpy_.gemmFp64 : &numpy_.gemm;
        case Kind::batchedGemm:
            return isInBatch(step) ? &numpy_.gemmBatched : isFp64_ ? &numpy_.gemmFp64 : &numpy_.gemm;
        case Kind::gemv:
            return &numpy_.gemv;
        case Kind::fft:
            return &numpy_.fft;
        case Kind::sort:
            return &numpy_.sort;
        case Kind::histogram:
            return &numpy_.histogram;
        case Kind::slice:
            break;
        }
        return nullptr;
    }

    [[nodiscard]] const Curve* chain() const { return numpy_.chain ? &numpy_.chain : &numpy_.fresh; }

    [[nodiscard]] bool isInPlace(const ArrayStep& step, double scale) const
    {
        return step.elements * scale * (element_ / byte) >= leastInPlace;
    }

    /// No less than the largest that is not in place: a cache holds both alike.
    [[nodiscard]] std::optional<Duration> unnamed(const Curve& curve, const ArrayStep& step,
                                                  double scale) const
    {
        const double bytes = step.elements * scale * (element_ / byte);
        if (!isInPlace(step, scale) || !numpy_.reused)
            return elementwise(curve, bytes, step.arrays);
        const std::optional<Duration> smaller = elementwise(*chain(), leastInPlace, step.arrays);
        return std::max(elementwise(curve, bytes, inPlace * step.arrays), smaller);
    }

    /// Products as small as those that were measured in a batch.
    [[nodiscard]] bool isInBatch(const ArrayStep& step) const
    {
        return numpy_.gemmBatched && step.operations <= numpy_.gemmBatched->value->largestSize();
    }

    /// Measured in FP32 alone; numbers of another width take their share of bytes.
    [[nodiscard]] bool isScaled(const ArrayStep& step) const
    {
        const bool inFp32Alone = step.kind == Kind::gemv || step.kind == Kind::fft ||
                                 step.kind == Kind::sort || step.kind == Kind::histogram ||
                                 (step.kind == Kind::batchedGemm && isInBatch(step));
        return inFp32Alone && element_ != arithmeticInfo(Arithmetic::fp32).element;
    }

    [[nodiscard]] std::optional<Duration> timeOfOne(const ArrayStep& step, double scale) const
    {
        const Curve* const curve = curveOf(step, scale);
        if (curve == nullptr)
            return numpy_.slice;
        const double bytes = step.elements * scale * (element_ / byte);
        const double width = isScaled(step) ? element_ / arithmeticInfo(Arithmetic::fp32).element : 1;
        switch (step.kind) {
        case Kind::fresh:
        case Kind::chained:
        case Kind::stored:
            return elementwise(*curve, bytes, step.arrays);
        case Kind::unnamed:
            return unnamed(*curve, step, scale);
        case Kind::sum:
            return at(*curve, bytes);
        case Kind::gemm:
            return at(*curve, step.operations * scale);
        case Kind::gemv:
        case Kind::fft:
            return times(width, at(*curve, step.operations * scale));
        case Kind::batchedGemm:
            return batch(*curve, step, scale, width);
        default:
            return times(width, at(*curve, step.elements * scale));
        }
    }

    [[nodiscard]] static std::optional<Duration> times(double factor, std::optional<Duration> time)
    {
        return time ? std::optional(factor * *time) : time;
    }

    /// What a matrix product takes beside its arithmetic: the smallest that was measured, less one as small
    /// of a batch.
    [[nodiscard]] Duration productCall() const
    {
        if (!numpy_.gemm || !numpy_.gemmBatched)
            return numpy_.call.value;
        const TimeCurve& alone = *numpy_.gemm->value;
        if (alone.smallestSize() > numpy_.gemmBatched->value->largestSize())
            return numpy_.call.value;
        const Duration inBatch = numpy_.gemmBatched->value->time(alone.smallestSize());
        return std::max(numpy_.call.value, alone.smallestTime() - inBatch);
    }

    /// A result of so many bytes in memory that the system has to give first, beside one in memory at hand.
    /// The batches that were measured had small results.
    [[nodiscard]] Duration newMemory(double bytes) const
    {
        if (!numpy_.reused)
            return {};
        return std::max(Duration{}, numpy_.fresh->value->time(bytes) - numpy_.reused->value->time(bytes));
    }

    /// One call, then each product without it. More work is more products.
    [[nodiscard]] std::optional<Duration> batch(const Curve& curve, const ArrayStep& step, double scale,
                                                double width) const
    {
        if (!curve)
            return std::nullopt;
        const Duration one = curve->value->time(step.operations);
        const double products = std::max(step.products * scale, 1.0);
        const Duration memory = newMemory(step.elements * scale * (element_ / byte));
        if (isInBatch(step))
            return productCall() + products * width * one + memory;
        const Duration call = std::min(productCall(), one);
        return call + products * width * (one - call) + memory;
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
    bool isFp64_;
    DataSize element_;
};

/// Of the step that takes longest: most of what is not known is its.
Source sourceOf(const NumpyTimes& times, const std::vector<ArrayStep>& steps)
{
    const auto longest = std::ranges::max_element(
        steps, {}, [&](const ArrayStep& step) { return times.timeOf(step, 1).value_or(Duration{}); });
    return times.sourceOf(*longest);
}

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
    SourcedBaseline result = baselineNamed("NumPy as measured", sourceOf(times, kernel.arrayCode));
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
