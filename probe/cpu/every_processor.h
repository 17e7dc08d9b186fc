// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Before a function: compiled for each level of x86-64, and called as the processor allows, as by a
/// programmer who compiles for the machine at hand. Not under the sanitizers, which are not ready when the
/// choice is made.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__)
#define GPUSPEEDUP_FOR_EVERY_PROCESSOR                                                                       \
    __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define GPUSPEEDUP_FOR_EVERY_PROCESSOR
#endif
