// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/driven_window.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QTableView>
#include <QTest>

using namespace gpuspeedup;

/// What a screen reader finds in the window.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void everyInputIsAnEditableTextOfItsName();
    void everyResultIsAReadableTextOfItsName();
    void everyNamedButtonCanBePressed();
    void everythingThatTakesTheFocusHasAName();
    void theChartIsAChartWithNameAndDescription();
    void theTableCanBeReadCellByCell();
    void theShareBarIsDescribedInWords();
    void everyFieldAndResultHasAVisibleLabel();
    void resultsCanBeSelectedAndNotChanged();
};

namespace {

QAccessibleInterface* interfaceOf(QWidget* widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

} // namespace

void AccessibilityTest::everyInputIsAnEditableTextOfItsName()
{
    DrivenWindow w;
    for (const char* name : inputNames) {
        QAccessibleInterface* field = interfaceOf(w.named(name));
        QCOMPARE(field->text(QAccessible::Name), QLatin1String(name));
        QCOMPARE(field->role(), QAccessible::EditableText);
        QVERIFY(field->state().editable && !field->state().readOnly);
        QVERIFY(field->state().focusable);
        QCOMPARE(w.read(name), w.field(name)->text());
        QVERIFY(!field->text(QAccessible::Description).isEmpty());
    }
}

void AccessibilityTest::everyResultIsAReadableTextOfItsName()
{
    DrivenWindow w;
    for (const char* name : resultNames) {
        QAccessibleInterface* result = interfaceOf(w.named(name));
        QCOMPARE(result->text(QAccessible::Name), QLatin1String(name));
        QVERIFY(result->textInterface() != nullptr);
        QVERIFY(result->state().readOnly);
        QVERIFY(!w.read(name).isEmpty());
    }
}

void AccessibilityTest::everyNamedButtonCanBePressed()
{
    DrivenWindow w;
    for (const char* name : {"Copy results", "Reset values", "Export", "Examples"}) {
        QAccessibleInterface* button = interfaceOf(w.named(name));
        QVERIFY(button->role() == QAccessible::Button || button->role() == QAccessible::ButtonMenu);
        QVERIFY(button->actionInterface() != nullptr);
        QVERIFY(!button->actionInterface()->actionNames().isEmpty());
    }
    w.type("Total operations", QStringLiteral("7"));
    interfaceOf(w.named("Reset values"))
        ->actionInterface()
        ->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(w.read("Speedup factor"), QStringLiteral("96.9×"));
}

void AccessibilityTest::everythingThatTakesTheFocusHasAName()
{
    DrivenWindow w;
    for (QWidget* widget : w.window().findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QString name = interfaceOf(widget)->text(QAccessible::Name);
        QVERIFY2(!name.trimmed().isEmpty(), widget->metaObject()->className());
    }
}

void AccessibilityTest::theChartIsAChartWithNameAndDescription()
{
    DrivenWindow w;
    QAccessibleInterface* chart = interfaceOf(w.named("Time and speedup over the size of the task"));
    QCOMPARE(chart->role(), QAccessible::Chart);
    QVERIFY(chart->text(QAccessible::Description).contains(QStringLiteral("This task, 500 Gop")));
    QVERIFY(chart->text(QAccessible::Description).contains(QStringLiteral("speedup 96.9×")));
    w.type("Total operations", QStringLiteral("0.1"));
    QVERIFY(chart->text(QAccessible::Description).contains(QStringLiteral("This task, 0.1 Gop")));
}

void AccessibilityTest::theTableCanBeReadCellByCell()
{
    DrivenWindow w;
    QAccessibleTableInterface* table = interfaceOf(w.named("Table over task sizes"))->tableInterface();
    QVERIFY(table != nullptr);
    QCOMPARE(table->rowCount(), 21);
    QCOMPARE(table->columnCount(), 4);
    QCOMPARE(table->columnDescription(3), QStringLiteral("Speedup Factor"));
    QCOMPARE(table->cellAt(0, 0)->text(QAccessible::Name), QStringLiteral("5"));     // 500 Gop / 100
    QCOMPARE(table->cellAt(0, 1)->text(QAccessible::Name), QStringLiteral("0.125")); // at 40 GFLOPS
}

/// Tk = Tx = 62.5 of 129 ms each, Tl = 4 of 129 ms.
void AccessibilityTest::theShareBarIsDescribedInWords()
{
    DrivenWindow w;
    const QWidget* bar = w.named("Parts of the GPU time");
    QCOMPARE(bar->accessibleDescription(),
             QStringLiteral("Computation 48.4 %, Data transfer 48.4 %, Launches 3.1 %"));
}

void AccessibilityTest::everyFieldAndResultHasAVisibleLabel()
{
    DrivenWindow w;
    QStringList unlabelled(inputNames.begin(), inputNames.end());
    unlabelled += QStringList(resultNames.begin(), resultNames.end());
    unlabelled.removeOne(
        QStringLiteral("Speedup factor")); // the large answer; the words beside it say what it is
    for (const QLabel* label : w.window().findChildren<QLabel*>())
        if (label->buddy() != nullptr && label->isVisible() &&
            label->text() == label->buddy()->accessibleName())
            unlabelled.removeOne(label->text());
    QCOMPARE(unlabelled, QStringList());
}

void AccessibilityTest::resultsCanBeSelectedAndNotChanged()
{
    DrivenWindow w;
    for (const char* name : resultNames) {
        QLineEdit* result = w.field(name);
        const QString before = result->text();
        result->setFocus();
        QTest::keyClick(result, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(result->selectedText(), before);
        QTest::keyClicks(result, QStringLiteral("7"));
        QTest::keyClick(result, Qt::Key_Delete);
        QCOMPARE(result->text(), before);
    }
}

QTEST_MAIN(AccessibilityTest)
#include "accessibility_test.moc"
