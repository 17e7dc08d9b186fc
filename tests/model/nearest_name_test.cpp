// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/nearest_name.h"

#include <QTest>

using namespace gpuspeedup;

namespace {

constexpr std::string_view gpus[] = {"GeForce RTX 3090", "GeForce RTX 4090", "GeForce RTX 4080", "H200 SXM",
                                     "A100 SXM 80GB"};

QByteArray nearest(std::string_view wanted, std::size_t most)
{
    QByteArray result;
    for (const std::string& name : nearestNames(wanted, gpus, most))
        result += (result.isEmpty() ? "" : "|") + QByteArray::fromStdString(name);
    return result;
}

} // namespace

class NearestNameTest : public QObject
{
    Q_OBJECT

private slots:
    void theNearestNamesComeFirst_data();
    void theNearestNamesComeFirst();
    void noMoreNamesAreOfferedThanThereAre();
};

void NearestNameTest::theNearestNamesComeFirst_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<int>("most");
    QTest::addColumn<QByteArray>("expected");
    const auto add = [](const char* name, const char* wanted, int most, const char* expected) {
        QTest::newRow(name) << QByteArray(wanted) << most << QByteArray(expected);
    };
    add("part of a name, in any case", "h200", 1, "H200 SXM");
    // Both hold the text; "H200 SXM" needs 5 letters more, "A100 SXM 80GB" needs 10.
    add("of two parts the shorter name", "sxm", 2, "H200 SXM|A100 SXM 80GB");
    add("equally near: order of the list", "RTX 40", 2, "GeForce RTX 4090|GeForce RTX 4080");
    add("replaced letter within a long name", "RTX 4099", 1, "GeForce RTX 4090");
    add("missing letter", "H20 SXM", 1, "H200 SXM");
    add("letter too many", "GeForce RTX 33090", 1, "GeForce RTX 3090");
    add("none is wanted", "H200", 0, "");
    add("empty text: the shortest name", "", 1, "H200 SXM");
}

void NearestNameTest::theNearestNamesComeFirst()
{
    QFETCH(QByteArray, wanted);
    QFETCH(int, most);
    QTEST(nearest(wanted.toStdString(), static_cast<std::size_t>(most)), "expected");
}

void NearestNameTest::noMoreNamesAreOfferedThanThereAre()
{
    QCOMPARE(nearestNames("x", gpus, 9).size(), std::size(gpus));
    QVERIFY(nearestNames("x", {}).empty());
}

QTEST_APPLESS_MAIN(NearestNameTest)
#include "nearest_name_test.moc"
