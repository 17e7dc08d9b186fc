// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/workloads/list.h"

#include "model/value_format.h"
#include "model/workloads/sizes.h"

#include <cmath>

namespace gpuspeedup {
namespace {

constexpr WorkloadParameter parameters[] = {
    {.key = "params", .label = "Parameters of the network", .defaultValue = 1e7},
    {.key = "batch", .label = "Samples of a training step", .defaultValue = 128},
    {.key = "samples", .label = "Samples of the whole training", .defaultValue = 60000},
    {.key = "layers", .label = "Layers", .defaultValue = 4, .most = 1e6},
    {.key = "sample_bytes",
     .label = "Bytes of a sample on the host",
     .defaultValue = 3136, // 28 × 28 FP32 numbers, one of the 60 000 digits of MNIST
     .least = 0},
};

/// Activations are assumed to be those of equally wide dense layers: width w with
/// layers·w² = params, so √(params·layers) numbers for each sample, which the forward
/// pass writes and the backward pass reads, and as much for their gradients.
WorkloadCounts count(WorkloadSizes values, const WorkloadSetting& setting)
{
    const auto [params, batch, samples, layers, sampleBytes] = sizes<5>(values);
    const DataSize b = setting.element;
    const double steps = std::ceil(samples / batch);
    const DataSize activations = std::sqrt(params * layers) * b; // of one sample
    // Each step reads the weights forward and backward and writes their gradients.
    const DataSize traffic = 3 * steps * params * b + 4 * samples * activations;
    return {.operations = 6 * params * samples * operation,
            .in = samples * sampleBytes * byte,
            .out = DataSize{},
            .traffic = traffic,
            .cpuTraffic = traffic,
            // weights, gradients and both moments of Adam; activations of a batch and their gradients
            .temporaries = 4 * params * b + 2 * batch * activations,
            .launches = 45 * layers * steps,
            .copiesIn = steps,
            .copiesOut = steps,
            .chunkable = false};
}

std::optional<std::string> contradiction(WorkloadSizes values)
{
    const auto [params, batch, samples, layers, sampleBytes] = sizes<5>(values);
    if (batch > samples)
        return "batch = " + exactText(batch) + " is more than samples = " + exactText(samples);
    return {};
}

} // namespace

constinit const Workload nnTrainingWorkload = {
    .name = "nn-training",
    .title = "Training a neural network",
    .description =
        "Training steps of dense layers or transformers; the network stays on the GPU, each batch is "
        "copied to it. A sample of a transformer is one token.",
    .kernelClass = KernelClass::gemm,
    .arithmetic = Arithmetic::fp32,
    .parameters = parameters,
    .source = "Kaplan et al., arXiv 2001.08361: 6 operations for each parameter and sample; assumed: "
              "activations of equally wide dense layers, 45 launches for each layer and step",
    .countsAssumed = true, // convolutions use a parameter more than once
    .count = count,
    .contradiction = contradiction};

} // namespace gpuspeedup
