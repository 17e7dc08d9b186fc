// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/closed_form.h"

#include <limits>

namespace gpuspeedup {
namespace {

double valueOf(const Scenario& s, std::string_view key, double target, TaskScaling scaling)
{
    const Duration cpu = s.operations / s.cpuRate;
    const Duration compute = s.operations / s.gpuRate;
    const Duration transfer = s.data / s.linkRate;
    const Duration launches = s.launchOverhead * s.launches;
    const Duration allowed = cpu / target;
    if (key == "operations")
        return breakEven(s, scaling, target).operations.value_or(Work{}).si();
    if (key == "data_bytes")
        return (s.linkRate * (allowed - (compute + launches))).si();
    if (key == "link_bytes_per_second")
        return (s.data / (allowed - (compute + launches))).si();
    if (key == "launch_overhead_per_launch_s")
        return ((allowed - (compute + transfer)) / s.launches).si();
    if (key == "gpu_operations_per_second")
        return (s.operations / (allowed - (transfer + launches))).si();
    if (key == "cpu_operations_per_second")
        return (s.operations / (target * ((compute + transfer) + launches))).si();
    return 0;
}

} // namespace

std::optional<double> closedForm(const Plan& plan, const PlanInput& input, double target, TaskScaling scaling)
{
    if (!plan.isPublished() || plan.modelFactor != 1)
        return std::nullopt;
    const double value = valueOf(plan.base, input.key, target, scaling);
    if (value > 0 && value <= std::numeric_limits<double>::max())
        return value;
    return std::nullopt;
}

} // namespace gpuspeedup
