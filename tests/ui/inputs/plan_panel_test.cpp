// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inputs/driven_panel.h"

#include "model/choices/edits.h"
#include "model/plan/plan_input.h"
#include "model/value_format.h"
#include "ui/inputs/disclosure_button.h"
#include "ui/inputs/search_box.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace gpuspeedup;

/// The left side of the window, driven by keys and mouse.
class PlanPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void theSevenFieldsShowThePlansValuesAndSources();
    void typingIsAnEditOfTheShownChoices();
    void aFieldBeingTypedKeepsItsTextAndOthersFollow();
    void anotherScenarioReplacesWhatIsBeingTyped();
    void aRefusedTextStaysIsNamedAndLosesNothing();
    void refusedTextsAreDiscardedOnDemand();
    void whatIsTypedOverAChoiceCanBeTakenBack();
    void undoAndRedoBelongToTheWindow();
    void editsGoOnFromChoicesThatHaveNoResult();
    void sectionsUnfoldByKeysAndMouse();
    void sectionsSayWhatIsChosen();
    void theUnfoldedSectionsAreRemembered();
    void everythingThatTakesTheFocusHasAName();
    void noTwoVisibleWidgetsHaveOneName();
    void tabGoesFromTopToBottom();
    void aKeystrokeIsShownInTime();
};

void PlanPanelTest::theSevenFieldsShowThePlansValuesAndSources()
{
    DrivenPanel p(refinedChoices());
    QCOMPARE(p.field("GPU operations per second")->text(), QStringLiteral("82.58 TFLOPS")); // data sheet
    QCOMPARE(p.hintOf("GPU operations per second"), QStringLiteral("GeForce RTX 4090, catalogue"));
    // W = 2·4096³ = 137.438953472 Gop
    QCOMPARE(p.field("Total operations")->text(), QStringLiteral("137.439 Gop"));
    QCOMPARE(p.hintOf("Total operations"), QStringLiteral("follows from the task"));
    QVERIFY(p.field("Total operations")->accessibleDescription().contains(QStringLiteral("Exact.")));
    QVERIFY(p.field("GPU operations per second")->toolTip().contains(QStringLiteral("Rg")));
    QVERIFY(p.field("GPU operations per second")->toolTip().contains(QStringLiteral("Good to ±")));
}

void PlanPanelTest::typingIsAnEditOfTheShownChoices()
{
    for (const Choices& before : {exampleChoices(), refinedChoices()}) {
        DrivenPanel p(before);
        p.type("Data size to transfer", QStringLiteral("2 GB"));
        QVERIFY(p.choices() == withTyped(before, "data_bytes", 2e9));
        QCOMPARE(p.mergeKeys.last(), QStringLiteral("typing:data_bytes"));
        QCOMPARE(p.steps.last(), QStringLiteral("typing Data size to transfer"));
    }
}

void PlanPanelTest::aFieldBeingTypedKeepsItsTextAndOthersFollow()
{
    DrivenPanel p(refinedChoices());
    p.unfold("Workload");
    const QString rows = QStringLiteral("Rows of the first matrix and of the product");
    p.type(rows, QStringLiteral("8.192 k"));
    QCOMPARE(p.field(rows)->text(), QStringLiteral("8.192 k"));
    QCOMPARE(p.field("Total operations")->text(), QStringLiteral("274.878 Gop")); // 2·8192·4096²
    p.panel().show(p.outlook()); // as where a map was computed meanwhile
    QCOMPARE(p.field(rows)->text(), QStringLiteral("8.192 k"));
}

void PlanPanelTest::anotherScenarioReplacesWhatIsBeingTyped()
{
    DrivenPanel p;
    p.type("Data size to transfer", QStringLiteral("5 parsecs"));
    p.show(refinedChoices());
    QCOMPARE(p.field("Data size to transfer")->text(), QStringLiteral("0.201327 GB")); // 3·4·4096² B
    QVERIFY(p.panel().refusal().isEmpty());
}

void PlanPanelTest::aRefusedTextStaysIsNamedAndLosesNothing()
{
    DrivenPanel p(refinedChoices());
    p.unfoldAll();
    for (const char* name : {"GPU operations per second", "Columns of the first matrix, rows of the second",
                             "GPU memory bandwidth", "Power of the CPU, in watts", "Serial share"}) {
        const QString text = QString::fromUtf8(name);
        p.type(text, QStringLiteral("5 parsecs"));
        const Choices choices = p.choices();
        QVERIFY(p.refusals.last().contains(text));
        QVERIFY(p.hintOf(text).endsWith(QLatin1Char('.')));
        QCOMPARE(p.field(text)->accessibleDescription(), p.hintOf(text));
        p.panel().show(p.outlook());
        QCOMPARE(p.field(text)->text(), QStringLiteral("5 parsecs"));
        QVERIFY(p.choices() == choices);
        QTest::mouseClick(p.named(QStringLiteral("Reset ") + text), Qt::LeftButton);
        QVERIFY2(p.refusals.last().isEmpty(), name);
        QVERIFY(p.panel().refusal().isEmpty());
    }
}

void PlanPanelTest::refusedTextsAreDiscardedOnDemand()
{
    DrivenPanel p;
    p.type("Total operations", QStringLiteral("abc"));
    QVERIFY(!p.panel().refusal().isEmpty());
    p.panel().discardRefused();
    QCOMPARE(p.field("Total operations")->text(), QStringLiteral("500 Gop"));
    QVERIFY(p.panel().refusal().isEmpty());
}

void PlanPanelTest::whatIsTypedOverAChoiceCanBeTakenBack()
{
    DrivenPanel p(refinedChoices());
    p.type("GPU operations per second", QStringLiteral("40 TFLOPS"));
    QVERIFY(isTyped(p.choices(), "gpu_operations_per_second"));
    QCOMPARE(p.hintOf("GPU operations per second"), QStringLiteral("typed over"));
    QTest::keyClick(p.named("Reset GPU operations per second"), Qt::Key_Space);
    QVERIFY(p.choices() == withoutTyped(withTyped(refinedChoices(), "gpu_operations_per_second", 40e12),
                                        "gpu_operations_per_second"));
    QCOMPARE(p.field("GPU operations per second")->text(), QStringLiteral("82.58 TFLOPS"));
}

void PlanPanelTest::undoAndRedoBelongToTheWindow()
{
    DrivenPanel p;
    QAction undo;
    undo.setShortcuts(QKeySequence::Undo);
    QAction redo;
    redo.setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    p.area().addActions({&undo, &redo});
    const QSignalSpy undone(&undo, &QAction::triggered);
    const QSignalSpy redone(&redo, &QAction::triggered);
    p.type("Total operations", QStringLiteral("7"));
    QTest::keyClick(p.field("Total operations"), Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(p.field("Total operations"), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(undone.count(), 1);
    QCOMPARE(redone.count(), 1);
    QCOMPARE(p.field("Total operations")->text(), QStringLiteral("7"));
    undo.setEnabled(false); // nothing to undo: still not the field's own
    QTest::keyClick(p.field("Total operations"), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(p.field("Total operations")->text(), QStringLiteral("7"));
}

/// 1e300 op in 1e-300 s: beyond a double.
void PlanPanelTest::editsGoOnFromChoicesThatHaveNoResult()
{
    DrivenPanel p;
    p.type("CPU operations per second", QStringLiteral("1e-290 FLOPS"));
    p.type("Total operations", QStringLiteral("1e299 op"));
    p.type("Number of kernel launches", QStringLiteral("7"));
    QCOMPARE(p.choices().fields.scenario.operations.si(), 1e299);
    QCOMPARE(p.choices().fields.scenario.launches, 7.0);
}

void PlanPanelTest::sectionsUnfoldByKeysAndMouse()
{
    DrivenPanel p;
    for (const char* title : sectionNames) {
        DisclosureButton* button = p.section(title);
        QAccessibleInterface* heading = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(heading->role(), QAccessible::Button);
        QVERIFY(heading->state().expandable && heading->state().collapsed && !heading->state().expanded);
        button->setFocus();
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return}) {
            QTest::keyClick(button, key);
            QVERIFY(heading->state().expanded && !heading->state().collapsed);
            QTest::keyClick(button, key);
            QVERIFY(heading->state().collapsed);
        }
        QTest::keyClick(button, Qt::Key_Right);
        QVERIFY(button->isExpanded());
        QTest::keyClick(button, Qt::Key_Left);
        QVERIFY(!button->isExpanded());
        heading->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(button->isExpanded());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isExpanded());
    }
}

void PlanPanelTest::sectionsSayWhatIsChosen()
{
    DrivenPanel p(refinedChoices());
    QCOMPARE(p.section("Workload")->summary(), QStringLiteral("Matrix product · 4096³"));
    QCOMPARE(p.section("Machine")->summary(), QStringLiteral("GeForce RTX 4090 · Core i7-8700K"));
    QVERIFY(p.section("Software and copies")->summary().startsWith(QStringLiteral("CuPy")));
    const auto on = std::ranges::count_if(
        refinements(), [&](const RefinementInfo& info) { return p.outlook().plan().has(info.refinement); });
    QCOMPARE(p.section("What counts")->summary(), QStringLiteral("%1 of 14 on").arg(on));
    QCOMPARE(p.section("What counts")->accessibleDescription(), p.section("What counts")->summary());
}

void PlanPanelTest::theUnfoldedSectionsAreRemembered()
{
    DrivenPanel p;
    p.unfold("Machine");
    p.unfold("All figures");
    DrivenPanel other;
    QVERIFY(other.panel().restoreState(p.panel().state()));
    for (const char* title : sectionNames)
        QCOMPARE(other.section(title)->isExpanded(), p.section(title)->isExpanded());
    QCOMPARE(other.panel().state(), p.panel().state());
    QVERIFY(!other.panel().restoreState("rubbish"));
    QCOMPARE(other.panel().state(), p.panel().state());
}

void PlanPanelTest::everythingThatTakesTheFocusHasAName()
{
    for (const Choices& choices : {exampleChoices(), refinedChoices()}) {
        DrivenPanel p(choices);
        p.unfoldAll();
        for (QWidget* widget : p.panel().findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus)
                continue;
            const QString name = QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
            QVERIFY2(!name.trimmed().isEmpty(), widget->metaObject()->className());
        }
    }
}

void PlanPanelTest::noTwoVisibleWidgetsHaveOneName()
{
    Choices own = refinedChoices();
    own.task = WorkloadChoice{"custom", defaultValues(workloadNamed("custom"))};
    own.typed["gpus"] = 4;
    for (const Choices& choices : {exampleChoices(), refinedChoices(), own}) {
        DrivenPanel p(choices);
        p.unfoldAll();
        QStringList names;
        QStringList twice;
        for (QWidget* widget : p.panel().findChildren<QWidget*>())
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
                (names.contains(widget->accessibleName()) ? twice : names) += widget->accessibleName();
        QCOMPARE(twice, QStringList());
    }
}

void PlanPanelTest::tabGoesFromTopToBottom()
{
    DrivenPanel p(refinedChoices());
    for (auto title = std::rbegin(sectionNames); title != std::rend(sectionNames); ++title)
        p.unfold(*title); // the last first
    Choices another = refinedChoices();
    another.task = WorkloadChoice{"fft", defaultValues(workloadNamed("fft"))}; // another form
    p.show(another);
    QCoreApplication::processEvents();
    p.field("CPU operations per second")->setFocus();
    int lowest = 0;
    QSet<QWidget*> reached;
    for (QWidget* widget = QApplication::focusWidget();
         p.panel().isAncestorOf(widget) && !reached.contains(widget); widget = QApplication::focusWidget()) {
        const int top = widget->mapTo(&p.panel(), QPoint(0, 0)).y();
        QVERIFY2(top + 24 > lowest, qPrintable(widget->accessibleName())); // a button beside its field
        lowest = std::max(lowest, top);
        reached.insert(widget);
        QTest::keyClick(widget, Qt::Key_Tab);
    }
    for (QWidget* widget : p.panel().findChildren<QWidget*>())
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0)
            QVERIFY2(reached.contains(widget), qPrintable(widget->accessibleName()));
}

/// Of the 16 ms between keystroke and picture, with every section unfolded; ten times as much under
/// sanitizers and on busy machines.
void PlanPanelTest::aKeystrokeIsShownInTime()
{
    DrivenPanel p(refinedChoices());
    p.unfoldAll();
    const Outlook one = outlookOf(withTyped(refinedChoices(), "operations", 1e12));
    const Outlook two = outlookOf(withTyped(refinedChoices(), "operations", 2e12));
    std::vector<qint64> times;
    for (int i = 0; i < 50; ++i) {
        QElapsedTimer timer;
        timer.start();
        p.panel().show(i % 2 == 0 ? one : two);
        times.push_back(timer.nsecsElapsed());
    }
    std::ranges::nth_element(times, times.begin() + 25);
    QVERIFY2(times[25] < 20'000'000, qPrintable(QString::number(times[25])));
}

QTEST_MAIN(PlanPanelTest)
#include "plan_panel_test.moc"
