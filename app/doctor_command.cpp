// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/format_option.h"
#include "app/interruption.h"
#include "app/python_option.h"
#include "app/standard_output.h"
#include "probe/doctor/examination.h"

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

void run(const DoctorOptions& options)
{
    const Format& format = options.format.format();
    const std::atomic<bool>& cancelled = catchInterruption();
    std::vector<DoctorFinding> findings = examineGpus();
    const std::optional<int> driverCuda = driverCudaVersion();
    std::ranges::move(examineLibraries(driverCuda), std::back_inserter(findings));
    if (!options.noPython) {
        PythonRequest request;
        request.program = pythonProgram(options.python.value_or(defaultPython));
        const MeasureSettings settings{.thorough = false, .cancelled = &cancelled};
        std::ranges::move(findingsOf(examinePython(request, settings), driverCuda),
                          std::back_inserter(findings));
    }
    format.write(doctorDocument(std::move(findings)), writeStandardOutput);
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
