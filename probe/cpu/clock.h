// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

/// Clock frequency of the core this runs on, in Hz, over the next 20 µs or so.
///
/// From a chain of dependent instructions of known latency: 64-bit integer
/// multiplications, 3 clocks on every x86-64 core with AVX2, and additions of a
/// register to itself, 1 clock, on AArch64. (Chains of x86 additions are no
/// measure: recent cores fold them while renaming.) An interruption makes the
/// result too low; take the median of several.
/// Source: A. Fog, Instruction tables, 2022; Arm core optimization guides.
[[nodiscard]] double measureClockHz();

} // namespace gpuspeedup
