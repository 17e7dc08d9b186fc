// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace gpuspeedup {

// File names of each library that is found at run time, the preferred one first. What measures and what
// examines the machine look for the same.

inline constexpr const char* cudaDriverFiles[] = {"libcuda.so.1"};
inline constexpr const char* cudaRuntimeFiles[] = {"libcudart.so.13", "libcudart.so.12", "libcudart.so.11.0",
                                                   "/usr/local/cuda/lib64/libcudart.so"};
inline constexpr const char* cublasFiles[] = {"libcublas.so.13", "libcublas.so.12",
                                              "/usr/local/cuda/lib64/libcublas.so.13",
                                              "/usr/local/cuda/lib64/libcublas.so.12"};
inline constexpr const char* cufftFiles[] = {"libcufft.so.12", "libcufft.so.11",
                                             "/usr/local/cuda/lib64/libcufft.so.12",
                                             "/usr/local/cuda/lib64/libcufft.so.11"};
inline constexpr const char* cusparseFiles[] = {"libcusparse.so.12", "libcusparse.so.11",
                                                "/usr/local/cuda/lib64/libcusparse.so.12",
                                                "/usr/local/cuda/lib64/libcusparse.so.11"};
inline constexpr const char* cusolverFiles[] = {"libcusolver.so.12", "libcusolver.so.11",
                                                "/usr/local/cuda/lib64/libcusolver.so.12",
                                                "/usr/local/cuda/lib64/libcusolver.so.11"};
inline constexpr const char* cudnnFiles[] = {"libcudnn.so.9", "libcudnn.so.8",
                                             "/usr/local/cuda/lib64/libcudnn.so.9"};
inline constexpr const char* openBlasFiles[] = {"libopenblas.so.0", "libopenblas.so"};
inline constexpr const char* fftwFiles[] = {"libfftw3f.so.3"};
inline constexpr const char* fftwThreadsFiles[] = {"libfftw3f_threads.so.3"};

} // namespace gpuspeedup
