// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/plan_blocks.h"

#include "model/report/advice_document.h"
#include "model/report/cell_text.h"
#include "model/report/cells.h"
#include "model/report/plan_document.h"
#include "model/report/plan_sections.h"
#include "model/report/sensitivity_document.h"

#include <algorithm>

namespace gpuspeedup {
namespace {

/// Adds what one plan says, section by section.
class PlanBlocks
{
public:
    PlanBlocks(const ChartSubject& subject, const PlanPlace& place, Report& report)
        : subject_(subject), place_(place), report_(report)
    {}

    void addAnswer();
    void addTimes();
    void addInputs();
    void addCharts(std::span<const ChartKind* const> kinds);
    void addAdvice();
    void addSensitivity();

private:
    [[nodiscard]] std::string text(std::string_view english) const { return language().text(english); }
    [[nodiscard]] const Language& language() const { return report_.language; }
    void heading(std::string_view english, int below = 0)
    {
        report_.blocks.emplace_back(ReportHeading{.level = place_.level + below, .text = text(english)});
    }
    void paragraphs(const std::vector<std::string>& sentences)
    {
        for (const std::string& sentence : sentences)
            report_.blocks.emplace_back(ReportParagraph{sentence});
    }
    void table(Section section)
    {
        if (section.table.rows > 0)
            report_.blocks.emplace_back(
                ReportTable{.caption = std::move(section.title), .table = std::move(section.table)});
    }

    const ChartSubject& subject_;
    const PlanPlace& place_;
    Report& report_;
};

/// Names for programs and the command line are none for readers.
Section withoutKeys(Section section)
{
    for (Column& column : section.table.columns)
        if (column.key == "key")
            column.heading.clear();
    return section;
}

/// Refinements by what people call them.
Section withLabels(Section section, std::string heading)
{
    for (Column& column : section.table.columns) {
        if (column.key == "refinement")
            column.heading.clear();
        if (column.key == "label") {
            column.heading = std::move(heading);
            column.text = true;
        }
    }
    return section;
}

Table tableOfProperties(const Document& document)
{
    std::vector<std::vector<Cell>> rows;
    for (const Property* property : shownProperties(document))
        rows.push_back({property->label, ShownNumber{0, property->shown}});
    return tableOfRows({{.key = "figure", .heading = document.propertyHeading, .text = true},
                        {.key = "value", .heading = document.valueHeading, .text = true}},
                       std::move(rows));
}

void PlanBlocks::addAnswer()
{
    const Document document = planDocument(subject_.plan, *subject_.chance, language());
    heading(translatable("The answer"));
    paragraphs(document.sentences);
    if (!subject_.plan.base.note.empty())
        report_.blocks.emplace_back(ReportParagraph{subject_.plan.base.note});
    report_.blocks.emplace_back(
        ReportTable{.caption = language().text("Results"), .table = tableOfProperties(document)});
}

void PlanBlocks::addTimes()
{
    heading(translatable("Where the time goes"));
    table(phaseSection(subject_.plan, *subject_.chance, language()));
    table(withLabels(refinementSection(subject_.plan, language()), language().text("Refinement")));
}

void PlanBlocks::addInputs()
{
    heading(translatable("Inputs and where they come from"));
    table(withoutKeys(inputSection(subject_.plan, language())));
    table(withoutKeys(assumptionSection(subject_.plan, language())));
}

void PlanBlocks::addCharts(std::span<const ChartKind* const> kinds)
{
    if (kinds.empty())
        return;
    heading(translatable("Charts"));
    for (const ChartKind* kind : kinds) {
        heading(kind->title, 1);
        report_.blocks.emplace_back(ReportFigure{.name = place_.prefix + std::string(kind->key),
                                                 .explanation = text(kind->explanation),
                                                 .chart = kind->draw(subject_, language())});
    }
}

void PlanBlocks::addAdvice()
{
    Document document = adviceDocument(subject_.plan, language());
    heading(translatable("What would make it faster"));
    paragraphs(document.sentences);
    table(
        {.key = "", .title = language().text("Each change for itself"), .table = std::move(document.table)});
}

void PlanBlocks::addSensitivity()
{
    Document document = sensitivityDocument(subject_.plan, *subject_.chance, language());
    heading(translatable("What matters"));
    if (!document.sentences.empty()) // the first is the answer
        document.sentences.erase(document.sentences.begin());
    paragraphs(document.sentences);
    for (Section& section : document.sections)
        table(withoutKeys(std::move(section)));
}

} // namespace

void addPlan(const ReportedPlan& plan, std::span<const ChartKind* const> charts, const PlanPlace& place,
             Report& report)
{
    if (!plan.subject) {
        report.blocks.emplace_back(ReportParagraph{
            report.language.text("There is no estimate: %1", {report.language.finished(plan.reason)})});
        return;
    }
    PlanBlocks blocks(*plan.subject, place, report);
    blocks.addAnswer();
    blocks.addTimes();
    blocks.addInputs();
    blocks.addCharts(charts);
    blocks.addAdvice();
    blocks.addSensitivity();
}

} // namespace gpuspeedup
