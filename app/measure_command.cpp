// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/interruption.h"
#include "app/measure_text.h"
#include "app/python_option.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "app/version.h"
#include "model/learning/kept_observations.h"
#include "model/machine/same_machine.h"
#include "model/quote_text.h"
#include "model/report/format.h"
#include "model/text_file.h"
#include "probe/run.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>

namespace gpuspeedup {
namespace {

struct MeasureOptions
{
    explicit MeasureOptions(CLI::App& app)
    {
        CLI::Option* quickFlag = app.add_flag("--quick", quick, "In a few seconds; the default");
        app.add_flag("--thorough", request.thorough, "As well as possible, in minutes")->excludes(quickFlag);
        CLI::Option* cpuFlag = app.add_flag("--cpu-only", request.cpuOnly, "No GPU");
        app.add_option("--device", device, "One GPU, counted from 0; default all")
            ->type_name("NUMBER")
            ->excludes(cpuFlag);
        app.add_option("--only", request.only, "These figures or groups, such as cpu.fp32,copy; see --list")
            ->type_name("NAME,...")
            ->delimiter(',');
        app.add_flag("--list", list, "Say what can be measured and measure nothing");
        addPythonOption(app, python, "Also Python and its packages; default with --thorough");
        app.add_flag("--no-python", noPython, "No Python, also with --thorough")->excludes("--python");
        app.add_option("--name", request.name,
                       "What the machine is called in the profile; default its host name")
            ->type_name("TEXT");
        app.add_flag("--no-host-name", noHostName, "Leave the name of this machine out");
        app.add_option("--format", format, "One of text, json (the profile), jsonl (an event a line)")
            ->type_name("NAME")
            ->capture_default_str();
        app.add_option("-o,--output", output, "Also write the profile (JSON) to this file")
            ->type_name("FILE");
    }

    RunRequest request;
    bool quick = false;
    bool list = false;
    bool noHostName = false;
    bool noPython = false;
    std::optional<std::string> python;
    std::optional<std::string> device;
    std::string format = "text";
    std::optional<std::string> output;
};

int parseDevice(const std::string& text)
{
    int device = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), device);
    if (error != std::errc() || end != text.data() + text.size() || device < 0)
        throw UsageError("--device: " + quoteText(text) + " is no number of a GPU; the first is 0.");
    return device;
}

/// Writes the events in one format. Once standard output fails it stays silent, for
/// the run still has its file to write.
class EventOutput
{
public:
    explicit EventOutput(const std::string& format) : format_(format)
    {
        if (format != "text" && format != "json" && format != "jsonl")
            throw UsageError("--format: " + quoteText(format) +
                             " is no format; use one of text, json, jsonl.");
    }

    void write(const MeasureEvent& event)
    {
        if (failure_)
            return;
        try {
            writeStandardOutput(textOf(event));
        } catch (...) {
            failure_ = std::current_exception();
        }
    }
    [[nodiscard]] bool hasFailed() const { return failure_ != nullptr; }
    void rethrow() const
    {
        if (failure_)
            std::rethrow_exception(failure_);
    }

private:
    std::string textOf(const MeasureEvent& event)
    {
        if (format_ == "jsonl")
            return eventToJson(event) + "\n";
        if (format_ == "text")
            return text_.of(event);
        return event.kind == MeasureEvent::Kind::finished ? profileToJson(*event.profile) : std::string();
    }

    std::string format_;
    MeasureText text_;
    std::exception_ptr failure_;
};

/// Which Python is measured, if any: quick runs leave it out unless they are told otherwise.
std::optional<PythonRequest> pythonRequest(const MeasureOptions& options)
{
    const bool selected = std::ranges::any_of(
        options.request.only, [](const std::string& name) { return name.starts_with("software"); });
    const bool byItself = options.request.thorough && options.request.only.empty();
    if (options.noPython || (!options.python && !selected && !byItself))
        return std::nullopt;
    PythonRequest python;
    python.program = pythonProgram(options.python.value_or(defaultPython));
    return python;
}

RunResult measured(const RunRequest& request, EventOutput& output)
{
    const std::atomic<bool>& interrupted = catchInterruption();
    try {
        return measureMachine(
            machineInstruments(), request, [&] { return interrupted || output.hasFailed(); },
            [&](const MeasureEvent& event) { output.write(event); });
    } catch (const SelectionError& error) {
        throw UsageError(error.what());
    } catch (const DriverStuck& error) {
        throw ThreadLeftBehind(error.what());
    }
}

/// Absent where the file is none.
std::optional<MachineProfile> earlierProfile(const std::string& file)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored)) // the end of a pipe is no profile to read
        return {};
    try {
        return readProfileFile(file);
    } catch (const Error&) {
        return {}; // it holds nothing that could be kept
    }
}

/// What was learned on this machine is of more worth than what another measurement of it makes of a file.
MachineProfile withObservationsOf(const std::string& file, MachineProfile earlier, MachineProfile profile)
{
    const std::size_t count = earlier.observations.size();
    if (count == 0)
        return profile;
    if (isSameMachine(earlier, profile)) {
        keepObservations(profile, std::move(earlier.observations));
        std::fprintf(stderr, "%s keeps its learned times (%zu).\n", file.c_str(), count);
    } else {
        std::fprintf(stderr, "%s was of another machine: its learned times (%zu) were not kept.\n",
                     file.c_str(), count);
    }
    return profile;
}

/// A run that ended early leaves a profile that is there as it was, and writes beside it.
void writeProfile(const RunResult& result, const std::string& file)
{
    std::optional<MachineProfile> earlier = earlierProfile(file);
    if (!earlier)
        return writeTextFile(file, profileToJson(result.profile));
    if (!result.cancelled && result.hung.empty())
        return writeTextFile(file,
                             profileToJson(withObservationsOf(file, *std::move(earlier), result.profile)));
    const std::string partial = file + ".partial";
    writeTextFile(partial, profileToJson(result.profile));
    std::fprintf(stderr, "%s stays as it was; what was measured is in %s.\n", file.c_str(), partial.c_str());
}

/// Figures of that package, or some of them, were asked for.
bool isAskedFor(const std::vector<std::string>& only, const std::string& package)
{
    const std::string name = "software." + package;
    return only.empty() || std::ranges::any_of(only, [&](const std::string& part) {
               return part == "software" || part == name || part.starts_with(name + ".");
           });
}

/// Its own problem, or why none of its figures has a value; empty where it worked.
std::string problemOf(const SoftwareRecord& record)
{
    const bool hasValue = std::ranges::any_of(
        record.figures, [](const auto& figure) { return figure.second.value.has_value(); });
    if (!record.problem.empty() || hasValue || record.figures.empty())
        return record.problem;
    return record.figures.begin()->second.reason;
}

/// Why the interpreter or its NumPy did not work, whatever else is wrong with other packages; empty where
/// both did.
std::string pythonProblem(const RunResult& result, const std::vector<std::string>& only)
{
    for (const SoftwareRecord& record : result.profile.software)
        if (record.name == "python" || (record.name == "numpy" && isAskedFor(only, record.name)))
            if (std::string problem = problemOf(record); !problem.empty())
                return problem;
    return {};
}

/// Writes the file and ends the command as the run ended.
void conclude(const RunResult& result, const MeasureOptions& options, const EventOutput& output)
{
    if (options.output)
        writeProfile(result, *options.output);
    output.rethrow();
    const std::string count =
        std::to_string(result.measured) + " of " + std::to_string(result.steps) + " figures were measured.";
    if (!result.hung.empty())
        throw Error(result.hung + " did not finish in time; " + count);
    if (result.cancelled)
        throw Error("Cancelled; " + count);
    if (!isNamedPython(options.python) || result.stuck)
        return;
    if (const std::string problem = pythonProblem(result, options.request.only); !problem.empty())
        throw Error("--python: " + problem);
}

void run(MeasureOptions& options)
{
    if (options.list) {
        const Format* format = findFormat(options.format);
        if (format == nullptr)
            throw UsageError("--format: --list is written as text, json, csv, tsv, markdown or html.");
        format->write(figureListDocument(figureNames(machineInstruments())), writeStandardOutput);
        return;
    }
    EventOutput output(options.format);
    RunRequest& request = options.request;
    request.toolVersion = programVersion;
    request.withHostName = !options.noHostName;
    request.python = pythonRequest(options);
    if (options.device)
        request.device = parseDevice(*options.device);
    if (options.output)
        checkWritable(*options.output);

    const RunResult result = measured(request, output);
    if (!result.stuck)
        return conclude(result, options, output);
    try {
        conclude(result, options, output);
    } catch (const Error& error) {
        throw ThreadLeftBehind(error.what());
    } catch (const OutputClosed&) {
        throw ThreadLeftBehind("Nobody reads the output any more, and a driver does not answer.");
    }
    throw ThreadLeftBehind("The GPU driver does not answer; only the CPU was measured.");
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("  gpu-speedup-cli measure -o node7.json\n"
               "  gpu-speedup-cli measure --thorough --only copy,cpu.fp32");
    const auto options = std::make_shared<MeasureOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command measureCommand{"measure", "The rates of this machine, measured", declare};

} // namespace gpuspeedup
