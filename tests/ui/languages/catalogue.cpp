// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/languages/catalogue.h"

#include <QFile>
#include <QXmlStreamReader>

namespace gpuspeedup {
namespace {

void readTranslation(QXmlStreamReader& xml, CatalogueEntry& entry)
{
    entry.type = xml.attributes().value(QLatin1String("type")).toString();
    QString text;
    while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
        if (xml.isCharacters())
            text += xml.text();
        else if (xml.isStartElement())
            entry.translations += xml.readElementText();
    }
    if (entry.translations.isEmpty())
        entry.translations = QStringList{text};
}

} // namespace

std::vector<CatalogueEntry> readCatalogue(const QString& fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(fileName));
    QXmlStreamReader xml(&file);
    std::vector<CatalogueEntry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            entries.push_back({.context = context, .source = {}, .translations = {}, .type = {}});
        else if (xml.name() == QLatin1String("source"))
            entries.back().source = xml.readElementText();
        else if (xml.name() == QLatin1String("translation"))
            readTranslation(xml, entries.back());
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(fileName), qPrintable(xml.errorString()));
    return entries;
}

} // namespace gpuspeedup
