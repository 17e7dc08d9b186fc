// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/array_code.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gpuspeedup {
namespace {

using Kind = ArrayStep::Kind;

ArrayCode elementwise(WorkloadSizes values)
{
    const double n = values[0];
    const double inputs = values[1];
    const double operations = values[2];
    return {.steps = {{.kind = operations > 1 ? Kind::chained : Kind::fresh,
                       .calls = operations,
                       .elements = n,
                       .arrays = std::min(inputs, 2.0) + 1}}};
}

ArrayCode reduction(WorkloadSizes values)
{
    return {.steps = {{.kind = Kind::sum, .elements = values[0]}}};
}

ArrayCode gemm(WorkloadSizes values)
{
    return {.steps = {{.kind = Kind::gemm, .operations = 2 * values[0] * values[1] * values[2]}}};
}

ArrayCode batchedGemm(WorkloadSizes values)
{
    return {.steps = {{.kind = Kind::batchedGemm,
                       .elements = values[0] * values[1] * values[2],
                       .operations = 2 * values[1] * values[2] * values[3],
                       .products = values[0]}}};
}

ArrayCode gemv(WorkloadSizes values)
{
    return {.steps = {{.kind = Kind::gemv, .operations = 2 * values[0] * values[1]}}};
}

ArrayCode fft(WorkloadSizes values)
{
    const double n = values[0];
    return {.steps = {
                {.kind = Kind::fft, .calls = values[1], .elements = n, .operations = 5 * n * std::log2(n)}}};
}

/// Each step a sum of slices times a weight, stored into the grid, of which there is a copy.
ArrayCode stencil(WorkloadSizes values)
{
    const double cells = std::pow(values[0], values[1]);
    const double points = values[2];
    const double steps = values[3];
    return {.steps = {{.kind = Kind::fresh, .elements = cells, .arrays = 2},
                      {.kind = Kind::slice, .calls = steps * (points + 1)},
                      {.kind = Kind::fresh, .calls = steps, .elements = cells},
                      {.kind = Kind::unnamed, .calls = steps * (points - 2), .elements = cells},
                      {.kind = Kind::unnamed, .calls = steps, .elements = cells, .arrays = 2},
                      {.kind = Kind::stored, .calls = steps, .elements = cells, .arrays = 2}},
            .temporaries = 2 * cells};
}

/// Tables of all pairs: three differences, their squares, the weights, three sums of rows. Coordinates and
/// masses are arrays of their own.
ArrayCode nbody(WorkloadSizes values)
{
    const double n = values[0];
    const double steps = values[1];
    const double pairs = n * n;
    constexpr double tables = 6; // three differences, the squares or weights, and what is being computed
    return {.steps = {{.kind = Kind::slice, .calls = 7 * steps},
                      {.kind = Kind::fresh, .calls = 6 * steps, .elements = pairs, .arrays = 2},
                      {.kind = Kind::chained, .calls = 9 * steps, .elements = pairs, .arrays = 2.5},
                      {.kind = Kind::sum, .calls = 3 * steps, .elements = pairs},
                      {.kind = Kind::fresh, .calls = 6 * steps, .elements = n}},
            .copiesIn = 4,
            .copiesOut = 3,
            .temporaries = tables * pairs};
}

/// See black_scholes() of the script: 30 calls, four of them functions.
ArrayCode blackScholes(WorkloadSizes values)
{
    const double n = values[0];
    return {.steps = {{.kind = Kind::fresh, .calls = 5, .elements = n, .arrays = 2.4},
                      {.kind = Kind::chained, .calls = 21, .elements = n, .arrays = 2.4},
                      {.kind = Kind::function, .calls = 4, .elements = n}}};
}

ArrayCode sort(WorkloadSizes values)
{
    const double n = values[0];
    return {.steps = {{.kind = Kind::sort, .elements = n, .operations = n * std::log2(n)}}};
}

ArrayCode histogram(WorkloadSizes values)
{
    return {.steps = {{.kind = Kind::histogram, .elements = values[0]}}};
}

struct Code
{
    std::string_view workload;
    ArrayCode (*code)(WorkloadSizes);
};

constexpr Code codes[] = {{"elementwise", elementwise},
                          {"reduction", reduction},
                          {"gemm", gemm},
                          {"batched-gemm", batchedGemm},
                          {"gemv", gemv},
                          {"fft", fft},
                          {"stencil", stencil},
                          {"nbody", nbody},
                          {"black-scholes", blackScholes},
                          {"sort", sort},
                          {"histogram", histogram}};

} // namespace

ArrayCode arrayCode(const Workload& workload, WorkloadSizes sizes)
{
    const auto* const found = std::ranges::find(codes, workload.name, &Code::workload);
    return found == std::end(codes) ? ArrayCode{} : found->code(sizes);
}

void copyEachArray(Task& task, const ArrayCode& code)
{
    if (code.copiesIn > 0)
        task.buffers.front().copies = code.copiesIn;
    if (code.copiesOut > 0)
        task.buffers.back().copies = code.copiesOut;
}

void runAsArrayCode(Task& task, const ArrayCode& code)
{
    const DataSize element = arithmeticInfo(task.arithmetic).element;
    TaskKernel& kernel = task.kernels.front();
    kernel.launches = 0;
    kernel.traffic = {};
    for (const ArrayStep& step : code.steps) {
        if (!step.isOperation())
            continue;
        const double arrays = step.kind == Kind::sum ? 1 : step.arrays;
        kernel.launches += step.calls;
        kernel.traffic = kernel.traffic + step.calls * arrays * step.elements * element;
    }
    kernel.kernelClass = KernelClass::streaming;
    kernel.mix.span = {}; // no thread goes through more than one element
    task.temporaries = code.temporaries * element;
    copyEachArray(task, code);
}

} // namespace gpuspeedup
