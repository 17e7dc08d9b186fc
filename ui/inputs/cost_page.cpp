// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/cost_page.h"

#include "model/value_format.h"
#include "ui/inputs/quantity_row.h"
#include "ui/locale_text.h"

#include <iterator>

namespace gpuspeedup {
namespace {

struct Price
{
    const char* key;
    const char* name;
    const char* advice;
    std::optional<double> PlanRequest::Prices::*typed;
    double Plan::*given;
};

constexpr Price table[] = {
    {"cpu_watts", QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Power of the CPU, in watts"),
     QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Under load; also drawn while the GPUs work."),
     &PlanRequest::Prices::cpuWatts, &Plan::cpuWatts},
    {"gpu_watts", QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Power of one GPU, in watts"),
     QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Under load, of each GPU."), &PlanRequest::Prices::gpuWatts,
     &Plan::gpuWatts},
    {"cpu_price", QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Price of an hour without GPU"),
     QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Of the machine as it is today, in any currency."),
     &PlanRequest::Prices::cpuPerHour, &Plan::cpuPricePerHour},
    {"gpu_price", QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Price of an hour with GPU"),
     QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Of the machine with its GPUs, in the same currency."),
     &PlanRequest::Prices::gpuPerHour, &Plan::gpuPricePerHour},
    {"port_cost", QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "Cost of writing the GPU code"),
     QT_TRANSLATE_NOOP("gpuspeedup::CostPage", "In the same currency: after how many runs it has paid."),
     &PlanRequest::Prices::port, &Plan::portCost},
};

QString number(double value)
{
    return toQString(exactText(value, decimalMark()));
}

} // namespace

CostPage::CostPage(QWidget* parent) : InputPage(parent)
{
    for (const Price& price : table) {
        QuantityRow* row = addRow({.name = tr(price.name),
                                   .unit = {},
                                   .most = 1e24, // that a plan file holds
                                   .zeroAllowed = true,
                                   .emptyAllowed = true,
                                   .example = QStringLiteral("100")});
        row->setTip(tr(price.advice), tr(price.advice));
        prices_.push_back(row);
        const auto member = price.typed;
        const auto set = [member](std::optional<double> value) {
            return [member, value](Choices choices) {
                choices.prices.*member = value;
                return choices;
            };
        };
        connect(row, &QuantityRow::edited, this, [this, row, set, key = price.key] {
            if (row->field().fault().isEmpty())
                emit edited(set(row->field().value()), tr("typing %1").arg(row->field().accessibleName()),
                            typingKey(key));
            emit refusalChanged();
        });
        connect(row, &QuantityRow::resetPressed, this, [this, row, set] {
            row->show({}, false);
            emit edited(set({}), tr("resetting %1").arg(row->field().accessibleName()), {});
            emit refusalChanged();
        });
    }
}

void CostPage::display(const ShownPlan& shown, bool keepTyped)
{
    for (std::size_t i = 0; i < std::size(table); ++i) {
        const std::optional<double> typed = shown.choices.prices.*(table[i].typed);
        const double given = shown.plan.*(table[i].given);
        prices_[i]->show(typed, keepTyped);
        prices_[i]->setResettable(typed.has_value());
        const QString placeholder = !typed && given > 0 ? number(given) : tr("not said");
        if (placeholder != prices_[i]->field().placeholderText())
            prices_[i]->field().setPlaceholderText(placeholder);
        prices_[i]->setHint(typed       ? QString()
                            : given > 0 ? tr("%1 by the machine chosen").arg(number(given))
                                        : QString());
    }
}

QString CostPage::summary(const ShownPlan& shown)
{
    const Plan& plan = shown.plan;
    QStringList parts;
    if (plan.cpuWatts > 0 && plan.gpuWatts > 0)
        parts += tr("%1 W, %2 W").arg(number(plan.cpuWatts), number(plan.gpuWatts));
    if (plan.cpuPricePerHour > 0 && plan.gpuPricePerHour > 0)
        parts += tr("%1, %2 an hour").arg(number(plan.cpuPricePerHour), number(plan.gpuPricePerHour));
    return parts.isEmpty() ? tr("not said") : parts.join(QStringLiteral(" · "));
}

} // namespace gpuspeedup
