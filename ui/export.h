// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/document.h"

#include <QString>

#include <functional>
#include <memory>

class QByteArray;
class QMimeData;
class QWidget;

namespace gpuspeedup {

/// One clipboard entry with text/plain, text/html, text/tab-separated-values and
/// text/csv: the results, an empty line, the table.
[[nodiscard]] std::unique_ptr<QMimeData> clipboardData(const Document& results, const Document& table);

/// The same of one document with its table. For more than text, add to it.
[[nodiscard]] std::unique_ptr<QMimeData> clipboardData(const Document& document);

/// Writes the document in the format that the suffix of `fileName` names, whole
/// or not at all. Throws Error for an unknown suffix or a failed write; the old
/// file stays then.
void exportDocument(const Document& document, const QString& fileName);

/// The same for a file that is made already, such as a picture.
void exportBytes(const QByteArray& bytes, const QString& fileName);

/// For the file dialog: "CSV (*.csv);;TSV (*.tsv);;…".
[[nodiscard]] QString exportFilters();

/// Opens a file dialog with `fileName` proposed; `chosen` is given a name with a suffix of `filters`, once
/// the replacing of a file that is there has been agreed to.
void askForFile(QWidget& parent, const QString& title, const QString& fileName, const QString& filters,
                std::function<void(const QString&)> chosen);

} // namespace gpuspeedup
