// SPDX-License-Identifier: GPL-3.0-or-later
//
// Elements of 4 bytes from random places of a table, as many as it has: far beyond
// the caches each costs a sector of 32 bytes.
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/throughput.h"
#include "probe/reference_values.h"

#include <algorithm>
#include <memory>

namespace gpuspeedup {
namespace {

constexpr int threads = 256;
constexpr int inFlight = 4;

/// `count` is a multiple of inFlight.
__global__ void __launch_bounds__(threads)
    gatherKernel(const float* __restrict__ table, const uint4* __restrict__ places, float4* __restrict__ to,
                 std::size_t count)
{
    const std::size_t i = std::size_t{blockIdx.x} * threads + threadIdx.x;
    if (i >= count / inFlight)
        return;
    const uint4 place = places[i];
    to[i] = make_float4(table[place.x], table[place.y], table[place.z], table[place.w]);
}

class Gathering
{
public:
    /// `count` is a power of two.
    Gathering(std::size_t count, const CudaSession& session)
        : session_(session), table_(count), places_(count), gathered_(count)
    {
        fillHashed(session, table_.get(), count, 0);
        fillHashed(session, places_.get(), count, secondOperand, mask());
    }

    void enqueue() const
    {
        const std::size_t blocks = (table_.size() / inFlight + threads - 1) / threads;
        gatherKernel<<<static_cast<unsigned int>(blocks), threads, 0, session_.stream()>>>(
            table_.get(), reinterpret_cast<const uint4*>(places_.get()),
            reinterpret_cast<float4*>(gathered_.get()), table_.size());
        check(cudaGetLastError(), "gathering elements");
    }

    void verify() const
    {
        const std::size_t count = std::min<std::size_t>(gathered_.size(), 1024);
        const std::size_t first = gathered_.size() - count;
        const std::vector<float> last = download(session_, gathered_.get() + first, count);
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t place =
                hashedBits(secondOperand + static_cast<std::uint32_t>(first + i)) & mask();
            if (last[i] != hashedNumber<float>(place))
                throw Error("What the GPU gathered differs from the table.");
        }
    }

private:
    [[nodiscard]] std::uint32_t mask() const { return static_cast<std::uint32_t>(table_.size() - 1); }

    const CudaSession& session_;
    DeviceArray<float> table_;
    DeviceArray<std::uint32_t> places_;
    DeviceArray<float> gathered_;
};

} // namespace

Figure measureGather(GpuSession& abstract, const MeasureSettings& settings)
{
    const CudaSession& session = currentSession(abstract);
    constexpr std::size_t elementBytes = sizeof(float);
    SizeSweep sweep;
    sweep.unit = "B/s";
    sweep.sizeMeaning = "elements of the table";
    sweep.method = "Elements of 4 bytes from random places of a table, as many as it has, to one after the "
                   "other, back to back, bytes of the elements";
    const auto most = static_cast<double>(session.allowedBytes() / 3 / elementBytes);
    sweep.sizes = geometricSizes(1 << 10, 4, std::min(268435456.0, most));
    sweep.prepare = [&](double count) {
        const auto gathering = std::make_shared<Gathering>(static_cast<std::size_t>(count), session);
        return PreparedTask{.work = elementBytes * count,
                            .run = repeatedOnGpu(session, [gathering] { gathering->enqueue(); }),
                            .verify = [gathering] { gathering->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
