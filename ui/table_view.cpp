// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table_view.h"

#include "ui/table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace gpuspeedup {
namespace {

constexpr int smallestHeight = 80;
constexpr int rowsMeasured = 60; ///< for the width of a column of texts
constexpr int widestText = 320;

} // namespace

TableView::TableView(TableModel& model, QWidget* parent) : QTableView(parent), model_(model)
{
    setModel(&model);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMinimumHeight(smallestHeight);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
    connect(&model, &QAbstractItemModel::modelReset, this, &TableView::fitColumns);
}

/// Texts get the width they need, numbers share the rest.
void TableView::fitColumns()
{
    bool anyNumber = false;
    for (int column = 0; column < model_.columnCount(); ++column) {
        const auto alignment = model_.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        const bool text = alignment.value<Qt::Alignment>().testFlag(Qt::AlignLeft);
        horizontalHeader()->setSectionResizeMode(column,
                                                 text ? QHeaderView::Interactive : QHeaderView::Stretch);
        if (text)
            setColumnWidth(column,
                           std::min(widestText, std::max(sizeHintForColumn(column),
                                                         horizontalHeader()->sectionSizeHint(column)) +
                                                    12));
        anyNumber = anyNumber || !text;
    }
    horizontalHeader()->setStretchLastSection(!anyNumber);
}

void TableView::setStale(bool stale)
{
    QPalette shades = QApplication::palette(this);
    if (stale)
        shades.setColor(QPalette::Text, shades.color(QPalette::Disabled, QPalette::Text));
    setPalette(shades);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copySelection();
    QTableView::keyPressEvent(event);
}

void TableView::copySelection() const
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
