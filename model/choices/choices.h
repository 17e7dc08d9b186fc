// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/plan/build_plan.h"
#include "model/provenance.h"
#include "model/workloads/workload.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace gpuspeedup {

/// A processor by its id in the catalogue: "geforce-rtx-4090".
struct CatalogueChoice
{
    std::string id;

    bool operator==(const CatalogueChoice&) const = default;
};

/// A processor of a measured machine.
struct MeasuredChoice
{
    std::shared_ptr<const MachineProfile> profile; ///< never null
    std::size_t gpu = 0;                           ///< position in profile->gpus; of a CPU not used

    bool operator==(const MeasuredChoice&) const; ///< by what the profiles say
};

/// Nothing: the fields give its figures.
using ProcessorChoice = std::variant<std::monostate, CatalogueChoice, MeasuredChoice>;

/// A template and its sizes.
struct WorkloadChoice
{
    std::string name; ///< of workloads()
    WorkloadValues values;

    bool operator==(const WorkloadChoice&) const = default;
};

/// A task of several kernels, as its file says: model/plan/task_json.h. In a plan file it stands as part of
/// the document, so that line breaks and the order of keys are not kept: see taskChoiceFromJson().
struct TaskTextChoice
{
    std::string json;

    bool operator==(const TaskTextChoice&) const = default;
};

/// Nothing: the fields give operations, data and launches.
using TaskChoice = std::variant<std::monostate, WorkloadChoice, TaskTextChoice>;

/// All that a person said of one scenario, as it was said: what a plan is built from,
/// and what a plan file keeps. Figures that follow from a choice are not in it.
struct Choices
{
    /// Name and note of the scenario, and the seven fields: those that no choice below gives.
    SourcedScenario fields;
    /// Typed over what a choice gives, by key of plan_input.h in the coherent unit. Kept, and without
    /// effect, where nothing of the plan uses it.
    std::map<std::string, double, std::less<>> typed;

    TaskChoice task;
    ProcessorChoice cpu;
    ProcessorChoice gpu;
    CpuBaselineChoice cpuBaseline;
    std::optional<CpuCode> operationsFrom; ///< as PlanRequest's
    std::string stack;                     ///< name of a software stack; empty: none
    std::optional<HostMemory> hostMemory;
    std::optional<double> chunks; ///< as PlanRequest's: 0 the best number
    std::optional<LaunchMode> launchMode;
    bool sharedLink = false;
    PlanRequest::Prices prices;
    RefinementSet leftOut; ///< off although there are figures for them
    bool learned = false;  ///< Refinement::learned counts where there is something to learn from

    /// Nothing but the seven fields: the published formulas.
    [[nodiscard]] bool isPublished() const;
    bool operator==(const Choices&) const = default;
};

/// What of it cannot both be, one sentence with the remedy. The changes of edits.h never lead there.
[[nodiscard]] std::optional<std::string> contradictionIn(const Choices& choices);

} // namespace gpuspeedup
