// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/gpu_measurements.h"

namespace gpuspeedup {
namespace {

template <TensorFormat Format, bool Sustained = false>
Figure tensor(GpuSession& session, const MeasureSettings& settings)
{
    return measureTensor(session, settings, Format, Sustained);
}

template <Direction Way, HostBuffer Buffer> Figure copy(GpuSession& session, const MeasureSettings& settings)
{
    return measureCopy(session, settings, Way, Buffer);
}

template <Direction Way, HostBuffer Buffer>
Figure furtherCopy(GpuSession& session, const MeasureSettings& settings)
{
    return measureFurtherCopy(session, settings, Way, Buffer);
}

template <MathFunction Called, bool Fp64>
Figure function(GpuSession& session, const MeasureSettings& settings)
{
    return measureFunction(session, settings, Called, Fp64);
}

template <bool Fp64> Figure oneThread(GpuSession& session, const MeasureSettings& settings)
{
    return measureOneThread(session, settings, Fp64);
}

constexpr Direction in = Direction::hostToDevice;
constexpr Direction out = Direction::deviceToHost;

const GpuMeasurement list[] = {
    // Cold starts first: they happen once.
    {"start.context", "Creating a context", "s", 0.01, 0.01, measureContextStart},
    {"start.module", "Loading a kernel", "s", 0.01, 0.01, measureModuleStart},
    {"fp64", "FP64", "FLOP/s", 0.06, 0.3, measureFp64},
    {"fp32", "FP32", "FLOP/s", 0.06, 0.3, measureFp32},
    {"fp16", "FP16", "FLOP/s", 0.06, 0.3, measureFp16},
    {"bf16", "BF16", "FLOP/s", 0.06, 0.3, measureBf16},
    {"tf32_tensor", "TF32, matrix units", "FLOP/s", 0.06, 0.3, tensor<TensorFormat::tf32>},
    {"fp16_tensor", "FP16, matrix units", "FLOP/s", 0.06, 0.3, tensor<TensorFormat::fp16>},
    {"bf16_tensor", "BF16, matrix units", "FLOP/s", 0.06, 0.3, tensor<TensorFormat::bf16>},
    {"fp8_tensor", "FP8, matrix units", "FLOP/s", 0.06, 0.3, tensor<TensorFormat::fp8>},
    {"int8_tensor", "INT8, matrix units", "FLOP/s", 0.06, 0.3, tensor<TensorFormat::int8>},
    {"one_thread.fp32", "FP32, one thread", "FLOP/s", 0.01, 0.2, oneThread<false>},
    {"one_thread.fp64", "FP64, one thread", "FLOP/s", 0.01, 0.2, oneThread<true>},
    {"functions.fp32.exp", "exp, FP32", "op/s", 0.01, 0.2, function<MathFunction::exponential, false>},
    {"functions.fp32.log", "log, FP32", "op/s", 0.01, 0.2, function<MathFunction::logarithm, false>},
    {"functions.fp32.sin", "sin, FP32", "op/s", 0.01, 0.2, function<MathFunction::sine, false>},
    {"functions.fp32.erf", "erf, FP32", "op/s", 0.01, 0.2, function<MathFunction::errorFunction, false>},
    {"functions.fp32.sqrt", "Square root, FP32", "op/s", 0.01, 0.2,
     function<MathFunction::squareRoot, false>},
    {"functions.fp32.div", "Division, FP32", "op/s", 0.01, 0.2, function<MathFunction::division, false>},
    {"functions.fp64.exp", "exp, FP64", "op/s", 0, 0.2, function<MathFunction::exponential, true>},
    {"functions.fp64.log", "log, FP64", "op/s", 0, 0.2, function<MathFunction::logarithm, true>},
    {"functions.fp64.sin", "sin, FP64", "op/s", 0, 0.2, function<MathFunction::sine, true>},
    {"functions.fp64.erf", "erf, FP64", "op/s", 0, 0.2, function<MathFunction::errorFunction, true>},
    {"functions.fp64.sqrt", "Square root, FP64", "op/s", 0, 0.2, function<MathFunction::squareRoot, true>},
    {"functions.fp64.div", "Division, FP64", "op/s", 0, 0.2, function<MathFunction::division, true>},
    {"memory.read", "GPU memory, read", "B/s", 0.06, 0.5, measureMemoryRead},
    {"memory.write", "GPU memory, write", "B/s", 0.05, 0.5, measureMemoryWrite},
    {"memory.copy", "GPU memory, copy", "B/s", 0.06, 0.5, measureMemoryCopy},
    {"memory.triad", "GPU memory, triad", "B/s", 0.06, 0.5, measureMemoryTriad},
    // By now the host has left its power saving, which launches are sensitive to.
    {"launch.async", "Launch, queued", "s", 0.22, 1, measureAsyncLaunch},
    {"launch.sync", "Launch, synchronised", "s", 0.03, 0.03, measureSyncLaunch},
    {"launch.graph_node", "Launch, per graph node", "s", 0.05, 0.5, measureGraphNode},
    {"launch.graph_launch", "Launch of a graph", "s", 0.1, 0.5, measureGraphLaunch},
    {"copy.h2d.pinned", "To the GPU, pinned", "B/s", 0.2, 5, copy<in, HostBuffer::pinned>},
    {"copy.d2h.pinned", "From the GPU, pinned", "B/s", 0.2, 5, copy<out, HostBuffer::pinned>},
    {"copy.h2d.pageable", "To the GPU, pageable", "B/s", 0.2, 6, copy<in, HostBuffer::pageable>},
    {"copy.d2h.pageable", "From the GPU, pageable", "B/s", 0.2, 6, copy<out, HostBuffer::pageable>},
    {"copy.h2d.fresh", "To the GPU, newly allocated", "B/s", 0.3, 8, copy<in, HostBuffer::fresh>},
    {"copy.d2h.fresh", "From the GPU, newly allocated", "B/s", 0.3, 8, copy<out, HostBuffer::fresh>},
    {"copy.further.h2d.pinned", "To the GPU, pinned, each further small one", "s", 0.01, 0.1,
     furtherCopy<in, HostBuffer::pinned>},
    {"copy.further.d2h.pinned", "From the GPU, pinned, each further small one", "s", 0.01, 0.1,
     furtherCopy<out, HostBuffer::pinned>},
    {"copy.further.h2d.pageable", "To the GPU, pageable, each further small one", "s", 0.01, 0.1,
     furtherCopy<in, HostBuffer::pageable>},
    {"copy.further.d2h.pageable", "From the GPU, pageable, each further small one", "s", 0.01, 0.1,
     furtherCopy<out, HostBuffer::pageable>},
    {"launch.round_trip", "Small copy in, kernel, small copy out", "s", 0.02, 0.1, measureRoundTrip},
    {"copy.bidirectional", "Both directions, pinned", "B/s", 0.2, 1, measureBidirectionalCopy},
    // Left to a thorough run, and last, since they heat the GPU.
    {"throughput.gemm_fp32", "Matrix product, FP32", "FLOP/s", 0, 3.5, measureGemmFp32},
    {"throughput.gemm_fp64", "Matrix product, FP64", "FLOP/s", 0, 3.5, measureGemmFp64},
    {"throughput.fft", "Fourier transform, FP32", "FLOP/s", 0, 3, measureFft},
    {"throughput.lu", "LU decomposition, FP32", "FLOP/s", 0, 2.5, measureLu},
    {"throughput.cholesky", "Cholesky decomposition, FP32", "FLOP/s", 0, 2.5, measureCholesky},
    {"throughput.convolution", "Convolution, FP32", "FLOP/s", 0, 2.5, measureConvolution},
    {"throughput.sort", "Sort, 32-bit keys", "B/s", 0, 2.5, measureSort},
    {"throughput.gather", "Gather, 4-byte elements", "B/s", 0, 2.5, measureGather},
    {"tf32_tensor_sustained", "TF32, matrix units, sustained", "FLOP/s", 0, 2,
     tensor<TensorFormat::tf32, true>},
    {"fp16_tensor_sustained", "FP16, matrix units, sustained", "FLOP/s", 0, 2,
     tensor<TensorFormat::fp16, true>},
    {"bf16_tensor_sustained", "BF16, matrix units, sustained", "FLOP/s", 0, 2,
     tensor<TensorFormat::bf16, true>},
    {"fp8_tensor_sustained", "FP8, matrix units, sustained", "FLOP/s", 0, 2, tensor<TensorFormat::fp8, true>},
    {"int8_tensor_sustained", "INT8, matrix units, sustained", "FLOP/s", 0, 2,
     tensor<TensorFormat::int8, true>},
};

} // namespace

std::span<const GpuMeasurement> gpuMeasurements()
{
    return list;
}

} // namespace gpuspeedup
