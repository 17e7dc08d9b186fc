// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/format_option.h"
#include "app/interruption.h"
#include "app/python_option.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "probe/doctor/examination.h"
#include "probe/watched_job.h"

#include <algorithm>
#include <iterator>
#include <memory>

namespace gpuspeedup {
namespace {

struct DoctorOptions
{
    explicit DoctorOptions(CLI::App& app) : format(app)
    {
        addPythonOption(app, python, "The Python whose packages are looked at; default the one of PATH");
        app.add_flag("--no-python", noPython, "No Python")->excludes("--python");
    }

    FormatOption format;
    std::optional<std::string> python;
    bool noPython = false;
};

/// What of this machine is examined by calls that may hang.
struct Examination
{
    std::vector<DoctorFinding> findings;
    std::optional<int> driverCuda;
};

using Examine = void (*)(Examination& examination);

/// True where all of it was examined; else `ifHung` is what was found.
bool examine(Examination& all, Examine part, const DoctorFinding& ifHung, const std::atomic<bool>& cancelled)
{
    constexpr double patience = 5; // seconds
    const auto own = std::make_shared<Examination>();
    own->driverCuda = all.driverCuda;
    const JobEnd end = runWatched(
        patience, [&] { return cancelled.load(); }, [own, part](const JobReporter&) { part(*own); });
    if (end.left) {
        all.findings.push_back(ifHung);
        return false;
    }
    if (end.failure)
        std::rethrow_exception(end.failure);
    std::ranges::move(own->findings, std::back_inserter(all.findings));
    all.driverCuda = own->driverCuda;
    return true;
}

DoctorFinding brokenPart(const char* key, const char* part, const char* remedy)
{
    return {.key = key, .part = part, .health = Health::broken, .found = {}, .remedy = remedy};
}

void run(const DoctorOptions& options)
{
    const Format& format = options.format.format();
    const std::atomic<bool>& cancelled = catchInterruption();
    Examination all;
    const bool driverAnswers = examine(
        all,
        [](Examination& examination) {
            examination.findings = examineGpus();
            examination.driverCuda = driverCudaVersion();
        },
        brokenPart("driver", "NVIDIA driver", "The GPU driver does not answer; restart the machine."),
        cancelled);
    const bool librariesLoad = examine(
        all,
        [](Examination& examination) { examination.findings = examineLibraries(examination.driverCuda); },
        brokenPart("libraries", "Libraries", "A library does not load; restart the machine."), cancelled);
    if (!options.noPython && !cancelled) {
        PythonRequest request;
        request.program = pythonProgram(options.python.value_or(defaultPython));
        const MeasureSettings settings{.thorough = false, .cancelled = &cancelled};
        std::ranges::move(findingsOf(examinePython(request, settings), all.driverCuda),
                          std::back_inserter(all.findings));
    }
    format.write(doctorDocument(std::move(all.findings)), writeStandardOutput);
    if (!driverAnswers || !librariesLoad)
        throw ThreadLeftBehind("Not all could be examined: a driver or a library does not answer.");
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("Says of the driver, the libraries of CUDA and each package of Python whether it is\n"
               "there, works, and fits the others, and what to do where not.\n\n"
               "  gpu-speedup-cli doctor\n"
               "  gpu-speedup-cli doctor --python ~/venv --format json");
    const auto options = std::make_shared<DoctorOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command doctorCommand{"doctor", "Whether driver, CUDA and Python packages fit together", declare};

} // namespace gpuspeedup
