// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"
#include "app/machine_folders.h"
#include "app/plan_options.h"
#include "app/plan_scenarios.h"
#include "app/standard_output.h"
#include "app/usage_error.h"
#include "model/quote_text.h"
#include "model/report/comparison_document.h"
#include "model/workloads/workload.h"

#include <algorithm>
#include <exception>

namespace gpuspeedup {
namespace {

struct CompareOptions
{
    explicit CompareOptions(CLI::App& app) : shared(app), repeated(app, "--format")
    {
        app.add_option("--gpus-like", gpusLike,
                       "All GPUs of the catalogue with these words, as so many --gpu")
            ->type_name("WORDS")
            ->group("What is compared");
    }

    PlanOptions shared;
    RepeatedOptions repeated;
    std::optional<std::string> gpusLike;
};

std::vector<std::string> catalogueNames(const std::string& words, const std::vector<std::string>& files)
{
    Catalogue catalogue = Catalogue::builtIn();
    for (const std::string& file : files)
        catalogue.addFile(file);
    std::vector<std::string> names;
    for (const CatalogueGpu* gpu : catalogue.searchGpus(words))
        names.push_back(gpu->name);
    if (names.empty())
        throw UsageError("--gpus-like: No GPU of the catalogue has the words " + quoteText(words) +
                         "; see gpu-speedup-cli catalogue.");
    return names;
}

void addGpus(std::vector<GivenOption>& options, const std::vector<std::string>& names)
{
    auto found = std::ranges::find(options, "--gpu", &GivenOption::name);
    if (found == options.end())
        found = options.insert(options.end(), {.name = "--gpu", .values = {}});
    found->values.insert(found->values.end(), names.begin(), names.end());
}

bool hasSize(const Workload& workload, std::string_view key)
{
    return key == "dtype" || (key == "fused" && workload.fusable) ||
           std::ranges::any_of(workload.parameters, [&](const auto& p) { return p.key == key; });
}

/// What `setting`, "key=value" or "workload:key=value", says of that one of several workloads.
std::optional<std::string> settingOf(const std::string& workload, const std::string& setting)
{
    const std::string key = setting.substr(0, setting.find('='));
    const std::size_t colon = key.find(':');
    if (colon != std::string::npos)
        return key.substr(0, colon) == workload ? std::optional(setting.substr(colon + 1)) : std::nullopt;
    const Workload* const known = findWorkload(workload);
    return known == nullptr || hasSize(*known, key) ? std::optional(setting) : std::nullopt;
}

/// A size goes to every workload that has it; one that none has is a mistake.
void checkSettings(const std::vector<std::string>& workloads, const std::vector<std::string>& settings)
{
    for (const std::string& setting : settings) {
        const auto has = [&](const std::string& workload) {
            return settingOf(workload, setting).has_value();
        };
        if (std::ranges::none_of(workloads, has))
            throw UsageError("--set: " + quoteText(setting) +
                             " is a size of none of these workloads; gpu-speedup-cli workloads NAME lists "
                             "those of one.");
    }
}

/// The value of the option "--gpu" in a combination; empty where it has none.
std::string valueIn(const Combination& combination, const std::string& option)
{
    const std::string start = option + "=";
    for (const std::string& argument : combination.arguments)
        if (argument.starts_with(start))
            return argument.substr(start.size());
    return {};
}

/// Gives each combination the sizes of its workload.
void addSettings(std::vector<Combination>& combinations, const std::vector<std::string>& settings)
{
    for (Combination& one : combinations) {
        const std::string workload = valueIn(one, "--workload");
        for (const std::string& setting : settings)
            if (const auto own = settingOf(workload, setting))
                one.arguments.push_back("--set=" + *own);
    }
}

std::vector<GivenOption> optionsOf(const CompareOptions& options)
{
    std::vector<GivenOption> given = options.repeated.given();
    if (options.gpusLike)
        addGpus(given, catalogueNames(*options.gpusLike, valuesOf(given, "--catalogue")));
    return given;
}

/// Takes "GPU:PRICE" out of the options: such a price belongs to one GPU, a bare one to all.
std::vector<std::string> takeOwnPrices(std::vector<GivenOption>& options)
{
    std::vector<std::string> own;
    for (GivenOption& option : options)
        if (option.name == "--gpu-price")
            std::erase_if(option.values, [&own](const std::string& price) {
                const bool ofOneGpu = price.find(':') != std::string::npos;
                if (ofOneGpu)
                    own.push_back(price);
                return ofOneGpu;
            });
    std::erase_if(options, [](const GivenOption& o) { return o.name == "--gpu-price" && o.values.empty(); });
    const std::vector<std::string> gpus = valuesOf(options, "--gpu");
    for (const std::string& price : own)
        if (std::ranges::find(gpus, price.substr(0, price.find(':'))) == gpus.end())
            throw UsageError("--gpu-price: " + quoteText(price) +
                             " is the price of none of these GPUs; write it as in --gpu, such as H200:3.");
    return own;
}

void addOwnPrices(std::vector<Combination>& combinations, const std::vector<std::string>& prices)
{
    for (Combination& one : combinations) {
        const std::string gpu = valueIn(one, "--gpu");
        for (const std::string& price : prices)
            if (!gpu.empty() && price.substr(0, price.find(':')) == gpu)
                one.arguments.push_back("--gpu-price=" + price.substr(price.find(':') + 1));
    }
}

/// In a comparison of workloads the sizes differ with the workload.
std::vector<Combination> combinationsToCompare(std::vector<GivenOption> options)
{
    const std::vector<std::string> workloads = valuesOf(options, "--workload");
    if (workloads.size() < 2)
        return combinationsOf(options);
    const std::vector<std::string> settings = valuesOf(options, "--set");
    checkSettings(workloads, settings);
    std::erase_if(options, [](const GivenOption& option) { return option.name == "--set"; });
    std::vector<Combination> combinations = combinationsOf(options);
    addSettings(combinations, settings);
    return combinations;
}

/// "--gpu: …" is a cell of a table here, where dashes begin a formula.
std::string withoutDashes(std::string_view sentence)
{
    const std::size_t first = sentence.find_first_not_of('-');
    return std::string(sentence.substr(first == std::string_view::npos ? 0 : first));
}

RangedPlan planOf(const Combination& combination)
{
    CLI::App app;
    const PlanOptions options(app);
    std::vector<std::string> lastFirst(combination.arguments.rbegin(), combination.arguments.rend());
    app.parse(std::move(lastFirst));
    const MonteCarloSettings settings{.draws = options.draws(), .seed = options.seed()};
    Plan plan = options.plan();
    MonteCarlo result = monteCarlo(plan, uncertainInputs(plan), settings);
    return {std::move(plan), std::move(result)};
}

struct Compared
{
    std::vector<ComparedPlan> plans; ///< what has no estimate says why
    std::exception_ptr firstFault;   ///< where none has one
};

/// A mistake on the command line that spoils every row is thrown.
Compared comparedPlans(const std::vector<Combination>& combinations)
{
    std::vector<ComparedPlan> plans;
    std::exception_ptr firstFault;
    bool isUsage = false;
    for (const Combination& combination : combinations) {
        ComparedPlan compared{.labels = combination.values, .estimate = {}, .reason = {}};
        try {
            compared.estimate = planOf(combination);
        } catch (const Error& error) {
            compared.reason = withoutDashes(error.what());
            if (!firstFault)
                isUsage = dynamic_cast<const UsageError*>(&error) != nullptr;
            firstFault = firstFault ? firstFault : std::current_exception();
        }
        plans.push_back(std::move(compared));
    }
    if (std::ranges::any_of(plans, [](const ComparedPlan& plan) { return plan.estimate.has_value(); }))
        firstFault = nullptr;
    else if (isUsage)
        std::rethrow_exception(firstFault);
    return {std::move(plans), firstFault};
}

/// Where no machine of a folder has an estimate, the table still says why each has none.
void write(const Format& format, const std::vector<std::string>& columns, Compared compared, bool hasFolder)
{
    const std::size_t rows = compared.plans.size();
    const bool tellsAll = hasFolder && rows > 1;
    if (compared.firstFault && !tellsAll)
        std::rethrow_exception(compared.firstFault);
    format.write(comparisonDocument(columns, std::move(compared.plans)), writeStandardOutput);
    if (compared.firstFault)
        throw Error("None of these " + std::to_string(rows) +
                    " has an estimate; the table says why, row by row.");
}

void run(const CompareOptions& options)
{
    const Format& format = options.shared.format();
    std::vector<GivenOption> given = optionsOf(options);
    const std::vector<std::string> scenarios = addScenarios(given);
    const MachineNames machines = addMachines(given);
    const std::vector<std::string> ownPrices = takeOwnPrices(given);
    std::vector<Combination> combinations = combinationsToCompare(given);
    addOwnPrices(combinations, ownPrices);
    std::vector<std::string> columns = variedNames(given);
    nameMachines(columns, combinations, machines);
    nameScenarios(columns, combinations, scenarios);
    write(format, columns, comparedPlans(combinations), !machines.empty());
}

std::function<void()> declare(CLI::App& app)
{
    app.footer("Every option but --format may be given several times; each combination is a row,\n"
               "the largest speedup first. An empty value leaves the option out. Of several\n"
               "workloads, --set WORKLOAD:KEY=VALUE is a size of one, --set KEY=VALUE of all\n"
               "that have it. --gpu-price GPU:PRICE is the price of one of several GPUs. A plan\n"
               "file stands for all of its scenarios, unless --pick names one; a folder as\n"
               "--machine stands for all profiles (*.json) in it.\n\n"
               "  gpu-speedup-cli compare --gpu H200 --gpu \"RTX 4090\" --workload gemm\n"
               "  gpu-speedup-cli compare --machine node7.json --gpu \"\" --gpu H200 --workload lu\n"
               "  gpu-speedup-cli compare --machine profiles --workload gemm\n"
               "  gpu-speedup-cli compare --gpus-like datacenter --workload gemm --workload fft\n"
               "      --set fft:n=1e8\n"
               "  gpu-speedup-cli compare --gpu H200 --gpu \"RTX 4090\" --workload gemm\n"
               "      --cpu-price 1 --gpu-price H200:4 --gpu-price \"RTX 4090:1.5\"\n"
               "  gpu-speedup-cli compare --scenario plans.gpuplan");
    const auto options = std::make_shared<CompareOptions>(app);
    return [options] { run(*options); };
}

} // namespace

const Command compareCommand{"compare", "Several machines, tasks or ways to run them in one table", declare};

} // namespace gpuspeedup
