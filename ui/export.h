// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/report/document.h"

#include <QString>

#include <memory>

class QMimeData;

namespace gpuspeedup {

/// One clipboard entry with text/plain, text/html, text/tab-separated-values and
/// text/csv: the results, an empty line, the table.
[[nodiscard]] std::unique_ptr<QMimeData> clipboardData(const Document& results, const Document& table);

/// Writes the document in the format that the suffix of `fileName` names, whole
/// or not at all. Throws Error for an unknown suffix or a failed write; the old
/// file stays then.
void exportDocument(const Document& document, const QString& fileName);

/// For the file dialog: "CSV (*.csv);;TSV (*.tsv);;…".
[[nodiscard]] QString exportFilters();
/// `fileName` with the suffix of the chosen filter where it has none that is known.
[[nodiscard]] QString withSuffixOf(const QString& filter, const QString& fileName);

} // namespace gpuspeedup
