// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/figure_row.h"

#include "model/choices/edits.h"
#include "model/input.h"
#include "model/plan/plan_input.h"
#include "ui/inputs/input_page.h"
#include "ui/inputs/quantity_row.h"
#include "ui/inputs/source_text.h"
#include "ui/locale_text.h"

namespace gpuspeedup {
namespace {

constexpr int digitsOfGiven = 6; ///< of what nobody typed: more than a figure is good for

/// Why a published input does not count.
QString insteadOf(std::string_view key)
{
    if (key == "cpu_operations_per_second")
        return FigureRow::tr("its run time counts instead");
    if (key == "link_bytes_per_second")
        return FigureRow::tr("copies count by direction");
    if (key == "launch_overhead_per_launch_s")
        return FigureRow::tr("launches of another kind count");
    return FigureRow::tr("type it to let it count");
}

} // namespace

FigureRow::FigureRow(const PlanInput& input, QuantityRow& row) : QObject(&row), input_(input), row_(row)
{
    connect(&row_, &QuantityRow::edited, this, &FigureRow::onEdited);
    connect(&row_, &QuantityRow::resetPressed, this, &FigureRow::onReset);
}

void FigureRow::display(const ShownPlan& shown, bool keepTyped)
{
    const double value = input_.read(shown.plan);
    Source source = sourceOf(shown.plan, input_);
    const bool typed = isTyped(shown.choices, input_.key);
    const bool used = input_.active(shown.plan);
    const bool same = shown_ && value == value_ && source == source_ && typed == typed_ && used == used_;
    if (same && keepTyped && row_.field().value() == value)
        return;
    value_ = value;
    digits_ = source.kind == Source::Kind::typed || source.kind == Source::Kind::example
                  ? QuantityField::everyDigit
                  : digitsOfGiven;
    row_.show(value, keepTyped, digits_);
    if (same)
        return;
    source_ = std::move(source);
    typed_ = typed;
    used_ = used;
    shown_ = true;
    const Input* const published = findInput(input_.key);
    const QString about = published != nullptr ? modelText(published->advice) : modelText(input_.label);
    const QString origin = longSourceText(source_);
    const QString accuracy = accuracyText(source_);
    row_.setTip(tr("%1 (%2 in the formulas)").arg(about, toQString(input_.symbol)) + QLatin1Char('\n') +
                    origin + QLatin1Char('\n') + accuracy,
                origin + QLatin1Char(' ') + accuracy);
    row_.setResettable(typed_);
    row_.setHint(hint());
}

QString FigureRow::hint() const
{
    const Input* const published = findInput(input_.key);
    if (!used_)
        return insteadOf(input_.key);
    if (typed_)
        return tr("typed over");
    const QString source = shortSourceText(source_);
    if (!source.isEmpty())
        return source;
    return published != nullptr ? tr("typical %1").arg(modelText(published->typical)) : tr("typed");
}

void FigureRow::onEdited()
{
    if (const auto value = row_.field().value())
        emit edited([key = input_.key,
                     si = *value](Choices choices) { return withTyped(std::move(choices), key, si); },
                    tr("typing %1").arg(row_.field().accessibleName()), typingKey(input_.key));
    emit refusalChanged();
}

void FigureRow::onReset()
{
    row_.show(value_, false, digits_);
    if (typed_)
        emit edited([key = input_.key](Choices choices) { return withoutTyped(std::move(choices), key); },
                    tr("resetting %1").arg(row_.field().accessibleName()), {});
    emit refusalChanged();
}

} // namespace gpuspeedup
