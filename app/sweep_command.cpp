// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/scenario_options.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "model/quote_text.h"
#include "model/report/estimate_document.h"
#include "model/sweep.h"

#include <charconv>
#include <optional>

namespace gpuspeedup {
namespace {

struct SweepOptions
{
    explicit SweepOptions(CLI::App& app) : shared(app)
    {
        app.add_option("--from", from,
                       "Smallest task; default a hundredth of the task; a bare number is in Gop")
            ->type_name("VALUE");
        app.add_option("--to", to, "Largest task; default a hundred times the task; a bare number is in Gop")
            ->type_name("VALUE");
        app.add_option("--points", points,
                       "Task sizes, 2 to 10000000, both ends included, spaced logarithmically")
            ->type_name("COUNT")
            ->capture_default_str();
        app.add_flag("--scale-data", scaling.data, "Grow the data in proportion to the task");
        app.add_flag("--scale-launches", scaling.launches, "Grow the launches in proportion to the task");
    }

    ScenarioOptions shared;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::string points = "21";
    TaskScaling scaling;
};

std::size_t parsePoints(const std::string& text)
{
    std::size_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || count < SweepRange::fewestPoints ||
        count > SweepRange::mostPoints)
        throw UsageError("--points: " + quoteText(text) + " is not a whole number from 2 to 10000000.");
    return count;
}

void run(const SweepOptions& options)
{
    const Format& format = options.shared.format();
    const Scenario scenario = options.shared.scenario();
    SweepRange range = defaultSweepRange(scenario);
    range.points = parsePoints(options.points);
    if (options.from)
        range.from = parseTaskSize("--from", *options.from);
    if (options.to)
        range.to = parseTaskSize("--to", *options.to);
    if (!(range.from < range.to))
        throw UsageError("--from: the smallest task must be below the largest; lower --from or raise --to.");
    const Sweep sweep(scenario, range, options.scaling);
    format.write(sweepDocument(scenario, sweep, options.scaling), writeStandardOutput);
}

std::function<void()> declare(CLI::App& app)
{
    const auto options = std::make_shared<SweepOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command sweepCommand{"sweep", "The table over task sizes", declare};

} // namespace gpuspeedup
