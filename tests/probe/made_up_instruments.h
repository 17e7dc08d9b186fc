// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/selection.h"

namespace gpuspeedup {

/// Two GPUs, and measurements that answer at once but for these:
/// "cpu.bad.throws", "cpu.bad.unsupported", "cpu.bad.negative", "cpu.bad.hangs" (for ever, deaf to being
/// cancelled), "cpu.slow" (samples until cancelled). Every other value is 42.
/// "cpu.long", "cpu.good.long" and "fp32_long" are left to a thorough run.
[[nodiscard]] Instruments madeUpInstruments();

/// The same with a survey that finds none, one that never answers, and with GPUs
/// that cannot be opened.
[[nodiscard]] Instruments withoutGpus();
[[nodiscard]] Instruments withDeafDriver();
[[nodiscard]] Instruments withBrokenGpus();

} // namespace gpuspeedup
