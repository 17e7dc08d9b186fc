// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/machine/measured_figures.h"

#include "model/machine/call_operations.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

/// A figure whose rate was measured over the sizes of a call.
struct CallKind
{
    std::string_view name; ///< in CpuFigures::calls; the figure's with "throughput." in front
    std::string_view label;
    std::string_view unit;
    double (*amount)(double size);     ///< of one call, what the rate counts
    double (*operations)(double size); ///< of one call, as the workload templates count them
};

/// 8 square images, 64 channels in and out, filters of 3 × 3: 2·N·K·P·Q·C·R·S.
double convolutionOperations(double edge)
{
    return 2.0 * 8 * 64 * 64 * 9 * edge * edge;
}

/// As many rows as columns.
double fft2dOperations(double edge)
{
    return fftOperations(edge * edge);
}

/// Keys of 4 bytes.
double sortBytes(double n)
{
    return 4 * n;
}

double sortOperations(double n)
{
    return n * std::log2(n);
}

constexpr CallKind callKinds[] = {
    {"gemm_fp32", "Matrix product, FP32", unitOf<Throughput>, gemmOperations, gemmOperations},
    {"gemm_fp64", "Matrix product, FP64", unitOf<Throughput>, gemmOperations, gemmOperations},
    {"gemv", "Matrix by vector", unitOf<Throughput>, gemvOperations, gemvOperations},
    {"lu", "LU decomposition", unitOf<Throughput>, luOperations, luOperations},
    {"cholesky", "Cholesky decomposition", unitOf<Throughput>, choleskyOperations, choleskyOperations},
    {"fft", "Fourier transform", unitOf<Throughput>, fftOperations, fftOperations},
    {"fft2d", "Fourier transform in two dimensions", unitOf<Throughput>, fft2dOperations, fft2dOperations},
    {"sort", "Sorting", unitOf<Bandwidth>, sortBytes, sortOperations},
    {"convolution", "Convolution", unitOf<Throughput>, convolutionOperations, convolutionOperations}};

} // namespace

double spreadFactor(const Spread& spread)
{
    constexpr std::size_t fewSamples = 5;
    const double own = std::sqrt(spread.p95 / spread.p5);
    if (spread.samples >= fewSamples)
        return own;
    Source usual;
    usual.kind = Source::Kind::measured;
    return std::max(own, uncertaintyFactor(usual));
}

const Figure* MeasuredFigures::find(std::string_view name, std::string_view unit) const
{
    const auto found = figures_.find(name);
    const bool usable = found != figures_.end() && found->second.isUsable() && found->second.unit == unit;
    return usable ? &found->second : nullptr;
}

Source MeasuredFigures::source(std::string_view label, double factor) const
{
    return {.kind = Source::Kind::measured,
            .origin = profile_.host.empty() ? profile_.name : profile_.host,
            .figure = std::string(label),
            .device = device_,
            .moment = profile_.measuredAt,
            .factor = factor};
}

MeasuredCalls callsOf(const MeasuredFigures& measured)
{
    MeasuredCalls calls;
    for (const CallKind& kind : callKinds) {
        const Figure* figure = measured.find("throughput." + std::string(kind.name), kind.unit);
        if (figure == nullptr)
            continue;
        std::vector<TimeCurve::Point> points;
        double last = 0; // one key has no operations
        for (const RateAtSize& at : figure->bySize)
            if (const double operations = kind.operations(at.size); operations > last) {
                points.push_back(
                    {.size = operations, .time = kind.amount(at.size) / at.rate.median * second});
                last = operations;
            }
        if (!points.empty())
            calls[std::string(kind.name)] = {.value = std::make_shared<const TimeCurve>(points),
                                             .source =
                                                 measured.source(kind.label, spreadFactor(*figure->value))};
    }
    return calls;
}

} // namespace gpuspeedup
