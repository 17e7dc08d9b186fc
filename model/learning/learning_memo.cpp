// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/learning_memo.h"

#include "model/learning/learned_side.h"

#include <algorithm>
#include <mutex>
#include <vector>

namespace gpuspeedup {

bool LearnedGroup::holds(const ObservedPair& pair) const
{
    return pair.side == side && pair.device == device && softwareOf(pair) == software;
}

/// Of the groups asked for, beside the pairs they were made from.
struct LearningMemo::Kept
{
    struct Entry
    {
        LearnedGroup group;
        std::vector<ObservedPair> pairs;
        std::shared_ptr<const LearnedSide> side;
    };
    std::mutex mutex;
    std::vector<Entry> entries;
};

LearningMemo::LearningMemo() : kept_(std::make_unique<Kept>()) {}
LearningMemo::~LearningMemo() = default;
LearningMemo::LearningMemo(const LearningMemo& /*other*/) : LearningMemo() {}
LearningMemo::LearningMemo(LearningMemo&&) noexcept = default;

/// What is remembered is compared with the pairs before it is used.
LearningMemo& LearningMemo::operator=(const LearningMemo& /*other*/)
{
    return *this;
}

LearningMemo& LearningMemo::operator=(LearningMemo&& other) noexcept
{
    if (!kept_)
        kept_ = std::move(other.kept_);
    return *this;
}

std::shared_ptr<const LearnedSide> LearningMemo::of(std::span<const ObservedPair> observations,
                                                    const LearnedGroup& group) const
{
    const std::vector<const ObservedPair*> pairs = fittedPairs(observations, group);
    if (pairs.empty() || !kept_)
        return LearnedSide::of(observations, group);
    const std::lock_guard lock(kept_->mutex);
    const auto isSame = [](const ObservedPair* a, const ObservedPair& b) { return *a == b; };
    std::erase_if(kept_->entries, [&](const Kept::Entry& entry) {
        return entry.group == group && !std::ranges::equal(pairs, entry.pairs, isSame);
    });
    for (const Kept::Entry& entry : kept_->entries)
        if (entry.group == group)
            return entry.side;
    Kept::Entry entry{.group = group, .pairs = {}, .side = LearnedSide::of(observations, group)};
    for (const ObservedPair* pair : pairs)
        entry.pairs.push_back(*pair);
    kept_->entries.push_back(std::move(entry));
    return kept_->entries.back().side;
}

} // namespace gpuspeedup
