// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/machine_file.h"
#include "app/option_value.h"
#include "app/plan_options.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "model/learning/typed_observation.h"
#include "model/learning/verified_observations.h"
#include "model/quote_text.h"
#include "model/report/observation_document.h"
#include "model/text_file.h"
#include "probe/host.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr Unit milliseconds{Dimension::duration, milli};

struct ObserveOptions
{
    explicit ObserveOptions(CLI::App& app) : plan(app)
    {
        constexpr const char* group = "Observations";
        app.add_option("--cpu-took", cpuTook, "What today's code really took; a bare number is in ms")
            ->type_name("TIME")
            ->group(group);
        app.add_option("--gpu-took", gpuTook,
                       "What the GPU really took, from the first copy to the last; a bare number is in ms")
            ->type_name("TIME")
            ->group(group);
        app.add_option("--forget", forget, "Take away row NUMBER of the list, those of verify, user, or all")
            ->type_name("WHICH")
            ->group(group);
    }

    PlanOptions plan;
    std::optional<std::string> cpuTook;
    std::optional<std::string> gpuTook;
    std::optional<std::string> forget;
};

ObservedPair typedPair(const PlanOptions::Asked& asked, const std::string& option, ObservedSide side,
                       const std::string& text)
{
    const Duration measured = parsePositive(option, text, milliseconds, "120 ms") * second;
    try {
        return typedObservation(asked.request, asked.choices, side, measured, utcNow());
    } catch (const Error& error) {
        throw UsageError(option + ": " + error.what());
    }
}

std::vector<ObservedPair> typedPairs(const ObserveOptions& options)
{
    const PlanOptions::Asked asked =
        options.plan.asked(options.gpuTook ? GpuOfProfile::needed : GpuOfProfile::mayBeMissing);
    if (!asked.saysTask)
        throw UsageError("--workload: Say what took that long: a template with its sizes, or a task file.");
    if (options.cpuTook && std::holds_alternative<std::monostate>(asked.choices.cpuBaseline))
        throw UsageError("--cpu-took: Say by which kind of code, such as with --cpu-baseline all-cores.");
    std::vector<ObservedPair> pairs;
    if (options.cpuTook)
        pairs.push_back(typedPair(asked, "--cpu-took", ObservedSide::cpu, *options.cpuTook));
    if (options.gpuTook)
        pairs.push_back(typedPair(asked, "--gpu-took", ObservedSide::gpu, *options.gpuTook));
    return pairs;
}

void forget(std::vector<ObservedPair>& observations, const std::string& which)
{
    if (which == "all")
        return observations.clear();
    for (const auto origin : {ObservedPair::Origin::verify, ObservedPair::Origin::user})
        if (which == observationOriginName(origin)) {
            std::erase_if(observations, [&](const ObservedPair& pair) { return pair.origin == origin; });
            return;
        }
    if (observations.empty())
        throw Error("The profile holds no observations: there is nothing to forget.");
    const std::size_t number = parseWhole("--forget", which, 1, observations.size());
    observations.erase(observations.begin() + static_cast<std::ptrdiff_t>(number - 1));
}

void run(const ObserveOptions& options)
{
    const Format& format = options.plan.format();
    const auto& file = options.plan.profileFile();
    if (!file)
        throw UsageError("--machine: Observations are kept with the profile of a machine; give its file.");
    const bool adds = options.cpuTook || options.gpuTook;
    if (adds && options.forget)
        throw UsageError("--forget: A time is kept and others are forgotten; do one after the other.");
    MachineProfile profile = readMachineFile(*file);
    if (options.gpuTook && profile.gpus.empty())
        throw UsageError(
            "--gpu-took: " + quotePath(*file) +
            " holds no GPU to keep a time of: measure a machine with one, or give --cpu-took alone.");
    if (adds)
        addObservations(profile, typedPairs(options));
    if (options.forget)
        forget(profile.observations, *options.forget);
    if (adds || options.forget)
        writeTextFile(*file, profileToJson(profile));
    format.write(observationDocument(profile), writeStandardOutput);
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("Keeps what a task really took with the profile of the machine, beside what\n"
               "the model says of it. With --refine auto,learned later estimates are\n"
               "corrected by it. Without a time the observations are listed, with how well\n"
               "the correction does.\n\n"
               "  gpu-speedup-cli observe --machine node7.json --workload gemm\n"
               "      --set m=8192 n=8192 k=8192 --stack cupy --gpu-took 210ms\n"
               "  gpu-speedup-cli observe --machine node7.json\n"
               "  gpu-speedup-cli observe --machine node7.json --forget user");
    const auto options = std::make_shared<ObserveOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command observeCommand{"observe", "Keeps what a task really took, to learn from it", declare};

} // namespace gpuspeedup
