// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/measure/profile_store.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace gpuspeedup {

class ProfilesModel;

/// The profiles that are kept: use one again, rename, import, export, delete.
class ProfilesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProfilesDialog(const ProfileStore& store, QWidget* parent = nullptr);

    void importFrom(const QString& path);
    void exportTo(const QString& path);

signals:
    /// A profile is to be used; the dialog is closed.
    void chosen(const gpuspeedup::MachineProfile& profile);

private:
    [[nodiscard]] QWidget* createButtons();
    QPushButton* addButton(QLayout& layout, const QString& text, void (ProfilesDialog::*slot)());
    void use();
    void rename();
    void askImport();
    void askExport();
    void askDelete();
    void updateButtons();
    void say(const QString& sentence, bool problem);
    [[nodiscard]] int currentRow() const;
    void select(int row);

    ProfilesModel* model_;
    QTableView* table_;
    QLabel* message_;
    QPushButton* use_ = nullptr;
    QPushButton* rename_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* delete_ = nullptr;
};

} // namespace gpuspeedup
