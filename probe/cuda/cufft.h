// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/cuda/throughput.h"
#include "probe/library_files.h"

#include <complex>
#include <memory>
#include <string>

namespace gpuspeedup {

/// cuFFT, found at run time and never linked. The prototypes and values are those of NVIDIA's cuFFT API
/// Reference.
class Cufft
{
public:
    /// Throws Unsupported where it is not installed.
    Cufft()
        : library_(SharedLibrary::require("cuFFT", cufftFiles)),
          plan_(library_.function<int (*)(int*, int, int, int)>("cufftPlan1d")),
          planRows_(library_.function<int (*)(int*, int, int, int)>("cufftPlan2d")),
          setStream_(library_.function<int (*)(int, cudaStream_t)>("cufftSetStream")),
          execute_(library_.function<int (*)(int, std::complex<float>*, std::complex<float>*, int)>(
              "cufftExecC2C")),
          destroy_(library_.function<int (*)(int)>("cufftDestroy"))
    {}

    [[nodiscard]] std::shared_ptr<const int> plan(std::size_t n, const CudaSession& session) const
    {
        int plan = 0;
        checkStatus(plan_(&plan, static_cast<int>(n), complexToComplex, 1), "planning a transform by cuFFT");
        return owned(plan, session);
    }

    /// The same of rows that stand one behind the other.
    [[nodiscard]] std::shared_ptr<const int> plan(std::size_t rows, std::size_t columns,
                                                  const CudaSession& session) const
    {
        int plan = 0;
        checkStatus(planRows_(&plan, static_cast<int>(rows), static_cast<int>(columns), complexToComplex),
                    "planning a transform by cuFFT");
        return owned(plan, session);
    }

    void enqueue(int plan, std::complex<float>* from, std::complex<float>* to) const
    {
        constexpr int forward = -1;
        checkStatus(execute_(plan, from, to, forward), "transforming by cuFFT");
    }

    [[nodiscard]] const std::string& fileName() const { return library_.fileName(); }

private:
    static constexpr int complexToComplex = 0x29;

    [[nodiscard]] std::shared_ptr<const int> owned(int plan, const CudaSession& session) const
    {
        std::shared_ptr<const int> owner(new int(plan), [destroy = destroy_](const int* made) {
            (void)destroy(*made);
            delete made;
        });
        checkStatus(setStream_(plan, session.stream()), "giving cuFFT its stream");
        return owner;
    }

    SharedLibrary library_;
    int (*plan_)(int*, int, int, int);
    int (*planRows_)(int*, int, int, int);
    int (*setStream_)(int, cudaStream_t);
    int (*execute_)(int, std::complex<float>*, std::complex<float>*, int);
    int (*destroy_)(int);
};

} // namespace gpuspeedup
