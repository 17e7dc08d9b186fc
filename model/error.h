// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>

namespace gpuspeedup {

/// The outside world failed: a typed value, a file, a device. `what()` is one
/// clear sentence for the user that says what, where and what to do.
///
/// Caught in one place per program part: per command in the headless program,
/// per action in the window.
class Error : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

} // namespace gpuspeedup
