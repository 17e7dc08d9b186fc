// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/completion_values.h"

#include "model/chart/charts.h"
#include "model/chart/verification_chart.h"
#include "model/choices/plan_file.h"
#include "model/machine/catalogue.h"
#include "model/plan/arithmetic.h"
#include "model/plan/cpu_code.h"
#include "model/plan/launch_mode.h"
#include "model/plan/plan_input.h"
#include "model/plan/refinement.h"
#include "model/plan/software_stack.h"
#include "model/report/format.h"
#include "model/software/software_figures.h"
#include "model/workloads/workload.h"
#include "probe/reference/reference.h"
#include "probe/selection.h"

#include <algorithm>
#include <set>

namespace gpuspeedup {
namespace {

using Words = std::vector<std::string>;

/// The member `name` of each of `rows`, with `ending` behind it.
template <typename Rows, typename Name>
Words namesOf(const Rows& rows, Name name, const std::string& ending = {})
{
    Words names;
    for (const auto& row : rows)
        names.push_back(std::string(std::invoke(name, row)) + ending);
    return names;
}

Words operator+(Words left, const Words& right)
{
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

/// The value of the last `option` among `words`; empty where there is none.
std::string valueOf(const std::string& option, std::span<const std::string> words)
{
    std::string value;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == option && i + 1 < words.size())
            value = words[i + 1];
        else if (words[i].starts_with(option + "="))
            value = words[i].substr(option.size() + 1);
    }
    return value;
}

Words sizesOf(const std::string& workloadName)
{
    const Workload* const workload = findWorkload(workloadName);
    if (workload == nullptr)
        return {};
    Words keys = namesOf(workload->parameters, &WorkloadParameter::key, "=");
    keys.emplace_back("dtype=");
    if (workload->fusable)
        keys.emplace_back("fused=");
    return keys;
}

/// Names of scenarios that need no quoting, and all of them by number.
Words scenariosOf(const std::string& file)
{
    Words words;
    if (file.empty() || file == "-") // what is typed is not read ahead
        return words;
    try {
        const PlanFile plan = readPlanFile(file);
        for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
            const std::string& name = plan.scenarios[i].fields.scenario.name;
            words.push_back(std::to_string(i + 1));
            if (!name.empty() && std::ranges::all_of(name, [](char c) {
                    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' ||
                           c == '.';
                }))
                words.push_back(name);
        }
    } catch (const Error&) { // the command itself says what is wrong with the file
    }
    return words;
}

/// Figures that can be measured, and the groups they are in: "copy", "copy.h2d", "copy.h2d.pinned".
Words figuresAndGroups()
{
    std::set<std::string> names;
    for (const FigureName& figure : figureNames(machineInstruments()))
        for (std::size_t end = 0; end != std::string::npos;) {
            end = figure.name.find('.', end + 1);
            names.insert(figure.name.substr(0, end));
        }
    return {names.begin(), names.end()};
}

Words wordsOfGpus()
{
    const Catalogue catalogue = Catalogue::builtIn();
    std::set<std::string> words;
    for (const CatalogueGpu& gpu : catalogue.gpus())
        words.insert({gpu.segment, gpu.vendor});
    return {words.begin(), words.end()};
}

Words formatsOf(const std::string& command, std::span<const std::string> words)
{
    if (command == "report")
        return {"html", "markdown"};
    if (command == "measure" && std::ranges::find(words, "--list") == words.end())
        return {"text", "json", "jsonl"};
    Words names = namesOf(formats(), &Format::name);
    if (command == "verify")
        names.emplace_back("jsonl");
    return names;
}

Words refinementNames()
{
    const Words names = namesOf(refinements(), &RefinementInfo::name);
    Words leftOut;
    for (const std::string& name : names)
        leftOut.push_back("-" + name);
    return Words{"auto", "none"} + names + leftOut;
}

} // namespace

ListedValues listedValues(const std::string& command, const std::string& option,
                          std::span<const std::string> words)
{
    const auto keys = [](const char* ending) { return namesOf(planInputs(), &PlanInput::key, ending); };
    if (option == "--quantity")
        return {namesOf(verifiedQuantities(), &VerifiedQuantity::key)};
    if (option == "--format")
        return {formatsOf(command, words)};
    if (option == "--workload" && command == "verify") {
        const Words heldOut = namesOf(heldOutWorkloads(), &ReferenceWorkload::name);
        const bool onlyThose = std::ranges::find(words, "--held-out") != words.end();
        return {onlyThose ? heldOut
                          : namesOf(referenceWorkloads(), &ReferenceWorkload::name) +
                                namesOf(furtherWorkloads(), &ReferenceWorkload::name) + heldOut};
    }
    if (option == "--workload" || option == "workloads")
        return {namesOf(workloads(), [](const Workload* workload) { return workload->name; })};
    if (option == "--set")
        return {sizesOf(valueOf("--workload", words))};
    if (option == "--cpu")
        return {namesOf(Catalogue::builtIn().cpus(), &CatalogueCpu::id)};
    if (option == "--gpu")
        return {namesOf(Catalogue::builtIn().gpus(), &CatalogueGpu::id)};
    if (option == "catalogue")
        return {namesOf(Catalogue::builtIn().cpus(), &CatalogueCpu::id) +
                namesOf(Catalogue::builtIn().gpus(), &CatalogueGpu::id)};
    if (option == "--gpus-like")
        return {wordsOfGpus()};
    if (option == "--precision")
        return {namesOf(arithmetics(), &ArithmeticInfo::name)};
    if (option == "--cpu-baseline")
        return {Words{"time=", "rate="} + namesOf(cpuCodes(), &CpuCodeInfo::name), true};
    if (option == "--stack" && command == "verify") {
        Words names{"c++"};
        for (const SoftwarePackage& package : softwarePackages())
            if (package.needsGpu)
                names.emplace_back(package.name);
        return {names};
    }
    if (option == "--stack")
        return {namesOf(softwareStacks(), &SoftwareStack::name)};
    if (option == "--host-memory")
        return {namesOf(hostMemories, hostMemoryName)};
    if (option == "--overlap")
        return {{"off", "auto"}};
    if (option == "--launch-mode")
        return {namesOf(launchModes, launchModeName)};
    if (option == "--refine")
        return {refinementNames(), true};
    if (option == "--forget")
        return {{"verify", "user", "all"}};
    if (option == "--input")
        return {keys("=")};
    if (option == "--over" || option == "--by")
        return {keys("")};
    if (option == "--for")
        return {Words{"all"} + keys(""), true};
    if (option == "--charts")
        return {Words{"none"} + namesOf(charts(), &ChartKind::key), true};
    if (option == "--only")
        return {figuresAndGroups(), true};
    if (option == "--pick")
        return {scenariosOf(valueOf("--scenario", words))};
    return {};
}

} // namespace gpuspeedup
