// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/language.h"
#include "model/report/document.h"

#include <string>
#include <vector>

namespace gpuspeedup {

/// How a part of the machine's software is.
enum class Health
{
    good,
    doubtful, ///< it works, with a reservation
    absent,   ///< it is not there, and nothing needs it
    broken    ///< it does not work, or what is there does not fit together
};

/// One part that the doctor looked at: the driver, a library, a package.
struct DoctorFinding
{
    std::string key;  ///< for programs: "cupy"
    std::string part; ///< for people: "CuPy"
    Health health = Health::good;
    std::string found;  ///< version, place, what it sees; may be empty
    std::string remedy; ///< what is the matter and what to do, in sentences; empty where nothing is
};

/// "ok", "doubtful", "not there" or "broken".
[[nodiscard]] std::string_view healthName(Health health);

/// What is the matter in a sentence, then a row for each finding.
[[nodiscard]] Document doctorDocument(std::vector<DoctorFinding> findings, const Language& language = {});

} // namespace gpuspeedup
