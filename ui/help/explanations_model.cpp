// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/explanations_model.h"

#include "model/input.h"
#include "ui/locale_text.h"

namespace gpuspeedup {

ExplanationsModel::ExplanationsModel(QObject* parent) : QStandardItemModel(parent)
{
    QStandardItem* heading = nullptr;
    QString group;
    for (const Explanation& explanation : explanations()) {
        if (const QString kind = kindText(explanation.kind); kind != group) {
            group = kind;
            heading = new QStandardItem(kind);
            heading->setFlags(Qt::ItemIsEnabled);
            appendRow(heading);
        }
        heading->appendRow(itemOf(explanation));
    }
}

QString ExplanationsModel::kindText(Explanation::Kind kind)
{
    switch (kind) {
    case Explanation::Kind::input:
        return tr("Inputs");
    case Explanation::Kind::result:
        return tr("Results");
    case Explanation::Kind::refinement:
        return tr("What counts");
    case Explanation::Kind::chart:
        return tr("Charts");
    }
    return {};
}

QStandardItem* ExplanationsModel::itemOf(const Explanation& explanation)
{
    const Language language = currentLanguage();
    const QString label = toQString(language.text(explanation.label));
    const QString text = toQString(language.text(explanation.text));
    const QString formula = toQString(explanation.formula);
    QString html = QStringLiteral("<h3>%1</h3><p>%2</p>").arg(label.toHtmlEscaped(), text.toHtmlEscaped());
    if (!formula.isEmpty())
        html += QStringLiteral("<p>%1</p><p><code>%2</code></p>")
                    .arg(tr("In the formulas:").toHtmlEscaped(), formula.toHtmlEscaped());
    QStringList names{label};
    if (const Input* const published = findInput(explanation.key);
        published != nullptr && explanation.kind == Explanation::Kind::input)
        names += toQString(language.text(published->label));
    auto* item = new QStandardItem(label);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setData(html, htmlRole);
    item->setData(names, namesRole);
    item->setData(QStringList{names.join(QLatin1Char(' ')), text, formula, toQString(explanation.key)}.join(
                      QLatin1Char('\n')),
                  searchRole);
    return item;
}

} // namespace gpuspeedup
