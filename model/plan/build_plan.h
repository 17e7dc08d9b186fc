// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/cpu_code.h"
#include "model/plan/plan.h"
#include "model/plan/software_stack.h"
#include "model/plan/task.h"
#include "model/provenance.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gpuspeedup {

struct MachineProfile;

/// What the user says about today's code: nothing, a rate, its measured run time, or its kind.
using CpuBaselineChoice = std::variant<std::monostate, Throughput, Duration, CpuCode>;

/// Everything a plan is made of. What is absent is taken from the machine, from the
/// software stack, or assumed and labelled so.
struct PlanRequest
{
    /// Of the seven inputs: those that neither task, machine nor `typed` gives.
    SourcedScenario scenario;
    bool keepsName = false; ///< the scenario's name is the plan's, also where a task has one
    /// By key of plan_input.h, in the coherent unit: goes before everything else.
    std::map<std::string, double, std::less<>> typed;

    std::optional<Task> task;
    std::shared_ptr<const Machine> machine; ///< may be null

    CpuBaselineChoice cpuBaseline;
    /// With a run time: the task's operations are that time, less the serial share, × the rate of such code.
    std::optional<CpuCode> operationsFrom;
    std::optional<SoftwareStack> stack;
    std::optional<HostMemory> hostMemory;
    std::optional<double> chunks; ///< 0: the best number; absent: no overlap
    std::optional<LaunchMode> launchMode;
    bool sharedLink = false;

    /// The measured machines whose observations count, and the work that is estimated.
    struct Learning
    {
        std::shared_ptr<const MachineProfile> cpu; ///< null: not measured
        std::shared_ptr<const MachineProfile> gpu;
        std::size_t gpuPosition = 0; ///< in gpu->gpus
        std::string workload;        ///< template; empty: the task's own name
        bool wanted = false;         ///< Refinement::learned is on where there is something to learn from
    } learning;

    std::optional<RefinementSet> refinements; ///< absent: all that there are figures for, less `learned`
    RefinementSet leftOut;                    ///< of those: off
    bool passOverUnused = false; ///< typed values that nothing uses wait, instead of being refused
    struct Prices
    {
        std::optional<double> cpuWatts, gpuWatts, cpuPerHour, gpuPerHour, port;

        bool operator==(const Prices&) const = default;
    } prices;
};

/// Puts the plan together. Without task, machine and choices: the published formulas.
///
/// Throws Error with one sentence for what contradicts itself (overlap without pinned
/// memory, a refinement whose figures are missing, a typed value that nothing uses) or
/// lies outside its domain.
[[nodiscard]] Plan buildPlan(const PlanRequest& request);

/// Throws Error where nothing of `plan` uses the typed input of that key.
void checkTypedUse(const Plan& plan, std::string_view key);

/// Lets copies of `plan` use that kind of host memory for what goes in and what comes
/// back. Requires plan.machine to have such figures: see hasHostMemory.
void setHostMemory(Plan& plan, HostMemory in, HostMemory out);
[[nodiscard]] bool hasHostMemory(const Machine& machine, HostMemory in, HostMemory out);

} // namespace gpuspeedup
