// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/session.h"
#include "probe/gpu_presence.h"

#include <cstdlib>

namespace gpuspeedup {
namespace {

std::string versionText(int version)
{
    return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

/// Why CUDA gives no GPU, with the remedy. Source of the codes: CUDA Runtime API, cudaError.
std::string noticeFor(cudaError_t error)
{
    int driver = 0;
    (void)cudaDriverGetVersion(&driver);
    const char* const visible = std::getenv("CUDA_VISIBLE_DEVICES"); // NOLINT: one thread asks
    switch (error) {
    case cudaErrorNoDevice:
        if (visible != nullptr && findGpuPresence().has(nvidiaVendor))
            return "CUDA_VISIBLE_DEVICES hides every GPU; unset it, or ask the batch system for GPUs, and "
                   "measure again.";
        return driver == 0 ? noGpuSentence(findGpuPresence()) : noAccessSentence(findGpuPresence());
    case cudaErrorInsufficientDriver:
        if (driver == 0)
            return noGpuSentence(findGpuPresence());
        return "The driver supports CUDA " + versionText(driver) + ", this program needs CUDA " +
               versionText(CUDART_VERSION) + "; update the NVIDIA driver.";
    case cudaErrorSystemDriverMismatch:
        return "The NVIDIA driver's library and kernel module differ; restart the machine after the driver "
               "update.";
    case cudaErrorSystemNotReady:
        return "The GPUs are not ready: the Fabric Manager does not run; start nvidia-fabricmanager.";
    case cudaErrorCompatNotSupportedOnDevice:
        return "CUDA's forward-compatibility libraries do not support this GPU; update the NVIDIA driver.";
    default:
        return std::string("The NVIDIA driver reports: ") + cudaGetErrorString(error) +
               "; check it with nvidia-smi.";
    }
}

} // namespace

GpuSurvey surveyGpus()
{
    int count = 0;
    const cudaError_t error = cudaGetDeviceCount(&count);
    if (error != cudaSuccess || count == 0) {
        (void)cudaGetLastError();
        return {{}, noticeFor(count == 0 && error == cudaSuccess ? cudaErrorNoDevice : error)};
    }
    GpuSurvey survey;
    try {
        for (int index = 0; index < count; ++index)
            survey.gpus.push_back(describeGpu(index));
    } catch (const CudaError& failure) {
        survey.notice = failure.what();
    }
    return survey;
}

} // namespace gpuspeedup
