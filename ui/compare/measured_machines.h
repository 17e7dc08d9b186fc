// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/choices/choices.h"

#include <memory>
#include <string>
#include <vector>

namespace gpuspeedup {

class ProfileStore;

/// A machine of a kept profile, with one kind of its GPUs.
struct MeasuredMachine
{
    std::string label; ///< tells it from the others
    std::shared_ptr<const MachineProfile> profile;
    std::size_t gpu = 0; ///< position in profile->gpus; of no meaning where it has none
};

/// The machines of all profiles that can be read, newest first; one with several kinds of GPU as often.
[[nodiscard]] std::vector<MeasuredMachine> measuredMachines(const ProfileStore& profiles);

/// Why the scenario cannot be on that machine, an English sentence: the machine has no GPU, and the
/// scenario's is of another measured machine. Empty where it can.
[[nodiscard]] std::string problemOf(const Choices& choices, const MeasuredMachine& machine);

/// The scenario on that machine. One without a GPU takes the CPU's place alone.
[[nodiscard]] Choices withMachine(Choices choices, const MeasuredMachine& machine);

} // namespace gpuspeedup
