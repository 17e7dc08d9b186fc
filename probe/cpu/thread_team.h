// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace gpuspeedup {

/// Persistent threads, each pinned to one logical CPU, that do a job at the same time.
///
/// Member 0 is the thread that constructs the team; it is pinned as long as the team
/// lives and then gets its CPUs back. After a job those of the others that took part stay
/// awake for the next one for secondsAwake, as the threads of OpenMP do for longer, and
/// then sleep, so that they use up no quota.
class ThreadTeam
{
public:
    static constexpr double secondsAwake = 1e-4;

    /// One member for each of `cpus`, which is not empty and has fewer than 4096. Throws Error where the
    /// system starts no more threads.
    explicit ThreadTeam(std::vector<int> cpus);
    ~ThreadTeam();
    ThreadTeam(const ThreadTeam&) = delete;
    ThreadTeam& operator=(const ThreadTeam&) = delete;

    [[nodiscard]] std::size_t size() const { return cpus_.size(); }

    /// Runs `job(member)` on the first `members` members, 1 … size(), which begin
    /// together behind a spinning barrier. Returns the seconds from the first one's
    /// begin to the last one's end. From the constructing thread only; `job` must not throw.
    double run(std::size_t members, const std::function<void(std::size_t member)>& job);

private:
    struct alignas(64) Times // apart, so that the members do not share a cache line
    {
        double begin = 0;
        double end = 0;
    };

    void end();
    void work(std::size_t member, std::size_t members);
    void waitForJobs(std::size_t member);
    void spinForNextJob(std::uint32_t last) const;

    std::vector<int> cpus_;
    std::vector<int> callersCpus_;
    std::vector<Times> times_;
    const std::function<void(std::size_t)>* job_ = nullptr;
    std::atomic<std::uint32_t> signal_ = 0; ///< number of the job and how many do it; see waitForJobs
    std::atomic<std::uint32_t> arrived_ = 0;
    std::atomic<std::uint32_t> finished_ = 0;
    std::atomic<bool> ending_ = false;
    std::vector<std::thread> threads_; ///< members 1 …
};

} // namespace gpuspeedup
