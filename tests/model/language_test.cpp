// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/language.h"

#include "model/finished_texts.h"
#include "tests/exactly.h"

#include <QTest>

#include <map>

using namespace gpuspeedup;

namespace {

/// A made-up language in which some texts stand in another order.
std::string reversed(std::string_view english)
{
    static const std::map<std::string, std::string, std::less<>> texts = {
        {"%1 is ahead of %2", "%2 behind %1"},
        {"%1, %2", "%1; %2"},
        {"%1 and %2", "%1 & %2"},
        {"%1 %2", "%1%2"},
        {"%1 days", "d %1"},
        {"all cores", "cores of all"},
        {"%1 reaches %2 of the peak of %3", "<%3|%2|%1>"}};
    const auto found = texts.find(english);
    return found == texts.end() ? std::string(english) : found->second;
}

const Language other(DecimalMark::comma, reversed);

} // namespace

/// One pattern for each sentence, filled in any order.
class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void withoutTranslationATextIsItself();
    void valuesStandWhereTheLanguagePutsThem();
    void aPercentSignThatIsNoMarkStays();
    void aValueIsNotReadAsAPattern();
    void wordsAreListedAsTheLanguageDoes();
    void timesHaveWordsOfTheLanguage();
    void aFinishedSentenceIsRecognised();
    void whatIsNotRecognisedStaysAsItIs();
    void valuesAreTheShortestThatFit();
    void everyFinishedTextIsRecognisedAsItself();
};

void LanguageTest::withoutTranslationATextIsItself()
{
    const Language english;
    QCOMPARE(exactly(english.text("%1 is ahead of %2", {"A", "B"})), exactly("A is ahead of B"));
    QCOMPARE(exactly(english.finished("anything")), exactly("anything"));
    QCOMPARE(exactly(english.text("")), exactly(""));
}

void LanguageTest::valuesStandWhereTheLanguagePutsThem()
{
    QCOMPARE(exactly(other.text("%1 is ahead of %2", {"A", "B"})), exactly("B behind A"));
}

void LanguageTest::aPercentSignThatIsNoMarkStays()
{
    const Language english;
    QCOMPARE(exactly(english.text("%1 % of %2, 90 %", {"5", "all"})), exactly("5 % of all, 90 %"));
    QCOMPARE(exactly(english.text("%1 and %9", {"5"})), exactly("5 and %9"));
}

void LanguageTest::aValueIsNotReadAsAPattern()
{
    const Language english;
    QCOMPARE(exactly(english.text("%1, %2", {"%2", "x"})), exactly("%2, x"));
}

void LanguageTest::wordsAreListedAsTheLanguageDoes()
{
    const std::string words[] = {"a", "b", "c"};
    const Language english;
    QCOMPARE(exactly(english.listing(words)), exactly("a, b and c"));
    QCOMPARE(exactly(english.openListing(words)), exactly("a, b, c"));
    QCOMPARE(exactly(english.listing(std::span(words).first(1))), exactly("a"));
    QCOMPARE(exactly(english.listing({})), exactly(""));
    QCOMPARE(exactly(other.listing(words)), exactly("a; b & c"));
    const std::string sentences[] = {"One.", "", "Two."};
    QCOMPARE(exactly(english.paragraph(sentences)), exactly("One. Two."));
    QCOMPARE(exactly(other.paragraph(sentences)), exactly("One.Two."));
}

void LanguageTest::timesHaveWordsOfTheLanguage()
{
    constexpr double day = 86400;
    QCOMPARE(exactly(durationText(3.5 * day, 3, Language())), exactly("3.5 days"));
    QCOMPARE(exactly(durationText(3.5 * day, 3, other)), exactly("d 3,5"));
    QCOMPARE(exactly(durationText(0.0125, 3, other)), exactly("12,5 ms"));
}

void LanguageTest::aFinishedSentenceIsRecognised()
{
    QCOMPARE(exactly(other.finished("NumPy reaches 0.25 of the peak of all cores")),
             exactly("<cores of all|0.25|NumPy>"));
}

void LanguageTest::whatIsNotRecognisedStaysAsItIs()
{
    QCOMPARE(exactly(other.finished("NumPy reaches for the stars")), exactly("NumPy reaches for the stars"));
    QCOMPARE(exactly(other.finished("")), exactly(""));
}

void LanguageTest::valuesAreTheShortestThatFit()
{
    const auto values = valuesIn("a: b: c", "%1: %2");
    QVERIFY(values.has_value());
    QCOMPARE(exactly(std::string(values->at(0))), exactly("a"));
    QCOMPARE(exactly(std::string(values->at(1))), exactly("b: c"));
    QVERIFY(!valuesIn("a", "%1: %2").has_value());
    QVERIFY(!valuesIn(": b", "%1: %2").has_value());
}

void LanguageTest::everyFinishedTextIsRecognisedAsItself()
{
    for (const std::string_view text : finishedTexts()) {
        const Language english;
        const std::string sentence = english.text(text, {"one", "two", "three", "four"});
        std::string_view first;
        for (const std::string_view pattern : finishedTexts())
            if (first.empty() && valuesIn(sentence, pattern))
                first = pattern;
        QCOMPARE(exactly(std::string(first)), exactly(std::string(text)));
    }
}

QTEST_APPLESS_MAIN(LanguageTest)
#include "language_test.moc"
