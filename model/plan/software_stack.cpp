// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/software_stack.h"

#include "model/ascii_case.h"
#include "model/error.h"
#include "model/machine/built_in_csv.h"
#include "model/machine/catalogue_cells.h"
#include "model/machine/csv.h"
#include "model/nearest_name.h"
#include "model/quote_text.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace gpuspeedup {
namespace {

constexpr std::size_t mostRows = 1000;
constexpr double mostMicroseconds = 1e9;
constexpr double mostSeconds = 1e6;
constexpr NumberColumn launch{"launch_us", "µs", 0, mostMicroseconds};
constexpr NumberColumn matrixProduct{"matrix_product_us", "µs", 0, mostMicroseconds};
constexpr NumberColumn copyToGpu{"copy_to_gpu_us", "µs", 0, mostMicroseconds};
constexpr NumberColumn copyFromGpu{"copy_from_gpu_us", "µs", 0, mostMicroseconds};
constexpr NumberColumn start{"start_s", "s", 0, mostSeconds};
constexpr NumberColumn firstCall{"first_call_s", "s", 0, mostSeconds};
constexpr std::string_view figures[] = {launch.name,      matrixProduct.name, copyToGpu.name,
                                        copyFromGpu.name, start.name,         firstCall.name};

HostMemory memoryFrom(const CatalogueCells& cells, std::string_view column, HostMemory ifEmpty)
{
    const std::string name = cells.text(column);
    if (name.empty())
        return ifEmpty;
    for (const HostMemory memory : hostMemories)
        if (hostMemoryName(memory) == name)
            return memory;
    cells.fail(column, quoteText(name) + "; write pinned, pageable or fresh");
}

bool isYes(const CatalogueCells& cells, std::string_view column, bool ifEmpty)
{
    const std::string text = cells.text(column);
    if (text != "yes" && text != "no" && !text.empty())
        cells.fail(column, quoteText(text) + "; write yes or no");
    return text.empty() ? ifEmpty : text == "yes";
}

void readEstimates(const CatalogueCells& cells, SoftwareStack& stack)
{
    const std::string text = cells.text("estimated");
    stack.estimated = text == "all";
    if (text.empty() || text == "no" || text == "all")
        return;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view column = rest.substr(0, rest.find(' '));
        rest.remove_prefix(std::min(column.size() + 1, rest.size()));
        if (std::ranges::find(figures, column) == std::end(figures))
            cells.fail("estimated",
                       quoteText(column) +
                           "; write no, all, or names of the columns that hold times, with spaces "
                           "between them");
        stack.estimates.emplace_back(column);
    }
}

SoftwareStack stackFrom(const CatalogueCells& cells)
{
    SoftwareStack stack;
    stack.name = lowerAscii(cells.text("name"));
    if (stack.name.empty())
        cells.fail("name", "nothing, but each row needs it; write a short name for the command line");
    stack.label = cells.text("label");
    if (stack.label.empty())
        stack.label = stack.name;
    stack.launch = cells.number(launch).value_or(0) * microsecond;
    const auto matrices = cells.number(matrixProduct);
    stack.matrixProduct = matrices ? *matrices * microsecond : stack.launch;
    stack.copyToGpu = cells.number(copyToGpu).value_or(0) * microsecond;
    stack.copyFromGpu = cells.number(copyFromGpu).value_or(0) * microsecond;
    stack.hostMemory = memoryFrom(cells, "host_memory", HostMemory::pageable);
    stack.resultMemory = memoryFrom(cells, "result_memory", HostMemory::fresh);
    stack.fuses = isYes(cells, "fuses", false);
    stack.arraysApart = isYes(cells, "arrays_apart", true);
    stack.start = cells.number(start).value_or(0) * second;
    stack.firstCall = cells.number(firstCall).value_or(0) * second;
    readEstimates(cells, stack);
    stack.source = cells.text("source");
    return stack;
}

std::vector<SoftwareStack> builtIn()
{
    std::vector<SoftwareStack> stacks;
    addStacks(stacks, builtInStacks(), "stacks.csv");
    return stacks;
}

} // namespace

const std::vector<SoftwareStack>& softwareStacks()
{
    static const std::vector<SoftwareStack> stacks = builtIn();
    return stacks;
}

void addStacks(std::vector<SoftwareStack>& stacks, std::string_view csv, std::string_view source)
{
    const CsvTable table = readCsv(csv, source);
    requireColumns(table,
                   std::array<std::string_view, 4>{"name", launch.name, copyToGpu.name, copyFromGpu.name},
                   source);
    if (table.rows.size() > mostRows)
        throw Error(quotePath(source) + " has more than " + std::to_string(mostRows) +
                    " rows; keep the stacks you use.");
    std::vector<SoftwareStack> added;
    for (const CsvRow& row : table.rows) {
        const CatalogueCells cells(table, row, source);
        SoftwareStack stack = stackFrom(cells);
        if (std::ranges::find(added, stack.name, &SoftwareStack::name) != added.end())
            cells.fail("name", quoteText(stack.name) + " a second time; keep one of the rows");
        added.push_back(std::move(stack));
    }
    for (SoftwareStack& stack : added) {
        const auto same = std::ranges::find(stacks, stack.name, &SoftwareStack::name);
        if (same != stacks.end())
            *same = std::move(stack);
        else
            stacks.push_back(std::move(stack));
    }
}

const SoftwareStack& findStack(std::span<const SoftwareStack> stacks, std::string_view name)
{
    const auto found = std::ranges::find(stacks, lowerAscii(name), &SoftwareStack::name);
    if (found != stacks.end())
        return *found;
    std::vector<std::string_view> names;
    for (const SoftwareStack& stack : stacks)
        names.push_back(stack.name);
    std::string offered;
    for (const std::string& nearest : nearestNames(name, names))
        offered += (offered.empty() ? "" : ", ") + nearest;
    throw Error("There is no software stack " + quoteText(name) + "; the nearest are " + offered + ".");
}

Source stackSource(const SoftwareStack& stack, std::string_view column)
{
    if (const auto measured = stack.measured.find(column); measured != stack.measured.end())
        return measured->second;
    const bool estimated =
        stack.estimated || std::ranges::find(stack.estimates, column) != stack.estimates.end();
    return {.kind = estimated ? Source::Kind::assumed : Source::Kind::catalogue,
            .origin = stack.source,
            .figure = stack.label,
            .device = {},
            .moment = {}};
}

} // namespace gpuspeedup
