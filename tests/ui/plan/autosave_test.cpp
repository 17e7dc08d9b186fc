// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/autosave.h"

#include "model/error.h"
#include "tests/exactly.h"
#include "tests/ui/plan/driven_plan.h"
#include "ui/plan/plan_recovery.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace gpuspeedup;

class AutosaveTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aChangeIsKept();
    void aChangeWaitsHalfASecondAtMost();
    void typingWithoutAPauseIsKeptToo();
    void whatIsSavedUndoneOrDiscardedIsNotKept_data();
    void whatIsSavedUndoneOrDiscardedIsNotKept();
    void aChangeAfterDiscardingIsKeptAgain();
    void theEndOfASessionKeepsTheChanges();
    void aFolderThatCannotBeWrittenIsToldOnce();
    void aKilledProgramLosesTheLastMomentsOnly();
    void aKilledProgramThatHadSavedLeavesNothing();
    void twoWindowsKeepTheirOwn();
    void whatIsOfferedToOneWindowIsNotOfferedToTheNext();
    void recoveringBringsBackPlanNameAndMark();
    void recoveringSeveralOpensSeveralWindows();
    void discardingRemovesThem();
    void askingLaterKeepsThem();
    void damagedOnesAreSetAside_data();
    void damagedOnesAreSetAside();
    void theStateFolderIsTheUsers();

private:
    [[nodiscard]] QString folder() const { return base_->filePath(QStringLiteral("gpu-speedup")); }
    [[nodiscard]] QStringList kept() const
    {
        return QDir(folder()).entryList({QStringLiteral("*.autosave")}, QDir::Files);
    }
    /// A plan of that name and number of launches, left behind by a window.
    void leaveBehind(const QString& fileName, double launches) const;

    std::unique_ptr<QTemporaryDir> base_;
};

namespace {

/// Milliseconds until a change is in its file, on machines that have other work as well.
constexpr int allowed = 3000;

void typeLaunches(PlanDocument& document, double launches)
{
    Choices choices = document.current();
    choices.fields.scenario.launches = launches;
    document.edit(choices, QStringLiteral("typing"), QStringLiteral("typing:launches"));
}

double launchesIn(const AutosavedPlan& plan)
{
    return plan.plan.scenarios.at(plan.plan.current).fields.scenario.launches;
}

/// The program of autosave_child.cpp.
class Child
{
public:
    explicit Child(const QString& stateHome, const QStringList& arguments = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_STATE_HOME"), stateHome);
        process_.setProcessEnvironment(environment);
        process_.start(QStringLiteral(AUTOSAVE_CHILD), QStringList{QStringLiteral("type")} + arguments);
        if (!process_.waitForStarted())
            qFatal("the child does not start");
    }
    /// All lines that it printed up to now.
    QStringList lines()
    {
        process_.waitForReadyRead(50);
        output_ += process_.readAllStandardOutput();
        return QString::fromLatin1(output_).split(u'\n', Qt::SkipEmptyParts);
    }
    void kill()
    {
        process_.kill();
        process_.waitForFinished();
    }

private:
    QProcess process_;
    QByteArray output_;
};

/// A window with all that keeps and recovers.
struct KeptPlan : DrivenPlan
{
    explicit KeptPlan(const QString& stateFolder) : autosave(document, stateFolder)
    {
        recovery = new PlanRecovery(
            window, document, autosave, [this](const QString& path) { elsewhere += path; }, stateFolder);
        told = std::make_unique<QSignalSpy>(recovery, &PlanRecovery::failed);
    }

    Autosave autosave;
    PlanRecovery* recovery;
    QStringList elsewhere;
    std::unique_ptr<QSignalSpy> told;
};

} // namespace

void AutosaveTest::init()
{
    base_ = std::make_unique<QTemporaryDir>();
    QVERIFY(base_->isValid());
}

void AutosaveTest::leaveBehind(const QString& fileName, double launches) const
{
    PlanDocument document;
    document.reset({}, fileName);
    const Autosave autosave(document, folder());
    typeLaunches(document, launches);
}

/// So that with the time that writing takes at most a second is lost.
void AutosaveTest::aChangeWaitsHalfASecondAtMost()
{
    PlanDocument document;
    const Autosave autosave(document, folder());
    QVERIFY(autosave.longestWait() <= std::chrono::milliseconds(500));
}

void AutosaveTest::aChangeIsKept()
{
    PlanDocument document;
    const Autosave autosave(document, folder());
    QVERIFY(kept().isEmpty());
    typeLaunches(document, 7);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 1, allowed);
    QVERIFY(timer.elapsed() < allowed);
    QCOMPARE(exactly(launchesIn(readAutosave(QDir(folder()).filePath(kept().first())))), exactly(7));
}

void AutosaveTest::typingWithoutAPauseIsKeptToo()
{
    PlanDocument document;
    const Autosave autosave(document, folder());
    QElapsedTimer timer;
    timer.start();
    for (double launches = 1; timer.elapsed() < allowed && kept().isEmpty(); ++launches) {
        typeLaunches(document, launches);
        QTest::qWait(10);
    }
    QCOMPARE(kept().size(), 1);
}

void AutosaveTest::whatIsSavedUndoneOrDiscardedIsNotKept_data()
{
    using End = std::function<void(PlanDocument&, Autosave&, const QString&)>;
    QTest::addColumn<End>("end");
    QTest::newRow("saved") << End([](auto& document, auto&, const QString& name) { document.saveTo(name); });
    QTest::newRow("undone") << End([](auto& document, auto&, const QString&) { document.steps().undo(); });
    QTest::newRow("discarded") << End([](auto&, auto& autosave, const QString&) { autosave.discard(); });
    QTest::newRow("another plan") << End([](auto& document, auto&, const QString&) { document.reset({}); });
}

void AutosaveTest::whatIsSavedUndoneOrDiscardedIsNotKept()
{
    using End = std::function<void(PlanDocument&, Autosave&, const QString&)>;
    QFETCH(End, end);
    for (const bool writtenBefore : {true, false}) {
        PlanDocument document;
        Autosave autosave(document, folder());
        typeLaunches(document, 7);
        if (writtenBefore)
            autosave.flush();
        QCOMPARE(kept().size(), writtenBefore ? 1 : 0);
        end(document, autosave, base_->filePath(QStringLiteral("a.gpuplan")));
        autosave.flush();
        QVERIFY(kept().isEmpty());
        QTest::qWait(600);
        QVERIFY(kept().isEmpty());
    }
    QVERIFY(QDir(folder()).entryList(QDir::Files).isEmpty()); // no lock either
}

void AutosaveTest::aChangeAfterDiscardingIsKeptAgain()
{
    PlanDocument document;
    Autosave autosave(document, folder());
    typeLaunches(document, 7);
    autosave.discard();
    typeLaunches(document, 8);
    autosave.flush();
    QCOMPARE(kept().size(), 1);
}

void AutosaveTest::theEndOfASessionKeepsTheChanges()
{
    leaveBehind(QStringLiteral("/plans/a.gpuplan"), 7);
    QCOMPARE(kept().size(), 1);
    const AutosavedPlan plan = readAutosave(QDir(folder()).filePath(kept().first()));
    QCOMPARE(exactly(launchesIn(plan)), exactly(7));
    QCOMPARE(plan.fileName, QStringLiteral("/plans/a.gpuplan"));
}

void AutosaveTest::aFolderThatCannotBeWrittenIsToldOnce()
{
    QFile file(base_->filePath(QStringLiteral("no folder")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    PlanDocument document;
    Autosave autosave(document, file.fileName());
    QSignalSpy failures(&autosave, &Autosave::failed);
    for (const double launches : {7, 8}) {
        typeLaunches(document, launches);
        autosave.flush();
    }
    QCOMPARE(failures.size(), 1);
    QVERIFY(isSentence(failures.first().first().toString()));
}

/// What the child printed some time before it was killed is kept.
void AutosaveTest::aKilledProgramLosesTheLastMomentsOnly()
{
    Child child(base_->path());
    QTRY_VERIFY_WITH_TIMEOUT(!kept().isEmpty(), 30'000); // it has started
    for (int i = 0; i < 3; ++i) {
        QTest::qWait(300);
        (void)child.lines();
    }
    const double before = child.lines().last().toDouble();
    QTest::qWait(allowed);
    child.kill();
    const double last = child.lines().last().toDouble();

    std::vector<AutosaveFile> orphans = orphanedAutosaves(folder());
    QCOMPARE(orphans.size(), std::size_t{1});
    const double found = launchesIn(readAutosave(orphans[0].path));
    QVERIFY2(before <= found && found <= last + 1,
             qPrintable(QStringLiteral("%1 %2 %3").arg(before).arg(found).arg(last)));
}

void AutosaveTest::aKilledProgramThatHadSavedLeavesNothing()
{
    Child child(base_->path(), {base_->filePath(QStringLiteral("a.gpuplan"))});
    QTRY_VERIFY_WITH_TIMEOUT(child.lines().contains(QStringLiteral("saved")), 30'000);
    child.kill();
    QVERIFY(orphanedAutosaves(folder()).empty());
    QVERIFY(QDir(folder()).entryList(QDir::Files).isEmpty()); // and its lock is cleared away
}

void AutosaveTest::twoWindowsKeepTheirOwn()
{
    Child first(base_->path());
    Child second(base_->path());
    QTRY_COMPARE_WITH_TIMEOUT(kept().size(), 2, 30'000);
    QVERIFY(orphanedAutosaves(folder()).empty());
    first.kill();
    QCOMPARE(orphanedAutosaves(folder()).size(), std::size_t{1});
    QCOMPARE(kept().size(), 2);
    second.kill();
    QCOMPARE(orphanedAutosaves(folder()).size(), std::size_t{2});
}

void AutosaveTest::whatIsOfferedToOneWindowIsNotOfferedToTheNext()
{
    leaveBehind({}, 7);
    const std::vector<AutosaveFile> offered = orphanedAutosaves(folder());
    QCOMPARE(offered.size(), std::size_t{1});
    QVERIFY(orphanedAutosaves(folder()).empty());
}

void AutosaveTest::recoveringBringsBackPlanNameAndMark()
{
    const QString name = base_->filePath(QStringLiteral("a.gpuplan"));
    leaveBehind(name, 7);
    {
        KeptPlan window(folder());
        window.recovery->offer();
        QVERIFY(window.question()->text().contains(QStringLiteral("plan was not saved")));
        window.answer("Recover");
        QCOMPARE(exactly(window.launches()), exactly(7));
        QCOMPARE(window.document.fileName(), name);
        QVERIFY(window.document.isModified());
        QCOMPARE(kept().size(), 1); // until it is saved
        QVERIFY(orphanedAutosaves(folder()).empty());
        typeLaunches(window.document, 9);
        window.autosave.flush();
        QCOMPARE(kept().size(), 1);
        window.document.saveTo(name);
    }
    QVERIFY(kept().isEmpty());
    QVERIFY(QFile::exists(name));
}

void AutosaveTest::recoveringSeveralOpensSeveralWindows()
{
    for (const double launches : {7, 8, 9})
        leaveBehind({}, launches);
    KeptPlan window(folder());
    window.recovery->offer();
    QVERIFY(window.question()->text().startsWith(u'3'));
    window.answer("Recover");
    QCOMPARE(window.elsewhere.size(), 2);
    KeptPlan other(folder());
    other.recovery->recoverFile(window.elsewhere.first());
    KeptPlan third(folder());
    third.recovery->recoverFile(window.elsewhere.last());
    QCOMPARE(exactly(window.launches() + other.launches() + third.launches()), exactly(7 + 8 + 9));
    third.recovery->recoverFile(window.elsewhere.first());
    QCOMPARE(third.told->size(), 1); // it is open in the other
}

void AutosaveTest::discardingRemovesThem()
{
    leaveBehind({}, 7);
    leaveBehind({}, 8);
    KeptPlan window(folder());
    window.recovery->offer();
    window.answer("Discard");
    QVERIFY(QDir(folder()).entryList(QDir::Files).isEmpty());
    QVERIFY(!window.document.isModified());
    window.recovery->offer();
    QVERIFY(window.question() == nullptr);
}

void AutosaveTest::askingLaterKeepsThem()
{
    leaveBehind({}, 7);
    KeptPlan window(folder());
    window.recovery->offer();
    QTest::keyClick(window.question(), Qt::Key_Escape);
    QVERIFY(!window.document.isModified());
    QCOMPARE(orphanedAutosaves(folder()).size(), std::size_t{1});
}

void AutosaveTest::damagedOnesAreSetAside_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("no plan") << QByteArray("{\"file\": \"\"}\n{\"scenarios\": 3}");
    QTest::newRow("no header") << QByteArray("{}");
}

void AutosaveTest::damagedOnesAreSetAside()
{
    QFETCH(QByteArray, content);
    leaveBehind({}, 7);
    QFile damaged(QDir(folder()).filePath(QStringLiteral("x.autosave")));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(content) == content.size());
    damaged.close();
    KeptPlan window(folder());
    window.recovery->offer();
    QCOMPARE(window.told->size(), 1);
    QVERIFY(isSentence(window.told->first().first().toString()));
    window.answer("Recover"); // of the other
    QCOMPARE(exactly(window.launches()), exactly(7));
    QFile aside(QDir(folder()).filePath(QStringLiteral("x.damaged")));
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), content);
}

void AutosaveTest::theStateFolderIsTheUsers()
{
    qputenv("XDG_STATE_HOME", "/of/somebody");
    QCOMPARE(stateFolder(), QStringLiteral("/of/somebody/gpu-speedup"));
    qputenv("XDG_STATE_HOME", "not/absolute"); // to be passed over: XDG Base Directory Specification
    QCOMPARE(stateFolder(), QDir::homePath() + QStringLiteral("/.local/state/gpu-speedup"));
    qunsetenv("XDG_STATE_HOME");
    QCOMPARE(stateFolder(), QDir::homePath() + QStringLiteral("/.local/state/gpu-speedup"));
}

QTEST_MAIN(AutosaveTest)
#include "autosave_test.moc"
