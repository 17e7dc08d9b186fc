// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_page.h"

#include "model/error.h"
#include "ui/charts/chart_view.h"
#include "ui/export.h"
#include "ui/icons.h"
#include "ui/locale_text.h"
#include "ui/table_model.h"
#include "ui/table_view.h"
#include "ui/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QMimeData>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace gpuspeedup {
namespace {

constexpr QSize smallestPicture(640, 360);
constexpr int linesOfWords = 2;
constexpr int roomForBoth = 320; ///< height of the page from which on chart and table stand together
constexpr QMargins rowMargins(8, 3, 8, 3);

QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Document documentOf(const Chart& chart)
{
    return {.title = chart.title,
            .sentences = {chart.description},
            .properties = {},
            .table = chart.table,
            .mark = decimalMark()};
}

} // namespace

ChartPage::ChartPage(const QString& key, const QString& explanation, QWidget* parent)
    : QWidget(parent),
      key_(key),
      explanation_(explanation),
      tools_(new QHBoxLayout),
      view_(new ChartView),
      model_(new TableModel(this)),
      table_(new TableView(*model_)),
      parts_(new QSplitter(Qt::Vertical)),
      drawn_(new QWidget),
      words_(new QLabel)
{
    setAccessibleDescription(explanation);
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    words_->setContentsMargins(rowMargins);
    words_->setToolTip(explanation);
    createTools();

    auto* drawnLayout = new QVBoxLayout(drawn_);
    drawnLayout->setContentsMargins({});
    drawnLayout->setSpacing(0);
    drawnLayout->addWidget(view_, 1);
    drawnLayout->addWidget(words_);
    parts_->setChildrenCollapsible(false);
    parts_->addWidget(drawn_);
    parts_->addWidget(table_);
    parts_->setStretchFactor(0, 1);
    parts_->setStretchFactor(1, 0);
    parts_->setSizes({300, 150});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(tools_);
    layout->addWidget(parts_, 1);

    connect(view_, &ChartView::viewChanged, this, &ChartPage::showView);
    connect(model_, &QAbstractItemModel::modelReset, this, &ChartPage::showMarkedRow);
    connect(view_, &ChartView::valuesRead, this, [this](const QString& values) {
        values_ = values;
        showWords();
    });
    restyle();
    showView();
    showWords();
}

void ChartPage::createTools()
{
    tools_->setContentsMargins(rowMargins);
    tools_->setSpacing(2);
    tools_->addStretch(1);
    QToolButton* whole = addButton({}, tr("Whole view"), tr("Show the whole chart again (Home)"));
    whole->setIcon(lineIcon(IconShape::wholeView));
    connect(whole, &QToolButton::clicked, view_, &ChartView::showWhole);
    logarithmicX_ =
        addSwitch(tr("Log x"), tr("Logarithmic x axis"), tr("Spread the x axis by powers of ten"));
    connect(logarithmicX_, &QToolButton::clicked, view_, &ChartView::setLogarithmicX);
    logarithmicY_ =
        addSwitch(tr("Log y"), tr("Logarithmic y axis"), tr("Spread the y axis by powers of ten"));
    connect(logarithmicY_, &QToolButton::clicked, view_, &ChartView::setLogarithmicY);
    legend_ = addSwitch(tr("Legend"), tr("Legend"),
                        tr("Name the series above the chart; a click on a name hides it"));
    connect(legend_, &QToolButton::clicked, view_, &ChartView::setLegendVisible);
    tableSwitch_ = addSwitch(tr("Table"), tr("Table of the chart"), tr("Show the figures below the chart"));
    connect(tableSwitch_, &QToolButton::clicked, this, [this](bool on) {
        (hasRoomForBoth() ? tableBelow_ : tableInstead_) = on;
        showTable();
    });
    QToolButton* copyButton = addButton({}, tr("Copy chart"), tr("Copy as picture, SVG and table at once"));
    copyButton->setIcon(lineIcon(IconShape::copy));
    connect(copyButton, &QToolButton::clicked, this, &ChartPage::copy);
    QToolButton* exportButton =
        addButton({}, tr("Export chart"), tr("Save as PNG, SVG, PDF, CSV, TSV, Markdown, HTML or JSON"));
    exportButton->setIcon(lineIcon(IconShape::save));
    connect(exportButton, &QToolButton::clicked, this, &ChartPage::exportAs);
}

QToolButton* ChartPage::addButton(const QString& text, const QString& name, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    tools_->addWidget(button);
    return button;
}

QToolButton* ChartPage::addSwitch(const QString& text, const QString& name, const QString& tip)
{
    QToolButton* button = addButton(text, name, tip);
    button->setCheckable(true);
    return button;
}

void ChartPage::setChart(const Chart& chart)
{
    view_->setChart(chart);
    model_->setTable(chart.table);
    table_->setAccessibleName(tr("Table: %1").arg(toQString(chart.title)));
    showView();
    showTable();
}

bool ChartPage::hasRoomForBoth() const
{
    return height() >= roomForBoth;
}

void ChartPage::setTableVisible(bool visible)
{
    tableBelow_ = visible;
    showTable();
}

/// Below the chart, or where the page is low in its place.
void ChartPage::showTable()
{
    const bool both = hasRoomForBoth();
    const bool shown = model_->columnCount() > 0 && (both ? tableBelow_ : tableInstead_);
    table_->setVisible(shown);
    drawn_->setVisible(both || !shown);
    tableSwitch_->setEnabled(model_->columnCount() > 0);
    tableSwitch_->setChecked(shown);
}

void ChartPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showTable();
}

void ChartPage::setMarkedRow(int row)
{
    const bool moved = row != model_->markedRow();
    model_->setMarkedRow(row);
    if (moved)
        showMarkedRow();
}

void ChartPage::showMarkedRow()
{
    if (model_->markedRow() >= 0)
        table_->scrollTo(model_->index(model_->markedRow(), 0), QAbstractItemView::PositionAtCenter);
}

void ChartPage::setStale(const QString& note)
{
    if (note == note_)
        return;
    note_ = note;
    view_->setStale(!note.isEmpty());
    table_->setStale(!note.isEmpty());
    showWords();
}

void ChartPage::addTool(QWidget* tool)
{
    tools_->insertWidget(ownTools_++, tool);
    orderTabs();
}

/// Tools from left to right, then the chart and its table.
void ChartPage::orderTabs()
{
    QList<QWidget*> order;
    for (int i = 0; i < tools_->count(); ++i) {
        QWidget* tool = tools_->itemAt(i)->widget();
        if (tool == nullptr)
            continue;
        QList<QWidget*> candidates = tool->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
        if (tool->focusPolicy() & Qt::TabFocus)
            candidates = {tool};
        for (QWidget* candidate : candidates)
            if (candidate->focusPolicy() & Qt::TabFocus)
                order += candidate;
    }
    order += {view_->focusProxy(), table_};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ChartPage::showView()
{
    const Chart& chart = view_->chart();
    const bool drawn = chart.emptyReason.empty();
    logarithmicX_->setChecked(view_->isLogarithmicX());
    logarithmicX_->setEnabled(drawn && chart.x.canBeLogarithmic && chart.x.names.empty());
    logarithmicY_->setChecked(view_->isLogarithmicY());
    logarithmicY_->setEnabled(drawn && chart.y.canBeLogarithmic && chart.y.names.empty());
    legend_->setChecked(view_->legendVisible());
}

void ChartPage::showWords()
{
    const QString words = values_.isEmpty() ? explanation_ : values_;
    words_->setText(note_.isEmpty() ? words : values_.isEmpty() ? note_ : note_ + QLatin1Char(' ') + values_);
}

void ChartPage::restyle()
{
    const QFont small = smallFont(font());
    words_->setFont(small);
    words_->setMinimumHeight(linesOfWords * QFontMetrics(small).lineSpacing() + rowMargins.top() +
                             rowMargins.bottom());
}

/// The table has its height now.
void ChartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    QMetaObject::invokeMethod(this, &ChartPage::showMarkedRow, Qt::QueuedConnection);
}

void ChartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        restyle();
}

QSize ChartPage::pictureSize() const
{
    return view_->size().expandedTo(smallestPicture);
}

void ChartPage::copy()
{
    if (!note_.isEmpty()) // a past result must not leave the window as a current one
        return emit failed(note_);
    std::unique_ptr<QMimeData> entry = clipboardData(documentOf(view_->chart()));
    const QImage image = view_->toImage(pictureSize());
    entry->setImageData(image);
    entry->setData(QStringLiteral("image/png"), pngOf(image));
    entry->setData(QStringLiteral("image/svg+xml"), view_->toSvg(pictureSize()));
    QApplication::clipboard()->setMimeData(entry.release());
    emit notice(tr("Chart copied as picture, SVG and table"));
}

void ChartPage::exportAs()
{
    const QString pictures = tr("Picture (*.png);;SVG (*.svg);;PDF (*.pdf)");
    askForFile(*this, tr("Export the chart"), key_ + QStringLiteral(".png"),
               pictures + QStringLiteral(";;") + exportFilters(),
               [this](const QString& fileName) { exportTo(fileName); });
}

void ChartPage::exportTo(const QString& fileName)
{
    if (!note_.isEmpty())
        return emit failed(note_);
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    try {
        if (suffix == QLatin1String("png"))
            exportBytes(pngOf(view_->toImage(pictureSize())), fileName);
        else if (suffix == QLatin1String("svg"))
            exportBytes(view_->toSvg(pictureSize()), fileName);
        else if (suffix == QLatin1String("pdf"))
            exportBytes(view_->toPdf(pictureSize()), fileName);
        else
            exportDocument(documentOf(view_->chart()), fileName);
    } catch (const Error& error) {
        emit failed(modelText(error.what()));
        return;
    }
    emit notice(tr("%1 written").arg(QFileInfo(fileName).fileName()));
}

} // namespace gpuspeedup
