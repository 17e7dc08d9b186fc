// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/format_option.h"
#include "app/option_value.h"
#include "app/standard_output.h"
#include "app/timed_command.h"
#include "model/analysis/quantiles.h"
#include "model/quote_text.h"
#include "model/report/cell_text.h"
#include "model/report/cells.h"
#include "model/value_format.h"

namespace gpuspeedup {
namespace {

constexpr std::size_t mostRuns = 10'000;

struct TimeOptions
{
    explicit TimeOptions(CLI::App& app) : format(app)
    {
        app.add_option("--repeat", repeat, "Runs that count")->type_name("COUNT")->capture_default_str();
        app.add_flag("--no-warm-up", noWarmUp, "Count the first run as well, which fills caches");
        app.add_option("command", command, "The program and its arguments, behind --")
            ->type_name("")
            ->expected(1, CLI::detail::expected_max_vector_size);
    }

    FormatOption format;
    std::string repeat = "5";
    bool noWarmUp = false;
    std::vector<std::string> command;
};

std::string commandText(const std::vector<std::string>& command)
{
    std::string text;
    for (const std::string& word : command)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<double> measured(const TimeOptions& options, std::size_t runs)
{
    if (!options.noWarmUp)
        static_cast<void>(timeOnce(options.command));
    std::vector<double> seconds;
    for (std::size_t run = 0; run < runs; ++run)
        seconds.push_back(timeOnce(options.command) / second);
    return seconds;
}

Document timeDocument(const std::string& command, const std::vector<double>& seconds)
{
    std::vector<double> sorted = seconds;
    const Quantiles<double> times = quantilesOf(sorted);
    const std::string option = "--cpu-baseline time=" + roundedText(times.median, 4) + "s";
    Document document{.title = "Run time of " + quotePath(command),
                      .sentences = {"As the CPU side of an estimate: " + option},
                      .properties = {},
                      .table = {}};
    const auto add = [&](const char* key, const char* label, const Cell& cell) {
        document.properties.push_back({key, label, cell, roundedCell(cell, {}), ""});
    };
    add("command", "", command);
    add("median_s", "Median", timeCell(times.median * second));
    add("p5_s", "5 % are below", timeCell(times.low * second));
    add("p95_s", "95 % are below", timeCell(times.high * second));
    add("samples", "Runs", static_cast<double>(seconds.size()));
    add("option", "", option);
    std::vector<std::vector<Cell>> rows;
    for (std::size_t run = 0; run < seconds.size(); ++run)
        rows.push_back({static_cast<double>(run + 1), timeCell(seconds[run] * second)});
    document.sections.push_back(
        {.key = "runs",
         .title = "Each run",
         .table = tableOfRows({{.key = "run", .heading = "Run"}, {.key = "time_s", .heading = "Time"}},
                              std::move(rows))});
    return document;
}

void run(const TimeOptions& options)
{
    const Format& format = options.format.format();
    const std::size_t runs = parseWhole("--repeat", options.repeat, 1, mostRuns);
    if (options.command.empty())
        throw UsageError("No command is given; write for example gpu-speedup-cli time -- python3 script.py.");
    const std::vector<double> seconds = measured(options, runs);
    format.write(timeDocument(commandText(options.command), seconds), writeStandardOutput);
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("The command runs once to warm up and then as often as --repeat says. The\n"
               "wall-clock time from its start to its end counts, loading the program included.\n"
               "It reads nothing, and what it writes goes to standard error.\n\n"
               "  gpu-speedup-cli time --repeat 10 -- python3 script.py 1000");
    const auto options = std::make_shared<TimeOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command timeCommand{"time", "How long a command runs today: the best CPU baseline", declare};

} // namespace gpuspeedup
