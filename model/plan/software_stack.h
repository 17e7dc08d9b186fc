// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine/machine.h"
#include "model/units.h"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// What a way of programming the GPU adds to the hardware's costs. A time of 0 adds nothing: what the machine
/// itself takes counts.
struct SoftwareStack
{
    std::string name;       ///< on the command line: "cupy"
    std::string label;      ///< for people: "CuPy 14.2"
    Duration launch;        ///< per operation on arrays, its result newly allocated
    Duration matrixProduct; ///< per library call on matrices
    Duration copyToGpu;     ///< of the smallest copy, all included
    Duration copyFromGpu;
    HostMemory hostMemory = HostMemory::pageable; ///< that copies use unless told otherwise
    HostMemory resultMemory = HostMemory::fresh;  ///< that results come back to unless told otherwise
    bool fuses = false;                           ///< array expressions become one kernel
    bool arraysApart = true; ///< each quantity is an array of its own, copied by itself, as in Python
    Duration start;          ///< import and first context, once a process
    Duration firstCall;      ///< compilation, once a process
    bool estimated = false;  ///< nobody measured any of these figures
    std::vector<std::string> estimates; ///< else the columns whose figures nobody measured: "start_s"
    std::map<std::string, Source, std::less<>> measured; ///< columns measured on the machine at hand
    std::string source;                                  ///< versions and machine they were measured on

    bool operator==(const SoftwareStack&) const = default;
};

/// The stacks that are compiled in: c++, cupy, pytorch, numba, and as estimates tensorflow, jax, dask.
[[nodiscard]] const std::vector<SoftwareStack>& softwareStacks();

/// Adds the rows of a CSV text with the columns of resources/stacks.csv to `stacks`; a row of the same name
/// replaces. Columns after name, launch_us, copy_to_gpu_us and copy_from_gpu_us may be missing and cells
/// empty:
///
///     label              as name
///     launch_us, copy_to_gpu_us, copy_from_gpu_us, start_s, first_call_s: 0
///     matrix_product_us  as launch_us
///     host_memory        pinned, pageable or fresh; pageable
///     result_memory      of these; fresh
///     fuses              yes or no; no
///     arrays_apart       yes or no; yes
///     estimated          no, all, or the names of columns, set apart by spaces; no
///     source             nothing
///
/// Throws Error with line, column and remedy; then nothing changes.
void addStacks(std::vector<SoftwareStack>& stacks, std::string_view csv, std::string_view source);

/// By name, in any case. Throws Error that offers the nearest names.
[[nodiscard]] const SoftwareStack& findStack(std::span<const SoftwareStack> stacks, std::string_view name);

/// Where the figure of that column comes from: assumed where nobody measured it, else as of a data sheet,
/// since it was measured on another machine.
[[nodiscard]] Source stackSource(const SoftwareStack& stack, std::string_view column);

} // namespace gpuspeedup
