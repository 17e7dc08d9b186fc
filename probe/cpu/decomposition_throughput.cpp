// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/decompositions.h"
#include "probe/cpu/lapack.h"
#include "probe/cpu/library_threads.h"
#include "probe/cpu/team_vector.h"
#include "probe/cpu/throughput.h"
#include "probe/decomposition_check.h"
#include "probe/size_sweep.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>

namespace gpuspeedup {
namespace {

/// A matrix and its factors, again for each time.
class Decomposition
{
public:
    /// By loops of this program without `lapack`.
    Decomposition(std::size_t size, bool isLu, const std::optional<Lapack>& lapack, ThreadTeam& team)
        : n_(size),
          isLu_(isLu),
          lapack_(lapack),
          team_(team),
          matrix_(teamVector<float>(team, n_ * n_)),
          factors_(teamVector<float>(team, n_ * n_)),
          pivots_(n_)
    {
        fillHashed<float>(matrix_, 0, team);
        for (std::size_t i = 0; !isLu && i < n_; ++i)
            matrix_[i * (n_ + 1)] = static_cast<float>(n_);
    }

    [[nodiscard]] double run(int times)
    {
        double seconds = 0;
        for (int time = 0; time < times; ++time) {
            const double begin = steadySeconds();
            // By this thread alone: the library's threads stay awake for some time after a call and give no
            // processor away until the scheduler's next tick, which those of the team would wait for.
            std::ranges::copy(matrix_, factors_.begin());
            decompose();
            seconds += steadySeconds() - begin;
        }
        return seconds;
    }

    void verify() const
    {
        if (isLu_)
            checkLu(n_, factors_.data(), pivots_.data());
        else
            checkCholesky(n_, factors_.data());
    }

private:
    void decompose()
    {
        float* const matrix = factors_.data();
        if (lapack_)
            isLu_ ? lapack_->decomposeLu(n_, matrix, pivots_.data()) : lapack_->decomposeCholesky(n_, matrix);
        else
            isLu_ ? decomposeLu(n_, matrix, pivots_.data(), team_) : decomposeCholesky(n_, matrix, team_);
    }

    std::size_t n_;
    bool isLu_;
    std::optional<Lapack> lapack_;
    ThreadTeam& team_;
    std::vector<float> matrix_;
    std::vector<float> factors_;
    std::vector<std::int32_t> pivots_;
};

Figure measure(CpuSession& session, const MeasureSettings& settings, bool isLu)
{
    const LibraryThreads all(session.topology().coresToLoad());
    const std::optional<Lapack> library = Lapack::find(session.team().size());
    SizeSweep sweep;
    sweep.unit = "FLOP/s";
    sweep.sizeMeaning = "matrix dimension";
    sweep.method = isLu ? "LU decomposition" : "Cholesky decomposition";
    sweep.method += std::string(" in FP32 by ") +
                    (library ? "OpenBLAS" : "loops of this program, no OpenBLAS found,") + " " +
                    threadsText(session) + ", the matrix copied beside itself each time" +
                    (isLu ? ", 2n³/3 FLOP" : ", n³/3 FLOP");
    constexpr double matrices = 2;
    const double most = std::sqrt(allowedBytes(session) / matrices / sizeof(float));
    sweep.sizes = geometricSizes(16, 2, std::min(8192.0, most));
    sweep.prepare = [&](double size) {
        const auto task =
            std::make_shared<Decomposition>(static_cast<std::size_t>(size), isLu, library, session.team());
        return PreparedTask{.work = (isLu ? 2 : 1) * size * size * size / 3,
                            .run = [task](int times) { return task->run(times); },
                            .verify = [task] { task->verify(); }};
    };
    return measureBySize(sweep, settings);
}

} // namespace

Figure measureLuThroughput(CpuSession& session, const MeasureSettings& settings)
{
    return measure(session, settings, true);
}

Figure measureCholeskyThroughput(CpuSession& session, const MeasureSettings& settings)
{
    return measure(session, settings, false);
}

} // namespace gpuspeedup
