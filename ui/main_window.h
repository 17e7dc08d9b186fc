// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"
#include "ui/theme.h"

#include <QMainWindow>

class QUndoStack;

namespace gpuspeedup {

class AnswerPanel;
class InputPanel;
class LiveEstimate;
class MachineActions;
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

    /// Not a step that can be undone; what could be is forgotten.
    void setInputs(const SourcedScenario& inputs);
    /// The last ones that could be computed.
    [[nodiscard]] const SourcedScenario& inputs() const;
    void setScenario(const Scenario& scenario) { setInputs({scenario, {}}); }
    [[nodiscard]] const Scenario& scenario() const { return inputs().scenario; }
    [[nodiscard]] MachineActions& machine() { return *machine_; }
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
    void createUndoActions(QMenu& edit);
    /// One step that can be undone.
    void replaceInputs(const SourcedScenario& inputs, const QString& step);
    void showInputs(const SourcedScenario& inputs);
    [[nodiscard]] QWidget* createBody();
    void showOutlook();

    LiveEstimate* live_;
    MachineActions* machine_;
    QUndoStack* steps_;
    SweepModel* sweepModel_;
    InputPanel* inputs_;
    AnswerPanel* answer_;
    TaskSizeChart* chart_;
    SweepView* table_;
    Theme theme_;
};

} // namespace gpuspeedup
