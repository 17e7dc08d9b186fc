// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_actions.h"

#include "model/error.h"
#include "model/examples.h"
#include "ui/icons.h"
#include "ui/locale_text.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/scenario_dialog.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

namespace gpuspeedup {

ScenarioActions::ScenarioActions(QWidget& window, PlanDocument& document)
    : QObject(&window), window_(window), document_(document), menu_(std::make_unique<QMenu>(tr("&Scenario")))
{
    add(QT_TR_NOOP("&New scenario"), Qt::CTRL | Qt::SHIFT | Qt::Key_N,
        QT_TR_NOOP("Add a scenario to this plan"), [this] { addScenario(); });
    duplicate_ =
        add(QT_TR_NOOP("&Duplicate"), Qt::CTRL | Qt::Key_D,
            QT_TR_NOOP("Copy this scenario, to change the copy and compare both"), [this] { duplicate(); });
    duplicate_->setIcon(lineIcon(IconShape::duplicate));
    duplicate_->setIconVisibleInMenu(false);
    add(QT_TR_NOOP("&Rename…"), Qt::Key_F2, QT_TR_NOOP("Give this scenario a name"), [this] { rename(); });
    menu_->addSeparator();
    moveUp_ = add(QT_TR_NOOP("Move &up"), Qt::ALT | Qt::SHIFT | Qt::Key_Up,
                  QT_TR_NOOP("Change places with the one before"), [this] { moveBy(-1); });
    moveDown_ = add(QT_TR_NOOP("Move do&wn"), Qt::ALT | Qt::SHIFT | Qt::Key_Down,
                    QT_TR_NOOP("Change places with the next one"), [this] { moveBy(1); });
    remove_ = add(QT_TR_NOOP("R&emove"), Qt::CTRL | Qt::SHIFT | Qt::Key_Delete,
                  QT_TR_NOOP("Remove this scenario; Undo brings it back"),
                  [this] { document_.remove(document_.currentIndex()); });
    menu_->addSeparator();
    next_ = add(QT_TR_NOOP("Ne&xt scenario"), Qt::CTRL | Qt::Key_PageDown,
                QT_TR_NOOP("Look at the next scenario"), [this] { step(1); });
    previous_ = add(QT_TR_NOOP("&Previous scenario"), Qt::CTRL | Qt::Key_PageUp,
                    QT_TR_NOOP("Look at the one before"), [this] { step(-1); });
    add(QT_TR_NOOP("&Arrange…"), {}, QT_TR_NOOP("Rename and move the scenarios in a list"),
        [this] { arrange(); });
    connect(&document, &PlanDocument::scenariosChanged, this, &ScenarioActions::showPossible);
    connect(&document, &PlanDocument::currentChanged, this, &ScenarioActions::showPossible);
    showPossible();
}

ScenarioActions::~ScenarioActions() = default;

QAction* ScenarioActions::add(const char* text, const QKeySequence& shortcut, const char* tip,
                              std::function<void()> run)
{
    QAction* action = menu_->addAction(tr(text), this, std::move(run));
    action->setToolTip(tr(tip));
    action->setShortcut(shortcut);
    window_.addAction(action); // the shortcut holds where the menu is not in the bar too
    return action;
}

void ScenarioActions::showPossible()
{
    const int current = document_.currentIndex();
    const int last = document_.count() - 1;
    for (QAction* action : {moveUp_, previous_})
        action->setEnabled(current > 0);
    for (QAction* action : {moveDown_, next_})
        action->setEnabled(current < last);
    remove_->setEnabled(last > 0);
}

void ScenarioActions::attempt(const std::function<void()>& change)
{
    try {
        change();
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
    }
}

void ScenarioActions::addScenario()
{
    Choices fresh;
    fresh.fields = fromExample(examples().front());
    fresh.fields.scenario.name.clear(); // it is for a task of one's own
    fresh.fields.scenario.note.clear();
    attempt([&] { document_.insert(document_.currentIndex() + 1, fresh, tr("adding a scenario")); });
}

void ScenarioActions::duplicate()
{
    attempt([this] { document_.duplicate(document_.currentIndex()); });
}

void ScenarioActions::rename()
{
    auto* dialog = new QInputDialog(&window_);
    dialog->setWindowTitle(tr("Rename the scenario"));
    dialog->setLabelText(tr("&Name of the scenario:"));
    dialog->setTextValue(toQString(document_.current().fields.scenario.name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString& name) { document_.rename(document_.currentIndex(), name); });
    dialog->open();
}

void ScenarioActions::arrange()
{
    auto* dialog = new ScenarioDialog(document_, &window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ScenarioActions::step(int rows)
{
    document_.select(document_.currentIndex() + rows);
}

void ScenarioActions::moveBy(int rows)
{
    document_.move(document_.currentIndex(), document_.currentIndex() + rows);
}

} // namespace gpuspeedup
