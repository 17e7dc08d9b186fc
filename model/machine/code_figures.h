// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/machine/measured_figures.h"

namespace gpuspeedup {

/// What ordinary code reaches, beside the peaks: leaves in `cpu` and `gpu` what was not measured.
void measureCode(const MeasuredFigures& measured, CpuFigures& cpu);
void measureCode(const MeasuredFigures& measured, GpuFigures& gpu);

} // namespace gpuspeedup
