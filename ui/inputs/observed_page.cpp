// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/observed_page.h"

#include "model/choices/choices_plan.h"
#include "model/choices/edits.h"
#include "model/error.h"
#include "model/learning/typed_observation.h"
#include "ui/inputs/quantity_row.h"
#include "ui/locale_text.h"

#include <QDateTime>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr Unit milliseconds{Dimension::duration, milli};
constexpr double longest = 1e24; // that a profile holds

std::shared_ptr<const MachineProfile> profileOf(const ProcessorChoice& choice)
{
    const auto* const measured = std::get_if<MeasuredChoice>(&choice);
    return measured == nullptr ? nullptr : measured->profile;
}

/// Times that a person typed, of the machines of these choices.
int keptTimes(const Choices& choices)
{
    const std::shared_ptr<const MachineProfile> cpu = profileOf(choices.cpu);
    const std::shared_ptr<const MachineProfile> gpu = profileOf(choices.gpu);
    const auto typedOf = [](const MachineProfile* profile) {
        return profile == nullptr ? 0
                                  : std::ranges::count(profile->observations, ObservedPair::Origin::user,
                                                       &ObservedPair::origin);
    };
    return static_cast<int>(typedOf(cpu.get()) + (gpu == cpu ? 0 : typedOf(gpu.get())));
}

} // namespace

ObservedPage::ObservedPage(const Catalogue& catalogue, const ProfileStore& profiles, QWidget* parent)
    : InputPage(parent), catalogue_(catalogue), profiles_(profiles), keep_(new QPushButton(tr("Keep")))
{
    addNote(
        tr("What this task really takes, where you have run it. It is kept with the measured machine, and "
           "corrects estimates of it where the learned correction counts."));
    addSide(ObservedSide::cpu, tr("Time taken on the CPU"));
    addSide(ObservedSide::gpu, tr("Time taken with the GPU"));
    sides_.back().row->setTip(
        tr("From the first copy to the last, without start-up and what stays on the CPU."),
        tr("From the first copy to the last, without start-up and what stays on the CPU."));
    keep_->setAccessibleName(tr("Keep the times taken"));
    keep_->setAutoDefault(false);
    addWide(keep_);
    kept_ = addNote();
    connect(keep_, &QPushButton::clicked, this, qOverload<>(&ObservedPage::keep));
    updateButton();
}

void ObservedPage::addSide(ObservedSide side, const QString& name)
{
    QuantityRow* const row = addRow({.name = name,
                                     .unit = milliseconds,
                                     .most = longest,
                                     .emptyAllowed = true,
                                     .example = QStringLiteral("120 ms")});
    row->show({}, false);
    connect(row, &QuantityRow::edited, this, [this] {
        updateButton();
        emit refusalChanged();
    });
    sides_.push_back({side, row});
}

void ObservedPage::updateButton()
{
    const bool typed = std::ranges::any_of(sides_, [](const Side& each) {
        return each.row->field().value().has_value() && each.row->field().fault().isEmpty();
    });
    keep_->setEnabled(typed && (profileOf(choices_.cpu) || profileOf(choices_.gpu)));
}

void ObservedPage::display(const ShownPlan& shown, bool /*keepTyped*/)
{
    choices_ = shown.choices;
    updateButton();
    const bool measured = profileOf(choices_.cpu) || profileOf(choices_.gpu);
    const int kept = keptTimes(choices_);
    const QString text = !measured  ? tr("Choose a measured machine under Machine.")
                         : kept > 0 ? tr("%n time(s) of your own are kept with it.", nullptr, kept)
                                    : QString();
    if (text != kept_->text())
        kept_->setText(text);
}

void ObservedPage::keep()
{
    const std::string now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    for (const Side& each : sides_) {
        const std::optional<double> seconds = each.row->field().value();
        if (!seconds || !each.row->field().fault().isEmpty())
            continue;
        try {
            keep(typedObservation(requestOf(choices_, catalogue_), choices_, each.side, *seconds * second,
                                  now));
            each.row->show({}, false);
        } catch (const Error& error) {
            emit failed(toQString(currentLanguage().finished(error.what())));
        }
    }
    updateButton();
}

void ObservedPage::keep(const ObservedPair& pair)
{
    emit edited([pair](Choices choices) { return withObservation(std::move(choices), pair); },
                pair.side == ObservedSide::cpu ? tr("keeping a CPU time") : tr("keeping a GPU time"), {});
    const Choices with = withObservation(choices_, pair);
    if (const auto profile = profileOf(pair.side == ObservedSide::cpu ? with.cpu : with.gpu))
        profiles_.add(*profile);
}

QString ObservedPage::summary(const ShownPlan& shown)
{
    const int kept = keptTimes(shown.choices);
    return kept > 0 ? tr("%n kept", nullptr, kept) : QString();
}

} // namespace gpuspeedup
