// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/report_file.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/report/report_format.h"
#include "ui/locale_text.h"
#include "ui/plan/report_pages.h"
#include "ui/plan/report_text.h"
#include "ui/plan/whole_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTextDocument>

namespace gpuspeedup {
namespace {

using Files = std::vector<WholeFile>;

Files htmlFiles(const Report& report, const QString& fileName)
{
    QByteArray html;
    writeReportHtml(report, [&html](std::string_view piece) {
        html.append(piece.data(), static_cast<qsizetype>(piece.size()));
    });
    return {{fileName, html}};
}

Files pdfFiles(const Report& report, const QString& fileName)
{
    return {{fileName, pdfOf(*reportText(report), QLocale())}};
}

Files markdownFiles(const Report& report, const QString& fileName)
{
    const QFileInfo file(fileName);
    const MarkdownReport written = writeReportMarkdown(report, file.completeBaseName().toStdString());
    Files files;
    for (const auto& [name, picture] : written.pictures)
        files.push_back(
            {file.absolutePath() + QLatin1Char('/') + toQString(name), QByteArray::fromStdString(picture)});
    files.push_back({fileName, QByteArray::fromStdString(written.text)});
    return files;
}

using Write = Files (*)(const Report&, const QString&);

/// Null where the suffix is of no report.
Write writerFor(const QString& fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QLatin1String("html") || suffix == QLatin1String("htm"))
        return htmlFiles;
    if (suffix == QLatin1String("pdf"))
        return pdfFiles;
    return suffix == QLatin1String("md") ? markdownFiles : nullptr;
}

} // namespace

void checkReportName(const QString& fileName)
{
    if (writerFor(fileName) == nullptr)
        throw Error(QCoreApplication::translate("gpuspeedup::ReportActions",
                                                "%1 has no known ending; use .html, .pdf or .md.")
                        .arg(toQString(quotePath(fileName.toStdString())))
                        .toStdString());
}

void writeReport(const Report& report, const QString& fileName)
{
    checkReportName(fileName);
    writeWholeFiles(writerFor(fileName)(report, fileName));
}

} // namespace gpuspeedup
