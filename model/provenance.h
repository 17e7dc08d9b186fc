// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/machine_profile.h"
#include "model/scenario.h"
#include "model/source.h"

#include <map>
#include <string>
#include <string_view>

namespace gpuspeedup {

/// A scenario whose every input knows its source.
struct SourcedScenario
{
    Scenario scenario;
    std::map<std::string, Source, std::less<>> sources; ///< by key of model/input.h; absent means typed

    [[nodiscard]] Source sourceOf(std::string_view key) const;
    bool operator==(const SourcedScenario&) const = default;
};

/// Figure by key of the input it is to fill.
using FigureSelection = std::map<std::string, std::string, std::less<>>;

/// Every input from the example, which is named by its scenario's name.
[[nodiscard]] SourcedScenario fromExample(const Scenario& example);

/// `before` with the inputs of `after`; those that differ become typed.
[[nodiscard]] SourcedScenario edited(const SourcedScenario& before, const Scenario& after);

/// The figures a profile fills the inputs with unless others are chosen.
[[nodiscard]] FigureSelection defaultFigures(const MachineProfile& profile, std::size_t gpu);

/// `before` with the chosen figures of a profile, rounded to four digits: more than a
/// measurement supports. What is not usable is passed over. A named scenario loses
/// its name and note where an input changes.
[[nodiscard]] SourcedScenario withFigures(const SourcedScenario& before, const MachineProfile& profile,
                                          std::size_t gpu, const FigureSelection& selection);

/// `fields` with what differs between `before` and `after`, value or source, as `after` has it. The name
/// stays.
[[nodiscard]] SourcedScenario withChanges(SourcedScenario fields, const SourcedScenario& before,
                                          const SourcedScenario& after);

/// As JSON, for the settings; reads back as the same.
[[nodiscard]] std::string sourcesToJson(const SourcedScenario& scenario);
/// Sets the sources. What cannot be read stays typed; never throws.
void readSources(std::string_view text, SourcedScenario& scenario);

} // namespace gpuspeedup
