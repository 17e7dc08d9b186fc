// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification.h"
#include "ui/measure/event_process.h"
#include "ui/measure/profile_store.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace gpuspeedup {

class VerifyChoicesPage;
class VerifyResultPage;
class VerifySession;

/// Where and when it was verified: "node7, verified on 21.11.26 12:00".
[[nodiscard]] QString originText(const Verification& verification);

/// Holds predictions against real work on this machine. To be opened with open().
class VerifyDialog : public QDialog
{
    Q_OBJECT

public:
    /// `program` runs; the profiles of `store` may predict; what is the same the next time is kept in
    /// `settingsFile`, where there is one.
    VerifyDialog(const MeasureCommand& program, const ProfileStore& store, const QString& settingsFile = {},
                 QWidget* parent = nullptr);

    /// A result of earlier, which `sentence` says.
    void showResult(const Verification& verification, const QString& sentence);
    [[nodiscard]] const Verification& verification() const;
    [[nodiscard]] bool isRunning() const;

public slots:
    void start();
    /// Opens a table that was saved, or says why that cannot be.
    void openFile(const QString& fileName);
    /// While it runs: ends that and keeps what is there. Else closes.
    void reject() override;

signals:
    /// A run is over and has at least one row.
    void verified(const gpuspeedup::Verification& verification);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void createButtons();
    void showChoices();
    void showEnd(const QString& problem);
    void updateButtons();
    void askFile();

    MeasureCommand program_;
    VerifySession* session_ = nullptr;
    QStackedWidget* pages_;
    VerifyChoicesPage* choices_;
    VerifyResultPage* result_;
    QPushButton* open_;
    QPushButton* back_;
    QPushButton* start_;
    QPushButton* close_;
    bool cancelled_ = false;
};

} // namespace gpuspeedup
