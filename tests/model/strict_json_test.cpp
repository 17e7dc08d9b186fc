// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/strict_json.h"

#include "tests/exactly.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace gpuspeedup;

class StrictJsonTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsReadIsWhatStands();
    void thirtyTwoLevelsAreReadAndOneMoreIsNot();
    void theSameKeyInTwoObjectsIsNotADuplicate();
    void aByteOrderMarkIsPassedOver();
    void kindsHaveNames();
};

void StrictJsonTest::whatIsReadIsWhatStands()
{
    const nlohmann::json value = parseStrictJson(R"({"a": [1, 2.5, "µ", true, null]})", "test");
    QVERIFY(value == nlohmann::json({{"a", {1, 2.5, "µ", true, nullptr}}}));
}

void StrictJsonTest::thirtyTwoLevelsAreReadAndOneMoreIsNot()
{
    const auto nested = [](std::size_t levels) {
        return std::string(levels, '[') + std::string(levels, ']');
    };
    QVERIFY(parseStrictJson(nested(32), "test").is_array());
    QVERIFY_THROWS_EXCEPTION(Error, (void)parseStrictJson(nested(33), "test"));
}

void StrictJsonTest::theSameKeyInTwoObjectsIsNotADuplicate()
{
    QCOMPARE(parseStrictJson(R"({"a": {"a": 1}, "b": [{"a": 1}, {"a": 2}]})", "test").size(), std::size_t{2});
    QVERIFY_THROWS_EXCEPTION(Error, (void)parseStrictJson(R"({"a": {"b": 1, "b": 1}})", "test"));
    QVERIFY_THROWS_EXCEPTION(Error, (void)parseStrictJson(R"({"a": {}, "a": 1})", "test"));
}

void StrictJsonTest::aByteOrderMarkIsPassedOver()
{
    QVERIFY(parseStrictJson("\xEF\xBB\xBF{}", "test").is_object());
}

void StrictJsonTest::kindsHaveNames()
{
    const auto kindOf = [](const char* text) { return exactly(jsonKind(parseStrictJson(text, "test"))); };
    QCOMPARE(kindOf("{}"), "an object");
    QCOMPARE(kindOf("[]"), "a list");
    QCOMPARE(kindOf("\"\""), "text");
    QCOMPARE(kindOf("false"), "true or false");
    QCOMPARE(kindOf("-1"), "a number");
    QCOMPARE(kindOf("1"), "a number");
    QCOMPARE(kindOf("0.5"), "a number");
    QCOMPARE(kindOf("null"), "nothing (null)");
}

QTEST_APPLESS_MAIN(StrictJsonTest)
#include "strict_json_test.moc"
