// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/baseline_page.h"

#include "model/choices/edits.h"
#include "model/value_format.h"
#include "ui/inputs/choice_box.h"
#include "ui/inputs/quantity_row.h"
#include "ui/locale_text.h"

#include <QLabel>

#include <algorithm>

namespace gpuspeedup {
namespace {

// Rows of the list, before those of the kinds of code.
constexpr int fieldRow = 0;
constexpr int rateRow = 1;
constexpr int timeRow = 2;
constexpr int firstCode = 3;

int rowOf(CpuCode code)
{
    return static_cast<int>(std::ranges::find(cpuCodes(), code, &CpuCodeInfo::code) - cpuCodes().begin());
}

int rowOf(const CpuBaselineChoice& choice)
{
    if (const auto* const code = std::get_if<CpuCode>(&choice))
        return firstCode + rowOf(*code);
    return static_cast<int>(choice.index()); // nothing, rate, time
}

QString capitalised(QString text)
{
    return text.isEmpty() ? text : text.replace(0, 1, text.at(0).toUpper());
}

} // namespace

BaselinePage::BaselinePage(QWidget* parent)
    : InputPage(parent), kinds_(new ChoiceBox), operationsFrom_(new ChoiceBox)
{
    kinds_->addItems({tr("The CPU rate above"), tr("A rate that it reaches"), tr("Its run time, measured")});
    for (const CpuCodeInfo& code : cpuCodes())
        kinds_->addItem(capitalised(modelText(code.label)));
    addLabelled(tr("Today's code is known by"), kinds_);
    explanation_ = addNote();
    rate_ = addRow({.name = tr("Rate of today's code"),
                    .unit = {Dimension::operationRate, giga},
                    .example = QStringLiteral("40 GFLOPS")});
    runTime_ = addRow({.name = tr("Run time of today's code"),
                       .unit = {Dimension::duration, noPrefix},
                       .example = QStringLiteral("9 s")});
    operationsFrom_->addItem(tr("are those typed above"));
    for (const CpuCodeInfo& code : cpuCodes())
        operationsFrom_->addItem(tr("follow from its run time: %1").arg(modelText(code.label)));
    fromLabel_ = addLabelled(tr("The task's operations"), operationsFrom_);

    connect(kinds_, &QComboBox::activated, this, &BaselinePage::onChosen);
    connect(rate_, &QuantityRow::edited, this, [this] { onTyped(*rate_, true); });
    connect(runTime_, &QuantityRow::edited, this, [this] { onTyped(*runTime_, false); });
    for (QuantityRow* row : {rate_, runTime_})
        connect(row, &QuantityRow::resetPressed, this, [this, row] {
            const auto* const rate = std::get_if<Throughput>(&shown_);
            const auto* const time = std::get_if<Duration>(&shown_);
            row->show(rate != nullptr ? rate->si() : time != nullptr ? time->si() : 1, false);
            emit refusalChanged();
        });
    connect(operationsFrom_, &QComboBox::activated, this, [this](int row) {
        const auto from =
            row == 0 ? std::nullopt : std::optional(cpuCodes()[static_cast<std::size_t>(row - 1)].code);
        emit edited(
            [from](Choices choices) {
                const CpuBaselineChoice baseline = choices.cpuBaseline;
                return withBaseline(std::move(choices), baseline, from);
            },
            tr("choosing where operations come from"), {});
    });
}

void BaselinePage::display(const ShownPlan& shown, bool keepTyped)
{
    const CpuBaselineChoice& baseline = shown.choices.cpuBaseline;
    shown_ = baseline;
    rateOfPlan_ = shown.plan.base.operations / shown.cpuTime;
    timeOfPlan_ = shown.cpuTime;
    kinds_->choose(rowOf(baseline));
    const auto* const rate = std::get_if<Throughput>(&baseline);
    const auto* const time = std::get_if<Duration>(&baseline);
    rate_->setVisible(rate != nullptr);
    runTime_->setVisible(time != nullptr);
    rate_->show(rate != nullptr ? rate->si() : rateOfPlan_.si(), keepTyped && rate != nullptr);
    runTime_->show(time != nullptr ? time->si() : timeOfPlan_.si(), keepTyped && time != nullptr);
    const bool asksOperations = time != nullptr && std::holds_alternative<std::monostate>(shown.choices.task);
    fromLabel_->setVisible(asksOperations);
    operationsFrom_->setVisible(asksOperations);
    operationsFrom_->choose(shown.choices.operationsFrom ? 1 + rowOf(*shown.choices.operationsFrom) : 0);

    const QString about =
        time != nullptr   ? tr("The best there is: time your program, also with “gpu-speedup-cli time”.")
        : rate != nullptr ? tr("Operations of the task by the time it takes.")
        : std::holds_alternative<CpuCode>(baseline)
            ? tr("Its rate is taken from the CPU, and assumed where nobody measured it.")
            : tr("Code rarely reaches a CPU's peak: a measured run time is the best baseline.");
    if (about != explanation_->text())
        explanation_->setText(about);
}

void BaselinePage::onChosen(int row)
{
    if (row == rowOf(shown_))
        return;
    CpuBaselineChoice baseline;
    if (row == rateRow)
        baseline = rateOfPlan_;
    else if (row == timeRow)
        baseline = timeOfPlan_;
    else if (row != fieldRow)
        baseline = cpuCodes()[static_cast<std::size_t>(row - firstCode)].code;
    emit edited([baseline](Choices choices) { return withBaseline(std::move(choices), baseline); },
                tr("choosing today's code"), {});
    emit refusalChanged();
}

void BaselinePage::onTyped(const QuantityRow& row, bool isRate)
{
    if (const auto value = row.field().value()) {
        const CpuBaselineChoice baseline = isRate ? CpuBaselineChoice(Throughput::fromSi(*value))
                                                  : CpuBaselineChoice(Duration::fromSi(*value));
        emit edited(
            [baseline](Choices choices) {
                const auto from = choices.operationsFrom;
                return withBaseline(std::move(choices), baseline, from);
            },
            tr("typing %1").arg(row.field().accessibleName()),
            typingKey(isRate ? "cpu_baseline_rate" : "cpu_run_time_s"));
    }
    emit refusalChanged();
}

QString BaselinePage::summary(const ShownPlan& shown)
{
    const CpuBaselineChoice& baseline = shown.choices.cpuBaseline;
    if (const auto* const code = std::get_if<CpuCode>(&baseline))
        return modelText(cpuCodeInfo(*code).label);
    if (const auto* const time = std::get_if<Duration>(&baseline))
        return tr("takes %1").arg(toQString(durationText(time->si(), 4, currentLanguage())));
    if (const auto* const rate = std::get_if<Throughput>(&baseline))
        return toQString(quantityText(rate->si(), {Dimension::operationRate, giga}, 4, decimalMark()));
    return tr("at the CPU rate above");
}

} // namespace gpuspeedup
