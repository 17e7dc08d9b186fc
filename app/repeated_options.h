// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace gpuspeedup {

/// An option as it was given.
struct GivenOption
{
    std::string name;                ///< "--gpu"
    std::vector<std::string> values; ///< none of a flag
    bool oneAtATime = true;          ///< several values are alternatives; else they belong together
};

/// A choice of one value for each option that was given several times.
struct Combination
{
    std::vector<std::string> values; ///< of those options, in the order of variedNames()
    /// A command line that says the same: "--gpu=H200". An option whose value is empty is left out.
    std::vector<std::string> arguments;
};

/// Lets options of one value be given several times, for a command that looks at every combination.
class RepeatedOptions
{
public:
    /// All options declared on `app` so far but `once`. `app` must outlive it.
    RepeatedOptions(CLI::App& app, const std::string& once);

    /// What was given, once `app` has parsed its command line.
    [[nodiscard]] std::vector<GivenOption> given() const;

private:
    std::vector<const CLI::Option*> options_;
};

inline constexpr std::size_t mostCombinations = 1000;

/// Names without dashes of the options with several alternatives: "gpu".
[[nodiscard]] std::vector<std::string> variedNames(const std::vector<GivenOption>& options);
/// The last option's alternatives change fastest. Throws UsageError for more than mostCombinations.
[[nodiscard]] std::vector<Combination> combinationsOf(const std::vector<GivenOption>& options);

} // namespace gpuspeedup
