// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"

#include <QString>

namespace gpuspeedup {

struct Outlook;

// What the answer panel says, from the outlook alone.

/// "The GPU wins: 12.5 s → 0.129 s".
[[nodiscard]] QString headlineOf(const Outlook& outlook, const Language& language);
/// The range that holds 90 % of the likely speedups, the probability that the GPU wins, and what is assumed.
/// By Monte Carlo once that is there, to first order until then.
[[nodiscard]] QString certaintyOf(const Outlook& outlook, const Language& language);
/// Which figures are assumed; empty where none is.
[[nodiscard]] QString assumptionsOf(const Outlook& outlook, const Language& language);
/// What the GPU time is spent on, and from which size of the task on the GPU is ahead.
[[nodiscard]] QString reasonOf(const Outlook& outlook, const Language& language);
/// The largest gain that is to be had, with what it takes.
[[nodiscard]] QString changeOf(const Outlook& outlook, const Language& language);

/// 1: the GPU is faster, −1: the CPU; 0 while they are about equal, or the range holds both.
[[nodiscard]] int winnerOf(const Outlook& outlook);

} // namespace gpuspeedup
