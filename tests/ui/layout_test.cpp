// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/examples.h"
#include "tests/ui/driven_window.h"
#include "tests/ui/legibility.h"

#include <QLineEdit>
#include <QTest>

using namespace gpuspeedup;

/// Nothing is clipped, from the smallest promised window upwards. Run by ctest at
/// scale 1 and 2.
class LayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void theSmallestPromisedSizeIsPossible();
    void nothingIsClipped_data();
    void nothingIsClipped();
    void everyFieldIsInViewAtTheSmallestSize();
    void aRefusedFieldMovesNoOtherFieldOutOfItsColumn();
};

namespace {

constexpr QSize smallest{1000, 640};
constexpr QSize large{1400, 900};

} // namespace

void LayoutTest::theSmallestPromisedSizeIsPossible()
{
    DrivenWindow w;
    QVERIFY(w.window().minimumSizeHint().width() <= smallest.width());
    QVERIFY(w.window().minimumSizeHint().height() <= smallest.height());
    w.window().resize(smallest);
    QCOMPARE(w.window().size(), smallest);
}

void LayoutTest::nothingIsClipped_data()
{
    QTest::addColumn<Theme>("theme");
    QTest::addColumn<QSize>("size");
    for (const Theme theme : {Theme::light, Theme::dark})
        for (const QSize size : {smallest, large})
            QTest::addRow("%s, %d x %d", qPrintable(themeName(theme)), size.width(), size.height())
                << theme << size;
}

void LayoutTest::nothingIsClipped()
{
    QFETCH(Theme, theme);
    QFETCH(QSize, size);
    DrivenWindow w(theme, size);
    const auto compare = [&](const char* when) {
        settle();
        const QString clipped = clippedTexts(w.window()).join(QStringLiteral("; "));
        QVERIFY2(w.window().size() == size, when);
        QVERIFY2(clipped.isEmpty(), qPrintable(QLatin1String(when) + QStringLiteral(": ") + clipped));
    };
    for (const Scenario& example : examples()) {
        w.window().setScenario(example);
        compare(example.name.c_str());
    }
    w.window().resetValues();
    for (const char* name : inputNames) {
        w.paste(name, QStringLiteral("5 parsecs"));
        compare(name);
    }
    for (const char* text : {"1 Gb/s", "-5", "0", "1,000", "1e400", "8 t", ""}) { // each another sentence
        for (const char* name : inputNames)
            w.paste(name, QString::fromUtf8(text));
        compare(text);
    }
    w.window().resetValues();
    w.paste("CPU operations per second", QStringLiteral("7e-9 FLOPS"));
    w.paste("Total operations", QStringLiteral("9.9e280 op"));
    w.leaveField();
    compare("very long times");
}

void LayoutTest::everyFieldIsInViewAtTheSmallestSize()
{
    DrivenWindow w(Theme::light, smallest);
    settle();
    for (const char* name : inputNames)
        QVERIFY2(w.named(name)->visibleRegion().boundingRect() == w.named(name)->rect(), name);
    for (const char* name : resultNames)
        QVERIFY2(w.named(name)->visibleRegion().boundingRect() == w.named(name)->rect(), name);
}

void LayoutTest::aRefusedFieldMovesNoOtherFieldOutOfItsColumn()
{
    DrivenWindow w(Theme::light, smallest);
    w.paste("Total operations", QStringLiteral("5 parsecs"));
    settle();
    const QRect first(w.named(inputNames[0])->mapTo(&w.window(), QPoint()), w.named(inputNames[0])->size());
    for (const char* name : inputNames) {
        const QRect field(w.named(name)->mapTo(&w.window(), QPoint()), w.named(name)->size());
        QCOMPARE(field.left(), first.left());
        QCOMPARE(field.width(), first.width());
    }
}

QTEST_MAIN(LayoutTest)
#include "layout_test.moc"
