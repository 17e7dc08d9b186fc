// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/blocks.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace gpuspeedup {

unsigned threadsFor(std::size_t blocks, unsigned wanted)
{
    const unsigned threads = wanted > 0 ? wanted : std::thread::hardware_concurrency();
    return std::max(1U, static_cast<unsigned>(std::min<std::size_t>(threads, blocks)));
}

void forEachBlock(std::size_t blocks, unsigned threads,
                  const std::function<void(unsigned worker, std::size_t block)>& work)
{
    std::atomic<std::size_t> next = 0;
    const auto takeBlocks = [&](unsigned worker) noexcept {
        for (std::size_t block = next++; block < blocks; block = next++)
            work(worker, block);
    };
    std::vector<std::jthread> others;
    others.reserve(threads);
    for (unsigned worker = 1; worker < threads; ++worker) {
        try {
            others.emplace_back(takeBlocks, worker);
        } catch (const std::system_error&) {
            break;
        }
    }
    takeBlocks(0);
}

} // namespace gpuspeedup
