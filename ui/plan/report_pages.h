// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QPageLayout>

class QLocale;
class QPagedPaintDevice;
class QPrinter;
class QTextDocument;

namespace gpuspeedup {

/// Upright pages with margins: Letter where the locale measures in inches, else A4.
[[nodiscard]] QPageLayout reportPages(const QLocale& locale);

/// Lays the text out for the pages of `device`, of 96 dots to the inch, and paints those from `first` to
/// `last`, counted from 1; 0 is the first or the last one. Below each stand the title and "2 of 7". Returns
/// the number of pages.
int paintPages(QTextDocument& text, QPagedPaintDevice& device, int first = 0, int last = 0);
/// With the pages and the resolution that paintPages() needs.
void setUpPrinter(QPrinter& printer, const QTextDocument& text);

/// A file of reportPages().
[[nodiscard]] QByteArray pdfOf(QTextDocument& text, const QLocale& locale);

} // namespace gpuspeedup
