// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification_event.h"
#include "ui/measure/event_process.h"

namespace gpuspeedup {

/// A run of the program that holds predictions against real work.
class VerifyProcess : public EventProcess
{
    Q_OBJECT

public:
    using EventProcess::EventProcess;

signals:
    void eventRead(const gpuspeedup::VerificationEvent& event);

protected:
    Line read(std::string_view line) override;
};

} // namespace gpuspeedup
