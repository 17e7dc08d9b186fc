// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/report_pages.h"

#include "ui/plan/report_text.h"
#include "ui/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>

namespace gpuspeedup {
namespace {

constexpr int resolution = 96; ///< that of the letters and charts; paper gets lines, not dots
constexpr double footerPoints = 8;
const QColor footerColor(0x5b, 0x63, 0x6e);
constexpr double footerHeight = 30; ///< with the space above it

QString titleOf(const QTextDocument& text)
{
    return text.metaInformation(QTextDocument::DocumentTitle);
}

/// Of its first line, which may stand on the page after the one where its block begins.
int pageOf(const QTextDocument& text, const QTextBlock& block)
{
    double top = text.documentLayout()->blockBoundingRect(block).top();
    if (block.layout()->lineCount() > 0)
        top += block.layout()->lineAt(0).y();
    return static_cast<int>(top / text.pageSize().height());
}

bool announces(const QTextBlock& block)
{
    return block.blockFormat().boolProperty(keepWithNext) && block.next().isValid();
}

bool isTornApart(const QTextDocument& text, const QTextBlock& block)
{
    QTextBlock announced = block;
    while (announces(announced))
        announced = announced.next();
    return pageOf(text, block) != pageOf(text, announced);
}

/// A heading at the foot of a page goes to the next one, to what it announces.
void keepTogether(QTextDocument& text)
{
    constexpr int mostPages = 300; // each break lays all of the text out anew
    for (QTextBlock block = text.begin(); block.isValid() && text.pageCount() <= mostPages;
         block = block.next()) {
        if (!announces(block) || !isTornApart(text, block))
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
        text.markContentsDirty(block.position(),
                               text.characterCount() - block.position()); // or parts keep their places
    }
}

void paintFooter(QPainter& painter, const QTextDocument& text, const QSizeF& paper, int page, int pages)
{
    QFont font = text.defaultFont();
    font.setPointSizeF(footerPoints);
    painter.setFont(font);
    painter.setPen(footerColor);
    const QRectF place(0, paper.height() - footerHeight, paper.width(), footerHeight);
    const QString count =
        QCoreApplication::translate("gpuspeedup::ReportPages", "%1 of %2").arg(page).arg(pages);
    painter.drawText(place, Qt::AlignRight | Qt::AlignBottom, count);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignBottom,
                     metrics.elidedText(titleOf(text), Qt::ElideRight, paper.width() * 0.8));
}

} // namespace

QPageLayout reportPages(const QLocale& locale)
{
    const bool inches = locale.measurementSystem() == QLocale::ImperialUSSystem;
    return {QPageSize(inches ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(18, 16, 18, 14), QPageLayout::Millimeter};
}

int paintPages(QTextDocument& text, QPagedPaintDevice& device, int first, int last)
{
    const QSizeF paper = device.pageLayout().paintRectPixels(resolution).size();
    const QSizeF body(paper.width(), paper.height() - footerHeight);
    text.documentLayout()->setPaintDevice(&device);
    text.setPageSize(body);
    keepTogether(text);
    const int pages = text.pageCount();
    QPainter painter(&device);
    for (int page = std::max(first, 1); page <= (last > 0 ? std::min(last, pages) : pages); ++page) {
        if (page > std::max(first, 1))
            device.newPage();
        painter.save();
        const QRectF part(0, (page - 1) * body.height(), body.width(), body.height());
        painter.translate(0, -part.top());
        painter.setClipRect(part);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = lightPalette();
        context.clip = part;
        text.documentLayout()->draw(&painter, context);
        painter.restore();
        paintFooter(painter, text, paper, page, pages);
    }
    painter.end();
    text.documentLayout()->setPaintDevice(nullptr); // it may live longer than the device
    return pages;
}

void setUpPrinter(QPrinter& printer, const QTextDocument& text)
{
    printer.setResolution(resolution);
    printer.setPageLayout(reportPages(QLocale()));
    printer.setDocName(titleOf(text));
    printer.setCreator(QCoreApplication::applicationName());
}

QByteArray pdfOf(QTextDocument& text, const QLocale& locale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(reportPages(locale));
    writer.setTitle(titleOf(text));
    writer.setCreator(QCoreApplication::applicationName() + QLatin1Char(' ') +
                      QCoreApplication::applicationVersion());
    paintPages(text, writer);
    return bytes;
}

} // namespace gpuspeedup
