// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>

namespace gpuspeedup {

/// A number with a dimension, stored in seconds, bytes and operations.
///
/// Enter by multiplying with a unit, leave by dividing by one:
///
///     Bandwidth b = 3.35e12 * bytePerSecond;
///     double inGigabytes = b / gigabytePerSecond;
///
/// A product or quotient whose dimension cancels is a plain `double`.
/// The arithmetic is that of `double`; nothing is checked or rounded beyond it.
template <int SecondExponent, int ByteExponent, int OperationExponent> class Quantity
{
public:
    constexpr Quantity() = default;

    /// `value` in the coherent unit: seconds, bytes, operations and their products.
    [[nodiscard]] static constexpr Quantity fromSi(double value) { return Quantity(value); }
    [[nodiscard]] constexpr double si() const { return value_; }

    friend constexpr auto operator<=>(Quantity, Quantity) = default;
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return Quantity(a.value_ + b.value_); }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return Quantity(a.value_ - b.value_); }
    friend constexpr Quantity operator*(double factor, Quantity q) { return Quantity(factor * q.value_); }
    friend constexpr Quantity operator*(Quantity q, double factor) { return Quantity(q.value_ * factor); }
    friend constexpr Quantity operator/(Quantity q, double divisor) { return Quantity(q.value_ / divisor); }

private:
    explicit constexpr Quantity(double value) : value_(value) {}

    double value_ = 0.0;
};

template <int S1, int B1, int O1, int S2, int B2, int O2>
[[nodiscard]] constexpr auto operator*(Quantity<S1, B1, O1> a, Quantity<S2, B2, O2> b)
{
    if constexpr (S1 + S2 == 0 && B1 + B2 == 0 && O1 + O2 == 0)
        return a.si() * b.si();
    else
        return Quantity<S1 + S2, B1 + B2, O1 + O2>::fromSi(a.si() * b.si());
}

template <int S1, int B1, int O1, int S2, int B2, int O2>
[[nodiscard]] constexpr auto operator/(Quantity<S1, B1, O1> a, Quantity<S2, B2, O2> b)
{
    if constexpr (S1 == S2 && B1 == B2 && O1 == O2)
        return a.si() / b.si();
    else
        return Quantity<S1 - S2, B1 - B2, O1 - O2>::fromSi(a.si() / b.si());
}

using Duration = Quantity<1, 0, 0>;    ///< seconds
using DataSize = Quantity<0, 1, 0>;    ///< bytes
using Work = Quantity<0, 0, 1>;        ///< operations (FLOP where the task is arithmetic)
using Throughput = Quantity<-1, 0, 1>; ///< operations per second
using Bandwidth = Quantity<-1, 1, 0>;  ///< bytes per second

inline constexpr Duration second = Duration::fromSi(1.0);
inline constexpr Duration millisecond = Duration::fromSi(1e-3);
inline constexpr Duration microsecond = Duration::fromSi(1e-6);
inline constexpr Duration nanosecond = Duration::fromSi(1e-9);

inline constexpr DataSize byte = DataSize::fromSi(1.0);
inline constexpr DataSize kilobyte = DataSize::fromSi(1e3);
inline constexpr DataSize megabyte = DataSize::fromSi(1e6);
inline constexpr DataSize gigabyte = DataSize::fromSi(1e9);
inline constexpr DataSize gibibyte = DataSize::fromSi(1073741824.0);

inline constexpr Work operation = Work::fromSi(1.0);
inline constexpr Work gigaOperation = Work::fromSi(1e9);

inline constexpr Throughput operationPerSecond = Throughput::fromSi(1.0);
inline constexpr Throughput gigaflops = Throughput::fromSi(1e9);
inline constexpr Throughput teraflops = Throughput::fromSi(1e12);

inline constexpr Bandwidth bytePerSecond = Bandwidth::fromSi(1.0);
inline constexpr Bandwidth gigabytePerSecond = Bandwidth::fromSi(1e9);

} // namespace gpuspeedup
