// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/measure/profile_store.h"
#include "ui/verify/verify_session.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;
class QRadioButton;

namespace gpuspeedup {

class PythonChoice;

/// What is to be verified: which workloads, how thoroughly, with which profile.
class VerifyChoicesPage : public QWidget
{
    Q_OBJECT

public:
    /// Offers the profiles of this machine that are kept in `store`, the newest first. Where Python is, is
    /// remembered in `settingsFile`.
    VerifyChoicesPage(const ProfileStore& store, const QString& settingsFile, QWidget* parent = nullptr);

    [[nodiscard]] VerifyChoices choices() const;
    /// Some workload is chosen, and some software.
    [[nodiscard]] bool isComplete() const;
    /// What is the same the next time.
    void remember() const;

signals:
    void changed();

private:
    [[nodiscard]] QWidget* createWorkloads();
    [[nodiscard]] QWidget* createMode();
    void fillProfiles(const ProfileStore& store);
    void checkAll(bool checked);

    QListWidget* workloads_;
    QRadioButton* quick_;
    QRadioButton* thorough_;
    QComboBox* profile_;
    QCheckBox* learn_;
    PythonChoice* python_;
};

} // namespace gpuspeedup
