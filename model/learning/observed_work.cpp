// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/learning/observed_work.h"

#include "model/workloads/workload.h"

namespace gpuspeedup {

ObservedWork observedWork(std::string_view workload, std::string_view ownName, KernelClass ownClass)
{
    const std::string_view name = workload.empty() ? ownName : workload;
    const Workload* const found = workload.empty() ? nullptr : findWorkload(workload);
    return {std::string(name), found != nullptr ? found->kernelClass : ownClass};
}

} // namespace gpuspeedup
