// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/format_option.h"
#include "app/interruption.h"
#include "app/learn_option.h"
#include "app/machine_file.h"
#include "app/option_value.h"
#include "app/python_option.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "app/verify_python.h"
#include "app/verify_run.h"
#include "model/chart/svg.h"
#include "model/chart/verification_chart.h"
#include "model/quote_text.h"
#include "model/report/verification_document.h"
#include "model/software/software_figures.h"
#include "model/text_file.h"
#include "model/value_format.h"
#include "model/verification/verification_json.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace gpuspeedup {
namespace {

constexpr std::size_t fewestSizes = 2;
constexpr std::size_t mostSizes = 100;
constexpr std::string_view eventLines = "jsonl";
constexpr SvgSize pictureSize{.width = 720, .height = 640};

struct VerifyOptions
{
    explicit VerifyOptions(CLI::App& app) : format(app, eventLines), learn(app)
    {
        app.add_option("--machine", machine,
                       "Profile of this machine that gpu-speedup-cli measure wrote; default: measured first")
            ->type_name("FILE");
        app.add_option("--device", device, "GPU of this machine, its number or a part of its name")
            ->type_name("GPU");
        app.add_option("--workload", workloads, "Only this kind of computation; may be given several times")
            ->type_name("NAME")
            ->allow_extra_args(false);
        app.add_flag("--held-out", heldOut,
                     "Instead three workloads that were held out until their first table");
        app.add_option("--sizes", sizes, "Sizes of each, from 1000 elements up, spaced logarithmically")
            ->type_name("COUNT")
            ->capture_default_str();
        app.add_option("--chart", chart, "Also write predicted over measured as a picture (SVG)")
            ->type_name("FILE");
        app.add_option("--quantity", quantity,
                       "What the chart shows: speedup, gpu or cpu; default the speedup where there is a GPU")
            ->type_name("NAME");
        addPythonOption(app, python, "Also through NumPy and the packages of this Python");
        app.add_option("--stack", stacks,
                       "Only through c++, cupy, pytorch or numba; may be given several times")
            ->type_name("NAME")
            ->allow_extra_args(false);
        app.add_flag("--thorough", thorough,
                     "Up to 40 % of the memory or 4 s a task, without a limit of time");
    }

    FormatOption format;
    LearnOption learn;
    std::optional<std::string> machine;
    std::optional<std::string> device;
    std::vector<std::string> workloads;
    bool heldOut = false;
    std::string sizes = "5";
    std::optional<std::string> chart;
    std::optional<std::string> quantity;
    std::optional<std::string> python;
    std::vector<std::string> stacks;
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

std::string progressText(const VerificationEvent& event)
{
    std::string text = std::to_string(event.done) + " of " + std::to_string(event.steps) + ": " + event.doing;
    if (event.secondsLeft)
        text += ", " + durationText(std::ceil(std::max(*event.secondsLeft, 1.0)), 2) + " left";
    return text;
}

std::vector<const ReferenceWorkload*> chosenWorkloads(const VerifyOptions& options)
{
    std::vector<const ReferenceWorkload*> known; // those that can be named
    for (const auto list : {referenceWorkloads(), furtherWorkloads(), heldOutWorkloads()})
        for (const ReferenceWorkload& workload : list)
            if (!options.heldOut || list.data() == heldOutWorkloads().data())
                known.push_back(&workload);
    if (options.workloads.empty())
        return options.heldOut ? known : std::vector<const ReferenceWorkload*>{};

    std::vector<const ReferenceWorkload*> chosen;
    for (const std::string& name : options.workloads) {
        const auto found = std::ranges::find(known, name, &ReferenceWorkload::name);
        if (found != known.end()) {
            if (std::ranges::find(chosen, *found) == chosen.end()) // named twice
                chosen.push_back(*found);
            continue;
        }
        std::vector<std::string_view> names;
        std::string offered;
        for (const ReferenceWorkload* workload : known) {
            names.emplace_back(workload->name);
            offered += (offered.empty() ? "" : ", ") + std::string(workload->name);
        }
        if (findReferenceWorkload(name) != nullptr)
            throw UsageError("--workload: “" + name +
                             "” is not held out; leave --held-out away, or use one of " + offered + ".");
        failUnknownName("--workload", name, names);
    }
    return chosen;
}

/// What a run tells, in the format that was chosen.
class VerifyOutput
{
public:
    explicit VerifyOutput(const FormatOption& format) : format_(format), name_(format.name()) {}

    void tell(const VerificationEvent& event)
    {
        if (name_ == eventLines)
            writeStandardOutput(verificationEventToJson(event) + "\n");
        else if (event.kind == VerificationEvent::Kind::progress)
            line_.show(progressText(event));
        else if (event.kind == VerificationEvent::Kind::started)
            warn(*event.verification);
    }
    void finish(const Verification& verification)
    {
        line_.show("");
        warn(verification);
        if (name_ == eventLines)
            tell({.kind = VerificationEvent::Kind::finished, .verification = verification});
        else if (name_ == "json")
            writeStandardOutput(verificationToJson(verification));
        else
            format_.format().write(verificationDocument(verification), writeStandardOutput);
    }

private:
    /// Formats for readers say it themselves.
    void warn(const Verification& verification)
    {
        if (name_ != "json" && name_ != "csv" && name_ != "tsv")
            return;
        for (; warned_ < verification.warnings.size(); ++warned_)
            std::fprintf(stderr, "%s\n", verification.warnings[warned_].c_str());
    }

    const FormatOption& format_;
    std::string name_;
    ProgressLine line_;
    std::size_t warned_ = 0; ///< of the warnings
};

/// Null: the usual one.
const VerifiedQuantity* chosenQuantity(const VerifyOptions& options)
{
    if (!options.quantity)
        return nullptr;
    if (!options.chart)
        throw UsageError("--quantity: There is no chart; name its file with --chart.");
    if (const VerifiedQuantity* const quantity = findVerifiedQuantity(*options.quantity))
        return quantity;
    std::vector<std::string_view> names;
    for (const VerifiedQuantity& each : verifiedQuantities())
        names.push_back(each.key);
    failUnknownName("--quantity", *options.quantity, names);
}

/// A package asks for Python, which alone can run it.
void takeStacks(VerifyRequest& request, const VerifyOptions& options)
{
    std::vector<std::string_view> names{"c++"};
    for (const SoftwarePackage& package : softwarePackages())
        if (package.needsGpu)
            names.push_back(package.name);
    for (const std::string& stack : options.stacks)
        if (std::ranges::find(names, stack) == names.end())
            failUnknownName("--stack", stack, names);
    request.stacks = options.stacks;
    const bool asksForPackage =
        std::ranges::any_of(options.stacks, [](const std::string& stack) { return stack != "c++"; });
    if (!asksForPackage && (!options.python || !options.stacks.empty()))
        return;
    if (options.heldOut)
        throw UsageError(
            "--held-out: These workloads run through C++ alone; leave --python and --stack out.");
    const bool anyRuns = request.workloads.empty() ||
                         std::ranges::any_of(request.workloads, [](const ReferenceWorkload* workload) {
                             return runsThroughPython(*workload);
                         });
    if (!anyRuns && !request.wants("c++"))
        throw UsageError("--stack: None of these workloads runs through Python; leave --stack out.");
    request.python.emplace();
    request.python->program = pythonProgram(options.python.value_or(defaultPython));
}

/// Writes what there is to write, and ends the command as the run ended.
void conclude(const VerifyResult& result, const VerifyOptions& options, const VerifiedQuantity* quantity,
              VerifyOutput& output, bool cancelled)
{
    const Verification& verification = result.verification;
    output.finish(verification);
    options.learn.keep(verification, options.machine);
    if (options.chart) {
        const Chart chart =
            verificationChart(verification, quantity != nullptr ? *quantity : firstQuantity(verification));
        writeTextFile(*options.chart, chartToSvg(chart, {}, pictureSize));
    }
    if (cancelled)
        throw Error(verification.tasks.empty() ? "Cancelled before anything was measured."
                                               : "Cancelled; the table holds what was measured until then.");
    if (isNamedPython(options.python) && !result.pythonProblem.empty() && result.leftBehind.empty())
        throw Error("--python: " + result.pythonProblem);
}

void run(const VerifyOptions& options)
{
    const VerifiedQuantity* const quantity = chosenQuantity(options);
    VerifyOutput output(options.format);
    VerifyRequest request;
    request.workloads = chosenWorkloads(options);
    request.sizes = parseWhole("--sizes", options.sizes, fewestSizes, mostSizes);
    request.thorough = options.thorough;
    request.device = options.device;
    request.drawsGpu = quantity != nullptr && quantity->key != "cpu";
    takeStacks(request, options);
    if (options.machine)
        request.profile = std::make_shared<const MachineProfile>(readMachineFile(*options.machine));

    options.learn.check(options.machine);
    if (options.chart)
        checkWritable(*options.chart);

    const std::atomic<bool>& cancelled = catchInterruption();
    const VerifyResult result =
        verifyMachine(request, cancelled, [&](const VerificationEvent& event) { output.tell(event); });
    if (result.leftBehind.empty())
        return conclude(result, options, quantity, output, cancelled);
    try {
        conclude(result, options, quantity, output, cancelled);
    } catch (const Error& error) {
        throw ThreadLeftBehind(error.what());
    } catch (const OutputClosed&) { // the sentence below is for the error stream
    }
    throw ThreadLeftBehind(result.leftBehind);
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("Runs real tasks on the CPU and the GPU of this machine, compares their results,\n"
               "and shows how long they took beside what the model says. Without a GPU the CPU\n"
               "alone is checked. Takes 45 s at most, unless it is thorough.\n\n"
               "  gpu-speedup-cli verify\n"
               "  gpu-speedup-cli verify --machine node7.json --workload gemm --workload fft\n"
               "  gpu-speedup-cli verify --machine node7.json --held-out\n"
               "  gpu-speedup-cli verify --format json --chart speedup.svg > verification.json\n"
               "  gpu-speedup-cli verify --python ~/venv --stack cupy");
    const auto options = std::make_shared<VerifyOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command verifyCommand{"verify", "Predictions held against real runs on this machine", declare};

} // namespace gpuspeedup
