// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/cpu_code.h"

namespace gpuspeedup {

/// What a compiled program reaches for `task` on a CPU whose compiled loops were measured. With W operations
/// beside O that wait for one another, n_i calls of function i, G gathers, and Q bytes loaded and stored over
/// data of D bytes:
///
///     one core    T₁ = max(W/r₁ + O/o₁ + Σ n_i/f_i₁, G·g₁(table), Q/D·p₁(D))
///     all cores   T = L·s + c·R/a + max(W/r + O/o + Σ n_i/f_i, G·g(table), Q/D·p(D))
///
/// r: the rate of a loop over arrays, of one in registers where the task is such, of the scalar loop where
/// functions are called, of rows of such length where the loops begin anew with each row, and of rows of
/// sums of neighbours where they are such (in FP64 as much slower as the loop over arrays; where those were
/// not measured, that loop's). o: that of a running sum in FP32, as long in FP64; where it was not measured,
/// half of the scalar loop's, as an addition takes the place of a fused multiply-add. f: calls a second. g:
/// time of an element from anywhere in the table. p: time of one pass over such data. L: parallel loops, s:
/// what starting the threads takes. c·R: results of R bytes on each of c cores that one core adds up, at the
/// rate a; nothing where that was not measured. The program uses one core where that is faster. What was not
/// measured on one core is all cores', by its share of the loop in registers. Of data of which the share w is
/// stored, a pass takes
///
///     p = (1 − 3w)·p_read + 3w·p_update,    p_update of two arrays loaded and one stored
///
/// Sums of neighbours load each number for each weight, and what comes from beyond the first-level cache
/// comes between those loads: there W/r + Q/D·e(D) counts, e(D) = p(D) − D·min p(s)/s being what a pass takes
/// longer than in that cache. A task of several kernels counts as such where all of them are. Source:
/// Stengel, Treibig, Hager, Wellein, "Quantifying performance bottlenecks of stencil computations using the
/// Execution-Cache-Memory model", ICS 2015.
///
/// A function that was measured in FP32 alone is assumed to be half as fast in FP64. Source: derivation;
/// every other rate is measured but such an o. False, and nothing changes, where `cpu` lacks r, s, p, or the
/// g or f that the task needs, and for sorting and Fourier transforms, which are no such loops.
[[nodiscard]] bool setCompiledCode(SourcedBaseline& result, bool allCores, const CpuFigures& cpu,
                                   const Task& task);

} // namespace gpuspeedup
