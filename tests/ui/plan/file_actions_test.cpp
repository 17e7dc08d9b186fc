// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plan/driven_plan.h"

#include "model/machine_profile.h"
#include "tests/exactly.h"
#include "tests/ui/sample_profile.h"

#include <QDragEnterEvent>
#include <QMimeData>

using namespace gpuspeedup;

class FileActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void aSavedPlanIsReadBack();
    void theTitleNamesThePlanAndItsChanges();
    void undoingBackToTheSavedPlanIsNoChange();
    void typingOnAfterSavingIsAStepOfItsOwn();
    void aNameWithoutSuffixGetsOne();
    void nothingToLoseIsNotAsked();
    void cancelKeepsThePlan_data();
    void cancelKeepsThePlan();
    void discardGoesOn();
    void saveGoesOnAfterSaving();
    void saveOfANewPlanAsksForItsNameAndGoesOn();
    void aNameNotGivenGoesNowhere();
    void closingAsks_data();
    void closingAsks();
    void closingTwiceAsksOnce();
    void anotherProgramsChangesAreNotOverwrittenUnasked();
    void recentPlansAreListedNewestFirst();
    void atMostTenAreRemembered();
    void aRecentPlanThatIsGoneSaysSo();
    void theListIsCleared();
    void aDroppedPlanIsOpened();
    void aDroppedPlanAsksFirst();
    void aDroppedProfileIsOffered();
    void severalProfilesOrAFolderAreMachines();
    void severalPlansAreNotOpened();
    void droppedTextStaysText();
};

void FileActionsTest::aSavedPlanIsReadBack()
{
    DrivenPlan d;
    d.change();
    d.document.duplicate(0);
    const PlanFile saved = d.document.plan();
    d.press(Qt::Key_S);
    d.giveName(d.path(QStringLiteral("one.gpuplan")));
    QCOMPARE(d.document.title(), QStringLiteral("one"));
    QVERIFY(!d.document.isModified());
    d.press(Qt::Key_N);
    QCOMPARE(d.document.count(), 1);
    QCOMPARE(d.document.title(), QStringLiteral("Untitled"));
    d.press(Qt::Key_O);
    d.giveName(d.path(QStringLiteral("one.gpuplan")));
    QVERIFY(d.document.plan().scenarios == saved.scenarios);
    QCOMPARE(d.failure(), QString());
}

void FileActionsTest::theTitleNamesThePlanAndItsChanges()
{
    DrivenPlan d;
    QCOMPARE(d.window.windowTitle(), QStringLiteral("[*]Untitled – GPU Speedup Estimator"));
    QVERIFY(!d.window.isWindowModified());
    d.change();
    QVERIFY(d.window.isWindowModified());
    d.document.saveTo(d.path(QStringLiteral("Port [*] & more.gpuplan")));
    QVERIFY(!d.window.isWindowModified());
    QCOMPARE(d.window.windowTitle(), QStringLiteral("[*]Port [*][*] & more – GPU Speedup Estimator"));
}

void FileActionsTest::undoingBackToTheSavedPlanIsNoChange()
{
    DrivenPlan d;
    d.change();
    d.document.saveTo(d.path(QStringLiteral("one.gpuplan")));
    d.change();
    QVERIFY(d.window.isWindowModified());
    d.document.steps().undo();
    QVERIFY(!d.window.isWindowModified());
    d.document.steps().undo();
    QVERIFY(d.window.isWindowModified());
}

void FileActionsTest::typingOnAfterSavingIsAStepOfItsOwn()
{
    DrivenPlan d;
    const auto type = [&d](double launches) {
        Choices changed = d.document.current();
        changed.fields.scenario.launches = launches;
        d.document.edit(changed, QStringLiteral("typing"), QStringLiteral("typing:launches"));
    };
    type(7);
    d.document.saveTo(d.path(QStringLiteral("one.gpuplan")));
    type(8);
    d.document.steps().undo();
    QCOMPARE(exactly(d.launches()), exactly(7));
    QVERIFY(!d.document.isModified());
}

void FileActionsTest::aNameWithoutSuffixGetsOne()
{
    DrivenPlan d;
    d.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    d.giveName(d.path(QStringLiteral("one")));
    QVERIFY(QFile::exists(d.path(QStringLiteral("one.gpuplan"))));
    QCOMPARE(d.document.fileName(), d.path(QStringLiteral("one.gpuplan")));
}

void FileActionsTest::nothingToLoseIsNotAsked()
{
    DrivenPlan d;
    d.press(Qt::Key_N);
    QVERIFY(d.question() == nullptr);
    d.change();
    d.document.steps().undo();
    QVERIFY(d.window.close());
}

void FileActionsTest::cancelKeepsThePlan_data()
{
    QTest::addColumn<bool>("byEscape");
    QTest::newRow("Cancel") << false;
    QTest::newRow("Escape") << true;
}

void FileActionsTest::cancelKeepsThePlan()
{
    QFETCH(bool, byEscape);
    DrivenPlan d;
    d.change();
    const double launches = d.launches();
    d.press(Qt::Key_N);
    if (byEscape)
        QTest::keyClick(d.question(), Qt::Key_Escape);
    else
        d.answer("Cancel");
    QVERIFY(d.question() == nullptr);
    QCOMPARE(exactly(d.launches()), exactly(launches));
    QVERIFY(d.document.isModified());
}

void FileActionsTest::discardGoesOn()
{
    DrivenPlan d;
    d.change();
    d.press(Qt::Key_N);
    d.answer("Discard");
    QVERIFY(!d.document.isModified());
    QVERIFY(!d.document.steps().canUndo());
}

void FileActionsTest::saveGoesOnAfterSaving()
{
    DrivenPlan d;
    d.document.saveTo(d.path(QStringLiteral("one.gpuplan")));
    d.change();
    const double launches = d.launches();
    d.press(Qt::Key_N);
    d.answer("Save");
    QCOMPARE(d.document.fileName(), QString());
    d.document.open(d.path(QStringLiteral("one.gpuplan")));
    QCOMPARE(exactly(d.launches()), exactly(launches));
}

void FileActionsTest::saveOfANewPlanAsksForItsNameAndGoesOn()
{
    DrivenPlan d;
    d.change();
    QVERIFY(!d.window.close());
    d.answer("Save");
    d.giveName(d.path(QStringLiteral("one.gpuplan")));
    QVERIFY(QFile::exists(d.path(QStringLiteral("one.gpuplan"))));
    QVERIFY(!d.window.isVisible());
}

void FileActionsTest::aNameNotGivenGoesNowhere()
{
    DrivenPlan d;
    d.change();
    QVERIFY(!d.window.close());
    d.answer("Save");
    d.window.findChild<QFileDialog*>()->reject();
    QVERIFY(d.window.isVisible());
    QVERIFY(d.document.isModified());
}

void FileActionsTest::closingAsks_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("saves");
    QTest::addColumn<int>("discards");
    QTest::newRow("save") << "Save" << true << true << 0;
    QTest::newRow("discard") << "Discard" << true << false << 1;
    QTest::newRow("cancel") << "Cancel" << false << false << 0;
}

void FileActionsTest::closingAsks()
{
    QFETCH(QString, answer);
    QFETCH(bool, closes);
    QFETCH(bool, saves);
    QFETCH(int, discards);
    DrivenPlan d;
    d.document.saveTo(d.path(QStringLiteral("one.gpuplan")));
    const QByteArray before = DrivenPlan::contentOf(d.document.fileName());
    QSignalSpy discarded(&d.files, &FileActions::discarded);
    d.change();
    QVERIFY(!d.window.close());
    QVERIFY(d.window.isVisible());
    d.answer(qPrintable(answer));
    QCOMPARE(d.window.isVisible(), !closes);
    QCOMPARE(DrivenPlan::contentOf(d.document.fileName()) != before, saves);
    QCOMPARE(discarded.size(), discards);
}

void FileActionsTest::closingTwiceAsksOnce()
{
    DrivenPlan d;
    d.change();
    QVERIFY(!d.window.close());
    QVERIFY(!d.window.close());
    QCOMPARE(d.window.findChildren<QMessageBox*>().size(), 1);
    d.answer("Cancel");
    QVERIFY(!d.window.close());
    QVERIFY(d.question() != nullptr);
}

void FileActionsTest::anotherProgramsChangesAreNotOverwrittenUnasked()
{
    DrivenPlan d;
    const QString name = d.path(QStringLiteral("one.gpuplan"));
    d.document.saveTo(name);
    d.write(QStringLiteral("one.gpuplan"), "of another program");
    d.change();
    d.press(Qt::Key_S);
    d.answer("Cancel");
    QCOMPARE(DrivenPlan::contentOf(name), QByteArray("of another program"));
    QVERIFY(d.document.isModified());

    d.press(Qt::Key_S);
    d.answer("Save as…");
    d.giveName(d.path(QStringLiteral("two.gpuplan")));
    QCOMPARE(DrivenPlan::contentOf(name), QByteArray("of another program"));
    QCOMPARE(d.document.title(), QStringLiteral("two"));

    d.write(QStringLiteral("two.gpuplan"), "of another program");
    d.press(Qt::Key_S);
    d.answer("Overwrite");
    QVERIFY(DrivenPlan::contentOf(d.document.fileName()) != QByteArray("of another program"));
    d.change();
    d.press(Qt::Key_S); // its own content is no surprise
    QVERIFY(d.question() == nullptr);
}

void FileActionsTest::recentPlansAreListedNewestFirst()
{
    DrivenPlan d;
    for (const char* name : {"a.gpuplan", "b & c.gpuplan", "d.gpuplan"}) {
        d.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        d.giveName(d.path(QLatin1String(name)));
    }
    emit d.files.recentMenu()->aboutToShow();
    const QList<QAction*> actions = d.files.recentMenu()->actions();
    QCOMPARE(actions[0]->text(), QStringLiteral("&1 d.gpuplan"));
    QCOMPARE(actions[1]->text(), QStringLiteral("&2 b && c.gpuplan"));
    QCOMPARE(actions[1]->toolTip(), d.path(QStringLiteral("b & c.gpuplan")));
    actions[2]->trigger();
    QCOMPARE(d.document.title(), QStringLiteral("a"));
    QCOMPARE(d.recent.list().first(), d.path(QStringLiteral("a.gpuplan")));
    QCOMPARE(d.recent.list().size(), 3);
}

void FileActionsTest::atMostTenAreRemembered()
{
    DrivenPlan d;
    for (int i = 1; i <= 12; ++i)
        d.recent.add(d.path(QStringLiteral("plan %1.gpuplan").arg(i)));
    QCOMPARE(d.recent.list().size(), 10);
    QCOMPARE(d.recent.list().first(), d.path(QStringLiteral("plan 12.gpuplan")));
    QCOMPARE(d.recent.list().last(), d.path(QStringLiteral("plan 3.gpuplan")));
}

void FileActionsTest::aRecentPlanThatIsGoneSaysSo()
{
    DrivenPlan d;
    d.recent.add(d.path(QStringLiteral("gone.gpuplan")));
    emit d.files.recentMenu()->aboutToShow();
    d.files.recentMenu()->actions().first()->trigger();
    const QString sentence = d.failure();
    QVERIFY2(isSentence(sentence) && sentence.contains(QStringLiteral("gone.gpuplan")), qPrintable(sentence));
    QVERIFY(d.recent.list().isEmpty());
}

void FileActionsTest::theListIsCleared()
{
    DrivenPlan d;
    d.recent.add(d.path(QStringLiteral("a.gpuplan")));
    emit d.files.recentMenu()->aboutToShow();
    d.files.recentMenu()->actions().last()->trigger();
    QVERIFY(d.recent.list().isEmpty());
    emit d.files.recentMenu()->aboutToShow();
    QVERIFY(!d.files.recentMenu()->actions().last()->isEnabled());
}

namespace {

/// Drops what `data` holds on the widget, as the window system does; true where it was taken.
bool drop(QWidget* widget, QMimeData& data)
{
    QDragEnterEvent enter({5, 5}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent dropped(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &dropped);
    return dropped.isAccepted();
}

bool dropFile(QWidget* widget, const QString& fileName)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fileName)});
    return drop(widget, data);
}

} // namespace

void FileActionsTest::aDroppedPlanIsOpened()
{
    DrivenPlan d;
    d.change();
    d.document.saveTo(d.path(QStringLiteral("a.gpuplan")));
    d.press(Qt::Key_N);
    QVERIFY(dropFile(&d.window, d.path(QStringLiteral("a.gpuplan"))));
    QCOMPARE(d.document.title(), QStringLiteral("a"));
    d.press(Qt::Key_N);
    QVERIFY(dropFile(d.field, d.path(QStringLiteral("a.gpuplan")))); // not its name as text
    QCOMPARE(d.document.title(), QStringLiteral("a"));
    QCOMPARE(d.field->text(), QString());
}

void FileActionsTest::aDroppedPlanAsksFirst()
{
    DrivenPlan d;
    d.document.saveTo(d.path(QStringLiteral("a.gpuplan")));
    d.press(Qt::Key_N);
    d.change();
    QVERIFY(dropFile(&d.window, d.path(QStringLiteral("a.gpuplan"))));
    QCOMPARE(d.document.title(), QStringLiteral("Untitled"));
    d.answer("Discard");
    QCOMPARE(d.document.title(), QStringLiteral("a"));
}

void FileActionsTest::aDroppedProfileIsOffered()
{
    DrivenPlan d;
    d.change();
    d.write(QStringLiteral("node.json"), QByteArray::fromStdString(profileToJson(sampleProfile())));
    QSignalSpy profiles(&d.files, &FileActions::profileOpened);
    QVERIFY(dropFile(&d.window, d.path(QStringLiteral("node.json"))));
    QCOMPARE(profiles.size(), 1);
    QVERIFY(profiles.first().first().value<MachineProfile>() == sampleProfile());
    QVERIFY(d.question() == nullptr);
    QVERIFY(d.document.isModified());
}

void FileActionsTest::severalProfilesOrAFolderAreMachines()
{
    DrivenPlan d;
    d.change();
    QSignalSpy machines(&d.files, &FileActions::profilesDropped);
    const QStringList files{d.path(QStringLiteral("a.json")), d.path(QStringLiteral("b.json"))};
    for (const char* name : {"a.json", "b.json"})
        d.write(QLatin1String(name), QByteArray::fromStdString(profileToJson(sampleProfile())));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(files[0]), QUrl::fromLocalFile(files[1])});
    QVERIFY(drop(&d.window, data));
    QVERIFY(dropFile(d.field, d.folder.path()));
    QCOMPARE(machines.size(), 2);
    QCOMPARE(machines[0].first().toStringList(), files);
    QCOMPARE(machines[1].first().toStringList(), QStringList{d.folder.path()});
    QVERIFY(d.document.isModified());

    data.setUrls({QUrl::fromLocalFile(files[0]), QUrl(QStringLiteral("https://example.org/b.json"))});
    QVERIFY(!drop(&d.window, data));
    QCOMPARE(machines.size(), 2);
}

void FileActionsTest::severalPlansAreNotOpened()
{
    DrivenPlan d;
    d.write(QStringLiteral("a.json"), QByteArray::fromStdString(profileToJson(sampleProfile())));
    d.write(QStringLiteral("b.gpuplan"), "{}");
    QSignalSpy machines(&d.files, &FileActions::profilesDropped);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(d.path(QStringLiteral("a.json"))),
                  QUrl::fromLocalFile(d.path(QStringLiteral("b.gpuplan")))});
    QVERIFY(drop(&d.window, data));
    QVERIFY(machines.isEmpty());
    QVERIFY2(d.failure().startsWith(QStringLiteral("One plan is opened at a time")), qPrintable(d.failure()));
}

void FileActionsTest::droppedTextStaysText()
{
    DrivenPlan d;
    QMimeData data;
    data.setText(QStringLiteral("8 TFLOPS"));
    QVERIFY(!drop(&d.window, data));
    QVERIFY(drop(d.field, data));
    QCOMPARE(d.field->text(), QStringLiteral("8 TFLOPS"));
    QCOMPARE(d.failure(), QString());
}

QTEST_MAIN(FileActionsTest)
#include "file_actions_test.moc"
