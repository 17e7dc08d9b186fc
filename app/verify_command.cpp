// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/format_option.h"
#include "app/interruption.h"
#include "app/option_value.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "app/verify_run.h"
#include "model/quote_text.h"
#include "model/report/verification_document.h"
#include "model/value_format.h"

#include <algorithm>
#include <cmath>
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
        app.add_flag("--thorough", thorough,
                     "Up to 40 % of the memory or 4 s a task, without a limit of time");
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

std::string progressText(const VerificationEvent& event)
{
    std::string text = std::to_string(event.done) + " of " + std::to_string(event.steps) + ": " + event.doing;
    if (event.secondsLeft)
        text += ", " + durationText(std::ceil(std::max(*event.secondsLeft, 1.0)), 2) + " left";
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

void run(const VerifyOptions& options)
{
    const Format& format = options.format.format();
    VerifyRequest request;
    request.workloads = chosenWorkloads(options);
    request.sizes = parseWhole("--sizes", options.sizes, fewestSizes, mostSizes);
    request.thorough = options.thorough;
    request.device = options.device;
    if (options.machine)
        request.profile = std::make_shared<const MachineProfile>(readProfileFile(*options.machine));

    const std::atomic<bool>& cancelled = catchInterruption();
    Verification verification;
    {
        ProgressLine line;
        verification = verifyMachine(request, cancelled, [&](const VerificationEvent& event) {
            if (event.kind == VerificationEvent::Kind::progress)
                line.show(progressText(event));
        });
    }
    format.write(verificationDocument(verification), writeStandardOutput);
    if (cancelled)
        throw Error("Cancelled; the table holds what was measured until then.");
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("Runs real tasks on the CPU and the GPU of this machine, compares their results,\n"
               "and shows how long they took beside what the model says. Without a GPU the CPU\n"
               "alone is checked. Takes 45 s at most, unless it is thorough.\n\n"
               "  gpu-speedup-cli verify\n"
               "  gpu-speedup-cli verify --machine node7.json --workload gemm --workload fft");
    const auto options = std::make_shared<VerifyOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command verifyCommand{"verify", "Predictions held against real runs on this machine", declare};

} // namespace gpuspeedup
