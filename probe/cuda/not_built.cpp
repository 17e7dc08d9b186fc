// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stands for the whole folder where there was no nvcc.
#include "model/error.h"
#include "probe/gpu.h"
#include "probe/gpu_presence.h"
#include "probe/reference/reference.h"

namespace gpuspeedup {

GpuSurvey surveyGpus()
{
    return {.gpus = {}, .notice = notBuiltSentence(findGpuPresence())};
}

std::unique_ptr<GpuSession> openGpu(int, const MeasureSettings&)
{
    throw Error(surveyGpus().notice);
}

std::span<const GpuMeasurement> gpuMeasurements()
{
    return {};
}

GpuReference makeGpuReference(const ReferenceWorkload&, ReferenceTask&, GpuSession&)
{
    throw Unsupported(surveyGpus().notice);
}

} // namespace gpuspeedup
