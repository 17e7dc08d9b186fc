// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export.h"

#include "model/error.h"
#include "model/quote_text.h"
#include "model/report/format.h"
#include "model/text_file.h"
#include "ui/locale_text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QMimeData>
#include <QRegularExpression>

#include <array>
#include <utility>

namespace gpuspeedup {
namespace {

constexpr std::array<std::string_view, 5> exportFormats = {"csv", "tsv", "markdown", "html", "json"};

struct Export
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

std::string bothParts(const Format& format, const Document& results, const Document& table)
{
    const std::string first = writeToString(format, results);
    return table.table.columns.empty() ? first : first + "\n" + writeToString(format, table);
}

QString filterOf(const Format& format)
{
    return QStringLiteral("%1 (*.%2)").arg(modelText(format.title), toQString(format.suffix));
}

/// "csv" of "CSV (*.csv)"; of several filters the first.
QString suffixOf(const QString& filter)
{
    static const QRegularExpression pattern(QStringLiteral("\\*\\.(\\w+)"));
    return pattern.match(filter).captured(1);
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

std::unique_ptr<QMimeData> clipboardData(const Document& document)
{
    auto data = std::make_unique<QMimeData>();
    for (const std::string_view name : {"csv", "tsv"}) {
        const Format& format = *findFormat(name);
        data->setData(toQString(format.mediaType),
                      QByteArray::fromStdString(writeToString(format, document)));
    }
    data->setText(toQString(writeToString(*findFormat("text"), document)));
    data->setHtml(toQString(writeToString(*findFormat("html"), document)));
    return data;
}

void exportDocument(const Document& document, const QString& fileName)
{
    const Format* format = formatForFileName(fileName.toStdString());
    if (format == nullptr)
        throw Error(Export::tr("%1 has no known ending; use .csv, .tsv, .md, .html, .json or .txt.")
                        .arg(toQString(quotePath(fileName.toStdString())))
                        .toStdString());
    writeTextFile(QFile::encodeName(fileName).toStdString(), writeToString(*format, document));
}

void exportBytes(const QByteArray& bytes, const QString& fileName)
{
    writeTextFile(QFile::encodeName(fileName).toStdString(),
                  {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

QString exportFilters()
{
    QStringList filters;
    for (const std::string_view name : exportFormats)
        filters += filterOf(*findFormat(name));
    return filters.join(QStringLiteral(";;"));
}

void askForFile(QWidget& parent, const QString& title, const QString& fileName, const QString& filters,
                std::function<void(const QString&)> chosen)
{
    auto* dialog = new QFileDialog(&parent, title, {}, filters);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(fileName);
    dialog->setDefaultSuffix(suffixOf(filters)); // so that it is asked of the file that will be written
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
                     [dialog](const QString& filter) { dialog->setDefaultSuffix(suffixOf(filter)); });
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, std::move(chosen));
    dialog->open();
}

} // namespace gpuspeedup
