// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// What a typed or shown value measures.
enum class Dimension : std::uint8_t
{
    operationRate, ///< operations per second, shown as FLOPS
    operations,    ///< operations, shown as op
    bandwidth,     ///< bytes per second
    dataSize,      ///< bytes
    duration,      ///< seconds
    count,         ///< a whole number, no unit
    callRate       ///< calls or elements per second, shown as op/s; not read
};

/// "data size", "rate of operations", …: for sentences.
[[nodiscard]] std::string_view dimensionName(Dimension dimension);
/// The symbol without prefix: "FLOPS", "op", "B/s", "B", "s", "".
[[nodiscard]] std::string_view baseSymbol(Dimension dimension);

/// A decimal (10^power10) or binary (2^power2) multiple. At most one power is not 0.
struct Prefix
{
    std::string_view symbol;
    std::int8_t power10 = 0;
    std::int8_t power2 = 0;

    bool operator==(const Prefix&) const = default;
};

inline constexpr Prefix noPrefix{"", 0, 0};
inline constexpr Prefix nano{"n", -9, 0};
inline constexpr Prefix micro{"µ", -6, 0};
inline constexpr Prefix milli{"m", -3, 0};
inline constexpr Prefix kilo{"k", 3, 0};
inline constexpr Prefix mega{"M", 6, 0};
inline constexpr Prefix giga{"G", 9, 0};
inline constexpr Prefix tera{"T", 12, 0};
inline constexpr Prefix peta{"P", 15, 0};

/// The decimal prefixes, smallest first, "no prefix" among them.
[[nodiscard]] std::span<const Prefix> decimalPrefixes();

/// A prefix and what it multiplies, such as giga and operationRate: "GFLOPS".
struct Unit
{
    Dimension dimension = Dimension::count;
    Prefix prefix = noPrefix;

    [[nodiscard]] std::string symbol() const;
    /// Value of one such unit in the coherent unit (FLOPS, op, B/s, B, s, 1).
    [[nodiscard]] double factor() const;

    bool operator==(const Unit&) const = default;
};

/// A spelling of a unit that the value parser reads, such as "FLOP/s" or "bytes".
struct UnitSpelling
{
    std::string_view text;
    Dimension dimension;
};

/// Every spelling; the first of a dimension is its symbol. Case counts.
[[nodiscard]] std::span<const UnitSpelling> unitSpellings();

} // namespace gpuspeedup
