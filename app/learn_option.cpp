// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/learn_option.h"

#include "app/machine_file.h"
#include "app/usage_error.h"
#include "model/learning/verified_observations.h"
#include "model/report/observation_document.h"
#include "model/text_file.h"

#include <cstdio>

namespace gpuspeedup {

LearnOption::LearnOption(CLI::App& app)
{
    app.add_flag("--learn", isGiven_,
                 "Keep the rows with the profile of --machine: some of them correct later estimates "
                 "(--refine auto,learned), the others judge the correction");
}

void LearnOption::check(const std::optional<std::string>& machineFile) const
{
    if (!isGiven_)
        return;
    if (!machineFile)
        throw UsageError("--learn: What is learned is kept with the profile of this machine; write one with "
                         "gpu-speedup-cli measure -o FILE, and give it with --machine.");
    checkWritable(*machineFile);
}

void LearnOption::keep(const Verification& verification, const std::optional<std::string>& machineFile) const
{
    if (!isGiven_ || !machineFile)
        return;
    if (verification.gpuWasBusy)
        std::fputs("Nothing was learned: other programs used the GPU; verify again when it is free.\n",
                   stderr);
    else if (verification.isOfAnotherMachine)
        std::fputs("Nothing was learned: the profile is of another machine.\n", stderr);
    else if (verification.cpuWasBusy)
        std::fputs(
            "No CPU times were learned: other programs kept the processors busy; verify again when they "
            "are idle.\n",
            stderr);
    std::vector<ObservedPair> pairs = observationsOf(verification);
    if (pairs.empty())
        return;
    MachineProfile profile = readMachineFile(*machineFile);
    const std::size_t kept = pairs.size();
    addObservations(profile, std::move(pairs));
    writeTextFile(*machineFile, profileToJson(profile));
    std::fprintf(stderr, "%zu times were kept in %s.\n", kept, machineFile->c_str());
    for (const std::string& sentence : observationDocument(profile).sentences)
        std::fprintf(stderr, "%s\n", sentence.c_str());
}

} // namespace gpuspeedup
