// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cuda/cusparse.h"
#include "probe/library_files.h"

namespace gpuspeedup {
namespace {

constexpr int singlePrecision = 0;
constexpr int index32 = 2;
constexpr int fromZero = 0;
constexpr int notTransposed = 0;
constexpr int usualAlgorithm = 0;
constexpr float one = 1;
constexpr float zero = 0;

SharedLibrary cusparse()
{
    return SharedLibrary::require("cuSPARSE", cusparseFiles);
}

} // namespace

CusparseProduct::CusparseProduct(const CompressedRows& matrix, float* x, float* y, const CudaSession& session)
    : library_(cusparse()), multiply_(library_.function<Multiply>("cusparseSpMV"))
{
    const auto destroyBy = [this](const char* name) { return library_.function<int (*)(void*)>(name); };
    void* made = nullptr;
    checkStatus(library_.function<int (*)(void**)>("cusparseCreate")(&made), "starting cuSPARSE");
    handle_ = {made, destroyBy("cusparseDestroy")};
    checkStatus(library_.function<int (*)(void*, cudaStream_t)>("cusparseSetStream")(made, session.stream()),
                "giving cuSPARSE its stream");
    const auto rows = static_cast<std::int64_t>(matrix.rows);
    checkStatus(library_.function<int (*)(void**, std::int64_t, std::int64_t, std::int64_t, void*, void*,
                                          void*, int, int, int, int)>("cusparseCreateCsr")(
                    &made, rows, rows, static_cast<std::int64_t>(matrix.elements), matrix.begins,
                    matrix.columns, matrix.values, index32, index32, fromZero, singlePrecision),
                "describing a matrix to cuSPARSE");
    matrix_ = {made, destroyBy("cusparseDestroySpMat")};
    const auto vector = [&](float* numbers) {
        checkStatus(library_.function<int (*)(void**, std::int64_t, void*, int)>("cusparseCreateDnVec")(
                        &made, rows, numbers, singlePrecision),
                    "describing a vector to cuSPARSE");
        return Made(made, destroyBy("cusparseDestroyDnVec"));
    };
    x_ = vector(x);
    y_ = vector(y);
    using SpaceOf =
        int (*)(void*, int, const void*, void*, void*, const void*, void*, int, int, std::size_t*);
    std::size_t bytes = 0;
    checkStatus(library_.function<SpaceOf>("cusparseSpMV_bufferSize")(
                    handle_.get(), notTransposed, &one, matrix_.get(), x_.get(), &zero, y_.get(),
                    singlePrecision, usualAlgorithm, &bytes),
                "asking cuSPARSE for its space");
    space_ = DeviceArray<unsigned char>(bytes + 1); // none may be none at all
}

void CusparseProduct::enqueue() const
{
    checkStatus(multiply_(handle_.get(), notTransposed, &one, matrix_.get(), x_.get(), &zero, y_.get(),
                          singlePrecision, usualAlgorithm, space_.get()),
                "multiplying by cuSPARSE");
}

} // namespace gpuspeedup
