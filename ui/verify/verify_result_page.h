// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/verification/verification_run.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QTabWidget;

namespace gpuspeedup {

class ChartPage;
class TableModel;
class TableView;

/// How far a run is, and its table and chart as far as they are known.
class VerifyResultPage : public QWidget
{
    Q_OBJECT

public:
    explicit VerifyResultPage(QWidget* parent = nullptr);

    /// A run that goes on.
    void show(const VerificationRun& run, std::optional<double> secondsLeft);
    /// A run that is over, or one of earlier; `sentence` says so and is read aloud.
    void showEnd(const Verification& verification, const QString& sentence, bool problem);

    [[nodiscard]] const Verification& verification() const { return verification_; }

public slots:
    /// The table that is shown in every text format at once.
    void copyTable();
    /// Asks for a file name, then exportTo().
    void exportTable();
    /// What is shown in the format of the suffix; JSON is what readVerificationFile() reads. Emits failed()
    /// where that cannot be.
    void exportTo(const QString& fileName);

signals:
    void failed(const QString& sentence);
    void notice(const QString& sentence); ///< of what was done

private:
    [[nodiscard]] QWidget* createTablePart();
    [[nodiscard]] QWidget* createChartPart();
    void setVerification(const Verification& verification);
    void showSentences();
    void showSeen();
    void showStacks();
    /// With the tasks of the stack that is chosen.
    [[nodiscard]] Verification shown() const;
    void showChart();
    void say(const QString& sentence, bool problem);

    Verification verification_;
    QLabel* state_;
    QProgressBar* bar_;
    QLabel* summary_; ///< how far predictions are off, and what that is worth
    QTabWidget* parts_;
    TableModel* model_;
    TableView* table_;
    QComboBox* quantity_ = nullptr;
    QComboBox* stack_; ///< whose tasks are shown; first all
    ChartPage* chart_;
    bool running_ = false;
    bool quantityChosen_ = false; ///< by a person
};

} // namespace gpuspeedup
