// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/label_places.h"

#include <QTest>

#include <random>

using namespace gpuspeedup;

class LabelPlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void aLabelStandsBesideItsPoint();
    void noLabelLeavesTheAreaOrCoversAnother();
    void aLabelGivesWayToACurve();
    void whatHasNoRoomIsLeftOut();
};

namespace {

using Beside = LabelRequest::Beside;

} // namespace

void LabelPlacesTest::aLabelStandsBesideItsPoint()
{
    const auto places = placesOfLabels({{Beside::point, {200, 100}, {60, 14}}}, {0, 0, 400, 200}, {});
    QVERIFY(places.at(0).has_value());
    QVERIFY(!places[0]->contains({200, 100}));
    QVERIFY(QLineF(places[0]->center(), {200, 100}).length() < 60);
}

/// Whatever the marks are, at a thousand random places of each kind.
void LabelPlacesTest::noLabelLeavesTheAreaOrCoversAnother()
{
    std::mt19937 random(20261121); // NOLINT: the same every time
    std::uniform_real_distribution<double> x(0, 500);
    std::uniform_real_distribution<double> y(0, 240);
    std::uniform_real_distribution<double> width(20, 160);
    const QRectF area(0, 0, 500, 240);
    for (int round = 0; round < 1000; ++round) {
        std::vector<LabelRequest> labels;
        for (const Beside beside : {Beside::point, Beside::verticalLine, Beside::horizontalLine,
                                    Beside::point, Beside::verticalLine})
            labels.push_back({beside, {x(random), y(random)}, {width(random), 14}});
        const auto places = placesOfLabels(labels, area, {});
        QCOMPARE(places.size(), labels.size());
        for (std::size_t i = 0; i < places.size(); ++i) {
            QVERIFY(!places[i] || area.contains(*places[i]));
            for (std::size_t k = 0; k < i; ++k)
                QVERIFY(!places[i] || !places[k] || !places[i]->intersects(*places[k]));
        }
    }
}

void LabelPlacesTest::aLabelGivesWayToACurve()
{
    std::vector<QPointF> curve; // rises to the right, through the place above right of the point
    for (int i = -100; i < 100; ++i)
        curve.emplace_back(200 + i, 100 - i);
    const auto places = placesOfLabels({{Beside::point, {200, 100}, {60, 14}}}, {0, 0, 400, 200}, curve);
    for (const QPointF& point : curve)
        QVERIFY(!places.at(0)->contains(point));
}

void LabelPlacesTest::whatHasNoRoomIsLeftOut()
{
    const auto places = placesOfLabels(
        {{Beside::point, {20, 10}, {60, 14}}, {Beside::verticalLine, {20, 0}, {60, 14}}}, {0, 0, 40, 20}, {});
    QVERIFY(!places.at(0) && !places.at(1));
}

QTEST_APPLESS_MAIN(LabelPlacesTest)
#include "label_places_test.moc"
