// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "model/error.h"
#include "model/examples.h"
#include "model/report/estimate_document.h"
#include "ui/answer_panel.h"
#include "ui/charts/task_size_chart.h"
#include "ui/export.h"
#include "ui/icons.h"
#include "ui/input_panel.h"
#include "ui/input_step.h"
#include "ui/live_estimate.h"
#include "ui/locale_text.h"
#include "ui/measure/machine_actions.h"
#include "ui/sweep_model.h"
#include "ui/sweep_view.h"
#include "ui/window_menus.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QUndoStack>
#include <QVBoxLayout>

namespace gpuspeedup {
namespace {

constexpr int noticeMilliseconds = 4000;

} // namespace

MainWindow::MainWindow(Theme theme, QWidget* parent)
    : QMainWindow(parent),
      live_(new LiveEstimate(this)),
      machine_(new MachineActions(*this, [this] { return inputs(); })),
      steps_(new QUndoStack(this)),
      sweepModel_(new SweepModel(this)),
      inputs_(new InputPanel),
      answer_(new AnswerPanel),
      chart_(new TaskSizeChart),
      table_(new SweepView(*sweepModel_)),
      theme_(theme)
{
    createActions();
    setCentralWidget(createBody());
    connect(inputs_, &InputPanel::inputsEdited, live_, &LiveEstimate::setInputs);
    connect(inputs_, &InputPanel::refused, live_, &LiveEstimate::markStale);
    connect(live_, &LiveEstimate::changed, this, &MainWindow::showOutlook);
    connect(machine_, &MachineActions::applied, this, [this](const SourcedScenario& measured) {
        replaceInputs(measured, tr("using measured figures"));
        statusBar()->showMessage(tr("Measured figures are in the fields"), noticeMilliseconds);
        connect(steps_, &QUndoStack::indexChanged, statusBar(), &QStatusBar::clearMessage,
                Qt::UniqueConnection); // once they are undone it is not true
    });
    connect(machine_, &MachineActions::failed, this, &MainWindow::failed);
    connect(this, &MainWindow::failed, this,
            [this](const QString& sentence) { showFailureBox(*this, sentence); });
    setInputs(fromExample(examples().front()));
    resize(1120, 720);
}

MainWindow::~MainWindow()
{
    // A field that loses the focus while the window goes writes its value out, and all would be shown again.
    live_->disconnect(this);
}

void MainWindow::createActions()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    QMenu* file = menuBar()->addMenu(tr("&File"));
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    createUndoActions(*edit);
    bar->addAction(machine_->measureAction());
    QWidget* measure = bar->widgetForAction(machine_->measureAction());
    measure->setAccessibleName(tr("Measure my hardware"));
    measure->setFocusPolicy(Qt::TabFocus);
    QMenu* examplesMenu = createExamplesMenu(*this, *bar, [this](const Scenario& example) {
        replaceInputs(fromExample(example), tr("opening the example"));
    });

    const auto add = [&](QMenu* menu, IconShape shape, const QString& text, const QString& name,
                         const QKeySequence& shortcut, const QString& tip, void (MainWindow::*slot)()) {
        QAction* action = menu->addAction(text, this, slot);
        action->setIcon(lineIcon(shape));
        action->setIconVisibleInMenu(false);
        action->setShortcut(shortcut);
        action->setToolTip(tip);
        bar->addAction(action);
        QWidget* button = bar->widgetForAction(action);
        button->setAccessibleName(name);
        button->setFocusPolicy(Qt::TabFocus);
    };
    add(edit, IconShape::copy, tr("&Copy results"), tr("Copy results"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        tr("Copy the results and the table, for spreadsheets, word processors and plain text"),
        &MainWindow::copyResults);
    add(file, IconShape::save, tr("&Export…"), tr("Export"), QKeySequence(Qt::CTRL | Qt::Key_E),
        tr("Save the table over task sizes as CSV, TSV, Markdown, HTML or JSON"), &MainWindow::exportTable);
    add(edit, IconShape::reset, tr("&Reset values"), tr("Reset values"), QKeySequence(Qt::CTRL | Qt::Key_R),
        tr("Return every field to the first example"), &MainWindow::resetValues);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));
    menuBar()->addMenu(machine_->menu());
    menuBar()->addMenu(examplesMenu);
    menuBar()->addMenu(createViewMenu(*this, theme_, [this](Theme theme) { setTheme(theme); }));
    menuBar()->addMenu(tr("&Help"))->addAction(tr("&About"), this, [this] { showAboutBox(*this); });
}

void MainWindow::createUndoActions(QMenu& edit)
{
    QAction* undo = steps_->createUndoAction(this, tr("&Undo"));
    undo->setShortcuts(QKeySequence::Undo);
    QAction* redo = steps_->createRedoAction(this, tr("Re&do"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    edit.addActions({undo, redo});
    edit.addSeparator();
}

QWidget* MainWindow::createBody()
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(inputs_);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(inputs_->sizeHint().width());
    scroll->setFocusPolicy(Qt::NoFocus);

    auto* views = new QSplitter(Qt::Vertical);
    views->setChildrenCollapsible(false);
    views->addWidget(chart_);
    views->addWidget(table_);
    views->setSizes({300, 200});
    auto* right = new QWidget;
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(answer_);
    rightLayout->addWidget(views, 1);
    auto* body = new QSplitter(Qt::Horizontal);
    body->setChildrenCollapsible(false);
    body->addWidget(scroll);
    body->addWidget(right);
    body->setStretchFactor(0, 0);
    body->setStretchFactor(1, 1);
    return body;
}

void MainWindow::setInputs(const SourcedScenario& inputs)
{
    steps_->clear();
    showInputs(inputs);
}

void MainWindow::showInputs(const SourcedScenario& inputs)
{
    inputs_->setInputs(inputs);
    live_->setInputs(inputs);
    table_->showCurrentTask();
}

void MainWindow::replaceInputs(const SourcedScenario& inputs, const QString& step)
{
    steps_->push(new InputStep(
        step, inputs, [this]() -> const SourcedScenario& { return this->inputs(); },
        [this](const SourcedScenario& shown) { showInputs(shown); }));
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    table_->showCurrentTask();
}

const SourcedScenario& MainWindow::inputs() const
{
    return live_->inputs();
}

void MainWindow::showOutlook()
{
    const Outlook& outlook = live_->outlook();
    const QString reason = live_->staleReason();
    const QString name = toQString(outlook.scenario.name);
    const QString program = tr("GPU Speedup Estimator");
    setWindowTitle(name.isEmpty() ? program : name + QStringLiteral(" – ") + program);
    answer_->show(outlook, reason);
    chart_->show(outlook, !reason.isEmpty());
    sweepModel_->setSweep(outlook.sweep, outlook.scenario.operations);
    table_->setStale(!reason.isEmpty());
}

void MainWindow::copyResults()
{
    const Outlook& outlook = live_->outlook();
    const Document results = estimateDocument(outlook.scenario, outlook.estimate);
    const Document table = outlook.sweep ? sweepDocument(outlook.scenario, *outlook.sweep, {}) : Document{};
    QApplication::clipboard()->setMimeData(clipboardData(results, table).release());
    statusBar()->showMessage(tr("Results and table copied"), noticeMilliseconds);
}

void MainWindow::exportTable()
{
    QString filter;
    const QString fileName = QFileDialog::getSaveFileName(
        this, tr("Export the table"), QStringLiteral("speedup.csv"), exportFilters(), &filter);
    if (!fileName.isEmpty())
        exportTableTo(withSuffixOf(filter, fileName));
}

void MainWindow::exportTableTo(const QString& fileName)
{
    const Outlook& outlook = live_->outlook();
    if (!outlook.sweep)
        return emit failed(
            tr("There is no table: tasks near this one are too large or too small to compute."));
    try {
        exportDocument(sweepDocument(outlook.scenario, *outlook.sweep, {}), fileName);
        statusBar()->showMessage(tr("Table written to %1").arg(fileName), noticeMilliseconds);
    } catch (const Error& error) {
        emit failed(QString::fromUtf8(error.what()));
    }
}

void MainWindow::resetValues()
{
    replaceInputs(fromExample(examples().front()), tr("resetting the values"));
}

void MainWindow::setTheme(Theme theme)
{
    theme_ = theme;
    applyTheme(theme);
    showOutlook();
}

} // namespace gpuspeedup
