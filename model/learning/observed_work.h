// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/plan/kernel_class.h"

#include <string>
#include <string_view>

namespace gpuspeedup {

/// What observations of a kind of work are kept and found under.
struct ObservedWork
{
    std::string name;
    KernelClass kernelClass = KernelClass::other;
};

/// The template of that name with its class, whatever the software makes of its kernels: of one task all
/// observations have the same class. Where there is no such template the name and the class of one's own
/// task.
[[nodiscard]] ObservedWork observedWork(std::string_view workload, std::string_view ownName = {},
                                        KernelClass ownClass = KernelClass::other);

} // namespace gpuspeedup
