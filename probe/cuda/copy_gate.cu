// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/copy_gate.h"

#include "probe/cuda/session.h"

namespace gpuspeedup {
namespace {

constexpr std::size_t flagBytes = 64; // a cache line of its own

__global__ void gateKernel(const volatile unsigned int* open)
{
    while (*open == 0) {
    }
}

/// Opens the gate at the latest when it goes out of scope: also where enqueueing throws.
class Opener
{
public:
    explicit Opener(volatile unsigned int* flag) : flag_(flag) { *flag_ = 0; }
    ~Opener() { *flag_ = 1; }
    Opener(const Opener&) = delete;
    Opener& operator=(const Opener&) = delete;
    void open() const { *flag_ = 1; }

private:
    volatile unsigned int* flag_;
};

} // namespace

CopyGate::CopyGate() : flag_(flagBytes) {}

double CopyGate::secondsBehind(const CudaSession& session, const std::function<void()>& enqueue) const
{
    void* onDevice = nullptr;
    check(cudaHostGetDevicePointer(&onDevice, flag_.get(), 0), "mapping the gate");
    const Opener opener(static_cast<volatile unsigned int*>(flag_.get()));
    gateKernel<<<1, 1, 0, session.stream()>>>(static_cast<const volatile unsigned int*>(onDevice));
    check(cudaGetLastError(), "closing the gate");
    check(cudaEventRecord(begin_.get(), session.stream()), "recording an event");
    enqueue();
    check(cudaEventRecord(end_.get(), session.stream()), "recording an event");
    opener.open();
    session.synchronize("copying");
    float milliseconds = 0;
    check(cudaEventElapsedTime(&milliseconds, begin_.get(), end_.get()), "reading the time of a copy");
    return 1e-3 * static_cast<double>(milliseconds);
}

} // namespace gpuspeedup
