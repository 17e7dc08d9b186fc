// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/software/software_figures.h"

#include <algorithm>
#include <iterator>

namespace gpuspeedup {
namespace {

constexpr SoftwarePackage packages[] = {
    {"python", "Python", "", "", false},
    {"numpy", "NumPy", "numpy", "pip install numpy", false},
    {"cupy", "CuPy", "cupy", "pip install cupy-cuda13x", true},
    {"pytorch", "PyTorch", "torch", "pip install torch", true},
    {"numba", "Numba", "numba", "pip install numba-cuda[cu13]", true},
};

constexpr SoftwareFigure figures[] = {
    {"python", "loop", "Python loop", "FLOP/s", 0.1, 0.5},
    {"numpy", "call", "NumPy: call on a few elements", "s", 0.2, 0.5},
    {"numpy", "slice", "NumPy: part of an array", "s", 0.1, 0.5},
    {"numpy", "elementwise.reused", "NumPy: element-wise, result reused", "B/s", 0.4, 4},
    {"numpy", "elementwise.fresh", "NumPy: element-wise, new result", "B/s", 0.4, 4},
    {"numpy", "elementwise.chain", "NumPy: element-wise, in an expression", "B/s", 0.5, 5},
    {"numpy", "reduction", "NumPy: reduction", "B/s", 0.3, 3},
    {"numpy", "function", "NumPy: exponential, FP32", "op/s", 0.2, 1.5},
    {"numpy", "function_fp64", "NumPy: exponential, FP64", "op/s", 0.2, 1.5},
    {"numpy", "gemm_fp32", "NumPy: matrix product, FP32", "FLOP/s", 0.5, 8},
    {"numpy", "gemm_fp64", "NumPy: matrix product, FP64", "FLOP/s", 0.5, 8},
    {"numpy", "gemm_batched", "NumPy: matrix products, many in a call", "FLOP/s", 0.2, 1},
    {"numpy", "gemv", "NumPy: matrix by vector", "FLOP/s", 0.3, 2},
    {"numpy", "fft", "NumPy: Fourier transform", "FLOP/s", 0.5, 8},
    {"numpy", "sort", "NumPy: sort", "op/s", 0.3, 5},
    {"numpy", "histogram", "NumPy: histogram", "op/s", 0.3, 1.5},
    {"cupy", "start.import", "CuPy: import", "s", 0.8, 0.8},
    {"cupy", "start.context", "CuPy: first use of the GPU", "s", 0.4, 0.4},
    {"cupy", "start.first_call", "CuPy: first call", "s", 0.3, 0.3},
    {"cupy", "launch", "CuPy: launch", "s", 0.1, 0.5},
    {"cupy", "launch_allocating", "CuPy: launch, new result", "s", 0.1, 0.5},
    {"cupy", "operation", "CuPy: operation of an expression", "s", 0.1, 0.8},
    {"cupy", "slice", "CuPy: part of an array", "s", 0.1, 0.4},
    {"cupy", "matrix_product", "CuPy: matrix product, small", "s", 0.2, 0.6},
    {"cupy", "small_copy.h2d", "CuPy: small copy to the GPU", "s", 0.1, 0.3},
    {"cupy", "small_copy.d2h", "CuPy: small copy from the GPU", "s", 0.1, 0.3},
    {"cupy", "small_copy.h2d_further", "CuPy: further small copy to the GPU", "s", 0.1, 0.4},
    {"cupy", "launch_waited", "CuPy: launch, waited for", "s", 0.1, 0.4},
    {"cupy", "round_trip", "CuPy: smallest task", "s", 0.1, 0.4},
    {"cupy", "call.sum", "CuPy: sum, waited for", "op/s", 0.2, 1.5},
    {"cupy", "call.gemm", "CuPy: matrix product, waited for", "op/s", 0.2, 1.5},
    {"cupy", "call.gemv", "CuPy: matrix by vector, waited for", "op/s", 0.2, 1.5},
    {"cupy", "call.fft", "CuPy: Fourier transform, waited for", "op/s", 0.2, 1.5},
    {"cupy", "call.sort", "CuPy: sort, waited for", "op/s", 0.2, 1.5},
    {"cupy", "call.histogram", "CuPy: histogram, waited for", "op/s", 0.2, 1.5},
    {"cupy", "copy.h2d", "CuPy: copies to the GPU", "B/s", 0.4, 2},
    {"cupy", "copy.d2h", "CuPy: copies from the GPU", "B/s", 0.4, 2},
    {"cupy", "elementwise", "CuPy: element-wise, GPU memory", "B/s", 0.2, 0.6},
    {"pytorch", "start.import", "PyTorch: import", "s", 2.5, 2.5},
    {"pytorch", "start.context", "PyTorch: first use of the GPU", "s", 0.4, 0.4},
    {"pytorch", "start.first_call", "PyTorch: first call", "s", 0.1, 0.1},
    {"pytorch", "launch", "PyTorch: launch", "s", 0.1, 0.5},
    {"pytorch", "launch_allocating", "PyTorch: launch, new result", "s", 0.1, 0.5},
    {"pytorch", "operation", "PyTorch: operation of an expression", "s", 0.1, 0.8},
    {"pytorch", "slice", "PyTorch: part of an array", "s", 0.1, 0.4},
    {"pytorch", "matrix_product", "PyTorch: matrix product, small", "s", 0.2, 0.6},
    {"pytorch", "autograd", "PyTorch: launch with autograd", "s", 0.2, 0.6},
    {"pytorch", "small_copy.h2d", "PyTorch: small copy to the GPU", "s", 0.1, 0.3},
    {"pytorch", "small_copy.d2h", "PyTorch: small copy from the GPU", "s", 0.1, 0.3},
    {"pytorch", "small_copy.h2d_further", "PyTorch: further small copy to the GPU", "s", 0.1, 0.4},
    {"pytorch", "launch_waited", "PyTorch: launch, waited for", "s", 0.1, 0.4},
    {"pytorch", "round_trip", "PyTorch: smallest task", "s", 0.1, 0.4},
    {"pytorch", "call.sum", "PyTorch: sum, waited for", "op/s", 0.2, 1.5},
    {"pytorch", "call.gemm", "PyTorch: matrix product, waited for", "op/s", 0.2, 1.5},
    {"pytorch", "call.gemv", "PyTorch: matrix by vector, waited for", "op/s", 0.2, 1.5},
    {"pytorch", "call.fft", "PyTorch: Fourier transform, waited for", "op/s", 0.2, 1.5},
    {"pytorch", "call.sort", "PyTorch: sort, waited for", "op/s", 0.2, 1.5},
    {"pytorch", "call.histogram", "PyTorch: histogram, waited for", "op/s", 0.2, 1.5},
    {"pytorch", "copy.h2d", "PyTorch: copies to the GPU", "B/s", 0.4, 2},
    {"pytorch", "copy.d2h", "PyTorch: copies from the GPU", "B/s", 0.4, 2},
    {"pytorch", "elementwise", "PyTorch: element-wise, GPU memory", "B/s", 0.2, 0.6},
    {"numba", "start.import", "Numba: import", "s", 0.6, 0.6},
    {"numba", "start.context", "Numba: first use of the GPU", "s", 0.4, 0.4},
    {"numba", "start.first_call", "Numba: first call", "s", 0.7, 0.7},
    {"numba", "launch", "Numba: launch", "s", 0.1, 0.5},
    {"numba", "launch_allocating", "Numba: launch, new result", "s", 0.2, 0.6},
    {"numba", "small_copy.h2d", "Numba: small copy to the GPU", "s", 0.1, 0.3},
    {"numba", "small_copy.d2h", "Numba: small copy from the GPU", "s", 0.1, 0.3},
    {"numba", "small_copy.h2d_further", "Numba: further small copy to the GPU", "s", 0.1, 0.4},
    {"numba", "launch_waited", "Numba: launch, waited for", "s", 0.1, 0.4},
    {"numba", "round_trip", "Numba: smallest task", "s", 0.1, 0.4},
    {"numba", "copy.h2d", "Numba: copies to the GPU", "B/s", 0.4, 2},
    {"numba", "copy.d2h", "Numba: copies from the GPU", "B/s", 0.4, 2},
    {"numba", "elementwise", "Numba: element-wise, GPU memory", "B/s", 0.2, 0.6},
};

} // namespace

std::span<const SoftwarePackage> softwarePackages()
{
    return packages;
}

const SoftwarePackage* findSoftwarePackage(std::string_view name)
{
    const auto* const found = std::ranges::find(packages, name, &SoftwarePackage::name);
    return found == std::end(packages) ? nullptr : found;
}

std::span<const SoftwareFigure> softwareFigures()
{
    return figures;
}

} // namespace gpuspeedup
