// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/reference/list.h"

#include "model/error.h"

#include <algorithm>
#include <array>
#include <new>

namespace gpuspeedup {

std::span<const ReferenceWorkload> referenceWorkloads()
{
    static const std::array list = {gemmReference,         batchedGemmReference, gemvReference,
                                    elementwiseReference,  reductionReference,   fftReference,
                                    conv2dReference,       stencilReference,     nbodyReference,
                                    blackScholesReference, monteCarloReference,  sortReference,
                                    spmvReference,         histogramReference};
    return list;
}

std::span<const ReferenceWorkload> furtherWorkloads()
{
    static const std::array list = {scanReference,     fft2dReference,  luReference,
                                    choleskyReference, kmeansReference, imageFilterReference};
    return list;
}

std::span<const ReferenceWorkload> heldOutWorkloads()
{
    static const std::array list = {softmaxReference, distancesReference, conjugateGradientReference};
    return list;
}

const ReferenceWorkload* findReferenceWorkload(std::string_view name)
{
    for (const auto list : {referenceWorkloads(), furtherWorkloads(), heldOutWorkloads()}) {
        const auto found = std::ranges::find(list, name, &ReferenceWorkload::name);
        if (found != list.end())
            return &*found;
    }
    return nullptr;
}

ReferenceTask makeTask(const ReferenceWorkload& workload, double elements, CpuSession& session)
{
    ReferenceTask task;
    task.values = workload.values(elements);
    try {
        workload.fill(task, session);
    } catch (const std::bad_alloc&) {
        throw Error(memorySentence(workload));
    }
    return task;
}

std::string memorySentence(const ReferenceWorkload& workload)
{
    return "There is not enough memory for " + std::string(workload.label) + " of this size.";
}

} // namespace gpuspeedup
