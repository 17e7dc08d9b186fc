// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/quote_text.h"
#include "model/utf8.h"

#include "tests/exactly.h"

#include <QTest>

using namespace gpuspeedup;

class TextPiecesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCodePointIsDecodedAsQtEncodesIt();
    void brokenUtf8IsOneInvalidByteAtATime_data();
    void brokenUtf8IsOneInvalidByteAtATime();
    void aQuoteIsOneLineOfPrintableText();
    void aLongQuoteIsShortened();
    void aLongPathIsNot();
};

void TextPiecesTest::everyCodePointIsDecodedAsQtEncodesIt()
{
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        const bool surrogate = c >= 0xD800 && c < 0xE000;
        if (surrogate || c == 0xFEFF) // Qt takes U+FEFF for a byte order mark
            continue;
        const QByteArray text = QString::fromUcs4(&c, 1).toUtf8();
        const CodePoint decoded = decodeUtf8({text.data(), static_cast<std::size_t>(text.size())});
        if (!decoded.valid || decoded.value != c || static_cast<qsizetype>(decoded.length) != text.size())
            QFAIL(qPrintable(QString::number(c, 16)));
    }
}

void TextPiecesTest::brokenUtf8IsOneInvalidByteAtATime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a continuation alone") << QByteArray("\x80");
    QTest::newRow("a lead alone") << QByteArray("\xC3");
    QTest::newRow("a lead before ASCII") << QByteArray("\xC3"
                                                       "A");
    QTest::newRow("overlong slash") << QByteArray("\xC0\xAF");
    QTest::newRow("overlong in three bytes") << QByteArray("\xE0\x80\xAF");
    QTest::newRow("a surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("above U+10FFFF") << QByteArray("\xF4\x90\x80\x80");
    QTest::newRow("no lead at all") << QByteArray("\xFF");
    QTest::newRow("cut after two of three") << QByteArray("\xE2\x82");
}

void TextPiecesTest::brokenUtf8IsOneInvalidByteAtATime()
{
    QFETCH(QByteArray, text);
    const CodePoint c = decodeUtf8({text.data(), static_cast<std::size_t>(text.size())});
    QVERIFY(!c.valid);
    QCOMPARE(c.length, std::size_t{1});
}

void TextPiecesTest::aQuoteIsOneLineOfPrintableText()
{
    QCOMPARE(exactly(quoteText("8 µs")), "“8 µs”");
    QCOMPARE(exactly(quoteText(std::string_view("a\0b\nc\x1B", 6))), "“a?b?c?”");
    QCOMPARE(exactly(quoteText("x\xFFy")), "“x?y”");
    QCOMPARE(exactly(quoteText("a\xE2\x80\xAE"
                               "b")),
             "“a?b”"); // U+202E turns the text around
    QCOMPARE(exactly(quoteText("")), "“”");
}

void TextPiecesTest::aLongQuoteIsShortened()
{
    const std::string quoted = quoteText(std::string(5000, '9'));
    QVERIFY(quoted.size() < 60);
    QVERIFY(quoted.ends_with("…”"));
}

void TextPiecesTest::aLongPathIsNot()
{
    const std::string path = "/" + std::string(200, 'd') + "/a\nb.json";
    QCOMPARE(exactly(quotePath(path)), exactly("“/" + std::string(200, 'd') + "/a?b.json”"));
}

QTEST_APPLESS_MAIN(TextPiecesTest)
#include "text_pieces_test.moc"
