// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_document.h"

#include "model/error.h"
#include "tests/exactly.h"

#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace gpuspeedup;

class PlanStepsTest : public QObject
{
    Q_OBJECT

private slots:
    void typingInOneFieldIsOneStep();
    void typingInTwoFieldsIsTwoSteps();
    void leavingAFieldEndsItsStep();
    void lookingAtAnotherScenarioEndsAStep();
    void typedBackToWhatItWasIsNoStep();
    void whatIsTypedAfterUndoIsAStepOfItsOwn();
    void theSameChoicesAreNoStep();
    void everyChangeOfTheListIsTakenBack_data();
    void everyChangeOfTheListIsTakenBack();
    void undoShowsTheScenarioConcerned();
    void undoOfACopyShowsItsOriginal();
    void aCopyIsNamedAfterItsOriginal();
    void aScenarioWithoutNameIsCounted();
    void lookingAtAScenarioChangesNothing();
    void aFullPlanRefusesOneMore();
    void aNewPlanHasNoSteps();
    void aRecoveredPlanStaysModified();
    void anySequenceOfEditsUndoneAndRedoneIsTheSame_data();
    void anySequenceOfEditsUndoneAndRedoneIsTheSame();
};

namespace {

const QString typing = QStringLiteral("typing");

Choices withLaunches(Choices choices, double launches)
{
    choices.fields.scenario.launches = launches;
    return choices;
}

Choices withData(Choices choices, double bytes)
{
    choices.fields.scenario.data = DataSize::fromSi(bytes);
    return choices;
}

void typeLaunches(PlanDocument& document, double launches)
{
    document.edit(withLaunches(document.current(), launches), typing, QStringLiteral("typing:launches"));
}

Choices named(const char* name)
{
    Choices choices;
    choices.fields.scenario.name = name;
    return choices;
}

std::string namesOf(const PlanDocument& document)
{
    std::string names;
    for (const Choices& scenario : document.plan().scenarios)
        names += scenario.fields.scenario.name;
    return names;
}

/// Scenarios "a", "b", "c" and "d"; the first is looked at.
PlanFile fourScenarios()
{
    return {.scenarios = {named("a"), named("b"), named("c"), named("d")}, .current = 0};
}

} // namespace

void PlanStepsTest::typingInOneFieldIsOneStep()
{
    PlanDocument document;
    const double before = document.current().fields.scenario.launches;
    for (const double launches : {1, 12, 123})
        typeLaunches(document, launches);
    QCOMPARE(document.steps().count(), 1);
    document.steps().undo();
    QCOMPARE(exactly(document.current().fields.scenario.launches), exactly(before));
    document.steps().redo();
    QCOMPARE(exactly(document.current().fields.scenario.launches), exactly(123));
}

void PlanStepsTest::typingInTwoFieldsIsTwoSteps()
{
    PlanDocument document;
    typeLaunches(document, 7);
    document.edit(withData(document.current(), 2e9), typing, QStringLiteral("typing:data"));
    QCOMPARE(document.steps().count(), 2);
    document.steps().undo();
    QCOMPARE(exactly(document.current().fields.scenario.launches), exactly(7));
}

void PlanStepsTest::leavingAFieldEndsItsStep()
{
    PlanDocument document;
    typeLaunches(document, 7);
    document.endMerging();
    typeLaunches(document, 8);
    QCOMPARE(document.steps().count(), 2);
    document.steps().undo();
    QCOMPARE(exactly(document.current().fields.scenario.launches), exactly(7));
}

void PlanStepsTest::lookingAtAnotherScenarioEndsAStep()
{
    PlanDocument document;
    document.reset(fourScenarios());
    typeLaunches(document, 7);
    document.select(1);
    document.select(0);
    typeLaunches(document, 8);
    QCOMPARE(document.steps().count(), 2);
}

void PlanStepsTest::typedBackToWhatItWasIsNoStep()
{
    PlanDocument document;
    const double before = document.current().fields.scenario.launches;
    typeLaunches(document, before + 1);
    QVERIFY(document.isModified());
    typeLaunches(document, before);
    QCOMPARE(document.steps().count(), 0);
    QVERIFY(!document.isModified());
}

void PlanStepsTest::whatIsTypedAfterUndoIsAStepOfItsOwn()
{
    PlanDocument document;
    typeLaunches(document, 7);
    document.edit(withData(document.current(), 2e9), typing, QStringLiteral("typing:data"));
    document.steps().undo();
    typeLaunches(document, 8);
    document.steps().undo();
    QCOMPARE(exactly(document.current().fields.scenario.launches), exactly(7));
}

void PlanStepsTest::theSameChoicesAreNoStep()
{
    PlanDocument document;
    document.edit(document.current(), typing);
    document.rename(0, {});
    document.move(0, 0);
    QCOMPARE(document.steps().count(), 0);
    QVERIFY(!document.isModified());
}

void PlanStepsTest::everyChangeOfTheListIsTakenBack_data()
{
    using Change = std::function<void(PlanDocument&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<std::string>("after");
    QTest::addColumn<int>("shown");
    const auto add = [](const char* name, Change change, const char* after, int shown) {
        QTest::newRow(name) << change << std::string(after) << shown;
    };
    add(
        "inserted first", [](auto& d) { d.insert(0, named("x"), typing); }, "xabcd", 0);
    add(
        "inserted last", [](auto& d) { d.insert(4, named("x"), typing); }, "abcdx", 4);
    add(
        "renamed", [](auto& d) { d.rename(2, QStringLiteral("x")); }, "abxd", 2);
    add(
        "moved down", [](auto& d) { d.move(0, 2); }, "bcad", 2);
    add(
        "moved up", [](auto& d) { d.move(3, 1); }, "adbc", 1);
    add(
        "moved to the end", [](auto& d) { d.move(1, 3); }, "acdb", 3);
    add(
        "removed first", [](auto& d) { d.remove(0); }, "bcd", 0);
    add(
        "removed last", [](auto& d) { d.remove(3); }, "abc", 2);
}

void PlanStepsTest::everyChangeOfTheListIsTakenBack()
{
    using Change = std::function<void(PlanDocument&)>;
    QFETCH(Change, change);
    QFETCH(std::string, after);
    QFETCH(int, shown);
    PlanDocument document;
    document.reset(fourScenarios());
    QSignalSpy listed(&document, &PlanDocument::scenariosChanged);
    change(document);
    QCOMPARE(namesOf(document), after);
    QCOMPARE(document.currentIndex(), shown);
    QCOMPARE(listed.size(), 1);
    QVERIFY(document.isModified());

    document.steps().undo();
    QVERIFY(document.plan().scenarios == fourScenarios().scenarios);
    QVERIFY(!document.isModified());
    QCOMPARE(listed.size(), 2);

    document.steps().redo();
    QCOMPARE(namesOf(document), after);
    QCOMPARE(document.currentIndex(), shown);
}

void PlanStepsTest::undoShowsTheScenarioConcerned()
{
    PlanDocument document;
    document.reset(fourScenarios());
    document.select(2);
    typeLaunches(document, 7);
    document.remove(1);
    document.select(0);
    QSignalSpy current(&document, &PlanDocument::currentChanged);
    document.steps().undo();
    QCOMPARE(document.currentIndex(), 1);
    document.steps().undo();
    QCOMPARE(document.currentIndex(), 2);
    QCOMPARE(current.size(), 2);
    document.select(0);
    document.steps().redo();
    QCOMPARE(document.currentIndex(), 2);
}

void PlanStepsTest::undoOfACopyShowsItsOriginal()
{
    PlanDocument document;
    document.reset(fourScenarios());
    document.duplicate(2);
    QCOMPARE(document.currentIndex(), 3);
    document.steps().undo();
    QCOMPARE(document.currentIndex(), 2);
}

void PlanStepsTest::aCopyIsNamedAfterItsOriginal()
{
    PlanDocument document;
    document.reset(fourScenarios());
    document.duplicate(0);
    document.duplicate(0);
    QCOMPARE(namesOf(document), std::string("aa (copy 2)a (copy)bcd"));
    QCOMPARE(document.current().fields.scenario.name, std::string("a (copy 2)"));
}

void PlanStepsTest::aScenarioWithoutNameIsCounted()
{
    PlanDocument document;
    document.reset({.scenarios = {named("a"), Choices(), named(" \n ")}, .current = 0});
    QCOMPARE(document.nameOf(0), QStringLiteral("a"));
    QCOMPARE(document.nameOf(1), QStringLiteral("Scenario 2"));
    QCOMPARE(document.nameOf(2), QStringLiteral("Scenario 3"));
    document.duplicate(1);
    QCOMPARE(document.nameOf(2), QStringLiteral("Scenario 3"));
}

void PlanStepsTest::lookingAtAScenarioChangesNothing()
{
    PlanDocument document;
    document.reset(fourScenarios());
    QSignalSpy current(&document, &PlanDocument::currentChanged);
    document.select(3);
    document.select(3);
    QCOMPARE(current.size(), 1);
    QCOMPARE(document.currentIndex(), 3);
    QCOMPARE(document.steps().count(), 0);
    QVERIFY(!document.isModified());
}

void PlanStepsTest::aFullPlanRefusesOneMore()
{
    PlanDocument document;
    document.reset({.scenarios = std::vector<Choices>(PlanFile::mostScenarios), .current = 5});
    QVERIFY_EXCEPTION_THROWN(document.duplicate(5), Error);
    QCOMPARE(document.count(), static_cast<int>(PlanFile::mostScenarios));
    QCOMPARE(document.currentIndex(), 5);
    QVERIFY(!document.isModified());
}

void PlanStepsTest::aNewPlanHasNoSteps()
{
    PlanDocument document;
    QVERIFY(!document.isModified());
    QCOMPARE(document.title(), QStringLiteral("Untitled"));
    typeLaunches(document, 7);
    QSignalSpy file(&document, &PlanDocument::fileChanged);
    document.reset(fourScenarios(), QStringLiteral("/plans/Port of the solver.gpuplan"));
    QVERIFY(!file.isEmpty());
    QVERIFY(!document.isModified());
    QVERIFY(!document.steps().canUndo());
    QCOMPARE(document.title(), QStringLiteral("Port of the solver"));
}

void PlanStepsTest::aRecoveredPlanStaysModified()
{
    PlanDocument document;
    document.reset(fourScenarios());
    QSignalSpy file(&document, &PlanDocument::fileChanged);
    document.markModified();
    QVERIFY(document.isModified());
    QCOMPARE(file.size(), 1);
    typeLaunches(document, 7);
    document.steps().undo();
    QVERIFY(document.isModified());
}

void PlanStepsTest::anySequenceOfEditsUndoneAndRedoneIsTheSame_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// After every action the plan is what it was when the stack last stood there.
void PlanStepsTest::anySequenceOfEditsUndoneAndRedoneIsTheSame()
{
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    const auto below = [&random](int end) {
        return static_cast<int>(random() % static_cast<unsigned>(end)); // NOLINT: any spread will do
    };
    PlanDocument document;
    document.reset(fourScenarios());
    std::vector<std::vector<Choices>> states{document.plan().scenarios};
    for (int i = 0; i < 400; ++i) {
        const int any = below(document.count());
        const int action = below(10);
        if (action < 3) {
            document.steps().setIndex(below(document.steps().count() + 1));
        } else {
            if (action == 3)
                document.select(any);
            else if (action == 4)
                document.insert(any, named("new"), typing);
            else if (action == 5)
                document.duplicate(any);
            else if (action == 6)
                document.rename(any, QString::number(below(5)));
            else if (action == 7)
                document.move(any, below(document.count()));
            else if (action == 8 && document.count() > 1)
                document.remove(any);
            else
                typeLaunches(document, below(20));
            states.resize(static_cast<std::size_t>(document.steps().count()) + 1); // what was undone is gone
            states[static_cast<std::size_t>(document.steps().index())] = document.plan().scenarios;
        }
        QVERIFY(document.plan().scenarios == states[static_cast<std::size_t>(document.steps().index())]);
        QVERIFY(document.currentIndex() < document.count());
        QCOMPARE(document.isModified(), document.steps().index() != 0 || document.steps().cleanIndex() != 0);
    }
    document.steps().setIndex(0);
    QVERIFY(document.plan().scenarios == fourScenarios().scenarios);
}

QTEST_MAIN(PlanStepsTest)
#include "plan_steps_test.moc"
