// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/lever.h"

namespace gpuspeedup {
namespace {

const Lever* const list[] = {&pinHostMemory, &reuseHostBuffers, &overlapCopies,  &mergeCopies,
                             &keepDataOnGpu, &queueLaunches,    &batchLaunches,  &captureGraph,
                             &leanerStack,   &keepProcessWarm,  &lowerPrecision, &fasterLink,
                             &fasterGpu,     &oneMoreGpu,       &fasterPeerLink};

} // namespace

std::span<const Lever* const> levers()
{
    return list;
}

} // namespace gpuspeedup
