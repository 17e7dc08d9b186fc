// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sweep_view.h"

#include "ui/sweep_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace gpuspeedup {

SweepView::SweepView(SweepModel& model, QWidget* parent) : QTableView(parent), model_(model)
{
    setModel(&model);
    setAccessibleName(tr("Table over task sizes"));
    setAlternatingRowColors(true);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setMinimumHeight(90);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(0, horizontalHeader()->sectionSizeHint(0) + 12);
}

void SweepView::showCurrentTask()
{
    scrollTo(model_.index(model_.currentRow(), 0), PositionAtCenter);
}

void SweepView::setStale(bool stale)
{
    QPalette shades = QApplication::palette(this);
    if (stale)
        shades.setColor(QPalette::Text, shades.color(QPalette::Disabled, QPalette::Text));
    setPalette(shades);
}

void SweepView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    QTableView::keyPressEvent(event);
}

void SweepView::copySelection() const
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? QLatin1Char('\t') : QLatin1Char('\n');
        text += cells[i].data().toString();
    }
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

} // namespace gpuspeedup
