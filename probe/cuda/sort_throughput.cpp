// SPDX-License-Identifier: GPL-3.0-or-later
//
// Radix sort of 32-bit keys in random order by CUB, which is compiled in.
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/key_sort.h"
#include "probe/cuda/throughput.h"
#include "probe/reference_values.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostVerified = 1 << 20; ///< the host sorts as many

/// Keys, where they go to, and what CUB needs beside them.
class KeySort
{
public:
    KeySort(std::size_t count, const CudaSession& session) : session_(session), keys_(count), sorted_(count)
    {
        fillHashed(session, keys_.get(), count, 0, ~0U);
        space_ = DeviceArray<unsigned char>(spaceOfKeySort(count));
    }

    void enqueue() const
    {
        enqueueKeySort(space_, keys_.get(), sorted_.get(), keys_.size(), session_.stream());
    }

    void verify() const
    {
        if (keys_.size() > mostVerified)
            return;
        std::vector<std::uint32_t> expected = download(session_, keys_.get(), keys_.size());
        std::sort(expected.begin(), expected.end());
        if (download(session_, sorted_.get(), sorted_.size()) != expected)
            throw Error("What the GPU sorted differs from what the host sorted.");
    }

private:
    const CudaSession& session_;
    DeviceArray<std::uint32_t> keys_;
    DeviceArray<std::uint32_t> sorted_;
    DeviceArray<unsigned char> space_;
};

} // namespace

Figure measureSort(GpuSession& abstract, const MeasureSettings& settings)
{
    const CudaSession& session = currentSession(abstract);
    constexpr std::size_t keyBytes = sizeof(std::uint32_t);
    SizeSweep sweep;
    sweep.unit = "B/s";
    sweep.sizeMeaning = "keys";
    sweep.method = "32-bit keys in random order by CUB's radix sort, back to back, bytes of keys";
    const auto most = static_cast<double>(session.allowedBytes() / 3 / keyBytes);
    sweep.sizes = geometricSizes(1 << 10, 4, std::min(268435456.0, most));
    sweep.prepare = [&](double count) {
        const auto sort = std::make_shared<KeySort>(static_cast<std::size_t>(count), session);
        return PreparedTask{.work = keyBytes * count,
                            .run = repeatedOnGpu(session, [sort] { sort->enqueue(); }),
                            .verify = [sort] { sort->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
