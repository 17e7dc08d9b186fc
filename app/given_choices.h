// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"

namespace gpuspeedup {

// What the options of one command line say: `given` is theirs alone, `all` with the scenario that they stand
// beside. What is wrong throws UsageError whose sentence begins with the option.

/// Options that contradict each other.
void checkContradictions(const Choices& given);
/// Options without what they belong to: what copies and launches cost are figures of a GPU, prices are
/// compared.
void checkCompany(const Choices& given, const Choices& all);
/// What is given and changes nothing is a misunderstanding. Throws Error, too.
void checkUse(const Choices& given, const Plan& plan);

/// `choices` of a scenario with what is given beside it, which goes before.
[[nodiscard]] Choices withGiven(Choices choices, const Choices& given);

} // namespace gpuspeedup
