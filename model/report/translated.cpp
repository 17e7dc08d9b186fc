// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/translated.h"

namespace gpuspeedup {

Table translated(Table table, const Language& language)
{
    for (Column& column : table.columns)
        for (std::string Column::*heading : {&Column::heading, &Column::shortHeading, &Column::sharedHeading})
            column.*heading = language.text(column.*heading);
    return table;
}

Section translated(Section section, const Language& language)
{
    section.title = language.text(section.title);
    section.table = translated(std::move(section.table), language);
    return section;
}

Document translated(Document document, const Language& language)
{
    for (Property& property : document.properties)
        property.label = language.text(property.label);
    document.propertyHeading = language.text("Figure");
    document.valueHeading = language.text("Value");
    document.languageTag = language.text("en");
    document.mark = language.mark;
    document.table = translated(std::move(document.table), language);
    return document;
}

} // namespace gpuspeedup
