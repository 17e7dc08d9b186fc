// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/measure/profile_store.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableView;

namespace gpuspeedup {

class MeasuredSoftwarePart;
class ProfilesModel;

/// The profiles that are kept: use one again, compare their machines, rename, import, export, delete.
class ProfilesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProfilesDialog(const ProfileStore& store, QWidget* parent = nullptr);

    /// Profile files and folders of them. Says in one message what was kept, and what was not and why.
    void importFrom(const QStringList& paths);
    void exportTo(const QString& path);
    /// Other profiles are kept, or under other names, than when it was opened.
    [[nodiscard]] bool hasChanged() const { return changed_; }

signals:
    /// A profile is to be used; the dialog is closed.
    void chosen(const gpuspeedup::MachineProfile& profile);
    /// The machines are to be compared; the dialog is closed.
    void comparisonWanted();

private:
    [[nodiscard]] QWidget* createButtons();
    QPushButton* addButton(QLayout& layout, const QString& text, void (ProfilesDialog::*slot)());
    void use();
    void compare();
    void rename();
    void askImport();
    void askImportFolder();
    void askExport();
    void askDelete();
    [[nodiscard]] static QString importMessage(const ProfileStore::Import& result);
    void updateButtons();
    void showSoftware();
    void say(const QString& sentence, bool problem);
    [[nodiscard]] int currentRow() const;
    void select(int row);

    bool changed_ = false;
    ProfilesModel* model_;
    QTableView* table_;
    QLabel* message_;
    MeasuredSoftwarePart* software_;
    QPushButton* use_ = nullptr;
    QPushButton* compare_ = nullptr;
    QPushButton* rename_ = nullptr;
    QPushButton* export_ = nullptr;
    QPushButton* delete_ = nullptr;
};

} // namespace gpuspeedup
