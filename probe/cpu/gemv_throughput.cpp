// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/error.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/open_blas.h"
#include "probe/cpu/team_vector.h"
#include "probe/cpu/throughput.h"
#include "probe/size_sweep.h"

#include <cmath>

namespace gpuspeedup {
namespace {

struct MatrixAndVector
{
    MatrixAndVector(std::size_t size, ThreadTeam& team)
        : n(size), a(teamVector<float>(team, n * n)), x(n), y(n)
    {
        fillHashed<float>(a, 0, team);
        fillHashed<float>(x, secondOperand, team);
    }

    /// Of the last row.
    void verify() const
    {
        constexpr double tolerance = 1e-5; // for each term, rounding in FP32
        double right = 0;
        for (std::size_t i = 0; i < n; ++i)
            right += static_cast<double>(a[(n - 1) * n + i]) * static_cast<double>(x[i]);
        if (std::abs(static_cast<double>(y[n - 1]) - right) > tolerance * static_cast<double>(n))
            throw Error("The product of matrix and vector is wrong: OpenBLAS, the processor or the memory of "
                        "this machine is faulty.");
    }

    std::size_t n;
    std::vector<float> a;
    std::vector<float> x;
    std::vector<float> y;
};

} // namespace

Figure measureGemvThroughput(CpuSession& session, const MeasureSettings& settings)
{
    const LibraryThreads all(session.topology().coresToLoad());
    const std::optional<OpenBlas<float>> library = OpenBlas<float>::find(session.team().size());
    if (!library)
        throw Unsupported("OpenBLAS was not found; such products are predicted from the memory's bandwidth.");
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "matrix dimension";
    sweep.method = "Square matrix by vector in FP32 by OpenBLAS " + threadsText(session) + ", 2n² FLOP";
    sweep.sizes = geometricSizes(16, 2, std::min(16384.0, std::sqrt(allowedBytes(session) / sizeof(float))));
    sweep.prepare = [&](double size) {
        const auto operands =
            std::make_shared<MatrixAndVector>(static_cast<std::size_t>(size), session.team());
        const auto once = [&library, operands] {
            MatrixAndVector& task = *operands;
            library->multiplyVector(task.n, task.n, task.a.data(), task.x.data(), task.y.data());
        };
        return PreparedTask{
            .work = 2 * size * size, .run = repeated(once), .verify = [operands] { operands->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace gpuspeedup
