// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_dialog.h"

#include "ui/plan/plan_document.h"
#include "ui/plan/scenario_list_model.h"
#include "ui/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace gpuspeedup {

ScenarioDialog::ScenarioDialog(PlanDocument& document, QWidget* parent)
    : QDialog(parent),
      document_(document),
      model_(new ScenarioListModel(document, this)),
      list_(new QListView)
{
    setWindowTitle(tr("Scenarios"));
    list_->setModel(model_);
    list_->setAccessibleName(tr("Scenarios"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    list_->setUniformItemSizes(true);
    list_->setSpacing(2);
    auto* hint = new QLabel(tr("Drag a scenario to move it; double-click or F2 to rename it."));
    hint->setFont(smallFont(hint->font()));
    hint->setWordWrap(true);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* up = buttons->addButton(tr("Move &up"), QDialogButtonBox::ActionRole);
    auto* down = buttons->addButton(tr("Move &down"), QDialogButtonBox::ActionRole);
    for (QPushButton* button : {up, down})
        button->setAutoDefault(false);
    connect(up, &QPushButton::clicked, this, [this] { moveBy(-1); });
    connect(down, &QPushButton::clicked, this, [this] { moveBy(1); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (index.isValid())
                    document_.select(index.row());
            });
    connect(&document, &PlanDocument::currentChanged, this, &ScenarioDialog::showCurrent);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(list_, 1);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    showCurrent();
    resize(420, 380);
}

void ScenarioDialog::showCurrent()
{
    list_->setCurrentIndex(model_->index(document_.currentIndex()));
}

void ScenarioDialog::moveBy(int rows)
{
    document_.move(document_.currentIndex(), document_.currentIndex() + rows);
}

} // namespace gpuspeedup
