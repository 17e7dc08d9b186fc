// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/machine_actions.h"

#include "model/error.h"
#include "ui/icons.h"
#include "ui/locale_text.h"
#include "ui/measure/measure_dialog.h"
#include "ui/measure/profiles_dialog.h"

#include <QAction>
#include <QMenu>

namespace gpuspeedup {
namespace {

void openOver(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

MachineActions::MachineActions(QWidget& window, std::function<SourcedScenario()> current)
    : QObject(&window),
      window_(window),
      current_(std::move(current)),
      menu_(new QMenu(tr("&Machine"), &window)),
      measure_(menu_->addAction(tr("&Measure my hardware…"), this, &MachineActions::measure))
{
    measure_->setIcon(lineIcon(IconShape::measure));
    measure_->setIconVisibleInMenu(false);
    measure_->setIconText(tr("Measure my hardware"));
    measure_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    measure_->setToolTip(tr("Measure this machine's own rates in seconds and use them in the fields"));
    menu_->addAction(tr("&Profiles…"), this, &MachineActions::showProfiles);
    menu_->addAction(tr("&Compare machines"), this, &MachineActions::comparisonWanted);
}

void MachineActions::setStore(const ProfileStore& store)
{
    store_ = store;
    emit profilesChanged();
}

void MachineActions::measure()
{
    auto* dialog = new MeasureDialog(command_, current_(), &window_);
    connect(dialog, &MeasureDialog::measured, this, &MachineActions::keep);
    connect(dialog, &MeasureDialog::applied, this, &MachineActions::applied);
    openOver(dialog);
}

ProfilesDialog& MachineActions::openProfiles()
{
    auto* dialog = new ProfilesDialog(store_, &window_);
    connect(dialog, &ProfilesDialog::chosen, this, &MachineActions::offer);
    connect(dialog, &QDialog::finished, this, [this, dialog] {
        if (dialog->hasChanged())
            emit profilesChanged();
    });
    connect(dialog, &ProfilesDialog::comparisonWanted, this, &MachineActions::comparisonWanted);
    openOver(dialog);
    return *dialog;
}

void MachineActions::showProfiles()
{
    openProfiles();
}

void MachineActions::importProfiles(const QStringList& paths)
{
    openProfiles().importFrom(paths);
}

void MachineActions::offer(const MachineProfile& profile)
{
    auto* dialog = new MeasureDialog(profile, current_(), &window_);
    connect(dialog, &MeasureDialog::applied, this, &MachineActions::applied);
    openOver(dialog);
}

void MachineActions::keep(const MachineProfile& profile)
{
    try {
        store_.add(profile);
        emit profilesChanged();
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

} // namespace gpuspeedup
