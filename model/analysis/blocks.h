// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace gpuspeedup {

/// Threads for so many blocks: `wanted`, or with 0 as many as the processor runs at
/// once; at least 1, at most one a block.
[[nodiscard]] unsigned threadsFor(std::size_t blocks, unsigned wanted);

/// Runs `work(worker, block)` for each block, worker < threads being the thread's number. Where the
/// system grants fewer threads, fewer do the same.
///
/// Which thread takes which block is left to chance: a result is the same on any number of threads
/// where a block writes only to places of its own. `work` must not throw.
void forEachBlock(std::size_t blocks, unsigned threads,
                  const std::function<void(unsigned worker, std::size_t block)>& work);

} // namespace gpuspeedup
