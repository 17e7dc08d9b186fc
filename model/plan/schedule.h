// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/units.h"

#include <cstdint>
#include <span>

namespace gpuspeedup {

/// One chunk of a task that is copied, computed and copied back in chunks: its
/// copy in, its kernels, its copy out, each with its own overhead. All >= 0.
struct ChunkTimes
{
    Duration copyIn;  ///< h
    Duration compute; ///< k
    Duration copyOut; ///< d
};

/// Every chunk has its own buffers on the GPU.
///
///     two copy engines: T = h + k + d + (n−1)·max(h, k, d)
///     one copy engine, every copy-in issued before any copy-out:
///                       T = max(n(h+d), h+k+n·d, h+k+(n−1)·max(h,k)+d)
///
/// Requires chunks >= 1 and copyEngines 1 or 2. Source: derivation, list scheduling
/// of a chain of three machines of which two may be one.
[[nodiscard]] Duration pipelinedTime(const ChunkTimes& chunk, double chunks, int copyEngines);

/// Two buffers on the GPU for all chunks, as where the data does not fit: a chunk's
/// copy-in waits for the copy-out of the chunk two before it. Issued in, kernel,
/// out, chunk by chunk; a free copy engine takes what was issued first of what is ready.
/// With one copy engine not monotone: where k falls to d, both copies out go before the
/// next copy in, and the kernel engine idles; T rises by up to a half there.
/// Requires chunks >= 1, whole, and copyEngines 1 or 2.
[[nodiscard]] Duration doubleBufferedTime(const ChunkTimes& chunk, double chunks, int copyEngines);

/// Number of chunks that makes the two-engine pipeline shortest when the stages'
/// work divides evenly and each chunk costs its overhead again:
///
///     n* = √((X − M) / o),  X = sum of the three, M the largest of them, o its overhead per chunk
///
/// At least 1; before rounding. Requires overhead > 0.
[[nodiscard]] double bestChunkCount(const ChunkTimes& whole, Duration overheadOfLargest);

/// `launches` kernels in a row that share `total` time evenly.
struct LaunchGroup
{
    double launches = 0; ///< >= 0
    Duration total;      ///< >= 0; where launches is 0 it is added as it is
};

/// Launches queued back to back, each costing the host `perLaunch`, kernels in order:
///
///     T = max over j of (j·λ + Σ_{i≥j} t_i);  all alike: λ + t + (N−1)·max(λ, t)
///
/// Fractions of launches are allowed (means over runs); between whole numbers T is
/// continuous, and a group of less than one launch is one kernel that waits for that
/// share of a launch. Source: derivation, two machines in a row (Johnson 1954, for a given order).
[[nodiscard]] Duration queuedTime(std::span<const LaunchGroup> groups, Duration perLaunch);
/// The host waits for each kernel: N·L + Σt.
[[nodiscard]] Duration synchronisedTime(std::span<const LaunchGroup> groups, Duration perLaunch);
/// One CUDA graph of all launches: λ_G + max(ν·N, Σt).
[[nodiscard]] Duration graphTime(std::span<const LaunchGroup> groups, Duration perGraph, Duration perNode);

} // namespace gpuspeedup
