// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/report/format.h"
#include "model/text_file.h"
#include "ui/locale_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QMimeData>

#include <array>

namespace gpuspeedup {
namespace {

constexpr std::array<std::string_view, 5> exportFormats = {"csv", "tsv", "markdown", "html", "json"};

QString tr(const char* text)
{
    return QCoreApplication::translate("Export", text);
}

std::string bothParts(const Format& format, const Document& results, const Document& table)
{
    const std::string first = writeToString(format, results);
    return table.table.columns.empty() ? first : first + "\n" + writeToString(format, table);
}

QString filterOf(const Format& format)
{
    return QStringLiteral("%1 (*.%2)").arg(toQString(format.title), toQString(format.suffix));
}

} // namespace

std::unique_ptr<QMimeData> clipboardData(const Document& results, const Document& table)
{
    auto data = std::make_unique<QMimeData>();
    for (const std::string_view name : {"csv", "tsv"}) {
        const Format& format = *findFormat(name);
        const std::string text = bothParts(format, results, table);
        data->setData(toQString(format.mediaType), QByteArray::fromStdString(text));
    }
    Document tableOnly{.title = {}, .sentences = {}, .properties = {}, .table = table.table};
    data->setText(toQString(bothParts(*findFormat("text"), results, tableOnly)));
    Document whole = results;
    whole.table = table.table;
    data->setHtml(toQString(writeToString(*findFormat("html"), whole)));
    return data;
}

void exportDocument(const Document& document, const QString& fileName)
{
    const Format* format = formatForFileName(fileName.toStdString());
    if (format == nullptr)
        throw Error(tr("%1 has no known ending; use .csv, .tsv, .md, .html, .json or .txt.")
                        .arg(toQString(quotePath(fileName.toStdString())))
                        .toStdString());
    writeTextFile(QFile::encodeName(fileName).toStdString(), writeToString(*format, document));
}

QString exportFilters()
{
    QStringList filters;
    for (const std::string_view name : exportFormats)
        filters += filterOf(*findFormat(name));
    return filters.join(QStringLiteral(";;"));
}

QString withSuffixOf(const QString& filter, const QString& fileName)
{
    if (formatForFileName(fileName.toStdString()) != nullptr)
        return fileName;
    for (const std::string_view name : exportFormats)
        if (const Format& format = *findFormat(name); filterOf(format) == filter)
            return fileName + QLatin1Char('.') + toQString(format.suffix);
    return fileName;
}

} // namespace gpuspeedup
