// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/lever.h"

#include "model/analysis/lever_parts.h"

#include <algorithm>
#include <optional>

namespace gpuspeedup {
namespace {

constexpr double twice = 2;

/// What pageable memory reaches is the host's copying, not the link.
bool linkBounds(const Plan& plan, HostMemory memory, std::string_view key)
{
    return memory == HostMemory::pinned || isTyped(plan, key);
}

bool linkBoundsToGpu(const Plan& plan)
{
    return linkBounds(plan, plan.hostMemory, "to_gpu_bytes_per_second");
}

bool linkBoundsFromGpu(const Plan& plan)
{
    return linkBounds(plan, plan.resultMemory, "from_gpu_bytes_per_second");
}

bool isOnMatrices(const Plan& plan)
{
    return arithmeticInfo(plan.arithmetic).tensor ||
           std::all_of(plan.kernels.begin(), plan.kernels.end(), [](const PlanKernel& k) {
               return k.kernelClass == KernelClass::gemm || k.kernelClass == KernelClass::convolution;
           });
}

/// Formats with fewer bits, the nearest first: on tensor cores for matrix products, else on vector units.
std::span<const Arithmetic> lowerFormats(Arithmetic arithmetic, bool onMatrices)
{
    using enum Arithmetic;
    static constexpr Arithmetic vector[] = {fp32, fp16, bf16};
    static constexpr Arithmetic tensor[] = {tf32Tensor, fp16Tensor, bf16Tensor, fp8Tensor};
    const std::span vectors(vector);
    const std::span tensors(tensor);
    switch (arithmetic) {
    case fp64:
        return vectors;
    case fp32:
        return onMatrices ? tensors : vectors.subspan(1);
    case fp64Tensor:
        return tensors;
    case tf32Tensor:
        return tensors.subspan(1);
    case fp16Tensor:
    case fp16TensorFp16:
    case bf16Tensor:
        return tensors.subspan(3);
    case fp16:
    case bf16:
    case fp8Tensor:
    case int8Tensor:
        return {};
    }
    return {};
}

/// The next lower format that the machine has a rate for.
std::optional<Arithmetic> nextLower(const Plan& plan)
{
    if (!plan.has(Refinement::precision) || !plan.machine ||
        !plan.machine->gpu.peak.contains(plan.arithmetic))
        return std::nullopt;
    for (const Arithmetic lower : lowerFormats(plan.arithmetic, isOnMatrices(plan)))
        if (plan.machine->gpu.peak.contains(lower))
            return lower;
    return std::nullopt;
}

/// All of the data and the traffic are taken to be numbers of the format.
Plan inLowerPrecision(Plan plan)
{
    const Arithmetic lower = nextLower(plan).value();
    const auto& peak = plan.machine->gpu.peak;
    const double rates = peak.at(lower).value / peak.at(plan.arithmetic).value;
    const double bytes =
        plan.bytesFollowFormat ? arithmeticInfo(lower).element / arithmeticInfo(plan.arithmetic).element : 1;
    plan.gpuArithmeticRate = plan.gpuArithmeticRate * rates;
    plan.base.data = plan.base.data * bytes;
    plan.traffic = plan.traffic * bytes;
    plan.temporaries = plan.temporaries * bytes;
    plan.communication = plan.communication * bytes;
    plan.arithmetic = lower;
    return plan;
}

std::string labelOf(Arithmetic arithmetic, const Language& language)
{
    const ArithmeticInfo& info = arithmeticInfo(arithmetic);
    const std::string_view format = info.label.substr(0, info.label.find(','));
    return info.tensor ? language.text("%1 on tensor cores", {format}) : std::string(format);
}

} // namespace

const Lever lowerPrecision{
    .key = "lower_precision",
    .title = "Lower precision",
    .possible = [](const Plan& plan) { return nextLower(plan).has_value(); },
    .apply = inLowerPrecision,
    .action =
        [](const Plan& before, const Plan& after, const Language& language) {
            return language.text("Computing in %1 instead of %2",
                                 {labelOf(after.arithmetic, language), labelOf(before.arithmetic, language)});
        }};

const Lever fasterLink{.key = "faster_link",
                       .title = "Faster link",
                       .possible =
                           [](const Plan& plan) {
                               return plan.base.data > DataSize{} &&
                                      (!plan.has(Refinement::transfers) || linkBoundsToGpu(plan) ||
                                       linkBoundsFromGpu(plan));
                           },
                       .apply =
                           [](Plan plan) {
                               plan.base.linkRate = plan.base.linkRate * twice;
                               if (linkBoundsToGpu(plan))
                                   plan.toGpu.rate = plan.toGpu.rate * twice;
                               if (linkBoundsFromGpu(plan))
                                   plan.fromGpu.rate = plan.fromGpu.rate * twice;
                               return plan;
                           },
                       .action =
                           [](const Plan&, const Plan&, const Language& language) {
                               return language.text("A link twice as fast, as each generation of PCIe is,");
                           }};

const Lever fasterGpu{.key = "faster_gpu",
                      .title = "Faster GPU",
                      .possible = [](const Plan&) { return true; },
                      .apply =
                          [](Plan plan) {
                              plan.base.gpuRate = plan.base.gpuRate * twice;
                              plan.gpuArithmeticRate = plan.gpuArithmeticRate * twice;
                              plan.gpuBandwidth = plan.gpuBandwidth * twice;
                              return plan;
                          },
                      .action =
                          [](const Plan&, const Plan&, const Language& language) {
                              return language.text("A GPU of twice the rate and twice the memory bandwidth");
                          }};

const Lever oneMoreGpu{.key = "one_more_gpu",
                       .title = "One more GPU",
                       .possible = [](const Plan&) { return true; },
                       .apply =
                           [](Plan plan) {
                               plan.gpuCount = plan.has(Refinement::gpus) ? plan.gpuCount + 1 : 2;
                               plan.refinements.add(Refinement::gpus);
                               return plan;
                           },
                       .action =
                           [](const Plan&, const Plan& after, const Language& language) {
                               return after.gpuCount == 2
                                          ? language.text("A second GPU")
                                          : language.text("One more GPU, %1 in all,",
                                                          {wholeText(after.gpuCount, language)});
                           }};

const Lever fasterPeerLink{.key = "faster_peer_link",
                           .title = "Faster link between GPUs",
                           .possible =
                               [](const Plan& plan) {
                                   return plan.has(Refinement::gpus) && plan.gpuCount > 1 &&
                                          plan.communication > DataSize{};
                               },
                           .apply =
                               [](Plan plan) {
                                   plan.peerRate = plan.peerRate * twice;
                                   return plan;
                               },
                           .action =
                               [](const Plan&, const Plan&, const Language& language) {
                                   return language.text("A link twice as fast between the GPUs");
                               }};

} // namespace gpuspeedup
