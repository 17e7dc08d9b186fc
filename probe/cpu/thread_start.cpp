// SPDX-License-Identifier: GPL-3.0-or-later
#include "probe/cpu/cached_arrays.h"
#include "probe/cpu/compiled_loops.h"
#include "probe/cpu/throughput.h"

namespace gpuspeedup {

Figure measureThreadStart(CpuSession& session, const MeasureSettings& settings)
{
    ThreadTeam& team = session.team();
    if (team.size() == 1)
        throw Unsupported("One core has no further threads to start.");
    const std::function<void(std::size_t)> nothing = [](std::size_t) {};
    const auto once = [&] {
        const double begin = steadySeconds();
        team.run(team.size(), nothing);
        return steadySeconds() - begin;
    };
    for (int i = 0; i < 10; ++i)
        (void)once();
    return figureFrom(sample(looseLimits(settings, 0.01), settings, once), "s",
                      "An empty job " + threadsText(session) +
                          " awake since the job before, from the call until the last one is done");
}

} // namespace gpuspeedup
