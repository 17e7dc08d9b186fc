// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/machine_actions.h"

#include "model/error.h"
#include "model/verification/verification_json.h"
#include "ui/icons.h"
#include "ui/locale_text.h"
#include "ui/measure/measure_dialog.h"
#include "ui/measure/profiles_dialog.h"
#include "ui/plan/recent_files.h"
#include "ui/plan/whole_file.h"
#include "ui/verify/verify_dialog.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

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
      verificationFile_(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
                        QStringLiteral("/verification.json")),
      settingsFile_(RecentFiles::standardFile()),
      menu_(new QMenu(tr("&Machine"), &window)),
      measure_(menu_->addAction(tr("&Measure my hardware…"), this, &MachineActions::measure))
{
    measure_->setIcon(lineIcon(IconShape::measure));
    measure_->setIconVisibleInMenu(false);
    measure_->setIconText(tr("Measure my hardware"));
    measure_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    measure_->setToolTip(tr("Measure this machine's own rates in seconds and use them in the fields"));
    QAction* verify = menu_->addAction(tr("&Verify on this machine…"), this, &MachineActions::verify);
    verify->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M));
    verify->setToolTip(tr("Run real work on CPU and GPU and see how far the predictions are off"));
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

void MachineActions::verify()
{
    auto* dialog = new VerifyDialog(command_, store_, settingsFile_, &window_);
    connect(dialog, &VerifyDialog::verified, this, &MachineActions::keepTable);
    showLastTable(*dialog);
    openOver(dialog);
}

void MachineActions::showLastTable(VerifyDialog& dialog)
{
    if (!QFile::exists(verificationFile_))
        return;
    try {
        requireRegularFile(verificationFile_);
        const Verification last = readVerificationFile(QFile::encodeName(verificationFile_).toStdString());
        dialog.showResult(last, originText(last));
    } catch (const Error&) {
        return; // of another version, or cut short: there is nothing to show
    }
}

void MachineActions::keepTable(const Verification& verification)
{
    emit profilesChanged(); // one may have learned
    try {
        QDir().mkpath(QFileInfo(verificationFile_).absolutePath());
        writeWholeFile(verificationFile_, QByteArray::fromStdString(verificationToJson(verification)));
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
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

void MachineActions::keep(const MachineProfile& measured)
{
    try {
        MachineProfile profile = measured;
        const std::size_t learned = store_.takeOverObservations(profile);
        store_.add(profile);
        emit profilesChanged();
        if (learned > 0)
            emit notice(tr("The profile keeps %n time(s) that were learned on this machine before.", nullptr,
                           static_cast<int>(learned)));
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

} // namespace gpuspeedup
