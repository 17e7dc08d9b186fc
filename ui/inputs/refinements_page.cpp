// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/refinements_page.h"

#include "model/choices/edits.h"
#include "model/value_format.h"
#include "ui/locale_text.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace gpuspeedup {
namespace {

constexpr int digits = 3;
constexpr double leastChange = 0.0005; ///< what three digits show

const RefinementEffect* effectIn(const ShownPlan& shown, Refinement refinement)
{
    const auto at = std::ranges::find(shown.effects, refinement, &RefinementEffect::refinement);
    return at == shown.effects.end() ? nullptr : &*at;
}

/// What gives the figures that a refinement needs.
const char* needOf(Refinement refinement)
{
    switch (refinement) {
    case Refinement::cpuBaseline:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage", "Say under Today's code how fast it is.");
    case Refinement::precision:
    case Refinement::roofline:
    case Refinement::memoryFit:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage", "Choose a workload and a GPU.");
    case Refinement::stages:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage", "Needs a task of several kernels.");
    case Refinement::transfers:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage",
                                 "Choose a GPU, and a workload or a software stack.");
    case Refinement::stack:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage", "Choose a software stack.");
    case Refinement::launches:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage",
                                 "Choose a GPU, and a workload or how kernels are launched.");
    case Refinement::overlap:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage",
                                 "Let copies overlap, under Software and copies.");
    case Refinement::gpus:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage", "Type the number of GPUs under Machine.");
    case Refinement::learned:
        return QT_TRANSLATE_NOOP(
            "gpuspeedup::RefinementsPage",
            "Needs a measured machine on which such software was timed (Measured times, or "
            "gpu-speedup-cli verify with --learn), and no other switch turned off.");
    case Refinement::oneOff:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage",
                                 "Choose a GPU or a software stack, or type the costs.");
    case Refinement::serialShare:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage", "Type the serial share under All figures.");
    case Refinement::cost:
        return QT_TRANSLATE_NOOP("gpuspeedup::RefinementsPage", "Type power or prices of both sides.");
    }
    return "";
}

QString timeText(Duration time)
{
    return toQString(durationText(time.si(), digits, currentLanguage()));
}

} // namespace

RefinementsPage::RefinementsPage(QWidget* parent) : InputPage(parent)
{
    addNote(tr("Each switch puts one more fact into the published formulas; beside it, what that does to the "
               "speedup, those above it being on."));
    for (const RefinementInfo& info : refinements())
        addSwitch(info);
}

void RefinementsPage::addSwitch(const RefinementInfo& info)
{
    Row row{info.refinement, new QCheckBox(modelText(info.label)), new QLabel, nullptr};
    row.check->setAccessibleName(tr("%1 counts").arg(modelText(info.label)));
    row.effect->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int at = grid().rowCount();
    grid().setRowMinimumHeight(at, row.check->sizeHint().height() + 6);
    grid().addWidget(row.check, at, 0);
    grid().addWidget(row.effect, at, 1);
    row.explanation = addNote();
    row.explanation->setContentsMargins(24, 0, 0, 2);
    connect(row.check, &QCheckBox::clicked, this, [this, refinement = info.refinement](bool on) {
        const QString name = modelText(refinementInfo(refinement).label);
        emit edited(
            [refinement, on](Choices choices) { return withRefinement(std::move(choices), refinement, on); },
            on ? tr("switching on %1").arg(name) : tr("switching off %1").arg(name), {});
    });
    switches_.push_back(row);
}

void RefinementsPage::display(const ShownPlan& shown, bool /*keepTyped*/)
{
    for (const Row& row : switches_) {
        const RefinementInfo& info = refinementInfo(row.refinement);
        const bool available = shown.available.has(row.refinement);
        row.check->setEnabled(available);
        row.check->setChecked(shown.plan.has(row.refinement));
        const QString effect = effectText(shown, row.refinement);
        QString about = modelText(info.effect);
        about.replace(0, 1, about.at(0).toUpper());
        about += QLatin1Char('.');
        if (!available)
            about = tr("Off. %1").arg(tr(needOf(row.refinement)));
        if (about != row.explanation->text())
            row.explanation->setText(about);
        if (effect == row.effect->text() && row.check->accessibleDescription().startsWith(effect))
            continue;
        row.effect->setText(effect);
        row.check->setAccessibleDescription(tr("%1. %2").arg(effect, about));
        QString tip = about;
        if (const RefinementEffect* const change = effectIn(shown, row.refinement))
            tip +=
                QLatin1Char('\n') + tr("CPU time %1 → %2, GPU time %3 → %4")
                                        .arg(timeText(change->cpuTimeBefore), timeText(change->cpuTimeAfter),
                                             timeText(change->gpuTimeBefore), timeText(change->gpuTimeAfter));
        row.check->setToolTip(tip);
        row.effect->setToolTip(tip);
    }
}

QString RefinementsPage::effectText(const ShownPlan& shown, Refinement refinement)
{
    if (!shown.plan.has(refinement))
        return shown.available.has(refinement) ? tr("off") : QStringLiteral("–");
    const RefinementEffect* const effect = effectIn(shown, refinement);
    if (effect == nullptr || !(effect->speedupBefore > 0))
        return tr("on");
    const double factor = effect->speedupAfter / effect->speedupBefore;
    if (std::abs(factor - 1) < leastChange)
        return tr("no change");
    return QStringLiteral("×") + toQString(roundedText(factor, digits, decimalMark()));
}

QString RefinementsPage::summary(const ShownPlan& shown)
{
    const auto on = std::ranges::count_if(
        refinements(), [&](const RefinementInfo& info) { return shown.plan.has(info.refinement); });
    return tr("%1 of %2 on").arg(on).arg(refinements().size());
}

} // namespace gpuspeedup
