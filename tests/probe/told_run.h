// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "probe/run.h"
#include "tests/probe/made_up_instruments.h"

#include <QStringList>

namespace gpuspeedup {

/// A run and all it told.
struct Told
{
    RunResult result;
    std::vector<MeasureEvent> events;

    [[nodiscard]] QStringList names(MeasureEvent::Kind kind) const
    {
        QStringList names;
        for (const MeasureEvent& event : events)
            if (event.kind == kind)
                names += QString::fromStdString(event.name);
        return names;
    }
    [[nodiscard]] const Figure& figure(const char* name) const
    {
        return result.profile.cpu.figures.find(std::string_view(name))->second;
    }
};

inline Told run(
    const Instruments& instruments, const RunRequest& request,
    const std::function<bool()>& cancelled = [] { return false; })
{
    Told told;
    told.result = measureMachine(instruments, request, cancelled,
                                 [&](const MeasureEvent& event) { told.events.push_back(event); });
    return told;
}

inline RunRequest only(std::vector<std::string> names)
{
    RunRequest request;
    request.only = std::move(names);
    request.patienceSeconds = 0.3;
    return request;
}

} // namespace gpuspeedup
