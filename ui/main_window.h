// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/scenario.h"
#include "ui/theme.h"

#include <QMainWindow>

class QToolBar;

namespace gpuspeedup {

class AnswerPanel;
class InputPanel;
class LiveEstimate;
class SweepModel;
class SweepView;
class TaskSizeChart;

/// The window: fields on the left, answer, chart and table on the right.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Theme theme = Theme::system, QWidget* parent = nullptr);
    ~MainWindow() override;

    void setScenario(const Scenario& scenario);
    /// The last one that could be computed.
    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] Theme theme() const { return theme_; }

public slots:
    void copyResults();
    /// Asks for a file name, then exportTableTo.
    void exportTable();
    /// The table over task sizes in the format of the file name; emits failed() where that cannot be.
    void exportTableTo(const QString& fileName);
    void resetValues();
    void setTheme(gpuspeedup::Theme theme);

protected:
    void showEvent(QShowEvent* event) override;

signals:
    /// A thing that could not be done, in one sentence.
    void failed(const QString& sentence);

private:
    void createActions();
    void createExamplesMenu(QToolBar& bar);
    void createViewMenu();
    [[nodiscard]] QWidget* createBody();
    void showOutlook();
    void showFailure(const QString& sentence);
    void showAbout();

    LiveEstimate* live_;
    SweepModel* sweepModel_;
    InputPanel* inputs_;
    AnswerPanel* answer_;
    TaskSizeChart* chart_;
    SweepView* table_;
    Theme theme_;
};

} // namespace gpuspeedup
