// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/report_text.h"

#include "model/report/cell_text.h"
#include "ui/locale_text.h"
#include "ui/plan/report_figures.h"

#include <QApplication>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace gpuspeedup {
namespace {

constexpr double textPoints = 9.5;
constexpr double tablePoints = 8;
constexpr double headingPoints[] = {18, 14, 11.5, 10};
constexpr double spaceBelow = 5;
const QColor ink(0x1c, 0x20, 0x26);
const QColor paleInk(0x5b, 0x63, 0x6e); ///< 6:1 on white
const QColor line(0xc9, 0xce, 0xd6);

QTextCharFormat letters(double points, QFont::Weight weight = QFont::Normal, const QColor& color = ink)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(weight);
    format.setForeground(color);
    return format;
}

QTextBlockFormat spaced(double above, double below)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    return format;
}

/// Announces the next block.
QTextBlockFormat announcing(QTextBlockFormat format)
{
    format.setProperty(keepWithNext, true);
    return format;
}

/// Appends a block of each kind.
class TextBlocks
{
public:
    TextBlocks(QTextDocument& text, const Language& language)
        : cursor_(&text), figures_(new ReportFigures(text)), language_(language)
    {}

    void operator()(const ReportHeading& heading)
    {
        const auto level = static_cast<std::size_t>(std::clamp(heading.level, 1, 4));
        QTextBlockFormat block = announcing(spaced(level == 1 ? 0 : 14, spaceBelow));
        block.setHeadingLevel(static_cast<int>(level));
        begin(block, letters(headingPoints[level - 1], QFont::DemiBold));
        cursor_.insertText(toQString(heading.text));
    }
    void operator()(const ReportParagraph& paragraph) { write(paragraph.text, letters(textPoints)); }
    void operator()(const ReportList& list);
    void operator()(const ReportTable& table);
    void operator()(const ReportFigure& figure)
    {
        write(figure.explanation, letters(textPoints), announcing(spaced(0, spaceBelow)));
        begin(spaced(2, 2), letters(textPoints));
        figures_->add(figure.chart, cursor_);
        write(figure.chart.description, letters(tablePoints, QFont::Normal, paleInk));
    }

private:
    void begin(const QTextBlockFormat& block, const QTextCharFormat& format)
    {
        if (isFirst_) {
            cursor_.setBlockFormat(block);
            cursor_.setCharFormat(format);
            cursor_.setBlockCharFormat(format);
        } else {
            cursor_.insertBlock(block, format);
        }
        isFirst_ = false;
    }
    void write(const std::string& text, const QTextCharFormat& format,
               const QTextBlockFormat& block = spaced(0, spaceBelow))
    {
        if (text.empty())
            return;
        begin(block, format);
        cursor_.insertText(toQString(text));
    }
    void fill(QTextTable& table, const Table& content) const;

    QTextCursor cursor_;
    ReportFigures* figures_;
    const Language& language_;
    bool isFirst_ = true;
};

void TextBlocks::operator()(const ReportList& list)
{
    QTextListFormat style;
    style.setStyle(QTextListFormat::ListDisc);
    QTextList* items = nullptr;
    for (const std::string& item : list.items) {
        begin(spaced(0, 2), letters(textPoints));
        if (items == nullptr)
            items = cursor_.createList(style);
        else
            items->add(cursor_.block());
        cursor_.insertText(toQString(item));
    }
    if (items != nullptr) // what follows is no item
        begin(spaced(0, 0), letters(2));
    cursor_.setBlockFormat(spaced(0, 0));
}

void TextBlocks::operator()(const ReportTable& content)
{
    const auto columns = static_cast<int>(shownColumns(content.table).size());
    if (columns == 0 || content.table.rows == 0)
        return;
    if (!content.caption.empty()) {
        begin(announcing(spaced(6, 2)), letters(textPoints, QFont::DemiBold));
        cursor_.insertText(toQString(content.caption));
    } else {
        begin(spaced(0, 0), letters(2));
    }
    QTextTableFormat format;
    format.setHeaderRowCount(1); // again on each page
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setBorderCollapse(true); // or edges of cells are not drawn
    format.setBottomMargin(8);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable* table = cursor_.insertTable(static_cast<int>(content.table.rows) + 1, columns, format);
    fill(*table, content.table);
    cursor_.movePosition(QTextCursor::End);
}

void TextBlocks::fill(QTextTable& table, const Table& content) const
{
    const std::vector<std::size_t> shown = shownColumns(content);
    const auto put = [&](int row, int column, const std::string& text, bool left,
                         const QTextCharFormat& format) {
        QTextTableCell cell = table.cellAt(row, column);
        QTextCursor cursor = cell.firstCursorPosition();
        QTextBlockFormat block;
        block.setAlignment(left ? Qt::AlignLeft : Qt::AlignRight);
        cursor.setBlockFormat(block);
        cursor.insertText(toQString(text), format);
        QTextTableCellFormat edges;
        edges.merge(format); // of an empty cell
        edges.setTopPadding(2);
        edges.setBottomPadding(2);
        edges.setLeftPadding(column == 0 ? 0 : 8);
        edges.setBottomBorder(row == 0 ? 1 : 0.5);
        edges.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        edges.setBottomBorderBrush(row == 0 ? paleInk : line);
        cell.setFormat(edges);
    };
    const QTextCharFormat heading = letters(tablePoints, QFont::DemiBold, paleInk);
    const QTextCharFormat body = letters(tablePoints);
    for (std::size_t c = 0; c < shown.size(); ++c) {
        const Column& column = content.columns[shown[c]];
        put(0, static_cast<int>(c), column.heading, column.text, heading);
    }
    std::vector<Cell> cells(content.columns.size());
    for (std::size_t row = 0; row < content.rows; ++row) {
        content.fill(row, cells);
        for (std::size_t c = 0; c < shown.size(); ++c) {
            const Column& column = content.columns[shown[c]];
            put(static_cast<int>(row) + 1, static_cast<int>(c),
                roundedCell(cells[shown[c]], column, language_.mark), column.text, body);
        }
    }
}

} // namespace

std::unique_ptr<QTextDocument> reportText(const Report& report)
{
    auto text = std::make_unique<QTextDocument>();
    QFont font = QApplication::font();
    font.setPointSizeF(textPoints);
    text->setDefaultFont(font);
    text->setUndoRedoEnabled(false);
    text->setDocumentMargin(0);
    text->setUseDesignMetrics(true); // the same line breaks on every device
    text->setMetaInformation(QTextDocument::DocumentTitle, toQString(report.title));
    QTextCursor all(text.get());
    all.beginEditBlock(); // laid out once, at the end
    TextBlocks blocks(*text, report.language);
    blocks(ReportHeading{.level = 1, .text = report.title});
    for (const ReportBlock& block : report.blocks)
        std::visit(blocks, block);
    all.endEditBlock();
    return text;
}

} // namespace gpuspeedup
