// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/learning/observation.h"

#include <memory>
#include <span>
#include <string>

namespace gpuspeedup {

class LearnedSide;

/// Which observations belong together: those of one side, processor and software.
struct LearnedGroup
{
    ObservedSide side = ObservedSide::cpu;
    std::string device;
    std::string software; ///< as softwareOf()

    [[nodiscard]] bool holds(const ObservedPair& pair) const;
    bool operator==(const LearnedGroup&) const = default;
};

/// Remembers what LearnedSide::of() made of a list of observations, so that a plan is built without fitting
/// anew. A copy begins empty; all are equal. May be asked by several threads.
class LearningMemo
{
public:
    LearningMemo();
    ~LearningMemo();
    LearningMemo(const LearningMemo&);
    LearningMemo(LearningMemo&&) noexcept;
    LearningMemo& operator=(const LearningMemo&);
    LearningMemo& operator=(LearningMemo&&) noexcept;
    bool operator==(const LearningMemo&) const { return true; }

    [[nodiscard]] std::shared_ptr<const LearnedSide> of(std::span<const ObservedPair> observations,
                                                        const LearnedGroup& group) const;

private:
    struct Kept;
    std::unique_ptr<Kept> kept_; ///< null after a move: nothing is remembered
};

} // namespace gpuspeedup
