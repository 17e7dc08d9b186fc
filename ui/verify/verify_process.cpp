// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/verify/verify_process.h"

namespace gpuspeedup {

EventProcess::Line VerifyProcess::read(std::string_view line)
{
    const VerificationEvent event = verificationEventFromJson(line);
    emit eventRead(event);
    return event.kind == VerificationEvent::Kind::finished ? Line::lastEvent : Line::event;
}

} // namespace gpuspeedup
