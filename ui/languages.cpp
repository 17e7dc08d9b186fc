// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/languages.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QEvent>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QTranslator>

#include <algorithm>
#include <iterator>

/// The catalogues are in a static library, whose resources nobody registers unless told.
static void registerCatalogues()
{
    Q_INIT_RESOURCE(translations);
}

namespace gpuspeedup {
namespace {

constexpr LanguageChoice choices[] = {
    {"system", QT_TRANSLATE_NOOP("Languages", "S&ystem language")},
    {"en", "English"},
    {"zh_CN", "简体中文"},
};

const char* const appliedProperty = "gpuspeedupLanguage"; // of the application
const QString translatorName = QStringLiteral("gpuspeedup translator");

bool isKnown(const QString& key)
{
    return std::ranges::any_of(
        choices, [&](const LanguageChoice& choice) { return key == QLatin1String(choice.key); });
}

QLocale localeOf(const QString& key)
{
    if (key == QLatin1String("system"))
        return QLocale::system();
    return QLocale(key);
}

/// Of the catalogues the one that fits the locale best. That of English holds plurals only.
QString catalogueFor(const QLocale& locale)
{
    const bool simplified =
        locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedChineseScript;
    return simplified ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void install(const QString& name, const QString& folder)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(translatorName);
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

std::span<const LanguageChoice> languageChoices()
{
    return choices;
}

void applyLanguage(const QString& key)
{
    registerCatalogues();
    QCoreApplication* const application = QCoreApplication::instance();
    const QString known = isKnown(key) ? key : QStringLiteral("system");
    application->setProperty(appliedProperty, known);
    const QLocale locale = localeOf(known);
    QLocale::setDefault(locale);
    qDeleteAll(application->findChildren<QTranslator*>(translatorName, Qt::FindDirectChildrenOnly));
    const QString catalogue = catalogueFor(locale);
    install(QStringLiteral("qtbase_") + catalogue, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    for (const char* const part : {"gpu-speedup_", "model_"}) // those there are
        install(QLatin1String(part) + catalogue, QStringLiteral(":/translations"));
    QEvent change(QEvent::LanguageChange); // number formats may be all that changes
    QCoreApplication::sendEvent(application, &change);
}

QString currentLanguageName()
{
    const QString key = QCoreApplication::instance()->property(appliedProperty).toString();
    return key.isEmpty() ? QStringLiteral("system") : key;
}

void addLanguageActions(QMenu& menu)
{
    auto* group = new QActionGroup(&menu);
    for (const LanguageChoice& choice : choices) {
        const QString key = QString::fromUtf8(choice.key);
        QAction* action = menu.addAction(QCoreApplication::translate("Languages", choice.name), &menu,
                                         [key] { applyLanguage(key); });
        action->setCheckable(true);
        action->setChecked(key == currentLanguageName());
        group->addAction(action);
    }
}

} // namespace gpuspeedup
