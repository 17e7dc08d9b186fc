// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <cuda_runtime.h>

#include <cstddef>
#include <string>
#include <utility>

namespace gpuspeedup {

/// A CUDA call failed: the sentence names what was being done and CUDA's reason.
class CudaError : public Error
{
public:
    CudaError(const char* doing, cudaError_t code)
        : Error(std::string("While ") + doing + ": " + cudaGetErrorString(code) + "."), code_(code)
    {}
    [[nodiscard]] cudaError_t code() const { return code_; }

private:
    cudaError_t code_;
};

/// Throws CudaError unless `code` is success. `doing` completes "While …".
inline void check(cudaError_t code, const char* doing)
{
    if (code != cudaSuccess) {
        (void)cudaGetLastError(); // else the next check would see it again
        throw CudaError(doing, code);
    }
}

/// Device memory that is freed with its owner. `size` counts elements.
template <class T> class DeviceArray
{
public:
    DeviceArray() = default;
    explicit DeviceArray(std::size_t size) : size_(size)
    {
        check(cudaMalloc(&data_, size * sizeof(T)), "allocating GPU memory");
    }
    ~DeviceArray() { (void)cudaFree(data_); }
    DeviceArray(DeviceArray&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0))
    {}
    DeviceArray& operator=(DeviceArray&& other) noexcept
    {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        return *this;
    }

    [[nodiscard]] T* get() const { return data_; }
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    T* data_ = nullptr;
    std::size_t size_ = 0;
};

/// Page-locked host memory, mapped for the device too.
class PinnedMemory
{
public:
    explicit PinnedMemory(std::size_t bytes) : size_(bytes)
    {
        check(cudaHostAlloc(&data_, bytes, cudaHostAllocMapped), "allocating pinned memory");
    }
    ~PinnedMemory() { (void)cudaFreeHost(data_); }
    PinnedMemory(const PinnedMemory&) = delete;
    PinnedMemory& operator=(const PinnedMemory&) = delete;

    [[nodiscard]] void* get() const { return data_; }
    [[nodiscard]] std::size_t size() const { return size_; }

private:
    void* data_ = nullptr;
    std::size_t size_ = 0;
};

class Event
{
public:
    Event() { check(cudaEventCreate(&event_), "creating an event"); }
    ~Event() { (void)cudaEventDestroy(event_); }
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    [[nodiscard]] cudaEvent_t get() const { return event_; }

private:
    cudaEvent_t event_ = nullptr;
};

class Stream
{
public:
    Stream() { check(cudaStreamCreateWithFlags(&stream_, cudaStreamNonBlocking), "creating a stream"); }
    ~Stream() { (void)cudaStreamDestroy(stream_); }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    [[nodiscard]] cudaStream_t get() const { return stream_; }

private:
    cudaStream_t stream_ = nullptr;
};

} // namespace gpuspeedup
