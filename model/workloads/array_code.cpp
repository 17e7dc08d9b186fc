// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/array_code.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace gpuspeedup {
namespace {

using Kind = ArrayStep::Kind;
using Steps = std::vector<ArrayStep>;

Steps elementwise(WorkloadSizes values)
{
    const double n = values[0];
    const double inputs = values[1];
    const double operations = values[2];
    return {{.kind = operations > 1 ? Kind::chained : Kind::fresh,
             .calls = operations,
             .elements = n,
             .arrays = std::min(inputs, 2.0) + 1}};
}

Steps reduction(WorkloadSizes values)
{
    return {{.kind = Kind::sum, .elements = values[0]}};
}

Steps gemm(WorkloadSizes values)
{
    return {{.kind = Kind::gemm, .operations = 2 * values[0] * values[1] * values[2]}};
}

Steps batchedGemm(WorkloadSizes values)
{
    return {{.kind = Kind::gemm, .calls = values[0], .operations = 2 * values[1] * values[2] * values[3]}};
}

Steps gemv(WorkloadSizes values)
{
    return {{.kind = Kind::gemv, .operations = 2 * values[0] * values[1]}};
}

Steps fft(WorkloadSizes values)
{
    const double n = values[0];
    return {{.kind = Kind::fft, .calls = values[1], .elements = n, .operations = 5 * n * std::log2(n)}};
}

/// Each step a sum of slices times a weight, stored into the grid.
Steps stencil(WorkloadSizes values)
{
    const double cells = std::pow(values[0], values[1]);
    const double points = values[2];
    const double steps = values[3];
    return {{.kind = Kind::chained, .calls = steps * points, .elements = cells},
            {.kind = Kind::stored, .calls = steps, .elements = cells, .arrays = 2}};
}

/// Tables of all pairs: three differences, their squares, the weights, three sums of rows.
Steps nbody(WorkloadSizes values)
{
    const double n = values[0];
    const double steps = values[1];
    const double pairs = n * n;
    return {{.kind = Kind::fresh, .calls = 6 * steps, .elements = pairs, .arrays = 2},
            {.kind = Kind::chained, .calls = 9 * steps, .elements = pairs, .arrays = 2.5},
            {.kind = Kind::sum, .calls = 3 * steps, .elements = pairs},
            {.kind = Kind::fresh, .calls = 6 * steps, .elements = n}};
}

/// See black_scholes() of the script: 30 calls, four of them functions.
Steps blackScholes(WorkloadSizes values)
{
    const double n = values[0];
    return {{.kind = Kind::fresh, .calls = 5, .elements = n, .arrays = 2.4},
            {.kind = Kind::chained, .calls = 21, .elements = n, .arrays = 2.4},
            {.kind = Kind::function, .calls = 4, .elements = n}};
}

Steps sort(WorkloadSizes values)
{
    const double n = values[0];
    return {{.kind = Kind::sort, .elements = n, .operations = n * std::log2(n)}};
}

Steps histogram(WorkloadSizes values)
{
    return {{.kind = Kind::histogram, .elements = values[0]}};
}

struct Code
{
    std::string_view workload;
    Steps (*steps)(WorkloadSizes);
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

std::vector<ArrayStep> arrayCode(const Workload& workload, WorkloadSizes sizes)
{
    const auto* const found = std::ranges::find(codes, workload.name, &Code::workload);
    return found == std::end(codes) ? Steps{} : found->steps(sizes);
}

} // namespace gpuspeedup
