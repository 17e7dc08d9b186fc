// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"
#include "ui/measure/measure_process.h"
#include "ui/measure/profile_store.h"

#include <QObject>

#include <functional>

class QAction;
class QMenu;
class QWidget;

namespace gpuspeedup {

class ProfilesDialog;
class VerifyDialog;
struct Verification;

/// The menu "Machine" and what it opens: measuring, and the profiles that are kept.
class MachineActions : public QObject
{
    Q_OBJECT

public:
    /// `current` tells the inputs as they are when a dialog opens above `window`.
    MachineActions(QWidget& window, std::function<SourcedScenario()> current);

    void setCommand(const MeasureCommand& command) { command_ = command; }
    [[nodiscard]] const MeasureCommand& command() const { return command_; }
    void setStore(const ProfileStore& store);
    [[nodiscard]] const ProfileStore& store() const { return store_; }

    [[nodiscard]] QMenu* menu() const { return menu_; }
    [[nodiscard]] QAction* measureAction() const { return measure_; }

    /// Where the last table of verify is kept; by default a file in the user's data folder of this program.
    void setVerificationFile(const QString& fileName) { verificationFile_ = fileName; }
    [[nodiscard]] const QString& verificationFile() const { return verificationFile_; }
    /// Where is remembered which Python to verify with; by default the settings of this program.
    void setSettingsFile(const QString& fileName) { settingsFile_ = fileName; }
    [[nodiscard]] const QString& settingsFile() const { return settingsFile_; }

public slots:
    void measure();
    void showProfiles();
    /// Shows the last table there is, else asks what to verify.
    void verify();
    /// Keeps the profiles of these files and folders, and shows all that are kept.
    void importProfiles(const QStringList& paths);
    /// Offers the figures of a profile for the fields.
    void offer(const gpuspeedup::MachineProfile& profile);
    /// Keeps a profile that was just measured among the others, with what was learned of this machine before.
    void keep(const gpuspeedup::MachineProfile& measured);

signals:
    /// The inputs with measured figures, to be put in place.
    void applied(const gpuspeedup::SourcedScenario& inputs);
    void failed(const QString& sentence);
    void notice(const QString& sentence); ///< of what was done
    /// Other profiles are kept than before.
    void profilesChanged();
    /// The machines whose profiles are kept are to be compared.
    void comparisonWanted();

private:
    ProfilesDialog& openProfiles();
    void showLastTable(VerifyDialog& dialog);
    void keepTable(const Verification& verification);

    QWidget& window_;
    std::function<SourcedScenario()> current_;
    MeasureCommand command_;
    ProfileStore store_;
    QString verificationFile_;
    QString settingsFile_;
    QMenu* menu_;
    QAction* measure_;
};

} // namespace gpuspeedup
