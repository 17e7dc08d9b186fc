// SPDX-License-Identifier: GPL-3.0-or-later
//
// Holds the probe's figures against other ways to measure the same, in one run on one
// GPU: cuBLASLt for the matrix units, on operands of the same random distribution; a
// plain grid-stride loop for reading memory; 16 pinned copies of 512 MiB behind each
// other, as nvbandwidth times them; plain loops of launches. Prints a table.
//
//     peer_comparison [device]
#include "probe/cuda/cuda_support.h"
#include "probe/cuda/gpu_measurements.h"
#include "probe/cuda/session.h"
#include "probe/cuda/tensor_operands.h"

#include <cublasLt.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <vector>

using namespace gpuspeedup;

namespace {

constexpr int repeats = 15;

double medianOf(int count, const std::function<double()>& measure)
{
    std::vector<double> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back(measure());
    return spreadOf(samples).median;
}

void row(const char* name, const Figure& figure, const char* peer, double peerValue, double scale,
         const char* unit)
{
    const double own = figure.value ? figure.value->median : 0;
    std::printf("| %s | %.4g %s | %s | %.4g %s | %.3f | %s |\n", name, own / scale, unit, peer,
                peerValue / scale, unit, own / peerValue, figure.reason.c_str());
}

struct LtFormat
{
    TensorFormat format;
    const char* name;
    cudaDataType_t operand;
    cudaDataType_t result;
    cublasComputeType_t compute;
    cudaDataType_t scale;
};

void checkLt(cublasStatus_t status, const char* doing)
{
    if (status != CUBLAS_STATUS_SUCCESS)
        throw Error(std::string("cuBLASLt failed while ") + doing + ": " + cublasLtGetStatusName(status));
}

/// Rate of the best of cuBLASLt's first algorithms for an n × n × n product.
double cublasRate(const CudaSession& session, const LtFormat& format, int n)
{
    const auto elements = static_cast<std::size_t>(n) * static_cast<std::size_t>(n);
    const std::size_t bytes = elements * elementBytes(format.format);
    const DeviceArray<std::uint8_t> a(bytes);
    const DeviceArray<std::uint8_t> b(bytes);
    const DeviceArray<std::uint8_t> c(elements * 4);
    const DeviceArray<std::uint8_t> workspace(std::size_t{64} << 20);
    const std::vector<std::uint8_t> operands = randomOperands(format.format, 2 * bytes);
    session.upload(a.get(), operands.data(), bytes);
    session.upload(b.get(), operands.data() + bytes, bytes);

    cublasLtHandle_t handle = nullptr;
    cublasLtMatmulDesc_t product = nullptr;
    cublasLtMatrixLayout_t operand = nullptr;
    cublasLtMatrixLayout_t result = nullptr;
    cublasLtMatmulPreference_t preference = nullptr;
    checkLt(cublasLtCreate(&handle), "starting");
    checkLt(cublasLtMatmulDescCreate(&product, format.compute, format.scale), "describing the product");
    const cublasOperation_t transposed = CUBLAS_OP_T;
    checkLt(
        cublasLtMatmulDescSetAttribute(product, CUBLASLT_MATMUL_DESC_TRANSA, &transposed, sizeof transposed),
        "describing the product");
    const auto size = static_cast<std::uint64_t>(n);
    checkLt(cublasLtMatrixLayoutCreate(&operand, format.operand, size, size, n), "describing the operands");
    checkLt(cublasLtMatrixLayoutCreate(&result, format.result, size, size, n), "describing the result");
    checkLt(cublasLtMatmulPreferenceCreate(&preference), "choosing an algorithm");
    const std::size_t room = workspace.size();
    checkLt(cublasLtMatmulPreferenceSetAttribute(preference, CUBLASLT_MATMUL_PREF_MAX_WORKSPACE_BYTES, &room,
                                                 sizeof room),
            "choosing an algorithm");
    std::array<cublasLtMatmulHeuristicResult_t, 4> algorithms{};
    int found = 0;
    checkLt(cublasLtMatmulAlgoGetHeuristic(handle, product, operand, operand, result, result, preference,
                                           static_cast<int>(algorithms.size()), algorithms.data(), &found),
            "choosing an algorithm");

    const float oneFloat = 1;
    const float zeroFloat = 0;
    const int oneInt = 1;
    const int zeroInt = 0;
    const bool integer = format.scale == CUDA_R_32I;
    double best = 0;
    for (int i = 0; i < found; ++i) {
        const auto multiply = [&] {
            checkLt(cublasLtMatmul(handle, product, integer ? static_cast<const void*>(&oneInt) : &oneFloat,
                                   a.get(), operand, b.get(), operand,
                                   integer ? static_cast<const void*>(&zeroInt) : &zeroFloat, c.get(), result,
                                   c.get(), result, &algorithms[static_cast<std::size_t>(i)].algo,
                                   workspace.get(), room, session.stream()),
                    "multiplying");
        };
        for (int warmUp = 0; warmUp < 2; ++warmUp)
            (void)session.secondsOnGpu(multiply);
        const double seconds = medianOf(repeats, [&] { return session.secondsOnGpu(multiply); });
        best = std::max(best, 2.0 * n * n * static_cast<double>(n) / seconds);
    }
    cublasLtMatmulPreferenceDestroy(preference);
    cublasLtMatrixLayoutDestroy(operand);
    cublasLtMatrixLayoutDestroy(result);
    cublasLtMatmulDescDestroy(product);
    cublasLtDestroy(handle);
    return best;
}

__global__ void plainRead(const float4* data, std::size_t elements, float* sink)
{
    const std::size_t stride = std::size_t{gridDim.x} * blockDim.x;
    float sum = 0;
    for (std::size_t i = std::size_t{blockIdx.x} * blockDim.x + threadIdx.x; i < elements; i += stride) {
        const float4 value = data[i];
        sum += value.x + value.y + value.z + value.w;
    }
    if (sum == 12345.0F)
        *sink = sum;
}

double plainReadRate(const CudaSession& session)
{
    constexpr std::size_t bytes = std::size_t{4} << 30;
    const DeviceArray<float4> data(bytes / sizeof(float4));
    check(cudaMemsetAsync(data.get(), 0x3A, bytes, session.stream()), "filling");
    const DeviceArray<float> sink(1);
    const int blocks = 8 * session.properties().multiProcessorCount;
    const auto read = [&] {
        plainRead<<<blocks, 512, 0, session.stream()>>>(data.get(), data.size(), sink.get());
    };
    (void)session.secondsOnGpu(read);
    return static_cast<double>(bytes) / medianOf(repeats, [&] { return session.secondsOnGpu(read); });
}

double pinnedRate(const CudaSession& session, bool toDevice)
{
    constexpr std::size_t bytes = std::size_t{512} << 20;
    constexpr int copies = 16;
    const PinnedMemory host(bytes);
    std::memset(host.get(), 0x5A, bytes);
    const DeviceArray<std::uint8_t> device(bytes);
    const double seconds = medianOf(3, [&] {
        return session.secondsOnGpu([&] {
            for (int i = 0; i < copies; ++i)
                check(toDevice ? cudaMemcpyAsync(device.get(), host.get(), bytes, cudaMemcpyHostToDevice,
                                                 session.stream())
                               : cudaMemcpyAsync(host.get(), device.get(), bytes, cudaMemcpyDeviceToHost,
                                                 session.stream()),
                      "copying");
        });
    });
    return copies * static_cast<double>(bytes) / seconds;
}

__global__ void emptyKernel() {}

double launchSeconds(const CudaSession& session, int launches)
{
    const double begin = steadySeconds();
    for (int i = 0; i < launches; ++i)
        emptyKernel<<<1, 1, 0, session.stream()>>>();
    session.synchronize("launching");
    return (steadySeconds() - begin) / launches;
}

void compare(GpuSession& abstract, const MeasureSettings& settings)
{
    CudaSession& session = currentSession(abstract);
    const double tera = 1e12;
    const double gigabyte = 1e9;
    std::printf(
        "| figure | this probe | other way | its figure | ratio | remark |\n|---|---|---|---|---|---|\n");
    constexpr LtFormat formats[] = {
        {TensorFormat::tf32, "tf32_tensor", CUDA_R_32F, CUDA_R_32F, CUBLAS_COMPUTE_32F_FAST_TF32, CUDA_R_32F},
        {TensorFormat::fp16, "fp16_tensor", CUDA_R_16F, CUDA_R_16F, CUBLAS_COMPUTE_32F, CUDA_R_32F},
        {TensorFormat::bf16, "bf16_tensor", CUDA_R_16BF, CUDA_R_16BF, CUBLAS_COMPUTE_32F, CUDA_R_32F},
        {TensorFormat::fp8, "fp8_tensor", CUDA_R_8F_E4M3, CUDA_R_16BF, CUBLAS_COMPUTE_32F, CUDA_R_32F},
        {TensorFormat::int8, "int8_tensor", CUDA_R_8I, CUDA_R_32I, CUBLAS_COMPUTE_32I, CUDA_R_32I},
    };
    for (const LtFormat& format : formats) {
        const double peer = cublasRate(session, format, 8192);
        row(format.name, measureTensor(session, settings, format.format, false), "cuBLASLt 8192³, best of 4",
            peer, tera, "TFLOPS");
    }
    row("memory.read", measureMemoryRead(session, settings), "plain grid-stride loop", plainReadRate(session),
        gigabyte, "GB/s");
    row("copy.h2d.pinned", measureCopy(session, settings, Direction::hostToDevice, HostBuffer::pinned),
        "16 × 512 MiB", pinnedRate(session, true), gigabyte, "GB/s");
    row("copy.d2h.pinned", measureCopy(session, settings, Direction::deviceToHost, HostBuffer::pinned),
        "16 × 512 MiB", pinnedRate(session, false), gigabyte, "GB/s");
    const double micro = 1e-6;
    (void)launchSeconds(session, 4000);
    const double plain = medianOf(9, [&] { return launchSeconds(session, 10'000); });
    row("launch.async", measureAsyncLaunch(session, settings), "plain loop of 10 000", plain, micro, "µs");
    const double trip = medianOf(2000, [&] { return launchSeconds(session, 1); });
    row("launch.sync", measureSyncLaunch(session, settings), "plain loop", trip, micro, "µs");
}

} // namespace

int main(int argc, char** argv)
{
    const MeasureSettings settings;
    const GpuSurvey survey = surveyGpus();
    if (survey.gpus.empty()) {
        std::fprintf(stderr, "peer_comparison: %s\n", survey.notice.c_str());
        return 1;
    }
    try {
        const std::unique_ptr<GpuSession> session = openGpu(argc > 1 ? std::atoi(argv[1]) : 0, settings);
        std::printf("%s, driver %s\n\n", session->record().name.c_str(),
                    session->record().driverVersion.c_str());
        compare(*session, settings);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "peer_comparison: %s\n", error.what());
        return 1;
    }
    return 0;
}
