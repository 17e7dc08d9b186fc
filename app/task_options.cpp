// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/task_options.h"

#include "app/option_value.h"
#include "model/choices/choices_json.h"
#include "model/plan/task_json.h"
#include "model/quote_text.h"
#include "model/text_file.h"

#include <variant>

namespace gpuspeedup {
TaskOptions::TaskOptions(CLI::App& app)
{
    constexpr const char* group = "Task";
    app.add_option("--workload", workload_, "A kind of computation; gpu-speedup-cli workloads lists them")
        ->type_name("NAME")
        ->group(group);
    app.add_option("--set", settings_, "Its sizes, such as m=4096 n=4096; the others keep their defaults")
        ->type_name("KEY=VALUE")
        ->group(group);
    app.add_option("--task", file_, "Several kernels and their data (JSON); - is standard input")
        ->type_name("FILE")
        ->group(group);
    app.add_option(
           "--precision,--dtype", precision_,
           "Number format: fp64, fp32, tf32, fp16, bf16, fp8, int8; fp16-tensor and the like name the "
           "units")
        ->type_name("NAME")
        ->group(group);
}

void TaskOptions::apply(Choices& choices) const
{
    checkContradictions(choices);
    if (workload_)
        choices.task = readFor("--workload", [&] { return workload(); });
    else if (file_)
        choices.task = taskChoiceFromJson(readTextFile(*file_, mostTaskBytes),
                                          *file_ == "-" ? "standard input" : quotePath(*file_));
    else if (precision_)
        std::get<WorkloadChoice>(choices.task).values.dtype = precision();
}

std::optional<Arithmetic> TaskOptions::precision() const
{
    if (!precision_)
        return std::nullopt;
    if (const ArithmeticInfo* const info = findArithmetic(*precision_))
        return info->arithmetic;
    std::vector<std::string_view> names;
    for (const ArithmeticInfo& info : arithmetics())
        names.push_back(info.name);
    failUnknownName("--precision", *precision_, names);
}

WorkloadChoice TaskOptions::workload() const
{
    const Workload& workload = workloadNamed(*workload_);
    WorkloadValues values = readFor("--set", [&] { return readWorkloadValues(workload, settings_); });
    if (values.dtype && precision_)
        throw UsageError("--precision: --set gives the dtype as well; leave one of them out.");
    if (precision_)
        values.dtype = precision();
    (void)taskOf(workload, values, true, true); // refuses counts that no number holds
    return {.name = std::string(workload.name), .values = std::move(values)};
}

void TaskOptions::checkContradictions(const Choices& choices) const
{
    if (workload_ && file_)
        throw UsageError("--task: --workload gives a task as well; leave one of them out.");
    if (!settings_.empty() && !workload_)
        throw UsageError("--set: Sizes belong to a workload; give --workload NAME as well.");
    if (file_ && file_->empty())
        throw UsageError("--task: No file is named; give its name, or - for standard input.");
    if (precision_ && file_)
        throw UsageError("--precision: The task file says its dtype; change it there.");
    if (precision_ && !workload_ && !std::holds_alternative<WorkloadChoice>(choices.task))
        throw UsageError("--precision: The number format is that of a task; give --workload as well.");
}

} // namespace gpuspeedup
