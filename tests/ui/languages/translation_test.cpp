// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/languages/catalogue.h"
#include "tests/ui/languages/model_texts.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace gpuspeedup;

namespace {

const QString folder = QStringLiteral(PROJECT_SOURCE_DIR "/resources/translations/");
const QString modelCatalogue = folder + QStringLiteral("model_zh_CN.ts");
const QString windowCatalogue = folder + QStringLiteral("gpu-speedup_zh_CN.ts");

std::set<QString> keysOf(const QString& fileName)
{
    std::set<QString> keys;
    for (const CatalogueEntry& entry : readCatalogue(fileName))
        keys.insert(entry.key());
    return keys;
}

/// Those of `a` that `b` lacks, one on each line.
QString lacking(const std::set<QString>& a, const std::set<QString>& b)
{
    QStringList missing;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(missing));
    return missing.join(QLatin1Char('\n'));
}

/// Nothing missing; else all of it, as QVERIFY2 cuts long texts short.
bool isNone(const char* what, const QString& texts)
{
    if (!texts.isEmpty())
        qWarning().noquote() << what << QLatin1Char('\n') + texts;
    return texts.isEmpty();
}

/// The marks %1, %2 … and %n that a text has.
QString marksOf(const QString& text)
{
    static const QRegularExpression mark(QStringLiteral("%[1-9n]"));
    QStringList marks;
    for (auto match = mark.globalMatch(text); match.hasNext();)
        marks += match.next().captured();
    marks.removeDuplicates();
    marks.sort();
    return marks.join(QLatin1Char(' '));
}

} // namespace

/// The Chinese catalogues are whole: every text of the program, and no other.
class TranslationTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTextOfTheModelHasAChineseOne();
    void noChineseTextOfTheModelIsLeftOver();
    void theWindowsCatalogueIsWhatTheSourcesSay();
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void theMarksOfSourceAndTranslationAgree_data();
    void theMarksOfSourceAndTranslationAgree();
    void mnemonicsStayMnemonics();
    void whatIsTranslatedInASourceIsFound();

private:
    static void eachCatalogue();
};

void TranslationTest::eachCatalogue()
{
    QTest::addColumn<QString>("fileName");
    QTest::newRow("model") << modelCatalogue;
    QTest::newRow("window") << windowCatalogue;
    QTest::newRow("English plurals") << folder + QStringLiteral("gpu-speedup_en.ts");
}

void TranslationTest::everyTextOfTheModelHasAChineseOne()
{
    std::set<QString> needed;
    for (const QString& text : modelTexts())
        needed.insert(QStringLiteral("Model | ") + text);
    const QString missing = lacking(needed, keysOf(modelCatalogue));
    QVERIFY(isNone("Add to model_zh_CN.ts:", missing));
}

void TranslationTest::noChineseTextOfTheModelIsLeftOver()
{
    std::set<QString> needed;
    for (const QString& text : modelTexts())
        needed.insert(QStringLiteral("Model | ") + text);
    const QString obsolete = lacking(keysOf(modelCatalogue), needed);
    QVERIFY(isNone("Take out of model_zh_CN.ts:", obsolete));
}

void TranslationTest::theWindowsCatalogueIsWhatTheSourcesSay()
{
    const QTemporaryDir temporary;
    const QString fresh = temporary.filePath(QStringLiteral("fresh_zh_CN.ts"));
    const QString root = QStringLiteral(PROJECT_SOURCE_DIR);
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
                  {QStringLiteral("-silent"), QStringLiteral("-locations"), QStringLiteral("none"),
                   QStringLiteral("-I"), root, root + QStringLiteral("/ui"), root + QStringLiteral("/app"),
                   QStringLiteral("-ts"), fresh});
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const std::set<QString> now = keysOf(fresh);
    const std::set<QString> kept = keysOf(windowCatalogue);
    const QString missing = lacking(now, kept);
    const QString obsolete = lacking(kept, now);
    const bool complete = isNone("Build the target `translations`, then translate:", missing);
    QVERIFY(isNone("Build the target `translations`, which takes out:", obsolete) && complete);
}

void TranslationTest::everyTextIsTranslated_data()
{
    eachCatalogue();
}

void TranslationTest::everyTextIsTranslated()
{
    QFETCH(const QString, fileName);
    std::set<QString> seen;
    for (const CatalogueEntry& entry : readCatalogue(fileName)) {
        QVERIFY2(entry.type.isEmpty(), qPrintable(entry.key() + QLatin1String(": ") + entry.type));
        QVERIFY2(seen.insert(entry.key()).second,
                 qPrintable(entry.key() + QLatin1String(" stands there twice")));
        for (const QString& translation : entry.translations)
            QVERIFY2(!translation.isEmpty(), qPrintable(entry.key()));
    }
}

void TranslationTest::theMarksOfSourceAndTranslationAgree_data()
{
    eachCatalogue();
}

void TranslationTest::theMarksOfSourceAndTranslationAgree()
{
    QFETCH(const QString, fileName);
    for (const CatalogueEntry& entry : readCatalogue(fileName))
        for (const QString& translation : entry.translations)
            QVERIFY2(marksOf(entry.source) == marksOf(translation),
                     qPrintable(entry.source + QLatin1String("\n") + translation));
}

void TranslationTest::mnemonicsStayMnemonics()
{
    static const QRegularExpression mnemonic(QStringLiteral("&[A-Za-z]"));
    for (const CatalogueEntry& entry : readCatalogue(windowCatalogue))
        QVERIFY2(entry.source.contains(mnemonic) == entry.translations.front().contains(mnemonic),
                 qPrintable(entry.key()));
}

void TranslationTest::whatIsTranslatedInASourceIsFound()
{
    const QString source = QStringLiteral(R"cpp(
        // language.text("in a comment")
        return language.text(more ? "%1 is \"more\"" : "%1 is "
                                    "less", {other("not this")}) + translatable("a table's");
    )cpp");
    const std::set<QString> expected = {QStringLiteral("%1 is \"more\""), QStringLiteral("%1 is less"),
                                        QStringLiteral("a table's")};
    QCOMPARE(translatedIn(source), expected);
}

QTEST_APPLESS_MAIN(TranslationTest)
#include "translation_test.moc"
