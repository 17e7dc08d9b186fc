// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/method.h"

#include "model/estimate.h"
#include "model/report/cells.h"

#include <algorithm>
#include <array>

namespace gpuspeedup {
namespace {

/// By position of Refinement: what it computes, in the symbols of the documentation.
constexpr std::array<std::string_view, 14> formulas = {
    translatable("Tc is the measured run time, W/rate, or of a kind of code: its calls by siz"
                 "e, L·s + max(W/r + Σ n/f, G·g, passes) of measured loops, or max(W/R, Qc/M)"),
    translatable("Rc and Rg of the number format; matrix products of 16 bits on tensor cores"),
    translatable("T = max((W + N·w½)/(η·P), Q/(β·M)) of each kernel and of the CPU, or the measured time"),
    translatable("what stays on the GPU between kernels crosses the link once"),
    translatable("Tx = n·t(V/n) in each direction, t(V) measured or α + V/β, less the waits that copies in a "
                 "row save"),
    translatable("λ and each copy as the software stack takes them"),
    translatable("max over j of (j·λ + Σ of t from j on) and a wait for the last queued, N·L + Σt "
                 "synchronised, λG + max(ν·N, Σt) as a graph"),
    translatable("h + k + d + (n − 1)·max(h, k, d) for n chunks of copy-in, kernels and copy-out, with two "
                 "copy engines"),
    translatable("data + temporaries ≤ 0.9·memory − context, else in chunks through two buffers"),
    translatable("kernels/(P·e), copies/P unless they share a link, all-reduce 2(P − 1)/P·V/B"),
    translatable("each side times e^ȳ, ȳ the mean ln(measured/predicted) of such runs at this size"),
    translatable("C0/R: start-up and compilation divided among R runs"),
    translatable("S = 1/(f + (1 − f)/Sk), the share f of today's run stays on the CPU"),
    translatable("power × time and price × time of both sides"),
};

std::vector<std::string> publishedFormulas(const Language& language)
{
    const auto formula = [&](std::string_view english, std::string_view symbols) {
        return language.text("%1: %2", {language.text(english), symbols});
    };
    return {formula(translatable("CPU time"), "Tc = W / Rc"),
            formula(translatable("Total GPU time"), "Tg = W / Rg + D / B + λ · N"),
            formula(translatable("Speedup factor"), "S = Tc / Tg"),
            formula(translatable("GPU efficiency ratio"), "E = (W / Tg) / Rg")};
}

/// Names of the plans that have it on; nothing where there is none.
std::vector<std::string> usersOf(Refinement refinement, std::span<const ReportedPlan> plans)
{
    std::vector<std::string> users;
    for (const ReportedPlan& plan : plans)
        if (plan.subject && plan.subject->plan.has(refinement))
            users.push_back(plan.name);
    return users;
}

Table refinementTable(std::span<const ReportedPlan> plans, const Language& language)
{
    std::vector<std::vector<Cell>> rows;
    for (const RefinementInfo& info : refinements()) {
        const std::vector<std::string> users = usersOf(info.refinement, plans);
        if (users.empty())
            continue;
        rows.push_back({language.text(info.label), language.text(info.effect),
                        language.text(formulas[static_cast<std::size_t>(info.refinement)]),
                        users.size() == plans.size() ? language.text("all") : language.listing(users)});
    }
    const bool several = plans.size() > 1;
    return tableOfRows(
        {{.key = "refinement", .heading = language.text("Refinement"), .text = true},
         {.key = "effect", .heading = language.text("What it does"), .text = true},
         {.key = "formula", .heading = language.text("What it computes"), .text = true},
         {.key = "scenarios", .heading = several ? language.text("Scenarios") : "", .text = true}},
        std::move(rows));
}

std::string drawsSentence(std::span<const ReportedPlan> plans, const Language& language)
{
    const auto estimated =
        std::ranges::find_if(plans, [](const auto& plan) { return plan.subject.has_value(); });
    if (estimated == plans.end())
        return {};
    return language.text(
        "Ranges: every uncertain input is drawn %1 times from its lognormal distribution (Philox 4×32-10, "
        "seed %2); 90 % of the results lie within a range. An input is “good within ×f” where 90 % of the "
        "truth lies between its value divided and multiplied by f.",
        {std::to_string(estimated->subject->chance->draws), std::to_string(estimated->seed)});
}

} // namespace

void addMethod(std::span<const ReportedPlan> plans, Report& report)
{
    const Language& language = report.language;
    const auto paragraph = [&](std::string text) {
        if (!text.empty())
            report.blocks.emplace_back(ReportParagraph{std::move(text)});
    };
    report.blocks.emplace_back(ReportHeading{.level = 2, .text = language.text("Method")});
    paragraph(language.text("The published formulas, with W operations, rates Rc and Rg that both sides "
                            "sustain, D bytes over a link of B bytes per second, and N kernel launches of λ "
                            "seconds each:"));
    report.blocks.emplace_back(ReportList{publishedFormulas(language)});
    Table table = refinementTable(plans, language);
    if (table.rows > 0)
        report.blocks.emplace_back(
            ReportTable{.caption = language.text("Refinements that are on"), .table = std::move(table)});
    else
        paragraph(language.text("No refinement is on."));
    paragraph(drawsSentence(plans, language));
    paragraph(language.text("An estimate, not a measurement. Model version %1.", {modelVersion}));
}

} // namespace gpuspeedup
