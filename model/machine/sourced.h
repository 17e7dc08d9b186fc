// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/source.h"

namespace gpuspeedup {

/// A value with its provenance.
template <typename T> struct Sourced
{
    T value{};
    Source source;
};

} // namespace gpuspeedup
