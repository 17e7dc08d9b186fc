// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenario_list_model.h"

#include "ui/plan/plan_document.h"
#include "ui/plan/scenario_actions.h"
#include "ui/plan/scenario_bar.h"
#include "ui/plan/scenario_dialog.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <random>

using namespace gpuspeedup;

class ScenarioListTest : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreTheScenariosWithTheCurrentOneMarked();
    void renamingARowIsAStep();
    void aRowFollowsItsScenario();
    void movingARowIsAStep_data();
    void movingARowIsAStep();
    void theModelFollowsAnySequenceOfChanges();
    void aSingleScenarioHasNoList();
    void choosingInTheListShowsTheScenario();
    void everyActionHasItsShortcut();
    void whatCannotBeDoneIsDisabled();
    void renamingAsksForTheName();
    void aFullPlanSaysSo();
    void theListRenamesMovesAndChooses();
    void twoHundredScenariosAreQuick();
};

namespace {

PlanFile planWith(const std::vector<std::string>& names)
{
    PlanFile plan{.scenarios = std::vector<Choices>(names.size()), .current = 0};
    for (std::size_t i = 0; i < names.size(); ++i)
        plan.scenarios[i].fields.scenario.name = names[i];
    return plan;
}

QStringList namesIn(const QAbstractItemModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names += model.index(row, 0).data().toString();
    return names;
}

/// A plan in a window with the bar and the menu.
struct DrivenBar
{
    explicit DrivenBar(const std::vector<std::string>& names = {"a", "b", "c"})
    {
        document.reset(planWith(names));
        auto* body = new QWidget;
        auto* layout = new QVBoxLayout(body);
        layout->addWidget(bar);
        layout->addWidget(field); // has the focus, as in daily work
        window.setCentralWidget(body);
        window.show();
        field->setFocus();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }
    void press(int key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(field, Qt::Key(key), modifiers); }
    [[nodiscard]] QString names()
    {
        QString all;
        for (int i = 0; i < document.count(); ++i)
            all += document.nameOf(i);
        return all;
    }
    [[nodiscard]] QComboBox* list() { return bar->findChild<QComboBox*>(); }

    QMainWindow window;
    PlanDocument document;
    ScenarioActions actions{window, document};
    ScenarioBar* bar = new ScenarioBar(document, actions);
    QLineEdit* field = new QLineEdit;
};

} // namespace

void ScenarioListTest::rowsAreTheScenariosWithTheCurrentOneMarked()
{
    PlanDocument document;
    document.reset(planWith({"a", "", "c"}));
    ScenarioListModel model(document);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(namesIn(model), (QStringList{"a", "Scenario 2", "c"}));
    QCOMPARE(model.index(1, 0).data(Qt::EditRole).toString(), QString());
    document.select(2);
    QVERIFY(!model.index(0, 0).data(ScenarioListModel::isCurrentRole).toBool());
    QVERIFY(model.index(2, 0).data(ScenarioListModel::isCurrentRole).toBool());
}

void ScenarioListTest::renamingARowIsAStep()
{
    PlanDocument document;
    document.reset(planWith({"a", "b"}));
    ScenarioListModel model(document);
    QVERIFY(model.setData(model.index(1, 0), QStringLiteral("  with\npinned memory "), Qt::EditRole));
    QCOMPARE(namesIn(model), (QStringList{"a", "with pinned memory"}));
    document.steps().undo();
    QCOMPARE(namesIn(model), (QStringList{"a", "b"}));
}

void ScenarioListTest::aRowFollowsItsScenario()
{
    PlanDocument document;
    document.reset(planWith({"a", "b", "c", "d"}));
    ScenarioListModel model(document);
    const QPersistentModelIndex c = model.index(2, 0);
    document.move(2, 0);
    QCOMPARE(c.row(), 0);
    document.duplicate(1);
    document.move(0, 4);
    QCOMPARE(c.row(), 4);
    document.remove(1);
    QCOMPARE(c.row(), 3);
    QCOMPARE(c.data().toString(), QStringLiteral("c"));
    document.remove(3);
    QVERIFY(!c.isValid());
}

void ScenarioListTest::movingARowIsAStep_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("gap");
    QTest::addColumn<QString>("after");
    QTest::newRow("to the top") << 2 << 0 << "cab";
    QTest::newRow("to the end") << 0 << 3 << "bca";
    QTest::newRow("down by one") << 0 << 2 << "bac";
    QTest::newRow("up by one") << 2 << 1 << "acb";
}

void ScenarioListTest::movingARowIsAStep()
{
    QFETCH(int, row);
    QFETCH(int, gap);
    QFETCH(QString, after);
    PlanDocument document;
    document.reset(planWith({"a", "b", "c"}));
    ScenarioListModel model(document);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.moveRow({}, row, {}, gap));
    QCOMPARE(namesIn(model).join(QString()), after);
    QVERIFY(!model.moveRow({}, 1, {}, 1)); // onto itself
    QVERIFY(!model.moveRow({}, 1, {}, 2));
    document.steps().undo();
    QCOMPARE(namesIn(model), (QStringList{"a", "b", "c"}));
}

/// Few names: rows cannot be told apart by them. No number in them: the tester takes a row that is counted
/// anew for another.
void ScenarioListTest::theModelFollowsAnySequenceOfChanges()
{
    std::mt19937 random(7);
    const auto below = [&random](int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); };
    PlanDocument document;
    document.reset(planWith({"a"}));
    ScenarioListModel model(document);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int i = 0; i < 500; ++i) {
        const int any = below(document.count());
        switch (below(7)) {
        case 0:
            document.insert(any, planWith({"b"}).scenarios[0], QStringLiteral("adding"));
            break;
        case 1:
            document.duplicate(any);
            break;
        case 2:
            document.rename(any, QString(QChar('a' + below(3))));
            break;
        case 3:
            document.move(any, below(document.count()));
            break;
        case 4:
            if (document.count() > 1)
                document.remove(any);
            break;
        case 5:
            document.reset(planWith({"a", "b"}));
            break;
        default:
            document.steps().setIndex(below(document.steps().count() + 1));
        }
        QCOMPARE(model.rowCount(), document.count());
        for (int row = 0; row < document.count(); ++row)
            QCOMPARE(model.index(row, 0).data().toString(), document.nameOf(row));
        QVERIFY(model.index(document.currentIndex(), 0).data(ScenarioListModel::isCurrentRole).toBool());
    }
}

void ScenarioListTest::aSingleScenarioHasNoList()
{
    DrivenBar d({"only"});
    QVERIFY(!d.list()->isVisible());
    d.document.duplicate(0);
    QVERIFY(d.list()->isVisible());
    d.document.steps().undo();
    QVERIFY(!d.list()->isVisible());
}

void ScenarioListTest::choosingInTheListShowsTheScenario()
{
    DrivenBar d;
    d.list()->setFocus();
    QTest::keyClick(d.list(), Qt::Key_Down);
    QCOMPARE(d.document.currentIndex(), 1);
    d.document.select(2);
    QCOMPARE(d.list()->currentText(), QStringLiteral("c"));
    QVERIFY(!d.document.isModified());
    for (QWidget* button : d.bar->findChildren<QToolButton*>())
        QVERIFY(!button->accessibleName().isEmpty());
}

void ScenarioListTest::everyActionHasItsShortcut()
{
    DrivenBar d;
    d.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(d.document.currentIndex(), 1);
    d.press(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(d.names(), QStringLiteral("abb (copy)c"));
    QCOMPARE(d.document.currentIndex(), 2);
    d.press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(d.names(), QStringLiteral("ab (copy)bc"));
    d.press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(d.names(), QStringLiteral("abb (copy)c"));
    d.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(d.names(), QStringLiteral("abc"));
    d.press(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(d.document.currentIndex(), 1);
    d.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(d.names(), QStringLiteral("abScenario 3c"));
}

void ScenarioListTest::whatCannotBeDoneIsDisabled()
{
    DrivenBar d({"only"});
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_PageUp})
        d.press(key, Qt::ControlModifier);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up})
        d.press(key, Qt::AltModifier | Qt::ShiftModifier);
    d.press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(d.names(), QStringLiteral("only"));
    QCOMPARE(d.document.steps().count(), 0);
}

void ScenarioListTest::renamingAsksForTheName()
{
    DrivenBar d;
    d.document.select(1);
    d.press(Qt::Key_F2, Qt::NoModifier);
    auto* dialog = d.window.findChild<QInputDialog*>();
    QVERIFY(dialog != nullptr);
    QCOMPARE(dialog->textValue(), QStringLiteral("b"));
    dialog->setTextValue(QStringLiteral("Two GPUs"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(d.names(), QStringLiteral("aTwo GPUsc"));
}

void ScenarioListTest::aFullPlanSaysSo()
{
    DrivenBar d;
    d.document.reset({.scenarios = std::vector<Choices>(PlanFile::mostScenarios), .current = 0});
    QSignalSpy failures(&d.actions, &ScenarioActions::failed);
    d.actions.duplicate();
    d.actions.addScenario();
    QCOMPARE(failures.size(), 2);
    QVERIFY(failures.first().first().toString().endsWith(u'.'));
}

void ScenarioListTest::theListRenamesMovesAndChooses()
{
    DrivenBar d;
    d.actions.arrange();
    auto* dialog = d.window.findChild<ScenarioDialog*>();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* list = dialog->findChild<QListView*>();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QCOMPARE(d.document.currentIndex(), 1);
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->text() == QLatin1String("Move &down"))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(d.names(), QStringLiteral("acb"));
    QCOMPARE(list->currentIndex().row(), 2);
    QTest::keyClick(list, Qt::Key_F2);
    auto* editor = list->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("last"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(d.names(), QStringLiteral("aclast"));
}

void ScenarioListTest::twoHundredScenariosAreQuick()
{
    DrivenBar d(std::vector<std::string>(200, "one of many"));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 199; ++i)
        d.press(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(d.document.currentIndex(), 199);
    QVERIFY2(timer.elapsed() < 199 * 16, qPrintable(QString::number(timer.elapsed()))); // a frame for each
}

QTEST_MAIN(ScenarioListTest)
#include "scenario_list_test.moc"
