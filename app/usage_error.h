// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"

namespace gpuspeedup {

/// The command line itself is wrong: exit status 2. The sentence names the option.
class UsageError : public Error
{
public:
    using Error::Error;
};

/// The command is done, but a thread of it hangs for ever: after the sentence the
/// process must end at once, without waiting for threads or taking anything down.
class ThreadLeftBehind : public Error
{
public:
    using Error::Error;
};

/// Standard output was closed by its reader, as `head` does: ends the program quietly.
class OutputClosed
{};

} // namespace gpuspeedup
