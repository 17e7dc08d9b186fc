// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "model/choices/edits.h"
#include "model/error.h"
#include "model/examples.h"
#include "model/report/estimate_document.h"
#include "model/report/plan_document.h"
#include "model/report/translated.h"
#include "ui/charts/chart_tabs.h"
#include "ui/export.h"
#include "ui/inputs/plan_panel.h"
#include "ui/languages.h"
#include "ui/live_plan.h"
#include "ui/locale_text.h"
#include "ui/measure/machine_actions.h"
#include "ui/plan/file_actions.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/report_actions.h"
#include "ui/plan/scenario_actions.h"
#include "ui/window_body.h"
#include "ui/window_menus.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDialog>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QToolBar>

namespace gpuspeedup {
namespace {

constexpr int noticeMilliseconds = 4000;

Choices choicesOf(const SourcedScenario& fields)
{
    Choices choices;
    choices.fields = fields;
    return choices;
}

} // namespace

MainWindow::MainWindow(Theme theme, QWidget* parent)
    : QMainWindow(parent), theme_(theme), document_(new PlanDocument(this)), live_(new LivePlan(this))
{
    connect(document_, &PlanDocument::currentChanged, live_,
            [this] { live_->setChoices(document_->current()); });
    connect(this, &MainWindow::failed, this,
            [this](const QString& sentence) { showFailureBox(*this, sentence); });
    connect(this, &MainWindow::notice, this,
            [this](const QString& sentence) { statusBar()->showMessage(sentence, noticeMilliseconds); });
    // Once a step is taken back, what was said of it is not true.
    connect(&document_->steps(), &QUndoStack::indexChanged, statusBar(), &QStatusBar::clearMessage);
    build();
    setInputs(fromExample(examples().front()));
    resize(1120, 760);
}

MainWindow::~MainWindow()
{
    // A field that loses the focus while the window goes writes its value out, and all would be shown again.
    live_->disconnect();
    document_->disconnect();
    delete takeCentralWidget(); // its comparison reads the catalogue on another thread
}

void MainWindow::build()
{
    files_ = new FileActions(*this, *document_);
    machine_ = new MachineActions(*this, [this] { return inputs(); });
    scenarios_ = new ScenarioActions(*this, *document_);
    reports_ = new ReportActions(*this, *document_);
    body_ = new WindowBody(*document_, *live_, *scenarios_);
    setCentralWidget(body_);
    createMenus();
    createToolBar();
    connectParts();
    body_->setProfileStore(machine_->store());
}

void MainWindow::connectParts()
{
    connect(files_, &FileActions::failed, this, &MainWindow::failed);
    connect(files_, &FileActions::notice, this, &MainWindow::notice);
    connect(files_, &FileActions::discarded, this, &MainWindow::discarded);
    connect(files_, &FileActions::profileOpened, machine_, &MachineActions::offer);
    connect(files_, &FileActions::profilesDropped, machine_, &MachineActions::importProfiles);
    connect(machine_, &MachineActions::failed, this, &MainWindow::failed);
    connect(machine_, &MachineActions::notice, this, &MainWindow::notice);
    connect(machine_, &MachineActions::profilesChanged, this, [this] {
        body_->setProfileStore(machine_->store());
        body_->inputs().refreshProfiles();
    });
    connect(machine_, &MachineActions::comparisonWanted, body_, &WindowBody::compareMachines);
    connect(machine_, &MachineActions::applied, this, &MainWindow::applyFields);
    connect(scenarios_, &ScenarioActions::failed, this, &MainWindow::failed);
    connect(reports_, &ReportActions::failed, this, &MainWindow::failed);
    connect(reports_, &ReportActions::notice, this, &MainWindow::notice);
    connect(body_, &WindowBody::failed, this, &MainWindow::failed);
    connect(body_, &WindowBody::notice, this, &MainWindow::notice);
}

void MainWindow::createMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    files_->addTo(*file);
    file->addSeparator();
    export_ = file->addAction(tr("&Export the table…"), this, &MainWindow::exportTable);
    export_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    export_->setToolTip(tr("Save the table over task sizes as CSV, TSV, Markdown, HTML or JSON"));
    reports_->addTo(*file);
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));

    createEditMenu(*menuBar()->addMenu(tr("&Edit")));
    menuBar()->addMenu(scenarios_->menu());
    menuBar()->addMenu(machine_->menu());
    examples_ = createExamplesMenu(*this, [this](const Scenario& example) {
        replaceCurrent(choicesOf(fromExample(example)), tr("opening the example"));
        body_->discardRefused(); // also where the values are those already there
    });
    menuBar()->addMenu(examples_);
    QMenu* view = createViewMenu(*this, theme_, [this](Theme theme) { setTheme(theme); });
    addLanguageActions(*view);
    menuBar()->addMenu(view);
    menuBar()->addMenu(createHelpMenu(*this));
}

void MainWindow::createEditMenu(QMenu& menu)
{
    QAction* undo = document_->steps().createUndoAction(&menu, tr("&Undo"));
    undo->setShortcuts(QKeySequence::Undo);
    QAction* redo = document_->steps().createRedoAction(&menu, tr("Re&do"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu.addActions({undo, redo});
    menu.addSeparator();
    copy_ = menu.addAction(tr("&Copy results"), this, &MainWindow::copyResults);
    copy_->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copy_->setToolTip(tr("Copy the results and the table, for spreadsheets, word processors and plain text"));
    reset_ = menu.addAction(tr("&Reset values"), this, &MainWindow::resetValues);
    reset_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    reset_->setToolTip(tr("Return every field to the first example"));
}

void MainWindow::createToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    ToolBarButtons buttons(*bar);
    buttons.addSmall(*files_->newAction(), tr("New plan"));
    buttons.addSmall(*files_->openAction(), tr("Open a plan"));
    buttons.addSmall(*files_->saveAction(), tr("Save the plan"));
    bar->addSeparator();
    buttons.add(*machine_->measureAction(), IconShape::measure, tr("Measure my hardware"));
    buttons.addMenu(*examples_, IconShape::examples, tr("Examples"));
    bar->addSeparator();
    buttons.add(*copy_, IconShape::copy, tr("Copy results"));
    buttons.add(*export_, IconShape::save, tr("Export"));
    buttons.add(*reset_, IconShape::reset, tr("Reset values"));
}

void MainWindow::rebuild()
{
    rebuilding_ = false;
    for (QDialog* dialog : findChildren<QDialog*>()) { // what they ask is in the language before
        dialog->reject();
        delete dialog;
    }
    const QByteArray state = body_->state();
    const MeasureCommand command = machine_->command();
    const ProfileStore store = machine_->store();
    const QString verificationFile = machine_->verificationFile();
    const QString settingsFile = machine_->settingsFile();
    delete findChild<QToolBar*>(QStringLiteral("tools"));
    menuBar()->clear();
    delete takeCentralWidget();
    delete files_;
    delete machine_;
    delete scenarios_;
    delete reports_;
    qDeleteAll(findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    qDeleteAll(menuBar()->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    build();
    machine_->setCommand(command);
    machine_->setStore(store);
    machine_->setVerificationFile(verificationFile);
    machine_->setSettingsFile(settingsFile);
    live_->setChoices(document_->current()); // its sentences are in the language before
    body_->restoreState(state);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || body_ == nullptr || rebuilding_)
        return;
    rebuilding_ = true; // several translators change one after the other
    QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    // A plan without a file is remembered, and there again at the next start.
    const bool settled = document_->fileName().isEmpty() || files_->mayClose();
    event->setAccepted(settled);
}

QString MainWindow::language() const
{
    return currentLanguageName();
}

void MainWindow::setInputs(const SourcedScenario& inputs)
{
    document_->reset({.scenarios = {choicesOf(inputs)}});
}

SourcedScenario MainWindow::inputs() const
{
    return fieldsOf(live_->outlook());
}

void MainWindow::applyFields(const SourcedScenario& measured)
{
    const SourcedScenario fields = withChanges(document_->current().fields, inputs(), measured);
    replaceCurrent(withFields(document_->current(), fields), tr("using measured figures"));
    emit notice(tr("Measured figures are in the fields"));
}

void MainWindow::applyMeasured(const MachineProfile& profile)
{
    if (const auto figures = defaultFigures(profile, 0); !figures.empty())
        applyFields(withFigures(inputs(), profile, 0, figures));
}

bool MainWindow::isFollowing() const
{
    return live_->isFollowing() || body_->isComparing();
}

void MainWindow::replaceCurrent(const Choices& choices, const QString& step)
{
    document_->endMerging();
    document_->edit(choices, step);
}

Document MainWindow::resultsDocument() const
{
    const Outlook& outlook = live_->outlook();
    if (outlook.plan().isPublished())
        return estimateDocument(outlook.plan().base, outlook.results, currentLanguage());
    if (outlook.subject.chance)
        return planDocument(outlook.plan(), *outlook.subject.chance, currentLanguage());
    return planDocument(outlook.plan(), monteCarlo(outlook.plan(), outlook.subject.uncertain),
                        currentLanguage());
}

Document MainWindow::sizesDocument() const
{
    const Outlook& outlook = live_->outlook();
    const Chart chart = taskSizeChart.draw(outlook.subject, currentLanguage());
    Document document = translated({.title = titleOf(outlook.plan().base, currentLanguage()),
                                    .sentences = {},
                                    .properties = {},
                                    .table = chart.table},
                                   currentLanguage());
    if (outlook.plan().isPublished())
        document.properties =
            estimateDocument(outlook.plan().base, outlook.results, currentLanguage()).properties;
    return document;
}

void MainWindow::copyResults()
{
    try {
        QApplication::clipboard()->setMimeData(clipboardData(resultsDocument(), sizesDocument()).release());
        emit notice(tr("Results and table copied"));
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

void MainWindow::exportTable()
{
    askForFile(*this, tr("Export the table"), QStringLiteral("speedup.csv"), exportFilters(),
               [this](const QString& fileName) { exportTableTo(fileName); });
}

void MainWindow::exportTableTo(const QString& fileName)
{
    const Document document = sizesDocument();
    if (document.table.rows == 0)
        return emit failed(
            tr("There is no table: tasks near this one are too large or too small to compute."));
    try {
        exportDocument(document, fileName);
        emit notice(tr("Table written to %1").arg(fileName));
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

void MainWindow::resetValues()
{
    replaceCurrent(choicesOf(fromExample(examples().front())), tr("resetting the values"));
    body_->discardRefused();
}

void MainWindow::setTheme(Theme theme)
{
    theme_ = theme;
    applyTheme(theme);
}

} // namespace gpuspeedup
