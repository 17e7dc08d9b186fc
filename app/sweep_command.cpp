// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/option_value.h"
#include "app/plan_options.h"
#include "app/standard_output.h"
#include "model/analysis/plan_sweep.h"
#include "model/report/estimate_document.h"
#include "model/report/plan_sweep_document.h"
#include "model/sweep.h"

#include <optional>

namespace gpuspeedup {
namespace {

constexpr std::string_view taskSize = "operations";

struct SweepOptions
{
    explicit SweepOptions(CLI::App& app) : shared(app)
    {
        constexpr const char* group = "What is varied";
        const auto add = [&](const char* name, auto& place, const char* type, const char* description) {
            return app.add_option(name, place, description)->type_name(type)->group(group);
        };
        add("--over", over, "KEY",
            "Any figure by its key, such as link_bytes_per_second; default operations");
        add("--from", from, "VALUE",
            "Smallest value; default a hundredth of the task's; a bare number of operations is in Gop");
        add("--to", to, "VALUE", "Largest value; default a hundred times the task's");
        add("--points", points, "COUNT", "Values, 2 to 10000000, both ends included, spaced logarithmically")
            ->capture_default_str();
        app.add_flag("--linear", linear, "Space them evenly")->group(group);
        add("--by", by, "KEY", "A second figure: the speedup for each pair of values");
        add("--by-from", byFrom, "VALUE", "Its smallest value");
        add("--by-to", byTo, "VALUE", "Its largest value");
        add("--by-points", byPoints, "COUNT", "Its values")->capture_default_str();
        app.add_flag("--scale-data", scaling.data, "Grow the data in proportion to the task")->group(group);
        app.add_flag("--scale-launches", scaling.launches, "Grow the launches in proportion to the task")
            ->group(group);
    }

    PlanOptions shared;
    std::optional<std::string> over;
    std::optional<std::string> from;
    std::optional<std::string> to;
    std::string points = "21";
    bool linear = false;
    std::optional<std::string> by;
    std::optional<std::string> byFrom;
    std::optional<std::string> byTo;
    std::string byPoints = "21";
    TaskScaling scaling;
};

/// The published table.
Document publishedDocument(const SweepOptions& options)
{
    const Scenario scenario = options.shared.scenario();
    SweepRange range = defaultSweepRange(scenario);
    range.points = parseWhole("--points", options.points, SweepRange::fewestPoints, SweepRange::mostPoints);
    if (options.from)
        range.from = parseTaskSize("--from", *options.from);
    if (options.to)
        range.to = parseTaskSize("--to", *options.to);
    if (!(range.from < range.to))
        throw UsageError("--from: the smallest task must be below the largest; lower --from or raise --to.");
    // The table holds a reference to the sweep.
    const auto sweep = std::make_shared<const Sweep>(scenario, range, options.scaling);
    Document document = sweepDocument(scenario, *sweep, options.scaling);
    document.table.fill = [sweep, fill = document.table.fill](std::size_t row, std::span<Cell> cells) {
        fill(row, cells);
    };
    return document;
}

/// One of the two ranges: its options, named "--from" or "--by-from" and so on.
struct RangeOptions
{
    std::string prefix;
    const PlanInput& input;
    const std::optional<std::string>& from;
    const std::optional<std::string>& to;
    const std::string& points;
    bool linear = false;
};

InputRange rangeOf(const Plan& plan, const RangeOptions& options)
{
    const std::string from = options.prefix + "from";
    const std::string to = options.prefix + "to";
    InputRange range = defaultRange(plan, options.input);
    range.points = parseWhole(options.prefix + "points", options.points, InputRange::fewestPoints,
                              InputRange::mostPoints);
    range.spacing = options.linear ? Spacing::linear : Spacing::logarithmic;
    if (options.from)
        range.from = parsePlanInput(from, options.input, *options.from);
    if (options.to)
        range.to = parsePlanInput(to, options.input, *options.to);
    if (!(range.from < range.to))
        throw UsageError(from + ": the smallest value must be below the largest; lower " + from +
                         " or raise " + to + ".");
    if (!options.linear && !(range.from > 0))
        throw UsageError(from + ": zero has no place on a logarithmic scale; raise " + from +
                         " or give --linear.");
    return range;
}

void checkContradictions(const SweepOptions& options, const PlanInput& over)
{
    if (!options.by && (options.byFrom || options.byTo))
        throw UsageError("--by-from: There is no second figure; name it with --by.");
    const bool scales = options.scaling.data || options.scaling.launches;
    if (scales && (over.key != taskSize || options.by))
        throw UsageError("--scale-data: Data and launches grow with the task's operations; sweep over those "
                         "alone.");
}

Document inputDocument(const SweepOptions& options)
{
    const PlanInput& over = planInputNamed("--over", options.over.value_or(std::string(taskSize)));
    checkContradictions(options, over);
    const Plan plan = options.shared.plan();
    const auto active = [&](const std::string& option, const PlanInput& input) {
        if (!input.active(plan))
            throw UsageError(option + ": " + std::string(input.label) +
                             " has no effect on this estimate; give what it belongs to as well.");
    };
    active("--over", over);
    const InputRange range =
        rangeOf(plan, {"--", over, options.from, options.to, options.points, options.linear});
    if (!options.by)
        return planSweepDocument(plan, over, sweepOf(plan, range, options.scaling));
    const PlanInput& by = planInputNamed("--by", *options.by);
    if (&by == &over)
        throw UsageError("--by: It is the figure of --over; name another.");
    active("--by", by);
    const InputRange byRange =
        rangeOf(plan, {"--by-", by, options.byFrom, options.byTo, options.byPoints, options.linear});
    if (range.points * byRange.points > PlanMap::mostPoints)
        throw UsageError("--by-points: The map would have more than " + std::to_string(PlanMap::mostPoints) +
                         " points; lower --points or --by-points.");
    return planMapDocument(plan, over, by, mapOf(plan, range, byRange));
}

void run(const SweepOptions& options)
{
    const Format& format = options.shared.format();
    const bool asPublished = !options.shared.refined() && !options.over && !options.by && !options.byFrom &&
                             !options.byTo && !options.linear;
    format.write(asPublished ? publishedDocument(options) : inputDocument(options), writeStandardOutput);
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("  gpu-speedup-cli sweep --from 1 --to 10000 --points 41 --format csv\n"
               "  gpu-speedup-cli sweep --gpu H200 --workload fft --over data_bytes\n"
               "      --by gpu_bandwidth --by-from 1TB/s --by-to 4TB/s");
    const auto options = std::make_shared<SweepOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command sweepCommand{"sweep", "The table over task sizes, or over any other figure", declare};

} // namespace gpuspeedup
