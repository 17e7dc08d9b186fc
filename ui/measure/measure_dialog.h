// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"
#include "ui/measure/measure_process.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace gpuspeedup {

class FiguresPage;
class MeasureSession;
class ProgressPage;

/// Measures this machine, or takes a profile measured before, and offers its figures
/// for the fields. To be opened with open().
class MeasureDialog : public QDialog
{
    Q_OBJECT

public:
    /// Measures first.
    MeasureDialog(const MeasureCommand& command, const SourcedScenario& current, QWidget* parent = nullptr);
    /// Offers the figures of `profile` at once.
    MeasureDialog(const MachineProfile& profile, const SourcedScenario& current, QWidget* parent = nullptr);

    /// Null where a profile was given.
    [[nodiscard]] const MeasureSession* session() const { return session_; }

public slots:
    /// While it measures: ends that and keeps what is there. Else closes.
    void reject() override;

signals:
    /// The run is over and gave at least one figure.
    void measured(const gpuspeedup::MachineProfile& profile);
    /// Apply was pressed.
    void applied(const gpuspeedup::SourcedScenario& result);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    MeasureDialog(const SourcedScenario& current, QWidget* parent);
    void showProgress();
    void showFigures();
    void showEnd(const QString& problem);
    void updateButtons();
    void apply();
    [[nodiscard]] bool isMeasuring() const;

    SourcedScenario current_;
    MeasureSession* session_ = nullptr;
    QStackedWidget* pages_;
    ProgressPage* progress_;
    FiguresPage* figures_;
    QPushButton* back_;
    QPushButton* next_;
    QPushButton* apply_;
    QPushButton* close_;
    bool cancelled_ = false;
    bool hasFigures_ = false;
};

} // namespace gpuspeedup
