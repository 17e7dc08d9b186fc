// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/math_function.h"
#include "probe/cpu/session.h"
#include "probe/measurement.h"

namespace gpuspeedup {

// What plain loops reach, as a compiler makes them for the processor at hand: the figures that ordinary
// programs are predicted from, where the peaks are those of hand-written ones.

/// An empty job on all cores: from the call until the last thread is done, in s. Threads that wait for work
/// sleep, as they do where a program works on one thread for a moment. Throws Unsupported for one core.
[[nodiscard]] Figure measureThreadStart(CpuSession& session, const MeasureSettings& settings);

/// y ← y/2 + x within the first-level cache: a fused multiply-add for two loads and a store, in FLOP/s. Such
/// is the arithmetic of most loops over arrays.
template <class Number>
[[nodiscard]] Figure measureLoadedLoop(CpuSession& session, const MeasureSettings& settings,
                                       std::size_t members);

/// Polynomials of degree 8 of numbers in the first-level cache, in FLOP/s.
template <class Number>
[[nodiscard]] Figure measureCompiledLoop(CpuSession& session, const MeasureSettings& settings,
                                         std::size_t members);

/// Arithmetic that is not put into vectors, such as beside calls of functions, on all cores, in FLOP/s.
[[nodiscard]] Figure measureScalarLoop(CpuSession& session, const MeasureSettings& settings);

/// What is done in rows, each of which a loop begins anew.
enum class RowLoop
{
    update,    ///< y ← y/2 + x, 2 FLOP each
    neighbours ///< the weighted sum of the 3 × 3 in and around each number, as in stencils and image filters
};
/// By the numbers of a row, in FLOP/s: short rows do not fill vectors, and beginning takes its time.
/// Source of the dependence: Hockney and Jesshope, Parallel Computers 2, 1988 (r∞ and n½).
[[nodiscard]] Figure measureRowLoop(CpuSession& session, const MeasureSettings& settings, RowLoop loop,
                                    std::size_t members);

/// Adding up, on one core, arrays that each member has just written for itself, in B/s of all of them. Throws
/// Unsupported for one core.
[[nodiscard]] Figure measureCombining(CpuSession& session, const MeasureSettings& settings);

/// A running sum, whose additions wait for one another, in FLOP/s of all members together: one for each
/// latency of an addition.
[[nodiscard]] Figure measureRunningSum(CpuSession& session, const MeasureSettings& settings,
                                       std::size_t members);

/// Calls a second of all cores together, over arguments in no order.
template <class Number>
[[nodiscard]] Figure measureFunction(CpuSession& session, const MeasureSettings& settings,
                                     MathFunction function);

/// Rate of a loop over arrays that are gone through again and again, by their size: what each level of the
/// cache and the memory give. Bytes are those that the loop loads and stores.
enum class ArrayLoop
{
    read,  ///< a sum
    update ///< c = a + b with ordinary stores
};
[[nodiscard]] Figure measureArrayLoop(CpuSession& session, const MeasureSettings& settings, ArrayLoop loop,
                                      std::size_t members);

} // namespace gpuspeedup
