// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inputs/machine_page.h"

#include "model/choices/edits.h"
#include "model/machine/catalogue.h"
#include "model/value_format.h"
#include "ui/inputs/figure_row.h"
#include "ui/inputs/processor_box.h"
#include "ui/locale_text.h"

#include <QCheckBox>
#include <QLabel>

namespace gpuspeedup {

MachinePage::MachinePage(const Catalogue& catalogue, const ProfileStore& profiles, QWidget* parent)
    : InputPage(parent),
      catalogue_(catalogue),
      profiles_(profiles),
      cpu_(new ProcessorBox(ProcessorBox::Side::cpu)),
      gpu_(new ProcessorBox(ProcessorBox::Side::gpu)),
      sharedLink_(new QCheckBox(tr("All behind one link to the host")))
{
    addLabelled(tr("CPU"), cpu_);
    addLabelled(tr("GPU"), gpu_);
    note_ = addNote();
    gpus_ = addFigure(*findPlanInput("gpus"));
    sharedLink_->setAccessibleName(tr("All behind one link to the host"));
    sharedLink_->setToolTip(tr("Several GPUs that share one link copy one after the other."));
    addWide(sharedLink_);
    connect(cpu_, &ProcessorBox::chosen, this, [this](const ProcessorChoice& choice) {
        emit edited([choice](Choices choices) { return withCpu(std::move(choices), choice); },
                    tr("choosing the CPU"), {});
    });
    connect(gpu_, &ProcessorBox::chosen, this, [this](const ProcessorChoice& choice) {
        emit edited([choice](Choices choices) { return withGpu(std::move(choices), choice); },
                    tr("choosing the GPU"), {});
    });
    connect(sharedLink_, &QCheckBox::clicked, this, [this](bool shared) {
        emit edited(
            [shared](Choices choices) {
                choices.sharedLink = shared;
                return choices;
            },
            tr("choosing whether GPUs share a link"), {});
    });
    refresh();
}

void MachinePage::refresh()
{
    std::vector<std::shared_ptr<const MachineProfile>> measured;
    for (ProfileStore::Entry& entry : profiles_.entries())
        if (entry.problem.isEmpty())
            measured.push_back(std::make_shared<const MachineProfile>(std::move(entry.profile)));
    cpu_->setChoices(catalogue_, measured);
    gpu_->setChoices(catalogue_, measured);
}

void MachinePage::display(const ShownPlan& shown, bool keepTyped)
{
    cpu_->show(shown.choices.cpu);
    gpu_->show(shown.choices.gpu);
    gpus_->display(shown, keepTyped);
    sharedLink_->setEnabled(shown.plan.gpuCount > 1 || shown.choices.sharedLink);
    sharedLink_->setChecked(shown.choices.sharedLink);
    const Machine* const machine = shown.plan.machine.get();
    const bool several = machine != nullptr && machine->gpuCount > 1;
    const QString note =
        machine == nullptr ? tr("Rates, copies and launch costs are those of the fields above.")
        : several ? tr("The measured machine has %n GPU(s) of this kind.", nullptr, machine->gpuCount)
                  : tr("The fields above show what they give; type over any of it.");
    if (note != note_->text())
        note_->setText(note);
}

QString MachinePage::summary(const ShownPlan& shown)
{
    const Machine* const machine = shown.plan.machine.get();
    QStringList parts;
    if (machine != nullptr && !machine->gpu.name.empty())
        parts += toQString(machine->gpu.name);
    if (shown.plan.gpuCount > 1 && !parts.isEmpty())
        parts.front().prepend(toQString(exactText(shown.plan.gpuCount)) + QStringLiteral(" × "));
    if (machine != nullptr && !machine->cpu.name.empty())
        parts += toQString(machine->cpu.name);
    return parts.isEmpty() ? tr("as typed above") : parts.join(QStringLiteral(" · "));
}

} // namespace gpuspeedup
