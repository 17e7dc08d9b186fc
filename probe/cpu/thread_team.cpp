// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/thread_team.h"

#include "model/error.h"
#include "probe/cpu/affinity.h"
#include "probe/sampler.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <system_error>

namespace gpuspeedup {
namespace {

// The number of members travels with the number of the job in one word: a member
// that sleeps through a job it has no part in must not take the next one's number
// of members for that job's.
constexpr std::uint32_t memberBits = 12;
constexpr std::uint32_t memberMask = (1U << memberBits) - 1;

/// Leaves the core to its other thread for a moment.
void relax()
{
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    asm volatile("yield");
#endif
}

/// Other threads may need this CPU where there are fewer than was said: yields now and then.
void spinUntil(const std::atomic<std::uint32_t>& counter, std::size_t target)
{
    constexpr unsigned patience = 4096;
    for (unsigned spins = 0; counter.load(std::memory_order_acquire) < target; ++spins) {
        if (spins >= patience)
            std::this_thread::yield();
        relax();
    }
}

} // namespace

ThreadTeam::ThreadTeam(std::vector<int> cpus)
    : cpus_(std::move(cpus)), callersCpus_(allowedCpus()), times_(cpus_.size())
{
    assert(!cpus_.empty() && cpus_.size() <= memberMask);
    threads_.reserve(cpus_.size() - 1);
    try {
        for (std::size_t member = 1; member < cpus_.size(); ++member)
            threads_.emplace_back([this, member] { waitForJobs(member); });
    } catch (const std::system_error&) {
        end();
        throw Error("The system starts no more than " + std::to_string(1 + threads_.size()) + " of " +
                    std::to_string(cpus_.size()) +
                    " threads: end other programs, or raise the limit on processes.");
    } catch (...) {
        end();
        throw;
    }
    pinThisThread(std::span(cpus_).first(1));
}

ThreadTeam::~ThreadTeam()
{
    end();
    pinThisThread(callersCpus_);
}

void ThreadTeam::end()
{
    ending_ = true;
    signal_.fetch_add(1U << memberBits);
    signal_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

double ThreadTeam::run(std::size_t members, const std::function<void(std::size_t)>& job)
{
    assert(members >= 1 && members <= size());
    job_ = &job;
    arrived_ = 0;
    finished_ = 0;
    const std::uint32_t number = (signal_.load() >> memberBits) + 1;
    // Not only released: libstdc++'s notify_all() looks at its own count of sleepers after it, and one that
    // falls asleep meanwhile must either be counted or see this number. Otherwise it sleeps on, and the job
    // never ends.
    signal_.store((number << memberBits) | static_cast<std::uint32_t>(members), std::memory_order_seq_cst);
    if (members > 1)
        signal_.notify_all();
    work(0, members);
    spinUntil(finished_, members);

    double begin = times_[0].begin;
    double end = times_[0].end;
    for (std::size_t member = 1; member < members; ++member) {
        begin = std::min(begin, times_[member].begin);
        end = std::max(end, times_[member].end);
    }
    return end - begin;
}

void ThreadTeam::work(std::size_t member, std::size_t members)
{
    arrived_.fetch_add(1);
    spinUntil(arrived_, members);
    times_[member].begin = steadySeconds();
    (*job_)(member);
    times_[member].end = steadySeconds();
    finished_.fetch_add(1, std::memory_order_release);
}

void ThreadTeam::waitForJobs(std::size_t member)
{
    pinThisThread(std::span(cpus_).subspan(member, 1));
    std::uint32_t seen = 0;
    while (true) {
        signal_.wait(seen);
        seen = signal_.load(std::memory_order_acquire);
        if (ending_)
            return;
        if (const std::uint32_t members = seen & memberMask; member < members) {
            work(member, members);
            spinForNextJob(seen);
        }
    }
}

void ThreadTeam::spinForNextJob(std::uint32_t last) const
{
    constexpr int spinsBetweenLooks = 16;
    const double begin = steadySeconds();
    while (steadySeconds() - begin < secondsAwake) {
        for (int spin = 0; spin < spinsBetweenLooks; ++spin) {
            if (signal_.load(std::memory_order_acquire) != last)
                return;
            relax();
        }
        std::this_thread::yield(); // to the threads of a library that is called now
    }
}

} // namespace gpuspeedup
