// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

#include <QByteArray>
#include <QDebug>

#include <cmath>
#include <string_view>

namespace gpuspeedup {

/// For QCOMPARE, whose own comparison of doubles is fuzzy: 17 digits tell any two apart.
inline QByteArray exactly(double value)
{
    return QByteArray::number(value, 'g', 17);
}

inline QByteArray exactly(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// |actual − expected| <= tolerance·|expected|; says both where not.
inline bool within(double tolerance, double actual, double expected)
{
    const bool holds = std::abs(actual - expected) <= tolerance * std::abs(expected);
    if (!holds)
        qWarning().noquote() << "got" << exactly(actual) << "expected" << exactly(expected) << "within"
                             << tolerance;
    return holds;
}

/// The sentence of the Error that `action` throws, empty where it throws none.
template <typename Action> QByteArray sentenceOf(Action action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace gpuspeedup
