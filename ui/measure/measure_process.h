// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/measure_event.h"
#include "ui/measure/event_process.h"

namespace gpuspeedup {

/// A run of the program that measures.
class MeasureProcess : public EventProcess
{
    Q_OBJECT

public:
    using EventProcess::EventProcess;

signals:
    void eventRead(const gpuspeedup::MeasureEvent& event);

protected:
    Line read(std::string_view line) override;
};

} // namespace gpuspeedup
