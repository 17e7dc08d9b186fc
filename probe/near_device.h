// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace gpuspeedup {

/// Those of `allowed`, ascending, that are next to a PCI device such as
/// "0000:3B:00.0"; all of them where sysfs below `root` does not say or names others.
[[nodiscard]] std::vector<int> processorsNear(const std::string& pciBusId, std::span<const int> allowed,
                                              const std::filesystem::path& root = "/");

/// At most `most` of `processors`, evenly apart, the first among them. Requires most > 0.
[[nodiscard]] std::vector<int> evenlyApart(std::span<const int> processors, std::size_t most);

/// Keeps the calling thread on the processors next to a PCI device while it lives.
class NodeAffinity
{
public:
    explicit NodeAffinity(const std::string& pciBusId);
    ~NodeAffinity();
    NodeAffinity(const NodeAffinity&) = delete;
    NodeAffinity& operator=(const NodeAffinity&) = delete;

protected:
    [[nodiscard]] const std::vector<int>& processors() const { return processors_; }

private:
    std::vector<int> before_;
    std::vector<int> processors_;
};

/// Keeps the calling thread on one processor next to a PCI device at a time. For times
/// of a few microseconds, which a migration would spoil, and which one processor alone
/// would falsify where it shares its core with a busy neighbour.
class ProcessorRotation : public NodeAffinity
{
public:
    static constexpr std::size_t mostProcessors = 4;

    explicit ProcessorRotation(const std::string& pciBusId);
    /// Moves on to the next one, after the last to the first again.
    void next();
    [[nodiscard]] std::size_t size() const { return stops_.size(); }

private:
    std::vector<int> stops_;
    std::size_t position_ = 0;
};

} // namespace gpuspeedup
