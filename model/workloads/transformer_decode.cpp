// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/workloads/sizes.h"

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "params", .label = "Parameters of the model", .defaultValue = 7e9},
    {.key = "layers", .label = "Layers", .defaultValue = 32, .most = 1e6},
    {.key = "context", .label = "Tokens each new token looks back at, in the mean", .defaultValue = 2048},
    {.key = "width", .label = "Width of the model", .defaultValue = 4096},
    {.key = "tokens", .label = "Tokens generated", .defaultValue = 256},
};

/// Weights and KV cache are on the GPU already; a token is a number of 4 bytes.
WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [params, layers, context, width, tokens] = sizes<5>(values);
    const double attention = layers * context * width;
    const DataSize weights = params * setting.element;
    const DataSize cache = 2 * attention * setting.element; // keys and values
    return {.operations = (2 * params + 4 * attention) * tokens * operation,
            .in = 4 * tokens * byte,
            .out = 4 * tokens * byte,
            .traffic = tokens * (weights + cache),
            .cpuTraffic = tokens * (weights + cache),
            .temporaries = weights + cache,
            .launches = 12 * layers * tokens,
            .copiesIn = tokens,
            .copiesOut = tokens,
            .chunkable = false};
}

} // namespace

constinit const Workload transformerDecodeWorkload = {
    .name = "transformer-decode",
    .title = "Generating text with a transformer",
    .description = "One sequence, token by token; every token reads all weights and the KV cache.",
    .kernelClass = KernelClass::gemm,
    .arithmetic = Arithmetic::fp16Tensor, // the format such weights are published in
    .parameters = parameters,
    .source = "Kaplan et al., arXiv 2001.08361: 2 operations for each parameter, and those of the attention; "
              "assumed: 12 launches for each layer and token",
    .count = count};

} // namespace gpuspeedup
