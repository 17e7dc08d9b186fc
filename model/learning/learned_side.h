// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/learning/learning_memo.h"
#include "model/learning/observation.h"
#include "model/learning/residual_fit.h"
#include "model/plan/learned_curve.h"

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gpuspeedup {

/// The pairs of `group` that a correction is made from: those to be fitted, whose prediction is this model
/// version's.
[[nodiscard]] std::vector<const ObservedPair*> fittedPairs(std::span<const ObservedPair> observations,
                                                           const LearnedGroup& group);

/// What the observations of one group say about predictions of that side.
class LearnedSide
{
public:
    /// Null where no pair of the group is to be fitted. A task observed several times counts once, with
    /// the median of its residuals; of more than ResidualFit::mostRows tasks those seen last count. The order
    /// of the pairs does not matter, but for which of them are the last.
    [[nodiscard]] static std::shared_ptr<const LearnedSide> of(std::span<const ObservedPair> observations,
                                                               const LearnedGroup& group);

    /// Tasks it was learned from, at least 1.
    [[nodiscard]] std::size_t tasks() const { return fit_.rows(); }
    /// The correction of work of that name (a template or one's own) and kernel class.
    [[nodiscard]] LearnedCurve curve(std::string_view workload, KernelClass kernelClass) const;
    /// 90 % of such tasks take a time within this factor of the corrected prediction, >= 1.
    [[nodiscard]] double rangeFactor(std::string_view workload, KernelClass kernelClass,
                                     Duration predicted) const;

private:
    LearnedSide(ResidualFit fit, std::map<std::string, std::size_t, std::less<>> workloads);
    [[nodiscard]] ResidualPlace place(std::string_view workload, KernelClass kernelClass,
                                      double logPredicted) const;

    ResidualFit fit_;
    std::map<std::string, std::size_t, std::less<>> workloads_;
};

} // namespace gpuspeedup
