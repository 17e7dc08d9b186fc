// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/probe/made_up_instruments.h"

#include "model/error.h"

#include <chrono>
#include <thread>

namespace gpuspeedup {
namespace {

using namespace std::chrono_literals;

Figure fortyTwo()
{
    return figureFrom({std::vector<double>(9, 42.0), SamplingEnd::converged}, "B/s", "made up");
}

Figure answer(CpuSession&, const MeasureSettings&)
{
    return fortyTwo();
}

Figure refuse(CpuSession&, const MeasureSettings&)
{
    throw Error("It went wrong.");
}

Figure decline(CpuSession&, const MeasureSettings&)
{
    throw Unsupported("This machine has none.");
}

Figure goBackInTime(CpuSession&, const MeasureSettings&)
{
    return figureFrom({{-42.0, 42.0, 42.0}, SamplingEnd::converged}, "B/s", "made up");
}

Figure hang(CpuSession&, const MeasureSettings&)
{
    while (true)
        std::this_thread::sleep_for(1h);
}

Figure sampleUntilCancelled(CpuSession&, const MeasureSettings& settings)
{
    const SamplingLimits limits{.mostSamples = 1'000'000, .relativeUncertainty = -1, .mostSeconds = 1e9};
    const Sampling sampling = sample(limits, settings, [] {
        std::this_thread::sleep_for(1ms);
        return 42.0;
    });
    return figureFrom(sampling, "B/s", "made up");
}

constexpr CpuMeasurement cpuList[] = {
    {"good.one", "Good, one", "B/s", 0.1, 1, answer},
    {"good.two", "Good, two", "B/s", 0.2, 2, answer},
    {"bad.throws", "Throws", "B/s", 0.1, 1, refuse},
    {"bad.unsupported", "Unsupported", "B/s", 0.1, 1, decline},
    {"bad.negative", "Negative", "B/s", 0.1, 1, goBackInTime},
    {"bad.hangs", "Hangs", "B/s", 0.1, 1, hang},
    {"slow", "Slow", "B/s", 0.1, 1, sampleUntilCancelled},
    {"last", "Last", "B/s", 0.1, 1, answer},
    {"long", "Long", "B/s", 0, 1, answer},
    {"good.long", "Good, long", "B/s", 0, 1, answer},
};

class MadeUpGpu : public GpuSession
{
public:
    explicit MadeUpGpu(int index) : index_(index) {}
    [[nodiscard]] GpuRecord record() const override
    {
        GpuRecord record;
        record.index = index_;
        record.name = "Opened GPU " + std::to_string(index_);
        return record;
    }

private:
    int index_;
};

Figure answerOfGpu(GpuSession&, const MeasureSettings&)
{
    return fortyTwo();
}

constexpr GpuMeasurement gpuList[] = {
    {"fp32", "FP32", "B/s", 0.1, 1, answerOfGpu},
    {"copy.h2d.pinned", "Pinned", "B/s", 0.1, 1, answerOfGpu},
    {"copy.h2d.pageable", "Pageable", "B/s", 0.1, 1, answerOfGpu},
    {"fp32_long", "FP32, long", "B/s", 0, 1, answerOfGpu},
};

GpuSurvey twoGpus()
{
    GpuSurvey survey;
    for (int index = 0; index < 2; ++index) {
        GpuRecord record;
        record.index = index;
        record.name = "Found GPU " + std::to_string(index);
        survey.gpus.push_back(record);
    }
    return survey;
}

GpuSurvey noGpus()
{
    return {{}, "No GPU here."};
}

GpuSurvey deafDriver()
{
    while (true)
        std::this_thread::sleep_for(1h);
}

std::unique_ptr<GpuSession> open(int index, const MeasureSettings&)
{
    return std::make_unique<MadeUpGpu>(index);
}

std::unique_ptr<GpuSession> failToOpen(int, const MeasureSettings&)
{
    throw Error("The GPU has fallen off the bus.");
}

} // namespace

Instruments madeUpInstruments()
{
    return {.cpu = cpuList, .gpu = gpuList, .surveyGpus = twoGpus, .openGpu = open};
}

Instruments withoutGpus()
{
    return {.cpu = cpuList, .gpu = gpuList, .surveyGpus = noGpus, .openGpu = failToOpen};
}

Instruments withDeafDriver()
{
    return {.cpu = cpuList, .gpu = gpuList, .surveyGpus = deafDriver, .openGpu = failToOpen};
}

Instruments withBrokenGpus()
{
    return {.cpu = cpuList, .gpu = gpuList, .surveyGpus = twoGpus, .openGpu = failToOpen};
}

} // namespace gpuspeedup
