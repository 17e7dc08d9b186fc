// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provenance.h"
#include "ui/theme.h"

#include <QMainWindow>

namespace gpuspeedup {

class FileActions;
class LivePlan;
class MachineActions;
class PlanDocument;
class ReportActions;
class ScenarioActions;
class WindowBody;
struct Choices;
struct Document;

/// The window of one plan. The plan and what is computed of it live as long as the window; menus, toolbar and
/// body only show them, and are made anew when the language changes.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Theme theme = Theme::system, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] PlanDocument& document() const { return *document_; }
    [[nodiscard]] LivePlan& live() const { return *live_; }
    [[nodiscard]] FileActions& files() const { return *files_; }
    [[nodiscard]] MachineActions& machine() const { return *machine_; }
    [[nodiscard]] WindowBody& body() const { return *body_; }
    [[nodiscard]] Theme theme() const { return theme_; }
    [[nodiscard]] QString language() const; ///< as in ui/languages.h

    /// The default figures of a profile, where it has any, go into the fields; one step.
    void applyMeasured(const MachineProfile& profile);
    /// Something of what is in view is still being computed.
    [[nodiscard]] bool isFollowing() const;

    /// Opens a plan of this one scenario. Not a step that can be undone; what could be is forgotten.
    void setInputs(const SourcedScenario& inputs);
    void setScenario(const Scenario& scenario) { setInputs({scenario, {}}); }
    /// The seven fields as they count, of the last choices that could be computed.
    [[nodiscard]] SourcedScenario inputs() const;
    [[nodiscard]] Scenario scenario() const { return inputs().scenario; }

public slots:
    void copyResults();
    /// Asks for a file name, then exportTableTo.
    void exportTable();
    /// The table over task sizes in the format of the file name; emits failed() where that cannot be.
    void exportTableTo(const QString& fileName);
    void resetValues();
    void setTheme(gpuspeedup::Theme theme);

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

signals:
    /// A thing that could not be done, in one sentence.
    void failed(const QString& sentence);
    /// What was done, in one sentence.
    void notice(const QString& sentence);
    /// The changes of the open plan are given up.
    void discarded();

private:
    void build();
    void rebuild();
    void connectParts();
    void createMenus();
    void createEditMenu(QMenu& menu);
    void createToolBar();
    /// The table over task sizes of the current scenario.
    [[nodiscard]] Document sizesDocument() const;
    [[nodiscard]] Document resultsDocument() const;
    /// What was measured goes into the fields; one step.
    void applyFields(const SourcedScenario& measured);
    /// One step of the current scenario.
    void replaceCurrent(const Choices& choices, const QString& step);

    Theme theme_;
    PlanDocument* document_;
    LivePlan* live_;
    FileActions* files_ = nullptr;
    MachineActions* machine_ = nullptr;
    ReportActions* reports_ = nullptr;
    ScenarioActions* scenarios_ = nullptr;
    WindowBody* body_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* export_ = nullptr;
    QAction* reset_ = nullptr;
    QMenu* examples_ = nullptr;
    bool rebuilding_ = false; ///< a language change is on its way
};

} // namespace gpuspeedup
