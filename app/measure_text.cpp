// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/measure_text.h"

#include "model/software/software_figures.h"
#include "model/value_format.h"

#include <algorithm>
#include <charconv>

namespace gpuspeedup {
namespace {

constexpr int digits = 4;

/// In terminal columns: bytes that continue a UTF-8 character take none.
std::size_t width(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string padding(const std::string& text, std::size_t columns)
{
    return std::string(columns - std::min(columns, width(text)), ' ');
}

std::string leftAligned(const std::string& text, std::size_t columns)
{
    return text + padding(text, columns) + "  ";
}

std::string rightAligned(const std::string& text, std::size_t columns)
{
    return padding(text, columns) + text + "  ";
}

/// "541.2 GFLOPS", "534 – 541.4", "99.7 %".
std::string valueColumns(const Figure& figure)
{
    std::string value = "–";
    std::string spread;
    std::string share;
    if (figure.value) {
        const Unit unit = engineeringUnit(figure.value->median, dimensionOf(figure));
        value = quantityText(figure.value->median, unit, digits);
        spread = roundedText(figure.value->p5 / unit.factor(), digits) + " – " +
                 roundedText(figure.value->p95 / unit.factor(), digits);
        if (figure.expected)
            share = roundedText(100 * figure.value->median / *figure.expected, 3) + " %";
    }
    return rightAligned(value, 13) + leftAligned(spread, 17) + rightAligned(share, 6);
}

std::string statusText(const Figure& figure)
{
    return std::string(statusName(figure.status)) + (figure.reason.empty() ? "" : ": " + figure.reason);
}

std::string countText(std::size_t count, const char* one, const char* many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// "NumPy 2.4.6".
std::string titleOf(const SoftwareRecord& software)
{
    const SoftwarePackage* const package = findSoftwarePackage(software.name);
    return (package == nullptr ? software.name : std::string(package->title)) +
           (software.version.empty() ? "" : " " + software.version);
}

} // namespace

std::string MeasureText::of(const MeasureEvent& event)
{
    if (event.kind == MeasureEvent::Kind::started) {
        steps_ = event.steps;
        machine_ = event.profile.value_or(MachineProfile{});
        std::string notices = machine_.gpuNotice.empty() ? std::string() : machine_.gpuNotice + "\n";
        for (const SoftwareRecord& software : machine_.software)
            if (!software.problem.empty())
                notices += software.problem + "\n";
        return notices;
    }
    if (event.kind != MeasureEvent::Kind::result || !event.figure)
        return {};
    const auto step = std::find_if(steps_.begin(), steps_.end(),
                                   [&](const MeasureEvent::Step& s) { return s.name == event.name; });
    std::size_t labelWidth = 0;
    for (const MeasureEvent::Step& each : steps_)
        labelWidth = std::max(labelWidth, width(each.label));
    return headingFor(event.name) +
           leftAligned("  " + (step == steps_.end() ? event.name : step->label), labelWidth + 2) +
           valueColumns(*event.figure) + statusText(*event.figure) + "\n";
}

/// Nothing where the figure's device has its heading already.
std::string MeasureText::headingFor(const std::string& name)
{
    const CpuRecord& cpu = machine_.cpu;
    std::string heading = "CPU " + (cpu.name.empty() ? "" : cpu.name + ", ") +
                          countText(cpu.cores, "core", "cores") + ", " +
                          countText(cpu.threads, "thread", "threads") + ", " + cpu.instructionSet;
    if (const std::string prefix = "gpus."; name.starts_with(prefix)) {
        std::size_t position = 0;
        std::from_chars(name.data() + prefix.size(), name.data() + name.size(), position);
        if (position < machine_.gpus.size())
            heading = "GPU " + std::to_string(machine_.gpus[position].index) + " " +
                      machine_.gpus[position].name + ", " + machine_.gpus[position].pciBusId;
    }
    if (const std::string prefix = "software."; name.starts_with(prefix)) {
        const std::string package = name.substr(prefix.size(), name.find('.', prefix.size()) - prefix.size());
        if (const SoftwareRecord* software = findSoftware(machine_, package))
            heading = titleOf(*software) + ", " + software->path;
    }
    if (heading == heading_)
        return {};
    heading_ = heading;
    return heading + "\n";
}

Document figureListDocument(std::vector<FigureName> names)
{
    Document document;
    document.title = "Figures that are measured";
    document.table.columns = {{.key = "name", .heading = "Name", .text = true},
                              {.key = "label", .heading = "Figure", .text = true},
                              {.key = "unit", .heading = "Unit", .text = true},
                              {.key = "device", .heading = "Device", .text = true},
                              {.key = "run", .heading = "Run", .text = true}};
    document.table.rows = names.size();
    document.table.fill = [names = std::move(names)](std::size_t row, std::span<Cell> cells) {
        const FigureName& figure = names[row];
        cells[0] = figure.name;
        cells[1] = figure.label;
        cells[2] = figure.unit;
        cells[3] = std::string(figure.isOfSoftware ? "Python" : figure.isOfGpu ? "each GPU" : "CPU");
        cells[4] = std::string(figure.thoroughOnly ? "thorough only" : "quick, thorough");
    };
    return document;
}

} // namespace gpuspeedup
