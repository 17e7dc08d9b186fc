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

/// What is to be verified: which workloads, how thoroughly, with which profile.
class VerifyChoicesPage : public QWidget
{
    Q_OBJECT

public:
    /// Offers the profiles of this machine that are kept in `store`, the newest first.
    explicit VerifyChoicesPage(const ProfileStore& store, QWidget* parent = nullptr);

    [[nodiscard]] VerifyChoices choices() const;
    /// Some workload is chosen.
    [[nodiscard]] bool isComplete() const;

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
};

} // namespace gpuspeedup
