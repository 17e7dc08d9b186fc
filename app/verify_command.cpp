// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/format_option.h"
#include "app/interruption.h"
#include "app/option_value.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "app/version.h"
#include "model/machine/profile_machine.h"
#include "model/quote_text.h"
#include "model/report/verification_document.h"
#include "model/value_format.h"
#include "probe/cpu/affinity.h"
#include "probe/cpu/session.h"
#include "probe/reference/verify.h"
#include "probe/run.h"

#include <cstdio>
#include <unistd.h>

namespace gpuspeedup {
namespace {

constexpr std::size_t fewestSizes = 2;
constexpr std::size_t mostSizes = 100;

struct VerifyOptions
{
    explicit VerifyOptions(CLI::App& app) : format(app)
    {
        app.add_option("--machine", machine,
                       "Profile of this machine that gpu-speedup-cli measure wrote; default: measured first")
            ->type_name("FILE");
        app.add_option("--device", device, "GPU of this machine, its number or a part of its name")
            ->type_name("GPU");
        app.add_option("--workload", workloads, "Only this kind of computation; may be given several times")
            ->type_name("NAME")
            ->allow_extra_args(false);
        app.add_option("--sizes", sizes, "Sizes of each, from 1000 elements up, spaced logarithmically")
            ->type_name("COUNT")
            ->capture_default_str();
        app.add_flag("--thorough", thorough, "Up to 40 % of the memory, without a limit of time");
    }

    FormatOption format;
    std::optional<std::string> machine;
    std::optional<std::string> device;
    std::vector<std::string> workloads;
    std::string sizes = "5";
    bool thorough = false;
};

/// One line that is written again and again, where somebody reads it.
class ProgressLine
{
public:
    void show(const std::string& text)
    {
        if (!isRead_)
            return;
        std::fprintf(stderr, "\r\033[K%s", text.c_str());
        std::fflush(stderr);
    }
    ~ProgressLine() { show(""); }

private:
    bool isRead_ = isatty(STDERR_FILENO) == 1;
};

std::string progressText(const ReferenceProgress& progress, double seconds)
{
    std::string text =
        std::to_string(progress.done) + " of " + std::to_string(progress.all) + ": " + progress.doing;
    if (progress.done > 0)
        text += ", " +
                durationText(seconds * static_cast<double>(progress.all - progress.done) /
                                 static_cast<double>(progress.done),
                             2) +
                " left";
    return text;
}

std::vector<const ReferenceWorkload*> chosenWorkloads(const VerifyOptions& options)
{
    std::vector<const ReferenceWorkload*> chosen;
    for (const std::string& name : options.workloads) {
        chosen.push_back(findReferenceWorkload(name));
        if (chosen.back() != nullptr)
            continue;
        std::vector<std::string_view> names;
        for (const ReferenceWorkload& workload : referenceWorkloads())
            names.emplace_back(workload.name);
        failUnknownName("--workload", name, names);
    }
    return chosen;
}

MachineProfile measuredProfile(ProgressLine& line, const std::atomic<bool>& interrupted)
{
    line.show("Measuring this machine …");
    RunRequest request;
    request.toolVersion = programVersion;
    try {
        const RunResult result = measureMachine(
            machineInstruments(), request, [&] { return interrupted.load(); }, [](const MeasureEvent&) {});
        if (result.stuck)
            throw ThreadLeftBehind("The GPU driver does not answer.");
        if (result.cancelled)
            throw Error("Cancelled while this machine was measured.");
        return result.profile;
    } catch (const DriverStuck& error) {
        throw ThreadLeftBehind(error.what());
    }
}

TaskTimes timesOf(const ReferenceTimes& round)
{
    return {.cpu = round.cpu.median * second,
            .copyIn = round.copyIn.median * second,
            .compute = round.compute.median * second,
            .copyOut = round.copyOut.median * second,
            .gpu = round.gpu.median * second};
}

VerifiedTask verified(const ReferenceRow& row, const std::shared_ptr<const MachineProfile>& profile,
                      std::size_t gpu)
{
    VerifiedTask task{.workload = row.workload->name,
                      .label = row.workload->label,
                      .values = row.values,
                      .cpuBy = row.cpuBy,
                      .gpuBy = row.gpuBy,
                      .measured = {},
                      .predicted = {},
                      .problem = row.problem};
    for (const ReferenceTimes& round : row.rounds)
        task.measured.push_back(timesOf(round));
    if (task.values.sizes.empty())
        return task;
    try {
        const CpuCode code = row.cpuBy == "OpenBLAS" ? CpuCode::blas : CpuCode::allCores;
        task.predicted = predictedTimes(profile, gpu, *findWorkload(row.workload->name), row.values, code);
    } catch (const Error& error) {
        task.problem = error.what();
    }
    return task;
}

void run(const VerifyOptions& options)
{
    const Format& format = options.format.format();
    ReferenceRun request;
    request.workloads = chosenWorkloads(options);
    request.sizes = parseWhole("--sizes", options.sizes, fewestSizes, mostSizes);
    if (options.thorough)
        request.secondsOfTask = 0;
    std::shared_ptr<const MachineProfile> profile;
    if (options.machine)
        profile = std::make_shared<const MachineProfile>(readProfileFile(*options.machine));
    const GpuSurvey survey = surveyGpus(); // before seconds are spent on the CPU
    if (survey.gpus.empty())
        throw Error(survey.notice);
    const std::atomic<bool>& interrupted = catchInterruption();
    ProgressLine line;
    if (!profile)
        profile = std::make_shared<const MachineProfile>(measuredProfile(line, interrupted));
    if (profile->gpus.empty())
        throw Error("The profile holds no GPU: measure this machine again, or leave --machine out.");
    const std::size_t gpu = options.device ? findGpu(*profile, *options.device, "the profile") : 0;

    const MeasureSettings settings{.thorough = options.thorough, .cancelled = &interrupted};
    CpuSession cpuSession(readTopology("/", allowedCpus()));
    const std::unique_ptr<GpuSession> gpuSession = openGpu(profile->gpus[gpu].index, settings);
    const double begin = steadySeconds();
    const std::vector<ReferenceRow> rows =
        measureReferences(request, cpuSession, *gpuSession, settings, [&](const ReferenceProgress& progress) {
            line.show(progressText(progress, steadySeconds() - begin));
        });
    line.show("");
    std::vector<VerifiedTask> tasks;
    for (const ReferenceRow& row : rows)
        tasks.push_back(verified(row, profile, gpu));
    format.write(verificationDocument(tasks), writeStandardOutput);
    if (interrupted)
        throw Error("Cancelled; the table holds what was measured until then.");
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("Runs real tasks on the CPU and the GPU of this machine, compares their results,\n"
               "and shows how long they took beside what the model says.\n\n"
               "  gpu-speedup-cli verify\n"
               "  gpu-speedup-cli verify --machine node7.json --workload gemm --workload fft");
    const auto options = std::make_shared<VerifyOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command verifyCommand{"verify", "Predictions held against real runs on this machine", declare};

} // namespace gpuspeedup
