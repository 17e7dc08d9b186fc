// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/option_value.h"
#include "app/plan_options.h"
#include "app/reported_plans.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "model/quote_text.h"
#include "model/report/report_format.h"
#include "model/text_file.h"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace gpuspeedup {
namespace {

/// "2026-11-21", in universal time.
std::string today()
{
    const std::chrono::year_month_day date(
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    const auto twoDigits = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return std::to_string(static_cast<int>(date.year())) + "-" +
           twoDigits(static_cast<unsigned>(date.month())) + "-" +
           twoDigits(static_cast<unsigned>(date.day()));
}

struct ReportOptions
{
    explicit ReportOptions(CLI::App& app)
        : shared(app), repeated(app, "--format"), format(app.get_option("--format"))
    {
        format->description("html or markdown; default by the name of the file, else html");
        format->default_str("");
        const char* const group = "The report";
        app.add_option("-o,--output", output,
                       "File to write; charts of a Markdown report become files beside it")
            ->type_name("FILE")
            ->group(group);
        app.add_option("--charts", charts, "Which, by comma: " + chartNames() + "; or none")
            ->type_name("LIST")
            ->group(group);
        app.add_option("--title", title, "Heading of the report; default after the task")
            ->type_name("TEXT")
            ->group(group);
        app.add_option("--date", date, "Date below it; default today")->type_name("TEXT")->group(group);
    }

    static std::string chartNames();
    [[nodiscard]] bool isMarkdown() const;
    [[nodiscard]] ReportSettings settings() const;

    PlanOptions shared;
    RepeatedOptions repeated;
    CLI::Option* format;
    std::string output;
    std::optional<std::string> charts;
    std::string title;
    std::string date = today();
};

std::string ReportOptions::chartNames()
{
    std::string names;
    for (const ChartKind& kind : gpuspeedup::charts())
        names += (names.empty() ? "" : ", ") + std::string(kind.key);
    return names;
}

bool ReportOptions::isMarkdown() const
{
    const Format* const chosen = format->count() > 0 ? &shared.format() : formatForFileName(output);
    const std::string_view name = chosen == nullptr ? "html" : chosen->name;
    if (name != "html" && name != "markdown")
        throw UsageError("--format: A report is html or markdown, not " + std::string(name) + ".");
    return name == "markdown";
}

ReportSettings ReportOptions::settings() const
{
    ReportSettings settings;
    settings.title = title;
    settings.date = date;
    if (!charts)
        return settings;
    settings.charts.clear();
    std::vector<std::string_view> names = {"none"};
    for (const ChartKind& kind : gpuspeedup::charts())
        names.push_back(kind.key);
    if (*charts != "none")
        for (const std::string& name : splitAtCommas(*charts)) {
            const ChartKind* const kind = findChart(name);
            if (kind == nullptr)
                failUnknownName("--charts", name, names);
            if (std::ranges::find(settings.charts, kind) == settings.charts.end())
                settings.charts.push_back(kind);
        }
    return settings;
}

Report reportFrom(const ReportOptions& options)
{
    const ReportSettings settings = options.settings();
    const std::vector<ReportedPlan> plans = reportedPlans(options.repeated.given());
    return reportOf(plans, settings);
}

/// The text last, so that where it is, all it shows is there.
void writeMarkdownFiles(const Report& report, const std::string& path)
{
    const std::filesystem::path file(path);
    const MarkdownReport markdown = writeReportMarkdown(report, file.stem().string());
    for (const auto& [name, svg] : markdown.pictures)
        checkWritable((file.parent_path() / name).string());
    for (const auto& [name, svg] : markdown.pictures)
        writeTextFile((file.parent_path() / name).string(), svg);
    writeTextFile(path, markdown.text);
}

void write(const ReportOptions& options)
{
    const bool markdown = options.isMarkdown();
    if (!options.output.empty())
        checkWritable(options.output);
    const Report report = reportFrom(options);
    if (markdown && !options.output.empty()) {
        writeMarkdownFiles(report, options.output);
        return;
    }
    std::string text;
    if (markdown)
        text = writeReportMarkdown(report);
    else
        writeReportHtml(report, [&text](std::string_view piece) { text += piece; });
    if (options.output.empty())
        writeStandardOutput(text);
    else
        writeTextFile(options.output, text);
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("All that estimate, advise and sensitivity say of a task, with charts, sources\n"
               "and method, to be read or printed. The charts of a Markdown file lie beside it.\n"
               "Options given several times, as in compare, and all scenarios of a plan file are\n"
               "told side by side.\n\n"
               "  gpu-speedup-cli report --cpu i7-8700K --gpu \"RTX 4090\" --workload gemm\n"
               "      --set m=8192 n=8192 k=8192 --cpu-baseline blas --stack cupy\n"
               "  gpu-speedup-cli report --scenario plans.gpuplan -o plans.html\n"
               "  gpu-speedup-cli report --scenario task.json --charts task_size -o task.md");
    const auto options = std::make_shared<ReportOptions>(app);
    return [options] { write(*options); };
}

} // namespace

const Command reportCommand{"report", "All of it as one page, with charts: HTML or Markdown", declare};

} // namespace gpuspeedup
