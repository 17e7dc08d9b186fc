// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/edits.h"

namespace gpuspeedup {

/// A scenario in which every refinement that one task can have counts: catalogue machine, template, NumPy
/// code, CuPy, pinned copies in chunks, several GPUs, start-up, a serial share, energy and price.
inline Choices fullChoices()
{
    Choices choices;
    choices = withCpu(choices, CatalogueChoice{"core-i7-8700k"});
    choices = withGpu(choices, CatalogueChoice{"geforce-rtx-4090"});
    choices =
        withTask(choices, WorkloadChoice{"black-scholes", defaultValues(workloadNamed("black-scholes"))});
    choices = withBaseline(choices, CpuCode::numpy);
    choices = withStack(choices, "cupy");
    choices = withChunks(choices, 0);
    choices = withLaunchMode(choices, LaunchMode::queued);
    choices = withTyped(choices, "gpus", 2);
    choices = withTyped(choices, "runs", 10);
    choices = withTyped(choices, "serial_share", 0.05);
    choices.prices = {.cpuWatts = 95, .gpuWatts = 450, .cpuPerHour = 1, .gpuPerHour = 3, .port = 1000};
    return choices;
}

} // namespace gpuspeedup
