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

constexpr int smallestHeight = 58; ///< the headings and a row
constexpr int widestColumn = 320;
constexpr int besideCell = 10; ///< pixels that are left free
constexpr qsizetype longHeading = 12;

/// Headings of several words stand in two lines.
class TwoLineHeader : public QHeaderView
{
public:
    explicit TwoLineHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void initStyleOptionForIndex(QStyleOptionHeader* option, int logicalIndex) const override
    {
        QHeaderView::initStyleOptionForIndex(option, logicalIndex);
        option->text = broken(option->text);
    }
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override
    {
        const QString text =
            broken(model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString());
        const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
        return fontMetrics().size(0, text).grownBy({3 * margin, margin, 3 * margin, margin});
    }

private:
    /// At the space nearest to its middle.
    static QString broken(QString heading)
    {
        const qsizetype middle = heading.size() / 2;
        const qsizetype before = heading.lastIndexOf(u' ', middle);
        const qsizetype after = heading.indexOf(u' ', middle);
        const qsizetype at = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        if (heading.size() > longHeading && at > 0)
            heading[at] = u'\n';
        return heading;
    }
};

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
    setHorizontalHeader(new TwoLineHeader(this));
    setHorizontalScrollMode(ScrollPerPixel);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setResizeContentsPrecision(0); // rows that are seen: all would take long
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        needed_.clear();
        fitColumns();
    });
    connect(&model, &QAbstractItemModel::dataChanged, this, &TableView::fitColumns);
}

/// Every column has the width that its heading and its cells need, long texts a part of it. What is left goes
/// to these, then to the numbers. Columns grow and do not shrink, so that they stand still while figures
/// change.
void TableView::fitColumns()
{
    const auto columns = static_cast<std::size_t>(model_.columnCount());
    needed_.resize(columns);
    int sum = 0;
    std::vector<int> numbers;
    std::vector<int> lacking(columns); // of long texts
    for (std::size_t i = 0; i < columns; ++i) {
        const int column = static_cast<int>(i);
        const int whole = sizeHintForColumn(column);
        const int cells = std::min(whole, widestColumn);
        lacking[i] = whole - cells;
        needed_[i] = std::max({needed_[i], cells + besideCell, horizontalHeader()->sectionSizeHint(column)});
        sum += needed_[i];
        const auto alignment = model_.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        if (alignment.value<Qt::Alignment>().testFlag(Qt::AlignRight))
            numbers.push_back(column);
    }
    if (numbers.empty() && columns > 0)
        numbers.push_back(static_cast<int>(columns) - 1);
    int spare = std::max(0, viewport()->width() - sum);
    for (std::size_t i = 0; i < columns; ++i) {
        const int more = std::min(spare, lacking[i]);
        setColumnWidth(static_cast<int>(i), needed_[i] + more);
        spare -= more;
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const int share = spare / static_cast<int>(numbers.size()) +
                          (i == 0 ? spare % static_cast<int>(numbers.size()) : 0);
        setColumnWidth(numbers[i], columnWidth(numbers[i]) + share);
    }
}

void TableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
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
