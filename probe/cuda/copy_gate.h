// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/cuda_support.h"

#include <functional>

namespace gpuspeedup {

class CudaSession;

/// A kernel that holds the stream until the host opens it, so that the time of what
/// is enqueued behind it does not contain the enqueueing.
class CopyGate
{
public:
    CopyGate();

    /// Seconds, by events, of what `enqueue` puts on the session's stream, all of it
    /// enqueued before any of it starts. `enqueue` must return without waiting for the
    /// GPU, as copies of pinned memory do and of pageable memory do not. Throws CudaError.
    [[nodiscard]] double secondsBehind(const CudaSession& session,
                                       const std::function<void()>& enqueue) const;

private:
    PinnedMemory flag_;
    Event begin_;
    Event end_;
};

} // namespace gpuspeedup
