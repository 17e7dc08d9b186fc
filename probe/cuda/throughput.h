// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/session.h"
#include "probe/shared_library.h"
#include "probe/size_sweep.h"

#include <cstdint>

namespace gpuspeedup {

// What the measurements of whole algorithms over their size share.

/// Fills GPU memory with the hashed numbers from `first` on, see reference_values.h.
void fillHashed(const CudaSession& session, float* to, std::size_t count, std::uint32_t first);
void fillHashed(const CudaSession& session, double* to, std::size_t count, std::uint32_t first);
/// The hashed bits themselves, of which `mask` is kept.
void fillHashed(const CudaSession& session, std::uint32_t* to, std::size_t count, std::uint32_t first,
                std::uint32_t mask);

/// For PreparedTask::run: `enqueue` puts one time on the stream.
[[nodiscard]] inline std::function<double(int)> repeatedOnGpu(const CudaSession& session,
                                                              std::function<void()> enqueue)
{
    return [&session, enqueue = std::move(enqueue)](int times) {
        return session.secondsOnGpu([&] {
            for (int time = 0; time < times; ++time)
                enqueue();
        });
    };
}

/// Elements of GPU memory, copied to the host.
template <class T>
[[nodiscard]] std::vector<T> download(const CudaSession& session, const T* from, std::size_t count)
{
    std::vector<T> values(count);
    check(cudaMemcpyAsync(values.data(), from, count * sizeof(T), cudaMemcpyDeviceToHost, session.stream()),
          "copying from the GPU");
    session.synchronize("copying from the GPU");
    return values;
}

/// Throws Error unless `status`, of a library of CUDA, is 0.
inline void checkStatus(int status, const char* doing)
{
    if (status != 0)
        throw Error("While " + std::string(doing) + ": status " + std::to_string(status) + ".");
}

} // namespace gpuspeedup
