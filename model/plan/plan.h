// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/plan/arithmetic.h"
#include "model/plan/kernel_class.h"
#include "model/plan/launch_mode.h"
#include "model/plan/learned_curve.h"
#include "model/plan/refinement.h"
#include "model/scenario.h"
#include "model/source.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace gpuspeedup {

/// What compiled code reaches by the size of its data, on one core or on all.
struct CompiledCode
{
    double rate = 1; ///< operations per second, of CpuBaseline::rate
    Duration start;  ///< of the threads, all parallel loops together
    std::shared_ptr<const TimeCurve>
        pass; ///< time of going once through arrays of a size, stores among the loads as of the task
    bool addsUp =
        false; ///< arithmetic and passes take their times one after the other; else the longer counts
};

/// What today's code on the CPU costs.
struct CpuBaseline
{
    enum class Kind
    {
        rate,     ///< operations per second of the task, as it runs today
        runTime,  ///< the measured time of today's whole run
        codeClass ///< a kind of code, with the rate and bandwidth such code reaches
    };

    Kind kind = Kind::rate;
    Throughput rate;     ///< rate and codeClass
    Bandwidth bandwidth; ///< codeClass: of main memory; 0: such code is not bound by memory
    Duration runTime;    ///< runTime: for `runTimeOperations`; other sizes take time in proportion
    Work runTimeOperations;
    std::shared_ptr<const TimeCurve>
        curve;            ///< codeClass: measured time of one call over its operations; may be null
    Throughput curveRate; ///< `rate` at which the curve was measured: another rate scales it
    std::optional<CompiledCode> allCores =
        {}; ///< codeClass: the faster of the two counts; absent where unknown
    std::optional<CompiledCode> oneCore = {};
    Bandwidth passBandwidth{}; ///< `bandwidth` at which their passes were measured: another one scales them
    double dataShare = 0;      ///< of Plan::cpuTraffic: the arrays that they go through; 0: none
    double passes = 1;         ///< how often they do
    std::string label;         ///< for people: "NumPy on one core"
};

/// Its part of the task's totals, and what it reaches of the processor.
struct PlanKernel
{
    double workShare = 1;                 ///< of Scenario::operations; all sum to 1
    double trafficShare = 1;              ///< of Plan::traffic
    double launchShare = 1;               ///< of Scenario::launches
    double calls = 1;                     ///< library calls among which its work divides
    double callsPerLaunch = 1;            ///< with a curve: other launches are other calls
    double relativeComputeEfficiency = 1; ///< η of this kernel, 1 with a curve, / Plan::gpuComputeEfficiency
    double relativeMemoryEfficiency = 1;  ///< β of this kernel / Plan::gpuMemoryEfficiency
    std::shared_ptr<const TimeCurve>
        curve;            ///< measured time of one call over its operations; goes before the roofline
    Throughput curveRate; ///< GPU rate of the machine it was measured on: another rate scales it
    Duration least{};     ///< the longest chain of operations, which nothing makes shorter
    KernelClass kernelClass = KernelClass::other;
};

/// One direction of the link.
struct PlanCopies
{
    CopyCost cost;      ///< as measured or assumed
    Bandwidth rate;     ///< β; what differs from cost.rate scales the time of `cost`
    Duration latency;   ///< α; what differs from cost.latency is added
    Duration stackCost; ///< what the software stack adds to each copy, with Refinement::stack
    Duration stackCopy; ///< the smallest copy through it, all included; `stackCost` is what exceeds `cost`
};

/// Shares of Scenario::data that cross the link, and in how many copies of equal size.
struct LinkShares
{
    double toGpu = 1;
    double fromGpu = 0;
    double toGpuCopies = 1;
    double fromGpuCopies = 0;
};

/// What was learned of predictions like this plan's, with Refinement::learned. Null: nothing, that side
/// stays.
struct PlanLearned
{
    std::shared_ptr<const LearnedCurve> cpu; ///< acts on a baseline of the kind codeClass
    std::shared_ptr<const LearnedCurve> gpu;
};

/// A task, a machine and the refinements to look at them with: everything an
/// estimate depends on. Values of a refinement that is off are kept and not used.
///
/// Domains as in the table of plan_input.h. Totals (operations, data, launches) are
/// those of `base`; the rest says how they divide.
struct Plan
{
    static constexpr std::size_t mostKernels = 64;

    Scenario
        base; ///< the seven published inputs; `data` is what crosses the link when each kernel copies its own
    RefinementSet refinements;
    std::shared_ptr<const Machine>
        machine; ///< the figures not chosen as well, for what-if questions; may be null
    std::map<std::string, Source, std::less<>> sources; ///< by key of plan_input.h; absent: typed

    CpuBaseline cpuBaseline;

    Arithmetic arithmetic = Arithmetic::fp32; ///< with Refinement::precision
    Throughput cpuArithmeticRate;             ///< peak of all cores in that format
    Throughput gpuArithmeticRate;

    DataSize traffic;    ///< of GPU memory, all kernels together; 0: not known
    DataSize cpuTraffic; ///< of main memory
    Bandwidth gpuBandwidth;
    Bandwidth cpuBandwidth;
    double gpuComputeEfficiency = 1; ///< η of the first kernel
    double gpuMemoryEfficiency = 1;  ///< β of the first kernel
    double cpuComputeEfficiency = 1;
    double cpuMemoryEfficiency = 1;
    Work halfRateOperations; ///< w½: operations of a launch that reaches half of the rate; 0: all reach it
    std::vector<PlanKernel> kernels{1}; ///< 1 to mostKernels

    LinkShares eachKernel; ///< sums to 1
    LinkShares resident;   ///< with Refinement::stages; sums to at most 1

    PlanCopies toGpu;
    PlanCopies fromGpu;
    HostMemory hostMemory = HostMemory::pageable;   ///< that copies to the GPU read
    HostMemory resultMemory = HostMemory::pageable; ///< that copies from the GPU write

    Duration stackLaunch; ///< of one launch through the software stack
    std::string stackName;

    LaunchMode launchMode = LaunchMode::queued;
    Duration launchSync;
    Duration graphLaunch;
    Duration graphNode;
    Duration drain{}; ///< of queued launches: from the last one until the host knows that it is done, once

    double chunks = 0; ///< of the overlap; 0: the best number
    int copyEngines = 2;

    double onGpuShare =
        1; ///< of Scenario::data: what of it lies on the GPU at once; what goes in and out counts once
    DataSize gpuMemory;
    DataSize contextMemory; ///< taken by the context before the task has any
    DataSize temporaries;   ///< device memory beside the data that crosses the link
    bool chunkable = true;
    bool bytesFollowFormat = true; ///< another number format changes data and traffic in proportion

    double gpuCount = 1;
    double scalingEfficiency = 1; ///< of several GPUs on the kernels
    bool sharedLink = false;      ///< all GPUs behind one link to the host
    DataSize communication;       ///< V of the all-reduce between the GPUs
    Bandwidth peerRate;           ///< between GPUs

    Duration oneOff; ///< C0
    double runs = 1; ///< R

    double serialShare = 0; ///< f of today's run

    double cpuWatts = 0;
    double gpuWatts = 0;        ///< of one GPU
    double cpuPricePerHour = 0; ///< of the machine without the GPUs, in any currency
    double gpuPricePerHour = 0; ///< of the machine with them, in the same
    double portCost = 0;        ///< of writing the GPU code

    PlanLearned learned;
    double cpuModelFactor = 1; ///< of the CPU time of a kind of code: 1; as for the GPU time
    double modelFactor = 1;    ///< of the GPU time: 1; what the uncertainty of the model itself acts on

    [[nodiscard]] bool has(Refinement r) const { return refinements.has(r); }
    /// The times are those of the published formulas × modelFactor.
    [[nodiscard]] bool isPublished() const
    {
        RefinementSet ofTimes = refinements;
        ofTimes.remove(Refinement::cost);
        return ofTimes.empty();
    }
    /// The CPU time is corrected.
    [[nodiscard]] bool learnsCpu() const
    {
        return has(Refinement::learned) && learned.cpu && has(Refinement::cpuBaseline) &&
               cpuBaseline.kind == CpuBaseline::Kind::codeClass;
    }
    [[nodiscard]] bool learnsGpu() const { return has(Refinement::learned) && learned.gpu != nullptr; }
    /// The shares that count: resident where data stays on the GPU.
    [[nodiscard]] const LinkShares& shares() const { return has(Refinement::stages) ? resident : eachKernel; }
};

} // namespace gpuspeedup
