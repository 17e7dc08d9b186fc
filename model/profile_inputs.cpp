// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/profile_inputs.h"

namespace gpuspeedup {
namespace {

struct Candidate
{
    std::string_view figure;
    std::string_view label;
};

/// An input and what may fill it, the default first.
struct Mapping
{
    std::string_view key;
    std::string_view unit;
    std::vector<Candidate> candidates;
};

const std::vector<Mapping>& mappings()
{
    static const std::vector<Mapping> list = {
        {"cpu_operations_per_second",
         "FLOP/s",
         {{"cpu.fp32.all_cores", "FP32, all cores"},
          {"cpu.fp64.all_cores", "FP64, all cores"},
          {"cpu.fp32.one_core", "FP32, one core"},
          {"cpu.fp64.one_core", "FP64, one core"}}},
        {"gpu_operations_per_second",
         "FLOP/s",
         {{"fp32", "FP32"},
          {"fp64", "FP64"},
          {"fp16", "FP16"},
          {"bf16", "BF16"},
          {"tf32_tensor", "TF32, tensor cores"},
          {"fp16_tensor", "FP16, tensor cores"},
          {"bf16_tensor", "BF16, tensor cores"},
          {"fp8_tensor", "FP8, tensor cores"},
          {"int8_tensor", "INT8, tensor cores"}}},
        {"link_bytes_per_second",
         "B/s",
         {{"copy.h2d.pageable", "To the GPU, pageable memory"},
          {"copy.h2d.pinned", "To the GPU, pinned memory"},
          {"copy.h2d.fresh", "To the GPU, freshly allocated memory"},
          {"copy.d2h.pageable", "From the GPU, pageable memory"},
          {"copy.d2h.pinned", "From the GPU, pinned memory"},
          {"copy.d2h.fresh", "From the GPU, freshly allocated memory"},
          {"copy.bidirectional", "Both directions at once"}}},
        {"launch_overhead_per_launch_s",
         "s",
         {{"launch.async", "Asynchronous launch"},
          {"launch.sync", "Launch with synchronisation"},
          {"launch.graph_node", "Node of a CUDA graph"},
          {"launch.graph_launch", "Launch of a CUDA graph"}}},
    };
    return list;
}

double valueFor(const Figure& figure, const Scenario& scenario)
{
    const double bytes = scenario.data.si();
    if (bytes > 0)
        if (const auto rate = copyRateAt(figure, bytes))
            return *rate;
    return figure.value->median;
}

} // namespace

std::vector<ProfileInput> profileInputs(const MachineProfile& profile, std::size_t gpu,
                                        const Scenario& scenario)
{
    std::vector<ProfileInput> result;
    for (const Mapping& mapping : mappings()) {
        ProfileInput input{
            .key = mapping.key, .defaultFigure = mapping.candidates.front().figure, .choices = {}};
        for (const auto& [name, label] : mapping.candidates) {
            const Figure* figure = findFigure(profile, name, gpu);
            if (figure != nullptr && figure->isUsable() && figure->unit == mapping.unit)
                input.choices.push_back(
                    {.figure = name, .label = label, .value = valueFor(*figure, scenario)});
        }
        result.push_back(std::move(input));
    }
    return result;
}

} // namespace gpuspeedup
