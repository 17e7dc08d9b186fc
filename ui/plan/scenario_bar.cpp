// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_bar.h"

#include "ui/icons.h"
#include "ui/plan/plan_document.h"
#include "ui/plan/scenario_actions.h"
#include "ui/plan/scenario_list_model.h"
#include "ui/plan/shortened_label.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace gpuspeedup {
namespace {

QToolButton* createButton()
{
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

ScenarioBar::ScenarioBar(PlanDocument& document, ScenarioActions& actions, QWidget* parent)
    : QWidget(parent),
      document_(document),
      name_(new ShortenedLabel),
      list_(new QComboBox),
      duplicate_(createButton()),
      more_(createButton())
{
    list_->setModel(new ScenarioListModel(document, this));
    list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list_->setMinimumContentsLength(8);
    list_->setMaxVisibleItems(20);
    connect(list_, &QComboBox::activated, this, [this](int row) { document_.select(row); });

    duplicate_->setDefaultAction(actions.duplicateAction());
    duplicate_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more_->setIcon(lineIcon(IconShape::more));
    more_->setMenu(actions.menu());
    more_->setPopupMode(QToolButton::InstantPopup);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, 0); // as the fields below
    layout->setSpacing(4);
    layout->addWidget(name_, 1);
    layout->addWidget(list_, 1);
    layout->addWidget(duplicate_);
    layout->addWidget(more_);
    connect(&document, &PlanDocument::scenariosChanged, this, &ScenarioBar::showScenarios);
    connect(&document, &PlanDocument::currentChanged, this, &ScenarioBar::showScenarios);
    showTexts();
}

void ScenarioBar::showTexts()
{
    list_->setAccessibleName(tr("Scenario"));
    duplicate_->setAccessibleName(tr("Duplicate the scenario"));
    more_->setToolTip(tr("More about scenarios"));
    more_->setAccessibleName(tr("Scenario menu"));
    showScenarios();
}

void ScenarioBar::showScenarios()
{
    const bool several = document_.count() > 1;
    const QString name = document_.nameOf(document_.currentIndex());
    name_->setText(name);
    name_->setVisible(!several);
    list_->setCurrentIndex(document_.currentIndex()); // emits no activated()
    list_->setToolTip(name.toHtmlEscaped());
    list_->setVisible(several);
}

} // namespace gpuspeedup
