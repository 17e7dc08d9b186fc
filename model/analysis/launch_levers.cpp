// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/lever.h"

#include "model/analysis/lever_parts.h"
#include "model/plan/chunk_phases.h"

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

/// At least one for each kernel.
double batched(const Plan& plan)
{
    return std::max(std::ceil(plan.base.launches / batchedLaunches),
                    static_cast<double>(plan.kernels.size()));
}

/// λ_G/(λ − ν) nodes: from there on launches cost less in a graph.
std::string graphRemark(const Plan& before, const Plan& after, const Language& language)
{
    const bool waits = before.has(Refinement::launches) && before.launchMode == LaunchMode::synchronised;
    const Duration saved = (waits ? before.launchSync : launchCost(before)) - after.graphNode;
    if (!(saved > Duration{}))
        return {};
    const double launches = std::ceil(after.graphLaunch / saved);
    if (!(launches > 1))
        return language.text("a graph pays from the first launch on");
    return language.text("a graph pays from %1 launches on", {wholeText(launches, language)});
}

} // namespace

const Lever queueLaunches{.key = "queue_launches",
                          .title = "Queue the launches",
                          .possible =
                              [](const Plan& plan) {
                                  return plan.has(Refinement::launches) &&
                                         plan.launchMode == LaunchMode::synchronised;
                              },
                          .apply =
                              [](Plan plan) {
                                  plan.launchMode = LaunchMode::queued;
                                  return plan;
                              },
                          .action =
                              [](const Plan&, const Plan&, const Language& language) {
                                  return language.text("Queueing the launches instead of waiting for each");
                              }};

const Lever batchLaunches{.key = "batch_launches",
                          .title = "Batch or fuse the launches",
                          .possible = [](const Plan& plan) { return batched(plan) < plan.base.launches; },
                          .apply =
                              [](Plan plan) {
                                  plan.base.launches = batched(plan);
                                  return plan;
                              },
                          .action =
                              [](const Plan& before, const Plan& after, const Language& language) {
                                  return language.text("Batching or fusing %1 launches into %2",
                                                       {wholeText(before.base.launches, language),
                                                        wholeText(after.base.launches, language)});
                              }};

const Lever captureGraph{.key = "capture_graph",
                         .title = "Capture a CUDA graph",
                         .possible =
                             [](const Plan& plan) {
                                 const bool isGraph =
                                     plan.has(Refinement::launches) && plan.launchMode == LaunchMode::graph;
                                 return !isGraph && plan.base.launches > 1 && plan.graphLaunch > Duration{} &&
                                        plan.graphNode > Duration{};
                             },
                         .apply =
                             [](Plan plan) {
                                 plan.refinements.add(Refinement::launches);
                                 plan.launchMode = LaunchMode::graph;
                                 return plan;
                             },
                         .action =
                             [](const Plan& before, const Plan&, const Language& language) {
                                 return language.text("Capturing %1 launches in one CUDA graph",
                                                      {wholeText(before.base.launches, language)});
                             },
                         .remark = graphRemark};

const Lever leanerStack{.key = "leaner_stack",
                        .title = "Leaner software stack",
                        .possible = [](const Plan& plan) { return plan.has(Refinement::stack); },
                        .apply =
                            [](Plan plan) {
                                plan.refinements.remove(Refinement::stack);
                                return plan;
                            },
                        .action =
                            [](const Plan& before, const Plan&, const Language& language) {
                                return language.text("A software stack without the overhead of %1",
                                                     {before.stackName});
                            }};

const Lever keepProcessWarm{
    .key = "keep_process_warm",
    .title = "Keep the process running",
    .possible = [](const Plan& plan) { return plan.has(Refinement::oneOff) && plan.oneOff > Duration{}; },
    .apply =
        [](Plan plan) {
            plan.runs = plan.runs * warmRuns;
            return plan;
        },
    .action =
        [](const Plan& before, const Plan& after, const Language& language) {
            return language.text("Starting up once for %1 runs instead of %2",
                                 {wholeText(after.runs, language), wholeText(before.runs, language)});
        }};

} // namespace gpuspeedup
