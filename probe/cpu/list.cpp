// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/list.h"

#include "probe/cpu/compiled_loops.h"
#include "probe/cpu/memory_bandwidth.h"
#include "probe/cpu/peak_throughput.h"
#include "probe/cpu/session.h"
#include "probe/cpu/throughput.h"

namespace gpuspeedup {
namespace {

template <class Number> Figure peakOfOneCore(CpuSession& session, const MeasureSettings& settings)
{
    return measurePeakThroughput<Number>(session, settings, 1);
}

template <class Number> Figure peakOfAllCores(CpuSession& session, const MeasureSettings& settings)
{
    return measurePeakThroughput<Number>(session, settings, session.team().size());
}

template <const MemoryKernel& kernel>
Figure memoryOfOneCore(CpuSession& session, const MeasureSettings& settings)
{
    return measureBandwidth(session, settings, kernel, 1);
}

template <const MemoryKernel& kernel>
Figure memoryOfAllCores(CpuSession& session, const MeasureSettings& settings)
{
    return measureBandwidth(session, settings, kernel, session.team().size());
}

template <ArrayLoop loop, bool allCores>
Figure arrayLoop(CpuSession& session, const MeasureSettings& settings)
{
    return measureArrayLoop(session, settings, loop, allCores ? session.team().size() : 1);
}

template <class Number, bool allCores> Figure loadedLoop(CpuSession& session, const MeasureSettings& settings)
{
    return measureLoadedLoop<Number>(session, settings, allCores ? session.team().size() : 1);
}

template <class Number, bool allCores>
Figure compiledLoop(CpuSession& session, const MeasureSettings& settings)
{
    return measureCompiledLoop<Number>(session, settings, allCores ? session.team().size() : 1);
}

template <bool allCores> Figure runningSum(CpuSession& session, const MeasureSettings& settings)
{
    return measureRunningSum(session, settings, allCores ? session.team().size() : 1);
}

template <RowLoop loop, bool allCores> Figure rowLoop(CpuSession& session, const MeasureSettings& settings)
{
    return measureRowLoop(session, settings, loop, allCores ? session.team().size() : 1);
}

template <class Number, MathFunction called>
Figure function(CpuSession& session, const MeasureSettings& settings)
{
    return measureFunction<Number>(session, settings, called);
}

// Memory of all cores before one, and huge pages before usual ones: the larger buffers come first, and each
// is kept for the next.
constexpr CpuMeasurement list[] = {
    {"fp32.all_cores", "FP32, all cores", "FLOP/s", 0.08, 1.1, peakOfAllCores<float>},
    {"fp32.one_core", "FP32, one core", "FLOP/s", 0.08, 1.1, peakOfOneCore<float>},
    {"fp64.all_cores", "FP64, all cores", "FLOP/s", 0.08, 1.1, peakOfAllCores<double>},
    {"fp64.one_core", "FP64, one core", "FLOP/s", 0.08, 1.1, peakOfOneCore<double>},
    {"memory.read.all_cores", "Memory read, all cores", "B/s", 0.2, 1.3, memoryOfAllCores<readKernel>},
    {"memory.write.all_cores", "Memory write, all cores", "B/s", 0.1, 1.1, memoryOfAllCores<writeKernel>},
    {"memory.copy.all_cores", "Memory copy, all cores", "B/s", 0.1, 1.1, memoryOfAllCores<copyKernel>},
    {"memory.triad.all_cores", "Memory triad, all cores", "B/s", 0.1, 1.1, memoryOfAllCores<triadKernel>},
    {"memory.read.one_core", "Memory read, one core", "B/s", 0.2, 1.3, memoryOfOneCore<readKernel>},
    {"memory.write.one_core", "Memory write, one core", "B/s", 0.1, 1.1, memoryOfOneCore<writeKernel>},
    {"memory.copy.one_core", "Memory copy, one core", "B/s", 0.1, 1.1, memoryOfOneCore<copyKernel>},
    {"memory.triad.one_core", "Memory triad, one core", "B/s", 0.1, 1.1, memoryOfOneCore<triadKernel>},
    {"memory.by_size.read.all_cores", "Array read by size, all cores", "B/s", 0.06, 2,
     arrayLoop<ArrayLoop::read, true>},
    {"memory.by_size.update.all_cores", "Array update by size, all cores", "B/s", 0.06, 2,
     arrayLoop<ArrayLoop::update, true>},
    {"memory.by_size.read.one_core", "Array read by size, one core", "B/s", 0.06, 2,
     arrayLoop<ArrayLoop::read, false>},
    {"memory.by_size.update.one_core", "Array update by size, one core", "B/s", 0.06, 2,
     arrayLoop<ArrayLoop::update, false>},
    {"thread_start", "Starting all threads", "s", 0.01, 0.2, measureThreadStart},
    {"fp32.loaded.all_cores", "FP32, loop over arrays, all cores", "FLOP/s", 0.01, 0.2,
     loadedLoop<float, true>},
    {"fp32.loaded.one_core", "FP32, loop over arrays, one core", "FLOP/s", 0.01, 0.2,
     loadedLoop<float, false>},
    {"fp64.loaded.all_cores", "FP64, loop over arrays, all cores", "FLOP/s", 0.01, 0.2,
     loadedLoop<double, true>},
    {"fp64.loaded.one_core", "FP64, loop over arrays, one core", "FLOP/s", 0.01, 0.2,
     loadedLoop<double, false>},
    {"fp32.compiled.all_cores", "FP32, compiled loop, all cores", "FLOP/s", 0.01, 0.2,
     compiledLoop<float, true>},
    {"fp32.compiled.one_core", "FP32, compiled loop, one core", "FLOP/s", 0.01, 0.2,
     compiledLoop<float, false>},
    {"fp64.compiled.all_cores", "FP64, compiled loop, all cores", "FLOP/s", 0.01, 0.2,
     compiledLoop<double, true>},
    {"fp64.compiled.one_core", "FP64, compiled loop, one core", "FLOP/s", 0.01, 0.2,
     compiledLoop<double, false>},
    {"fp32.scalar.all_cores", "FP32, scalar loop, all cores", "FLOP/s", 0.01, 0.2, measureScalarLoop},
    {"fp32.in_order.all_cores", "FP32, running sum, all cores", "FLOP/s", 0.01, 0.2, runningSum<true>},
    {"fp32.in_order.one_core", "FP32, running sum, one core", "FLOP/s", 0.01, 0.2, runningSum<false>},
    {"fp32.rows.all_cores", "FP32, loop over rows, all cores", "FLOP/s", 0, 1,
     rowLoop<RowLoop::update, true>},
    {"fp32.rows.one_core", "FP32, loop over rows, one core", "FLOP/s", 0, 1, rowLoop<RowLoop::update, false>},
    {"fp32.neighbours.all_cores", "FP32, sums of neighbours, all cores", "FLOP/s", 0, 1,
     rowLoop<RowLoop::neighbours, true>},
    {"fp32.neighbours.one_core", "FP32, sums of neighbours, one core", "FLOP/s", 0, 1,
     rowLoop<RowLoop::neighbours, false>},
    {"functions.fp32.exp", "exp, FP32", "op/s", 0.01, 0.2, function<float, MathFunction::exponential>},
    {"functions.fp32.log", "log, FP32", "op/s", 0.01, 0.2, function<float, MathFunction::logarithm>},
    {"functions.fp32.sin", "sin, FP32", "op/s", 0.01, 0.2, function<float, MathFunction::sine>},
    {"functions.fp32.erf", "erf, FP32", "op/s", 0.01, 0.2, function<float, MathFunction::errorFunction>},
    {"functions.fp32.sqrt", "Square root, FP32", "op/s", 0.01, 0.2,
     function<float, MathFunction::squareRoot>},
    {"functions.fp32.div", "Division, FP32", "op/s", 0.01, 0.2, function<float, MathFunction::division>},
    {"functions.fp64.exp", "exp, FP64", "op/s", 0, 0.2, function<double, MathFunction::exponential>},
    {"functions.fp64.log", "log, FP64", "op/s", 0, 0.2, function<double, MathFunction::logarithm>},
    {"functions.fp64.sin", "sin, FP64", "op/s", 0, 0.2, function<double, MathFunction::sine>},
    {"functions.fp64.erf", "erf, FP64", "op/s", 0, 0.2, function<double, MathFunction::errorFunction>},
    {"functions.fp64.sqrt", "Square root, FP64", "op/s", 0, 0.2, function<double, MathFunction::squareRoot>},
    {"functions.fp64.div", "Division, FP64", "op/s", 0, 0.2, function<double, MathFunction::division>},
    {"memory.combine", "Adding up the threads' results", "B/s", 0, 0.2, measureCombining},
    {"memory.fresh", "Memory, freshly allocated", "B/s", 0.15, 2.5, measureFreshMemory},
    // Whole algorithms over the size of their task; left to a thorough run.
    {"throughput.gemm_fp32", "Matrix product, FP32", "FLOP/s", 0, 3.5, measureGemmThroughput<float>},
    {"throughput.gemm_fp64", "Matrix product, FP64", "FLOP/s", 0, 3.5, measureGemmThroughput<double>},
    {"throughput.gemv", "Matrix by vector, FP32", "FLOP/s", 0, 2.5, measureGemvThroughput},
    {"throughput.lu", "LU decomposition, FP32", "FLOP/s", 0, 2.5, measureLuThroughput},
    {"throughput.cholesky", "Cholesky decomposition, FP32", "FLOP/s", 0, 2.5, measureCholeskyThroughput},
    {"throughput.fft", "Fourier transform, FP32", "FLOP/s", 0, 2.5, measureFftThroughput},
    {"throughput.fft2d", "Fourier transform in two dimensions, FP32", "FLOP/s", 0, 15,
     measureFft2dThroughput},
    {"throughput.convolution", "Convolution, FP32", "FLOP/s", 0, 2.5, measureConvolutionThroughput},
    {"throughput.sort", "Sort, 32-bit keys", "B/s", 0, 3.5, measureSortThroughput},
    {"throughput.gather", "Gather, 4-byte elements", "B/s", 0, 2.5, measureGatherThroughput},
};

} // namespace

std::span<const CpuMeasurement> cpuMeasurements()
{
    return list;
}

} // namespace gpuspeedup
