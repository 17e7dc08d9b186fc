// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/math_function.h"
#include "probe/gpu.h"

namespace gpuspeedup {

// One function for each figure, in the .cu file its name suggests; the list is list.cpp.

[[nodiscard]] Figure measureFp64(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureFp32(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureFp16(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureBf16(GpuSession& session, const MeasureSettings& settings);

/// Calls a second with the whole GPU full of them.
[[nodiscard]] Figure measureFunction(GpuSession& session, const MeasureSettings& settings,
                                     MathFunction function, bool fp64);
/// One thread alone, each operation waiting for the one before, in FLOP/s.
[[nodiscard]] Figure measureOneThread(GpuSession& session, const MeasureSettings& settings, bool fp64);

enum class TensorFormat
{
    tf32,
    fp16,
    bf16,
    fp8,
    int8
};
/// Burst, or over a second where `sustained`.
[[nodiscard]] Figure measureTensor(GpuSession& session, const MeasureSettings& settings, TensorFormat format,
                                   bool sustained);

[[nodiscard]] Figure measureMemoryRead(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureMemoryWrite(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureMemoryCopy(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureMemoryTriad(GpuSession& session, const MeasureSettings& settings);

enum class Direction
{
    hostToDevice,
    deviceToHost
};
enum class HostBuffer
{
    pinned,
    pageable, ///< used before
    fresh     ///< newly allocated for each copy
};
[[nodiscard]] Figure measureCopy(GpuSession& session, const MeasureSettings& settings, Direction direction,
                                 HostBuffer buffer);
/// A small copy to the GPU, an empty kernel and a small copy back, from pageable memory and waited for at the
/// end alone, in s.
[[nodiscard]] Figure measureRoundTrip(GpuSession& session, const MeasureSettings& settings);
/// What each further small copy costs where several follow one another and the last is waited for, in s.
[[nodiscard]] Figure measureFurtherCopy(GpuSession& session, const MeasureSettings& settings, Direction way,
                                        HostBuffer buffer);
[[nodiscard]] Figure measureBidirectionalCopy(GpuSession& session, const MeasureSettings& settings);

[[nodiscard]] Figure measureAsyncLaunch(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureSyncLaunch(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureGraphNode(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureGraphLaunch(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureContextStart(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureModuleStart(GpuSession& session, const MeasureSettings& settings);

// Whole algorithms over the size of their task.
[[nodiscard]] Figure measureGemmFp32(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureGemmFp64(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureFft(GpuSession& session, const MeasureSettings& settings);
/// Decompositions in FP32; throw Unsupported without cuSOLVER.
[[nodiscard]] Figure measureLu(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureCholesky(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureConvolution(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureSort(GpuSession& session, const MeasureSettings& settings);
[[nodiscard]] Figure measureGather(GpuSession& session, const MeasureSettings& settings);

} // namespace gpuspeedup
