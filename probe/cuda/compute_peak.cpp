// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/compute_peak.h"

#include "probe/cuda/gpu_clock.h"
#include "probe/cuda/nvml.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace gpuspeedup {
namespace {

constexpr double burstSeconds = 2e-3;
constexpr double sustainedSeconds = 1.0;
constexpr double impossibleAbove = 1.01; // times the limit
constexpr double lowBelow = 0.9;
constexpr double busySpread = 1.05; // p95/p5

/// Iterations for a launch of about burstSeconds.
int calibrate(const CudaSession& session, const PeakKernel& kernel)
{
    constexpr int mostIterations = 1 << 28;
    int iterations = 1;
    double seconds = session.secondsOnGpu([&] { kernel.launch(iterations); }); // loads the kernel
    for (int round = 0; round < 6; ++round) {
        seconds = session.secondsOnGpu([&] { kernel.launch(iterations); });
        if (seconds > burstSeconds / 2)
            break;
        const double factor = std::min(100.0, burstSeconds / std::max(seconds, 1e-6));
        iterations = static_cast<int>(std::min<double>(mostIterations, std::ceil(iterations * factor)));
    }
    return std::max(1, static_cast<int>(iterations * burstSeconds / seconds));
}

std::string lowCause(bool tensor)
{
    return tensor ? "this card may run the format at half rate" : "other work may be running on the GPU";
}

/// What the driver says of the clock just after the load: heat and low power are
/// warnings, the power cap under tensor load is information.
void mentionThrottling(Figure& figure, const CudaSession& session, double hertz, bool tensor)
{
    const auto throttling = session.nvml().throttling();
    if (!throttling)
        return;
    if ((throttling->thermal || throttling->hardware) && figure.status == FigureStatus::ok) {
        figure.status = FigureStatus::warning;
        figure.reason = "The GPU slows down to protect itself from " +
                        std::string(throttling->thermal ? "heat" : "low power") + ": " +
                        std::to_string(std::lround(hertz / 1e6)) + " MHz";
        if (const auto celsius = session.nvml().temperatureCelsius())
            figure.reason += " at " + std::to_string(*celsius) + " °C";
        figure.reason += "; let it cool and measure again.";
    } else if (tensor && throttling->powerCap && figure.reason.empty()) {
        figure.reason = "Held by the power cap, as is usual under tensor load.";
    }
}

void judge(Figure& figure, double operationsPerClock, double limit, bool tensor)
{
    const double share = operationsPerClock / limit;
    if (share > impossibleAbove) {
        figure.status = FigureStatus::invalid;
        figure.reason = "Faster than the architecture can be: the measurement is wrong.";
    } else if (share < lowBelow && figure.status == FigureStatus::ok) {
        figure.status = FigureStatus::warning;
        figure.reason = "Only " + std::to_string(std::lround(100 * share)) +
                        " % of the architecture's operations per clock: " + lowCause(tensor) + ".";
    } else if (!tensor && figure.value->p95 > busySpread * figure.value->p5 &&
               figure.status == FigureStatus::ok) {
        figure.status = FigureStatus::warning;
        figure.reason = "The samples differ by more than 5 %: measured while busy?";
    }
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return quantile(values, 0.5);
}

} // namespace

Figure measurePeak(CudaSession& session, const MeasureSettings& settings, const PeakKernel& kernel,
                   bool sustained)
{
    const int iterations = calibrate(session, kernel);
    std::vector<double> operationsPerClock;
    std::vector<double> hertz;
    const double multiprocessors = session.properties().multiProcessorCount;
    const int launches = sustained ? static_cast<int>(sustainedSeconds / burstSeconds / 10) : 1;
    SamplingLimits limits;
    limits.mostSeconds = sustained ? 2 * sustainedSeconds : settings.thorough ? 1.0 : 0.1;
    limits.fewestSamples = 15;
    if (kernel.tensor)
        limits.mostDrift =
            0.1; // the power governor lowers the clock while it lasts: what it gives is what is there
    const double operations = launches * kernel.operationsPerIteration * iterations;
    const Sampling sampling = sample(limits, settings, [&] {
        session.clock().reset(session.stream());
        session.synchronize("resetting the clock marks"); // before the first event, not within the time
        const double seconds = session.secondsOnGpu([&] {
            for (int i = 0; i < launches; ++i)
                kernel.launch(iterations);
        });
        const GpuClock::Reading clock = session.clock().read();
        hertz.push_back(clock.hertz);
        operationsPerClock.push_back(operations / clock.cycles / multiprocessors);
        return operations / seconds;
    });
    Figure figure = figureFrom(sampling, "FLOP/s", kernel.method);
    if (!figure.value)
        return figure; // cancelled
    kernel.verify(iterations);
    session.observeClock(median(hertz));
    if (kernel.limit) {
        figure.expected = *kernel.limit * multiprocessors * median(hertz);
        judge(figure, median(operationsPerClock), *kernel.limit, kernel.tensor);
    }
    mentionThrottling(figure, session, median(hertz), kernel.tensor);
    return figure;
}

} // namespace gpuspeedup
