// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/tensor_peak.h"

#include "probe/cuda/tensor_operands.h"

namespace gpuspeedup {

std::optional<double> tensorLimit(const CudaSession& session, TensorFormat format)
{
    if (!session.limits())
        return {};
    const ArchitectureLimits& limits = *session.limits();
    switch (format) {
    case TensorFormat::tf32:
        return limits.tf32Tensor;
    case TensorFormat::fp16:
        return limits.fp16Tensor;
    case TensorFormat::bf16:
        return limits.bf16Tensor;
    case TensorFormat::fp8:
        return limits.fp8Tensor;
    case TensorFormat::int8:
        return limits.int8Tensor;
    }
    return {};
}

Figure measureTensor(GpuSession& abstract, const MeasureSettings& settings, TensorFormat format,
                     bool sustained)
{
    CudaSession& session = currentSession(abstract);
    const int major = session.properties().major;
    if (session.limits() && !tensorLimit(session, format))
        throw Unsupported("This GPU has no matrix unit for " + std::string(formatName(format)) + ".");
    if (major == 9)
        return measureWgmma(session, settings, format, sustained);
    if (major == 10 || major == 11)
        throw Unsupported(
            "Not measured: the matrix units of this architecture are not reached by this version.");
    return measureWarpMma(session, settings, format, sustained);
}

} // namespace gpuspeedup
