// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measure_process.h"

namespace gpuspeedup {

EventProcess::Line MeasureProcess::read(std::string_view line)
{
    const MeasureEvent event = eventFromJson(line);
    emit eventRead(event);
    return event.kind == MeasureEvent::Kind::finished ? Line::lastEvent : Line::event;
}

} // namespace gpuspeedup
