// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/format_option.h"
#include "app/option_value.h"
#include "app/standard_output.h"
#include "model/report/workload_document.h"

#include <memory>
#include <optional>

namespace gpuspeedup {
namespace {

struct WorkloadsOptions
{
    explicit WorkloadsOptions(CLI::App& app) : format(app)
    {
        app.add_option("name", name, "One of them, in full")->type_name("");
    }

    FormatOption format;
    std::optional<std::string> name;
};

void run(const WorkloadsOptions& options)
{
    const Format& format = options.format.format();
    if (!options.name)
        return format.write(workloadListDocument(), writeStandardOutput);
    const auto named = [&]() -> const Workload* { return &workloadNamed(*options.name); };
    format.write(workloadDocument(*readFor("workloads", named)), writeStandardOutput);
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("  gpu-speedup-cli workloads conv2d\n"
               "  gpu-speedup-cli estimate --gpu H200 --workload conv2d --set batch=64 kernel=5");
    const auto options = std::make_shared<WorkloadsOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command workloadsCommand{"workloads", "The kinds of computation whose counts are known", declare};

} // namespace gpuspeedup
